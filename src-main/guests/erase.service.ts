import type { Output, ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { serviceDay, serviceDaySpan } from '#contract/time';
import type { Tx } from '#db/store';
import type { WriteContext } from '../host/context';
import { cancel } from '../reservations/progress.service';
import { currentEntry } from './entry.service';
import { erasePerson, findPresence, listOwnEntries } from './erase.queries';
import { listUpcoming } from './guests.queries';

type Write = Pick<WriteContext, 'now' | 'venue' | 'actor' | 'note'>;

/**
 * Forgets a guest for good, and every entry that was merged into them: what says who they are goes from all rows;
 * visits, bookings and money stay as an erased guest's. Refuses GUEST_IS_HERE while they sit or wait here, and
 * GUEST_HAS_BOOKINGS unless those are to be cancelled with it; who is late past midnight is still to come.
 */
export async function eraseGuest(
  tx: Tx,
  context: Write,
  { guestId, cancelUpcoming }: ParsedInput<'guests.erase'>,
): Promise<Output<'guests.erase'>> {
  await currentEntry(tx, guestId);
  const ids = await listOwnEntries(tx, guestId);
  const { timeZone, dayCutover } = context.venue;
  const today = serviceDay(context.now, timeZone, dayCutover);
  const presence = await findPresence(tx, ids, serviceDaySpan(today, timeZone, dayCutover).from);
  if (presence) throw new DomainError('GUEST_IS_HERE', { table: presence.tables.join(' + ') || null });
  const upcoming = await listUpcoming(tx, guestId, today);
  if (upcoming.length > 0 && !cancelUpcoming)
    throw new DomainError('GUEST_HAS_BOOKINGS', { bookings: upcoming.length });
  for (const { reservationId } of upcoming) await cancel(tx, context, reservationId);
  const gone = await erasePerson(tx, ids, context.now);
  const result = { ...gone, cancelled: upcoming.length };
  context.note({ entityType: 'guest', entityId: guestId, after: { erased: true, ...result } });
  return result;
}
