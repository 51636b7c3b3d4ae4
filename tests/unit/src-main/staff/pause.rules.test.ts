import { describe, expect, it } from 'vitest';
import {
  type Attempts,
  addressPatience,
  afterWrongPin,
  secondsPaused,
  venuePatience,
} from '#main/staff/pause.rules';

function pausesAfter(tries: number, patience: { freeTries: number }): number[] {
  let attempts: Attempts | undefined;
  const pauses: number[] = [];
  for (let wrong = 1; wrong <= tries; wrong++) {
    attempts = afterWrongPin(attempts, 0, patience);
    const seconds = secondsPaused(attempts, 0);
    if (seconds > 0) pauses.push(wrong, seconds);
  }
  return pauses;
}

describe('wrong PINs', () => {
  it('pause an address after each five, twice as long each time, fifteen minutes at most', () => {
    expect(pausesAfter(35, addressPatience)).toEqual([
      5, 30, 10, 60, 15, 120, 20, 240, 25, 480, 30, 900, 35, 900,
    ]);
  });

  it('pause the whole venue after each forty, from however many addresses', () => {
    expect(pausesAfter(80, venuePatience)).toEqual([40, 30, 80, 60]);
  });

  it('let it try again when the time is over', () => {
    const attempts = { wrong: 5, at: 0, pausedUntil: 30_000 };
    expect(secondsPaused(attempts, 29_001)).toBe(1);
    expect(secondsPaused(attempts, 30_000)).toBe(0);
    expect(secondsPaused(undefined, 0)).toBe(0);
  });

  it('keep nobody waiting for a time that was gone back from', () => {
    const attempts = { wrong: 5, at: 18_000_000, pausedUntil: 18_030_000 };
    expect(secondsPaused(attempts, 18_000_000)).toBe(30);
    expect(secondsPaused(attempts, 17_999_999)).toBe(0);
  });

  it('are forgotten after a day without one', () => {
    const day = 24 * 60 * 60_000;
    const attempts = { wrong: 9, at: 0, pausedUntil: 0 };
    expect(afterWrongPin(attempts, day - 1, addressPatience).wrong).toBe(10);
    expect(afterWrongPin(attempts, day, addressPatience).wrong).toBe(1);
  });
});
