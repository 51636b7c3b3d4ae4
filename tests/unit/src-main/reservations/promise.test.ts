import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallTime } from '#contract/time';
import { foldOf, promisedInstant, promisedSpan, storedInstant } from '#main/reservations/booking.rules';

/** Whole hours, half an hour, two hours; at midnight, at 01:00 UTC, in the south; some that no longer change. */
const zones = [
  'Europe/Dublin',
  'America/New_York',
  'America/Santiago',
  'America/Havana',
  'America/Nuuk',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Antarctica/Troll',
  'Asia/Beirut',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
];
const MINUTE = 60_000;
const first = Date.UTC(2026, 0, 1) / MINUTE;
const last = Date.UTC(2036, 0, 1) / MINUTE;

/** How far a zone’s clock is ahead of UTC, as the machine’s own calendar says: a second opinion. */
function offsetIn(zone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (minute: number): number => {
    const parts = new Map(
      format.formatToParts(minute * MINUTE).map(({ type, value }) => [type, Number(value)]),
    );
    const of = (type: string) => parts.get(type as never) ?? 0;
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')) / MINUTE - minute;
  };
}

interface Change {
  /** The first minute of the new offset. */
  at: number;
  before: number;
  after: number;
}

/** Every change of a zone’s clock in the ten years, to the minute. */
function changesOf(zone: string): Change[] {
  const offset = offsetIn(zone);
  const changes: Change[] = [];
  for (let day = first; day < last; day += 1440) {
    const [before, after] = [offset(day), offset(day + 1440)];
    if (before === after) continue;
    let [low, high] = [day, day + 1440];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offset(middle) === before) low = middle;
      else high = middle;
    }
    changes.push({ at: high, before, after });
  }
  return changes;
}

const wallOf = (local: number) => {
  const text = new Date(local * MINUTE).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
};
const promise = (local: number, timeZone: string, fold?: 'earlier' | 'later') =>
  promisedInstant({ ...wallOf(local), fold }, { timeZone }).getTime() / MINUTE;
const codeOf = (work: () => unknown): unknown => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: unknown }).code;
  }
};

describe('a promise', () => {
  it('is refused at every minute that is skipped, and asked at every one that is shown twice', () => {
    let [skipped, doubled] = [0, 0];
    for (const zone of zones)
      for (const { at, before, after } of changesOf(zone)) {
        // From the local time that the change would have been at, to the one that it was.
        for (let local = at + before; local < at + after; local++) {
          expect(codeOf(() => promise(local, zone))).toBe('TIME_SKIPPED');
          skipped++;
        }
        for (let local = at + after; local < at + before; local++) {
          expect(codeOf(() => promise(local, zone))).toBe('TIME_DOUBLED');
          expect(promise(local, zone, 'earlier')).toBe(local - before);
          expect(promise(local, zone, 'later')).toBe(local - after);
          doubled++;
        }
        for (const local of [at + Math.min(before, after) - 1, at + Math.max(before, after)])
          expect(codeOf(() => promise(local, zone))).toBeNull();
      }
    expect([skipped, doubled].every((minutes) => minutes > 5000)).toBe(true);
  });

  it('is kept as it was given, for as long as was given, in any zone at any time of ten years', () => {
    const local = fc.integer({ min: first, max: last });
    const fold = fc.constantFrom('earlier', 'later');
    const minutes = fc.integer({ min: 15, max: 720 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), local, fold, minutes, (timeZone, at, wished, duration) => {
        const wall = wallOf(at);
        if (codeOf(() => promise(at, timeZone, wished)) !== null) return;
        const start = promisedInstant({ ...wall, fold: wished }, { timeZone });
        const standing = { ...wall, laterFold: wished === 'later' };
        expect(storedInstant(standing, { timeZone })).toEqual(start);
        expect(wallTime(start, timeZone)).toEqual(wall);
        expect([null, wished]).toContain(foldOf(standing, { timeZone }));
        const { from, to } = promisedSpan(start, duration);
        expect((to.getTime() - from.getTime()) / MINUTE).toBe(duration);
      }),
      { numRuns: 20_000 },
    );
  });

  it('says both readings when it asks', () => {
    const doubled = { date: '2026-10-25', time: '01:30' };
    expect(() => promisedInstant(doubled, { timeZone: 'Europe/Dublin' })).toThrow(
      expect.objectContaining({
        code: 'TIME_DOUBLED',
        details: {
          ...doubled,
          readings: [
            { fold: 'earlier', at: '2026-10-25T00:30:00.000Z' },
            { fold: 'later', at: '2026-10-25T01:30:00.000Z' },
          ],
        },
      }),
    );
  });
});
