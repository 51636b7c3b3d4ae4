import { describe, expect, it } from 'vitest';
import { hoursShown, paceOf } from '#main/reservations/day.rules';

describe('paceOf', () => {
  it('adds up the covers that start within one quarter', () => {
    const starts = [
      { minute: 1214, covers: 4 },
      { minute: 1200, covers: 2 },
      { minute: 1215, covers: 5 },
    ];
    expect(paceOf(starts)).toEqual([
      { minute: 1200, covers: 6 },
      { minute: 1215, covers: 5 },
    ]);
  });
});

describe('hoursShown', () => {
  it('is eleven to midnight, and wider only for what lies outside', () => {
    expect(hoursShown([])).toEqual({ fromMinute: 660, toMinute: 1440 });
    expect(hoursShown([{ fromMinute: 630, toMinute: 1470 }])).toEqual({ fromMinute: 600, toMinute: 1500 });
  });
});
