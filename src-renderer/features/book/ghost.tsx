import type { ReservationView } from '#contract/reservations';
import { barStyle } from './bar';
import { type Bar, type Board, idOf } from './board';
import { clockOf } from './book-time';
import type { Lifted } from './use-lifted';

/** Where the lifted booking would go: red where somebody else is. */
export function Ghost({ lifted, board, origin }: { lifted: Lifted; board: Board; origin: number }) {
  const { booking, minute, row, bar } = lifted;
  const place = {
    at: row?.at ?? bar.at,
    rows: row ? 1 : bar.rows,
    fromMinute: minute,
    toMinute: minute + booking.durationMinutes,
  };
  return (
    <div
      className="book-bar book-ghost"
      data-look="coming"
      data-clash={(row?.kind !== 'noTable' && clashes(place, booking, board)) || undefined}
      style={barStyle(place, origin)}
    >
      <span className="who">
        <bdi className="name">{booking.guest.lastName}</bdi>
        <span>{booking.partySize}</span>
      </span>
      <span className="word">
        <b>{clockOf(minute)}</b>
        {row?.kind === 'table' && ` · ${row.table.number}`}
      </span>
    </div>
  );
}

function clashes(place: Omit<Bar, 'key' | 'subject'>, booking: ReservationView, board: Board): boolean {
  return board.bars.some(
    (bar) =>
      idOf(bar) !== booking.id &&
      !(bar.subject.kind === 'booking' && bar.subject.booking.phase === 'completed') &&
      !(bar.subject.kind === 'walkIn' && !bar.subject.walkIn.open) &&
      bar.at.rows < place.at.rows + place.rows &&
      place.at.rows < bar.at.rows + bar.rows &&
      bar.fromMinute < place.toMinute &&
      place.fromMinute < bar.toMinute,
  );
}
