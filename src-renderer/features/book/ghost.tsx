import { Check, TriangleAlert, X } from 'lucide-react';
import { barStyle } from './bar';
import { type Board, type BoardRow, placeRuns } from './board';
import type { DayView } from './book.types';
import { lengthWords } from './book-time';
import { landingOf } from './landing';
import { type Lifted, movableSpan, moverOf, tablesOf } from './lifted';
import { clockAt } from './page-time';

const icons = { ok: Check, warn: TriangleAlert, alert: X };

interface GhostProps {
  lifted: Lifted;
  board: Board;
  day: DayView;
}

/** Where what is lifted would go, and whether it fits there: colour, icon and words. */
export function Ghost({ lifted, board, day }: GhostProps) {
  const { bar, fromMinute, toMinute, tableIds } = lifted;
  const target = { tableIds: tableIds ?? tablesOf(bar), fromMinute, toMinute };
  const { tone, words } = landingOf(day, moverOf(bar), target);
  const Icon = icons[tone];
  const before = movableSpan(bar);
  const isResized = toMinute - fromMinute !== before.toMinute - before.fromMinute;
  return placesOn(board, lifted).map((place, part) => (
    <div
      key={`${place.at.rows} ${place.at.heads}`}
      className="book-bar book-ghost"
      data-tone={tone}
      style={barStyle({ ...place, fromMinute, toMinute }, day.fromMinute)}
    >
      {part === 0 && (
        <span className="who">
          <Icon aria-hidden size={16} />
          <b>
            {clockAt(day, fromMinute)}
            {isResized && `–${clockAt(day, toMinute)}, ${lengthWords(toMinute - fromMinute)}`}
          </b>
          <bdi>{words}</bdi>
        </span>
      )}
    </div>
  ));
}

/** The rows it lies over: those of its tables, or of the lane; without a change where it is. */
function placesOn(board: Board, { bar, tableIds }: Lifted) {
  if (tableIds === null) return [{ at: bar.at, rows: bar.rows }];
  if (tableIds.length > 0) return placeRuns(board, tableIds);
  const lane = board.rows.find(
    (row): row is Extract<BoardRow, { kind: 'noTable' }> => row.kind === 'noTable',
  );
  return [{ at: lane?.at ?? bar.at, rows: lane ? 1 : bar.rows }];
}
