import { describe, expect, it } from 'vitest';
import { type Bar, layOut } from '../../../../../src-renderer/features/book/board';
import { type Part, placeAt } from '../../../../../src-renderer/features/book/drag-place';
import { booking, page } from './bookings';

const day = page({ nowMinute: null, reservations: [booking()] });
const board = layOut(day, []);
const [bar] = board.bars as [Bar];
const row = (id: string) => board.rows.find((one) => one.kind === 'table' && one.table.id === id);

function dragged(
  along: number,
  over?: { id: string; share: number },
  part: Part = 'whole',
  tablesOnly = false,
) {
  const found = over && row(over.id);
  const hit = found ? { row: found, share: over.share } : null;
  const { fromMinute, toMinute, tableIds } = placeAt(day, board, { bar, part, tablesOnly }, { along, hit });
  return [fromMinute, toMinute, tableIds];
}

describe('placeAt', () => {
  it('moves by quarters of an hour, and keeps the length', () => {
    expect(dragged(0)).toEqual([1140, 1260, null]);
    expect(dragged(22)).toEqual([1155, 1275, null]);
    expect(dragged(-24)).toEqual([1110, 1230, null]);
  });

  it('resizes by an end, never to nothing', () => {
    expect(dragged(34, undefined, 'end')).toEqual([1140, 1290, null]);
    expect(dragged(-400, undefined, 'end')).toEqual([1140, 1155, null]);
    expect(dragged(400, undefined, 'start')).toEqual([1245, 1260, null]);
  });

  it('takes the table of a row, and both where it is let go on the edge between neighbours', () => {
    expect(dragged(0, { id: 't2', share: 0.5 })).toEqual([1140, 1260, ['t2']]);
    expect(dragged(0, { id: 't2', share: 0.1 })).toEqual([1140, 1260, ['t1', 't2']]);
    expect(dragged(0, { id: 't1', share: 0.9 })).toEqual([1140, 1260, ['t1', 't2']]);
    // The patio does not stand beside the hall.
    expect(dragged(0, { id: 't2', share: 0.95 })).toEqual([1140, 1260, ['t2']]);
  });

  it('leaves a party that sits its time', () => {
    expect(dragged(60, { id: 'p1', share: 0.5 }, 'whole', true)).toEqual([1140, 1260, ['p1']]);
  });
});
