import { describe, expect, it } from 'vitest';
import { landingOf, sitsUntil, unitAround } from '../../../../../src-renderer/features/book/landing';
import { block, booking, page } from './bookings';

const mover = { id: 'me', partySize: 4, fromMinute: 1200 };
const at = (tableIds: string[], fromMinute = 1200) => ({ tableIds, fromMinute, toMinute: fromMinute + 120 });

it('knows who is expected to sit there still, and nobody who only sits there now', () => {
  const walkIn = { visitId: 'v', name: null, partySize: 2, startMinute: 1080, endMinute: 1200, open: true };
  const day = page({
    reservations: [booking({ phase: 'seated', held: { fromMinute: 1080, toMinute: 1230 } })],
    walkIns: [
      { ...walkIn, tableIds: ['t2'] },
      { ...walkIn, tableIds: ['p1'], open: false },
    ],
  });
  expect(sitsUntil(day, ['t1'], 1215)).toBe(true);
  expect(sitsUntil(day, ['t1'], 1230)).toBe(false);
  expect(sitsUntil(day, ['t2'], 1195)).toBe(true);
  expect(sitsUntil(day, ['t2'], 1215)).toBe(false);
  expect(sitsUntil(day, ['p1'], 1100)).toBe(false);
});

describe('landingOf', () => {
  it('says who is in the way and since when, but nobody who left, did not come, or is itself', () => {
    const day = page({
      nowMinute: null,
      reservations: [
        booking({ id: 'gone', phase: 'completed', held: { fromMinute: 1200, toMinute: 1300 } }),
        booking({ id: 'me', held: { fromMinute: 1140, toMinute: 1260 } }),
        booking({ id: 'grant', tableIds: ['t2'], held: { fromMinute: 1170, toMinute: 1290 } }),
      ],
    });
    expect(landingOf(day, mover, at(['t1']))).toEqual({ tone: 'ok', words: 'Fits' });
    expect(landingOf(day, mover, at(['t2']))).toEqual({ tone: 'alert', words: 'Clashes with Okafor 19:30' });
    expect(landingOf(day, mover, at(['t2'], 1290)).tone).toBe('ok');
    expect(landingOf(day, mover, at([]))).toEqual({ tone: 'ok', words: 'No table' });
  });

  it('minds blocks and walk-ins', () => {
    const walkIn = { visitId: 'v', name: null, partySize: 2, startMinute: 1150, endMinute: 1270, open: true };
    const day = page({
      nowMinute: null,
      blocks: [block({ tableIds: ['t1'] })],
      walkIns: [{ ...walkIn, tableIds: ['t2'] }],
    });
    expect(landingOf(day, mover, at(['t1'])).words).toBe('Clashes with Repair 19:00');
    expect(landingOf(day, mover, at(['t2'])).words).toBe('Clashes with a walk-in 19:10');
  });

  it('counts the seats of joined tables, and knows which stand together', () => {
    const day = page({ nowMinute: null });
    const large = { ...mover, partySize: 7 };
    expect(landingOf(day, large, at(['t1']))).toEqual({ tone: 'warn', words: 'Too small by 3' });
    expect(landingOf(day, large, at(['t1', 't2']))).toEqual({ tone: 'ok', words: 'Joins t1 + t2' });
    expect(landingOf(day, large, at(['t1', 'p1'])).words).toBe('Do not stand together');
    // A block seats nobody.
    expect(landingOf(day, { ...mover, partySize: null }, at(['t1', 'p1'])).tone).toBe('ok');
  });

  it('lets a late party change tables, but nobody move to what has passed', () => {
    const day = page({ nowMinute: 1210 });
    expect(landingOf(day, mover, at(['t1'])).tone).toBe('ok');
    expect(landingOf(day, mover, at(['t1'], 1185)).words).toBe('That time has passed');
  });
});

describe('unitAround', () => {
  const day = page({
    nowMinute: null,
    tables: ['a', 'b', 'c', 'd'].map((id) => ({ id, number: id, seats: 4, areaId: 'hall', occupied: false })),
    joins: [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
    ],
    reservations: [booking({ tableIds: ['a'], held: { fromMinute: 1200, toMinute: 1320 } })],
  });
  const around = (id: string, partySize: number) => {
    const table = day.tables.find((one) => one.id === id);
    return table && unitAround(day, table, { ...mover, partySize }, { fromMinute: 1200, toMinute: 1320 });
  };

  it('takes one table where that is enough, and free neighbours where it is not', () => {
    expect(around('b', 4)).toEqual(['b']);
    expect(around('b', 8)).toEqual(['b', 'c']);
    expect(around('b', 12)).toEqual(['b', 'c', 'd']);
    // Nobody is that large: the host says so.
    expect(around('b', 20)).toEqual(['b']);
  });
});
