/** A ticket's measured heights, in pixels. */
export interface TicketHeights {
  id: string;
  /** Head, allergies and notes: they stay with the first row. */
  head: number;
  /** The head it has where it goes on in another column. */
  continuedHead: number;
  rows: readonly number[];
  /** What follows the last row. */
  foot: number;
}

export interface BoardSize {
  columns: number;
  height: number;
  gap: number;
  /** The words under a torn edge. */
  tail: number;
}

/** A ticket, or the part of a torn one that stands in one column. */
export interface Piece {
  id: string;
  column: number;
  top: number;
  /** Rows from..to, without the last. */
  from: number;
  to: number;
  /** Rows that follow in the next column; more than none is a torn edge. */
  more: number;
}

interface Place {
  column: number;
  top: number;
}

/** A ticket that starts at the foot of a column shows at least this much before it is torn. */
const ROWS_BEFORE_TEAR = 2;

/**
 * Tickets into pages of columns, top to bottom, then to the next column. A long ticket is torn and goes on in
 * the next column; it is never torn between two pages unless it is longer than a page.
 */
export function packTickets(tickets: readonly TicketHeights[], board: BoardSize): Piece[][] {
  const pages: Piece[][] = [[]];
  let at: Place = { column: 0, top: 0 };
  for (const ticket of tickets) {
    let [fits, ...tooMany] = columnsOf(ticket, board, at);
    if (tooMany.length > 0 && (at.column > 0 || at.top > 0)) {
      pages.push([]);
      at = { column: 0, top: 0 };
      [fits, ...tooMany] = columnsOf(ticket, board, at);
    }
    pages.at(-1)?.push(...(fits ?? []));
    for (const rest of tooMany) pages.push([...rest]);
    at = after(ticket, pages.at(-1)?.at(-1), board);
  }
  return pages;
}

/** The pieces of a ticket from a place on, one list for each page it needs. */
function columnsOf(ticket: TicketHeights, board: BoardSize, start: Place): Piece[][] {
  const pages: Piece[][] = [[]];
  let { column, top } = start;
  let from = 0;
  const nextColumn = (): void => {
    top = 0;
    column += 1;
    if (column < board.columns) return;
    column = 0;
    pages.push([]);
  };
  for (;;) {
    const count = rowsThatFit(ticket, from, board, top);
    if (count === 0) {
      nextColumn();
      continue;
    }
    const to = Math.min(from + count, ticket.rows.length);
    pages.at(-1)?.push({ id: ticket.id, column, top, from, to, more: ticket.rows.length - to });
    if (to >= ticket.rows.length) return pages;
    from = to;
    nextColumn();
  }
}

/** How many rows go here: all that are left, as many as fit above a tear, or none when that is too few. */
function rowsThatFit(ticket: TicketHeights, from: number, board: BoardSize, top: number): number {
  const left = ticket.rows.length - from;
  if (top + pieceHeight(ticket, from, ticket.rows.length) <= board.height) return Math.max(left, 1);
  let count = left - 1;
  while (count > 0 && top + pieceHeight(ticket, from, from + count) + board.tail > board.height) count -= 1;
  if (top === 0) return Math.max(count, 1);
  return count >= ROWS_BEFORE_TEAR ? count : 0;
}

function pieceHeight({ head, continuedHead, rows, foot }: TicketHeights, from: number, to: number): number {
  const height = rows.slice(from, to).reduce((sum, row) => sum + row, from === 0 ? head : continuedHead);
  return to === rows.length ? height + foot : height;
}

function after(ticket: TicketHeights, last: Piece | undefined, { gap }: BoardSize): Place {
  if (!last) return { column: 0, top: 0 };
  return { column: last.column, top: last.top + pieceHeight(ticket, last.from, last.to) + gap };
}
