import { useLayoutEffect, useRef } from 'react';
import { Chip } from '../../ui/chip';
import { select, useBookScreen } from './book.store';
import type { DayView } from './book.types';
import { placeName } from './book-words';
import { type Scene, spokenState } from './booking-state';

/** The day's bookings as a table: what the timeline shows, for reading and for printing. */
export function DayTable({ day, scene }: { day: DayView; scene: Scene }) {
  const selectedId = useBookScreen(({ selected }) => selected?.id);
  const next = useRef<HTMLTableRowElement>(null);
  const nextId = day.reservations.find(({ phase }) => phase === 'booked' || phase === 'arrived')?.id;
  // What is over can be scrolled back to.
  useLayoutEffect(() => {
    next.current?.scrollIntoView({ block: 'start' });
  }, []);
  const cell = 'border-b border-line px-3 py-2.5 align-middle first:ps-4 wide:px-4';
  return (
    <div className="h-full overflow-auto bg-surface">
      <table className="w-full border-collapse text-14">
        <thead className="sticky top-0 z-10 bg-surface-2 text-13 text-text-2">
          <tr>
            {['Time', 'Guest', 'Guests', 'Table', 'State', 'Note', 'Number'].map((head) => (
              <th
                key={head}
                scope="col"
                className="border-b border-line-2 px-3 py-2 text-start font-medium first:ps-4 wide:px-4"
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {day.reservations.map((booking) => {
            const { id, guest, until, tableNumbers, note, occasion, allergies } = booking;
            const { family, filled, icon, word, look } = spokenState(booking, scene);
            const quiet = look === 'ended' ? 'text-text-3' : '';
            return (
              <tr
                key={id}
                ref={id === nextId ? next : null}
                className={`scroll-mt-12 ${quiet} ${id === selectedId ? 'bg-sunken' : ''}`}
              >
                <td className={`${cell} whitespace-nowrap`}>
                  <b className="text-16 font-semibold">{booking.time}</b>
                  <span className="text-text-3"> to {until}</span>
                </td>
                <th scope="row" className={`${cell} text-start`}>
                  <button
                    type="button"
                    data-key={id}
                    aria-expanded={id === selectedId}
                    onClick={() => select(id === selectedId ? null : id)}
                    className="min-t0 whitespace-nowrap text-start text-16 font-semibold underline-offset-4 hover:underline"
                  >
                    <bdi>{guest.name}</bdi>
                  </button>
                </th>
                <td className={cell}>{booking.partySize}</td>
                <td className={`${cell} whitespace-nowrap`}>
                  {tableNumbers.length > 0 ? (
                    placeName(tableNumbers)
                  ) : (
                    <span className="text-text-3">None</span>
                  )}
                </td>
                <td className={cell}>
                  <Chip family={family} filled={filled} icon={icon}>
                    {word}
                  </Chip>
                </td>
                <td className={`${cell} min-w-40`}>
                  {allergies !== null && <b className="font-semibold text-alert-ink">{allergies}. </b>}
                  <bdi>{[occasion, note].filter(Boolean).join(' · ')}</bdi>
                </td>
                <td className={`${cell} whitespace-nowrap text-text-3`}>{booking.number}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
