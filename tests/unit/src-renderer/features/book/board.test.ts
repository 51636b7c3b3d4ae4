import { describe, expect, it } from 'vitest';
import { freeTables, layOut } from '../../../../../src-renderer/features/book/board';
import { block, booking, page } from './bookings';

describe('layOut', () => {
  it('puts areas above their tables, and leaves the tables of a folded area out', () => {
    const kinds = (folded: string[]) =>
      layOut(page(), folded).rows.map(({ kind, at }) => [kind, at.rows, at.heads]);
    expect(kinds([])).toEqual([
      ['area', 0, 0],
      ['table', 0, 1],
      ['table', 1, 1],
      ['area', 2, 1],
      ['table', 2, 2],
    ]);
    expect(kinds(['hall'])).toEqual([
      ['area', 0, 0],
      ['area', 0, 1],
      ['table', 0, 2],
    ]);
  });

  it('draws neighbours as one block, and tables apart as one each', () => {
    const joined = booking({ tableIds: ['t1', 't2'] });
    const apart = booking({ id: 'apart', tableIds: ['t2', 'p1'] });
    const { bars } = layOut(page({ reservations: [joined, apart] }), []);
    expect(bars.map(({ key, at, rows }) => [key, at.rows, rows])).toEqual([
      ['okafor', 0, 2],
      ['apart', 1, 1],
      ['apart 1', 2, 1],
    ]);
  });

  it('gives those without a table as few lanes as nobody covers anybody in', () => {
    const at = (id: string, fromMinute: number) =>
      booking({ id, tableIds: [], held: { fromMinute, toMinute: fromMinute + 120 } });
    const { rows, bars } = layOut(page({ reservations: [at('a', 1140), at('b', 1200), at('c', 1260)] }), []);
    expect(rows[0]).toMatchObject({ kind: 'noTable', rows: 2, count: 3 });
    expect(bars.map(({ key, at: { rows: lane } }) => [key, lane])).toEqual([
      ['a', 0],
      ['c', 0],
      ['b', 1],
    ]);
  });

  it('draws nobody who does not come, and a block only on this page', () => {
    const blocks = [block({ tableIds: ['t2'], startMinute: 240, endMinute: 1680 })];
    const reservations = [booking({ phase: 'cancelled' }), booking({ id: 'n', phase: 'no_show' })];
    expect(layOut(page({ reservations, blocks }), []).bars).toMatchObject([
      { key: 'repair', fromMinute: 660, toMinute: 1440, at: { rows: 1 } },
    ]);
  });
});

describe('freeTables', () => {
  it('counts a table as free from the minute on at which the party before leaves', () => {
    const day = page({ reservations: [booking()] });
    const free = (minute: number) => freeTables(day, minute).map(({ id }) => id);
    expect(free(1259)).toEqual(['t2', 'p1']);
    expect(free(1260)).toEqual(['t1', 't2', 'p1']);
  });
});
