import { ChevronDown, ChevronRight, User } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Board, BoardRow } from './board';
import { toggleArea } from './book.store';
import { plural } from './book-words';
import { showPlan } from './timeline.store';

/** Where a row lies, for the style sheet. */
export function rowStyle(row: BoardRow): CSSProperties {
  return {
    '--rows': row.at.rows,
    '--heads': row.at.heads,
    '--span': row.kind === 'noTable' ? row.rows : 1,
  } as CSSProperties;
}

/** The column of tables, which stays while time moves by. */
export const BoardLabels = memo(function BoardLabels({ board }: { board: Board }) {
  return (
    <div className="book-labels">
      {board.rows.map((row, index) => (
        <Label key={keyOf(row)} row={row} index={index} />
      ))}
    </div>
  );
});

export function keyOf(row: BoardRow): string {
  if (row.kind === 'table') return row.table.id;
  return row.kind === 'area' ? row.id : row.kind;
}

function Label({ row, index }: { row: BoardRow; index: number }) {
  if (row.kind === 'area') {
    const Chevron = row.folded ? ChevronRight : ChevronDown;
    return (
      <Button
        aria-expanded={!row.folded}
        onPress={() => toggleArea(row.id)}
        className="book-row z-10 flex w-max items-center gap-2 px-3 text-start text-13 font-semibold whitespace-nowrap data-pressed:bg-press"
        style={rowStyle(row)}
        data-kind="area"
        data-row={index}
      >
        <bdi>{row.name}</bdi>
        <bdi className="text-text-3 [font-weight:400]">
          {plural(row.tables, 'table')}
          {row.inUse !== null && `, ${row.inUse} in use`}
        </bdi>
        <Chevron aria-hidden size={16} className="rtl:-scale-x-100" />
      </Button>
    );
  }
  return (
    <div
      className="book-row flex items-center justify-between px-3 text-14"
      style={rowStyle(row)}
      data-kind={row.kind}
      data-row={index}
    >
      {row.kind === 'noTable' ? (
        <div className="flex flex-1 flex-col self-start pt-3">
          <span className="flex justify-between">
            <b className="font-semibold">No table</b>
            <span className="text-text-2">{row.count}</span>
          </span>
          <Button
            onPress={() => showPlan(true)}
            className="min-t0 rounded-2 text-start text-13 font-semibold underline underline-offset-2 data-pressed:bg-press"
          >
            Give all<span className="sr-only"> a table</span>
          </Button>
        </div>
      ) : (
        <>
          <bdi className="truncate font-semibold">{row.table.number}</bdi>
          <span className="flex items-center gap-1 text-13 text-text-3">
            <User aria-hidden size={14} />
            <span className="sr-only">seats</span>
            {row.table.seats}
          </span>
        </>
      )}
    </div>
  );
}
