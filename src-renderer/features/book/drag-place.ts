import type { Board, BoardRow } from './board';
import type { DayView } from './book.types';
import { quarter } from './book-time';
import { neighboursOf, unitAround } from './landing';
import { type Lifted, movableSpan, moverOf, tablesOf } from './lifted';

/** What a bar is held by. */
export type Part = 'whole' | 'start' | 'end';

/** Nothing is shorter. */
const SHORTEST = 15;
/** This near to the edge of a row, as a part of its height, both tables are meant. */
const STRADDLE = 0.24;

/** A row under the pointer, and how far down in it the pointer is: from 0 to 1. */
export interface RowHit {
  row: BoardRow;
  share: number;
}

interface Held {
  bar: Lifted['bar'];
  part: Part;
  /** Only its tables change: a party that sits keeps its time. */
  tablesOnly: boolean;
}

/** Where a held bar would go so many minutes along, over a row. */
export function placeAt(
  day: DayView,
  board: Board,
  { bar, part, tablesOnly }: Held,
  { along, hit }: { along: number; hit: RowHit | null },
): Lifted {
  const span = movableSpan(bar);
  const length = span.toMinute - span.fromMinute;
  const lifted = { bar, ...span, tableIds: null, isDropped: false };
  if (part === 'start') {
    const fromMinute = Math.min(quarter(span.fromMinute + along), span.toMinute - SHORTEST);
    return { ...lifted, fromMinute };
  }
  if (part === 'end') {
    const toMinute = Math.max(quarter(span.toMinute + along), span.fromMinute + SHORTEST);
    return { ...lifted, toMinute };
  }
  const fromMinute = tablesOnly || along === 0 ? span.fromMinute : quarter(span.fromMinute + along);
  const moved = { fromMinute, toMinute: fromMinute + length };
  return { ...lifted, ...moved, tableIds: tablesAt(day, board, bar, moved, hit) };
}

/** The tables meant by a row: none for the lane, two where the pointer is on the edge between neighbours. */
function tablesAt(
  day: DayView,
  board: Board,
  bar: Lifted['bar'],
  span: { fromMinute: number; toMinute: number },
  hit: RowHit | null,
): string[] | null {
  if (!hit || hit.row.kind === 'area') return null;
  if (hit.row.kind === 'noTable') return bar.subject.kind === 'booking' ? [] : null;
  const { table } = hit.row;
  const joined = beside(board, hit)?.find(({ id }) =>
    neighboursOf(day, [table]).some((one) => one.id === id),
  );
  if (joined && bar.subject.kind !== 'block') return inOrder(day, [table.id, joined.id]);
  const own = tablesOf(bar);
  if (own.includes(table.id) && (own.length > 1 || bar.subject.kind !== 'booking')) return null;
  if (bar.subject.kind === 'block') return own.length > 1 ? null : [table.id];
  return inOrder(day, unitAround(day, table, moverOf(bar), span));
}

/** The table across the edge that the pointer is near, if any. */
function beside(board: Board, { row, share }: RowHit) {
  const step = share < STRADDLE ? -1 : share > 1 - STRADDLE ? 1 : 0;
  if (step === 0) return null;
  return board.rows.flatMap((other) =>
    other.kind === 'table' && other.at.heads === row.at.heads && other.at.rows === row.at.rows + step
      ? [other.table]
      : [],
  );
}

function inOrder(day: DayView, tableIds: readonly string[]): string[] {
  return day.tables.flatMap(({ id }) => (tableIds.includes(id) ? [id] : []));
}
