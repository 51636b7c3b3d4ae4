import { describe, expect, it } from 'vitest';
import { type Attempts, afterWrongPin, secondsPaused } from '#main/staff/pause.rules';

describe('wrong PINs', () => {
  it('pause an address after each five, twice as long each time, fifteen minutes at most', () => {
    let attempts: Attempts | undefined;
    const pauses: number[] = [];
    for (let wrong = 1; wrong <= 40; wrong++) {
      attempts = afterWrongPin(attempts, 0);
      if (wrong % 5 === 0) pauses.push(secondsPaused(attempts, 0));
      else expect(secondsPaused(attempts, 0)).toBe(0);
    }
    expect(pauses).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('let it try again when the time is over', () => {
    expect(secondsPaused({ wrong: 5, pausedUntil: 30_000 }, 29_001)).toBe(1);
    expect(secondsPaused({ wrong: 5, pausedUntil: 30_000 }, 30_000)).toBe(0);
    expect(secondsPaused(undefined, 0)).toBe(0);
  });
});
