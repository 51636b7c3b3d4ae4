import type { Output } from '#contract/contract';
import { addDays } from '#contract/time';
import { useView } from '../../api/live';
import { useVenue } from '../../ui/venue';
import type { Place } from './book.types';
import type { Draft, Seating } from './booking-draft';

export type Offer = Output<'availability.offer'>;
export type Slot = Output<'availability.day'>['slots'][number];

/** What a draft asks of its tables. */
function asked({ partySize, durationMinutes, wishes, areaId, reservationId }: Draft) {
  return {
    partySize,
    wishes,
    exceptReservationId: reservationId,
    ...(durationMinutes !== null && { durationMinutes }),
    ...(areaId !== null && { areaId }),
  };
}

/** Tables for the draft at its time, or who would have to move, or why there are none. */
export function useOffer(draft: Draft) {
  const { date, time, fold } = draft;
  const input = { date, time, laterFold: fold === 'later', ...asked(draft) };
  return useView('availability.offer', input, { enabled: date !== '' && time !== '' });
}

/** The times of the draft's evening. */
export function useSlots(draft: Draft) {
  const { date, time } = draft;
  const { dayCutover } = useVenue();
  const page = time !== '' && time < dayCutover ? addDays(date, -1) : date;
  return useView(
    'availability.day',
    { date: page, ...asked(draft) },
    { enabled: date !== '', keepPrevious: true },
  );
}

/** No table yet: one is found later. */
export const NOWHERE: Place = { tableIds: [], numbers: [] };

/** Where the draft would sit: at the chosen tables, or at the best of those offered, with the moves they take. */
export function seatingOf({ place }: Draft, offer: Offer | undefined): Seating {
  if (place !== 'best') return { place, moves: [] };
  const best = offer?.units[0];
  if (!offer || !best || offer.state === 'full') return { place: NOWHERE, moves: [] };
  return {
    place: { tableIds: best.tableIds, numbers: best.numbers },
    moves: offer.state === 'reshuffle' ? offer.moves : [],
  };
}
