import { DoorClosed } from 'lucide-react';
import { useView } from '../../../api/live';
import { openBooking } from '../book.store';
import { useDayNames } from '../book-time';
import { plural } from '../book-words';

/** Everybody whom a change of hours left outside, whenever they come: until somebody agrees another time. */
export function Stranded() {
  const names = useDayNames();
  const stranded = useView('reservations.stranded', {}).data?.stranded ?? [];
  if (stranded.length === 0) return null;
  return (
    <section
      aria-label="Outside the hours"
      className="rounded-3 border border-line bg-warn-soft p-3 text-warn-ink"
    >
      <h2 className="flex items-center gap-2 pb-2 font-semibold">
        <DoorClosed aria-hidden size={20} />
        {plural(stranded.length, 'booking')} outside the hours
      </h2>
      <ul className="flex max-h-40 flex-wrap gap-2 overflow-y-auto">
        {stranded.map(({ id, day, date, time, name, partySize, why }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => openBooking(day, id)}
              className="grid min-t0 rounded-2 border border-line bg-surface px-3 py-1.5 text-start text-14 text-text active:bg-press"
            >
              <span>
                <b className="font-semibold">
                  <bdi>
                    {names.short(date)}, {time}
                  </bdi>
                </b>{' '}
                <bdi>{name}</bdi>, {plural(partySize, 'guest')}
              </span>
              <bdi className="text-12 text-text-2">{why}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
