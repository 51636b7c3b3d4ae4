import { Link2, StickyNote, TriangleAlert, Undo2 } from 'lucide-react';
import type { TicketView } from '#contract/kitchen';
import { boardAllergies } from './rows.rules';

/** More words than this would fill the column at the size of an item. */
const LONG_ALLERGIES = 40;

/** What must be read before the first item: allergies, the round's note, and that it was recalled. */
export function TicketLead({ allergies, note, recalled }: TicketView) {
  return (
    <>
      {allergies && (
        <p
          className={`mx-3 mt-2.5 mb-0.5 flex items-center gap-2.5 rounded-2 border-4 border-(--kds-allergy) px-3 py-1.5 leading-[1.1] font-bold text-(--kds-allergy-ink) ${allergies.length > LONG_ALLERGIES ? 'text-kds-detail' : 'text-kds-item tracking-[-.03em] uppercase'}`}
        >
          <TriangleAlert aria-hidden className="size-[.98em] stroke-[2.4]" />
          <span className="min-w-0 wrap-anywhere">
            <span className="sr-only">Allergy: </span>
            <bdi>{boardAllergies(allergies)}</bdi>
          </span>
        </p>
      )}
      {recalled && (
        <p className="mx-3 mt-2.5 -mb-1 flex w-fit items-center gap-2 rounded-[6px] bg-(--kds-mark) px-3 py-0.5 text-kds-detail leading-[1.2] font-bold">
          <Undo2 aria-hidden className="size-[.96em] stroke-[2.4]" />
          RECALLED
        </p>
      )}
      {note && (
        <p className="mx-3 mt-2 flex gap-2.5 text-kds-detail leading-[1.2] font-semibold text-kds-detail-ink">
          <StickyNote aria-hidden className="mt-[.1em] size-[.96em] stroke-2" />
          <bdi className="min-w-0 wrap-anywhere">{note}</bdi>
        </p>
      )}
    </>
  );
}

/** The other stations that work on the same round. */
export function TicketFoot({ alsoAt }: TicketView) {
  if (alsoAt.length === 0) return null;
  const stations = alsoAt.map(({ station, items }) => `${station} ${items}`).join(', ');
  return (
    <p className="flex items-center gap-2.5 mx-1.5 border-t-2 border-(--kds-rule) px-1.5 pt-2 pb-2.5 text-kds-detail leading-[1.2] font-medium text-kds-detail-ink">
      <Link2 aria-hidden className="size-[.96em] stroke-2" />
      <span className="min-w-0 wrap-anywhere">Also {stations}</span>
    </p>
  );
}

/** The words under a torn edge. */
export function TornTail({ more }: { more: number }) {
  return (
    <p className="px-3 pt-1.5 pb-3 text-kds-detail leading-[1.2] font-semibold text-kds-detail-ink">
      continued, {more} more
    </p>
  );
}
