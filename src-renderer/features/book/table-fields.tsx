import { useView } from '../../api/live';
import { ChoiceChip } from '../../ui/chip';
import { Skeleton } from '../../ui/states';
import type { Place } from './book.types';
import { placeName } from './book-words';
import type { Draft } from './booking-draft';

/** As many as fit in three rows. */
const MOST_OFFERS = 8;

/** Where the party would fit, best first; undefined until the host has said. */
export function useTableOffers({ date, time, partySize, durationMinutes, reservationId }: Draft) {
  const isKnown = date !== '' && time !== '';
  const asked = {
    date,
    time,
    partySize,
    exceptReservationId: reservationId,
    ...(durationMinutes !== null && { durationMinutes }),
  };
  return useView('reservations.freeTables', asked, { enabled: isKnown });
}

/** The tables a draft would get: the chosen ones, or the best of those offered. */
export function placeIn({ place }: Draft, offers: readonly Place[] | undefined): Place {
  if (place !== 'best') return place;
  return offers?.[0] ?? { tableIds: [], numbers: [] };
}

interface TableFieldsProps {
  draft: Draft;
  offers: readonly (Place & { seats: number; area: string })[] | undefined;
  onChange(place: Place | 'best'): void;
}

/** A table now, or later. */
export function TableFields({ draft, offers, onChange }: TableFieldsProps) {
  if (offers === undefined) return <Skeleton className="h-24" />;
  const chosen = placeIn(draft, offers).tableIds.join();
  const isOffered = offers.some(({ tableIds }) => tableIds.join() === chosen);
  const shown = offers.slice(0, MOST_OFFERS);
  return (
    <fieldset aria-label="Table" className="grid grid-cols-3 gap-2">
      <ChoiceChip
        isSelected={chosen === ''}
        onChange={() => onChange({ tableIds: [], numbers: [] })}
        className="text-14!"
      >
        Later
      </ChoiceChip>
      {!isOffered && chosen !== '' && draft.place !== 'best' && (
        <ChoiceChip isSelected onChange={() => undefined} className="text-14!">
          {placeName(draft.place.numbers)}
        </ChoiceChip>
      )}
      {shown.map((offer) => (
        <ChoiceChip
          key={offer.tableIds.join()}
          isSelected={offer.tableIds.join() === chosen}
          onChange={() => onChange({ tableIds: offer.tableIds, numbers: offer.numbers })}
          className="flex-col gap-0! py-1.5 leading-snug"
        >
          <span className="font-semibold">
            <span className="sr-only">Table </span>
            <bdi>{offer.numbers.join(' + ')}</bdi>
          </span>
          <span className="text-12">
            {offer.area}, {offer.seats}
            <span className="sr-only"> seats</span>
          </span>
        </ChoiceChip>
      ))}
    </fieldset>
  );
}
