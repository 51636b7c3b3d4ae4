import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BoardSize,
  packTickets,
  type TicketHeights,
} from '../../../../../src-renderer/features/kitchen/layout.rules';

const board: BoardSize = { columns: 3, height: 100, gap: 10, tail: 5 };
/** Head 20, rows 10 each, no foot. */
const ticket = (id: string, rows: number, change: Partial<TicketHeights> = {}): TicketHeights => ({
  id,
  head: 20,
  continuedHead: 15,
  rows: Array.from({ length: rows }, () => 10),
  foot: 0,
  ...change,
});
/** Pieces as text: "a@0/0 0-3" is rows 0 to 3 of ticket a at the top of the first column. */
const packed = (tickets: TicketHeights[], size: Partial<BoardSize> = {}): string[][] =>
  packTickets(tickets, { ...board, ...size }).map((page) =>
    page.map(
      ({ id, column, top, from, to, more }) =>
        `${id}@${column}/${top} ${from}-${to}${more > 0 ? ` +${more}` : ''}`,
    ),
  );

describe('tickets on the board', () => {
  it('fill a column from the top, then the next one', () => {
    expect(packed([ticket('a', 3), ticket('b', 2), ticket('c', 8)])).toEqual([
      ['a@0/0 0-3', 'b@0/60 0-2', 'c@1/0 0-8'],
    ]);
  });

  it('use a column to its last pixel', () => {
    expect(packed([ticket('a', 2), ticket('b', 3)])).toEqual([['a@0/0 0-2', 'b@0/50 0-3']]);
  });

  it('are torn where two rows or more fit, and go on under a smaller head', () => {
    expect(packed([ticket('a', 2), ticket('b', 4), ticket('c', 1)])).toEqual([
      ['a@0/0 0-2', 'b@0/50 0-2 +2', 'b@1/0 2-4', 'c@1/45 0-1'],
    ]);
  });

  it('start in the next column rather than show one row', () => {
    expect(packed([ticket('a', 3), ticket('b', 3)])).toEqual([['a@0/0 0-3', 'b@1/0 0-3']]);
  });

  it('leave the last row to the next column when only its foot does not fit', () => {
    expect(packed([ticket('a', 8, { foot: 5 })])).toEqual([['a@0/0 0-7 +1', 'a@1/0 7-8']]);
  });

  it('go on over as many columns as they need', () => {
    expect(packed([ticket('a', 20)])).toEqual([['a@0/0 0-7 +13', 'a@1/0 7-15 +5', 'a@2/0 15-20']]);
  });

  it('go to the next page whole rather than be torn between pages', () => {
    expect(packed([ticket('a', 8), ticket('b', 8), ticket('c', 2), ticket('d', 4)])).toEqual([
      ['a@0/0 0-8', 'b@1/0 0-8', 'c@2/0 0-2'],
      ['d@0/0 0-4'],
    ]);
  });

  it('are torn between pages only when they are longer than a page', () => {
    expect(packed([ticket('a', 1), ticket('b', 20), ticket('c', 1)], { columns: 2 })).toEqual([
      ['a@0/0 0-1'],
      ['b@0/0 0-7 +13', 'b@1/0 7-15 +5'],
      ['b@0/0 15-20', 'c@1/0 0-1'],
    ]);
  });

  it('show a row that is higher than the board all the same', () => {
    expect(packed([ticket('a', 2, { rows: [500, 10] })])).toEqual([['a@0/0 0-1 +1', 'a@1/0 1-2']]);
  });

  it('may have no rows', () => {
    expect(packed([ticket('a', 0), ticket('b', 1)])).toEqual([['a@0/0 0-0', 'b@0/30 0-1']]);
  });

  it('of an empty board are one empty page', () => {
    expect(packTickets([], board)).toEqual([[]]);
  });

  it('all appear once, in order, inside the board, and never on top of each other', () => {
    const heights = fc.record({
      head: fc.integer({ min: 10, max: 40 }),
      continuedHead: fc.integer({ min: 10, max: 20 }),
      rows: fc.array(fc.integer({ min: 5, max: 30 }), { maxLength: 30 }),
      foot: fc.integer({ min: 0, max: 10 }),
    });
    const size = fc.record({
      columns: fc.integer({ min: 1, max: 6 }),
      height: fc.integer({ min: 100, max: 300 }),
      gap: fc.constant(6),
      tail: fc.constant(5),
    });
    fc.assert(
      fc.property(fc.array(heights, { maxLength: 20 }), size, (drawn, boardSize) => {
        const tickets = drawn.map((ticket, at) => ({ ...ticket, id: String(at) }));
        const pages = packTickets(tickets, boardSize);
        const pieces = pages.flat();
        const rows = pieces.flatMap(({ id, from, to }) =>
          Array.from({ length: to - from }, (_, at) => `${id}:${from + at}`),
        );
        expect(rows).toEqual(tickets.flatMap(({ id, rows }) => rows.map((_, at) => `${id}:${at}`)));
        expect([...new Set(pieces.map(({ id }) => id))]).toEqual(tickets.map(({ id }) => id));
        for (const page of pages) {
          let before = { column: 0, bottom: 0 };
          for (const { id, column, top, from, to, more } of page) {
            const { head, continuedHead, rows, foot } = tickets[Number(id)] as TicketHeights;
            const height =
              (from === 0 ? head : continuedHead) +
              rows.slice(from, to).reduce((sum, row) => sum + row, 0) +
              (more > 0 ? boardSize.tail : foot);
            expect(column).toBeLessThan(boardSize.columns);
            expect(top + height).toBeLessThanOrEqual(boardSize.height);
            if (column === before.column) expect(top).toBeGreaterThanOrEqual(before.bottom);
            else expect(column).toBeGreaterThan(before.column);
            before = { column, bottom: top + height };
          }
        }
      }),
    );
  });
});
