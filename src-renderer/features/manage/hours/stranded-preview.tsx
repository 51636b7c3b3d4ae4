import { Check, TriangleAlert } from 'lucide-react';
import { useDayWords } from '../../../ui/day-words';
import { bookings } from './hours-words';
import type { Preview } from './use-preview';

/** Before saving: who would be outside the hours. They stay in the book, and are listed until somebody sees to them. */
export function StrandedPreview({ preview: { stranded, refusal } }: { preview: Preview }) {
  const words = useDayWords();
  if (refusal !== null)
    return (
      <p role="alert" className="flex gap-2 rounded-2 bg-alert-soft px-3 py-2.5 text-14 text-alert-ink">
        <TriangleAlert aria-hidden size={18} className="mt-0.5 shrink-0" />
        {refusal}
      </p>
    );
  if (stranded === undefined) return null;
  if (stranded.length === 0)
    return (
      <p role="status" className="flex items-center gap-2 text-14 text-text-2">
        <Check aria-hidden size={18} className="text-ok-ink" />
        No booking is affected.
      </p>
    );
  return (
    <section aria-label="Bookings affected" className="grid gap-2 rounded-2 bg-warn-soft p-3 text-warn-ink">
      <p role="status" className="flex gap-2 text-14 font-semibold">
        <TriangleAlert aria-hidden size={18} className="mt-0.5 shrink-0" />
        {bookings(stranded.length)} would be outside the hours
      </p>
      <ul className="grid max-h-56 gap-1 overflow-y-auto text-14">
        {stranded.map(({ id, name, date, time, partySize }) => (
          <li key={id} className="flex justify-between gap-3">
            <bdi className="truncate font-medium">{name}</bdi>
            <span className="shrink-0">
              <bdi>
                {words.date(date)} {time}
              </bdi>
              , {partySize === 1 ? '1 guest' : `${partySize} guests`}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-13">They stay in the book, under “Needs you”, until somebody agrees another time.</p>
    </section>
  );
}
