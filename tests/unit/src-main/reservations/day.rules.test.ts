import { describe, expect, it } from 'vitest';
import { hoursShown } from '#main/reservations/day.rules';

describe('hoursShown', () => {
  it('is eleven to midnight, and wider only for what lies outside', () => {
    expect(hoursShown([])).toEqual({ fromMinute: 660, toMinute: 1440 });
    expect(hoursShown([{ fromMinute: 630, toMinute: 1470 }])).toEqual({ fromMinute: 600, toMinute: 1500 });
  });
});
