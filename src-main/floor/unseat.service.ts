import { DomainError } from '#contract/errors';
import type { WriteContext } from '../host/context';
import { openVisitRow, undoSeating } from './visits.service';

/**
 * Takes back the seating of a party without a booking: the visit is gone, its table is free, and no report counts
 * it; who came from the waitlist waits again. Refuses VISIT_BOOKED (the book takes those back), and what `undoSeating` refuses.
 */
export async function unseatWalkIn(context: WriteContext, visitId: string): Promise<void> {
  const { tx, note } = context;
  const { reservationId, name, partySize, seatedAt } = await openVisitRow(tx, visitId);
  if (reservationId !== null) throw new DomainError('VISIT_BOOKED', { name });
  await undoSeating(tx, context, visitId);
  note({ entityType: 'visit', entityId: visitId, before: { name, partySize, seatedAt }, after: null });
}
