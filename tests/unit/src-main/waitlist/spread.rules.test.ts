import { describe, expect, it } from 'vitest';
import { minutesAt, minutesLeft, normalQuantile, normalShare } from '#main/waitlist/spread.rules';

const stay = { mu: Math.log(90), sigma: 0.25 };

describe('minutes that nobody knows yet', () => {
  it('know the normal distribution as the tables have it', () => {
    expect(normalShare(0)).toBeCloseTo(0.5, 7);
    expect(normalShare(1.6448536)).toBeCloseTo(0.95, 6);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 5);
    for (const share of [0.001, 0.02, 0.3, 0.5, 0.8, 0.97, 0.999])
      expect(normalShare(normalQuantile(share))).toBeCloseTo(share, 6);
  });

  it('have their median in the middle', () => {
    expect(minutesAt(stay, 0.5)).toBeCloseTo(90, 6);
    expect(minutesAt(stay, 0.8)).toBeGreaterThan(100);
  });

  it('are what is left of the stays that lasted at least as long', () => {
    expect(minutesLeft(stay, 0, 0.5)).toBeCloseTo(90, 6);
    // Who has sat for the median will be gone later than the median stay, and sooner than after another one.
    expect(minutesLeft(stay, 90, 0.5)).toBeGreaterThan(5);
    expect(minutesLeft(stay, 90, 0.5)).toBeLessThan(30);
    expect(minutesLeft(stay, 90, 0.9)).toBeGreaterThan(minutesLeft(stay, 90, 0.1));
  });

  it('are never over for who has sat longer than anybody', () => {
    for (const sat of [200, 600, 5_000]) {
      expect(minutesLeft(stay, sat, 0.5)).toBeGreaterThan(0);
      expect(minutesLeft(stay, sat, 0.5)).toBeLessThan(15);
    }
  });
});
