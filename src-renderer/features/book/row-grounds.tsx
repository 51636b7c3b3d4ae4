import { CalendarOff } from 'lucide-react';
import { type MouseEvent, memo, type PointerEvent, useMemo, useRef } from 'react';
import { barStyle } from './bar';
import { type Board, type BoardRow, placeRuns } from './board';
import { keyOf, rowStyle } from './board-labels';
import type { BookTable, DayView } from './book.types';
import { type Lifted, tablesOf } from './lifted';
import { clockAt } from './page-time';
import type { Selection } from './use-free-drag';

interface GroundsProps {
  board: Board;
  lifted: Lifted | null;
  onPress(event: MouseEvent, table: BookTable): void;
  onPointerDown(event: PointerEvent): void;
}

/** The rows behind the bars. Those where what is lifted would go stand out. */
export function RowGrounds({ board, lifted, onPress, onPointerDown }: GroundsProps) {
  const targets = lifted ? (lifted.tableIds ?? tablesOf(lifted.bar)) : [];
  const latest = useRef({ onPress, onPointerDown });
  latest.current = { onPress, onPointerDown };
  const on = useMemo(
    (): Pick<GroundsProps, 'onPress' | 'onPointerDown'> => ({
      onPress: (event, table) => latest.current.onPress(event, table),
      onPointerDown: (event) => latest.current.onPointerDown(event),
    }),
    [],
  );
  return board.rows.map((row) => (
    <Ground key={keyOf(row)} row={row} isTarget={isTarget(row, targets, lifted)} on={on} />
  ));
}

interface GroundProps {
  row: BoardRow;
  isTarget: boolean;
  on: Pick<GroundsProps, 'onPress' | 'onPointerDown'>;
}

const Ground = memo(function Ground({ row, isTarget, on }: GroundProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has a key for a new booking
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard has a key for a new booking
    <div
      onClick={(event) => row.kind === 'table' && on.onPress(event, row.table)}
      onPointerDown={(event) => row.kind === 'table' && on.onPointerDown(event)}
      className="book-row"
      style={rowStyle(row)}
      data-kind={row.kind}
      data-target={isTarget || undefined}
    />
  );
});

function isTarget(row: BoardRow, targets: readonly string[], lifted: Lifted | null): boolean {
  if (!lifted) return false;
  return row.kind === 'table'
    ? targets.includes(row.table.id)
    : row.kind === 'noTable' && targets.length === 0;
}

interface BoxProps {
  selection: Selection;
  board: Board;
  day: DayView;
}

/** What is being drawn over free cells. */
export const SelectionBox = memo(function SelectionBox({ selection, board, day }: BoxProps) {
  const { tableIds, fromMinute, toMinute } = selection;
  return placeRuns(board, tableIds).map((run, part) => (
    <div
      key={run.at.rows}
      className="book-bar book-ghost"
      data-tone="block"
      style={barStyle({ ...run, fromMinute, toMinute }, day.fromMinute)}
    >
      {part === 0 && (
        <span className="who">
          <CalendarOff aria-hidden size={16} />
          <b>
            Block {clockAt(day, fromMinute)}–{clockAt(day, toMinute)}
          </b>
        </span>
      )}
    </div>
  ));
});
