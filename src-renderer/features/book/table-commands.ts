import type { ReservationView } from '#contract/reservations';
import { client } from '../../api/client';
import { tellRefusal } from '../../api/live';
import { notify } from '../../ui/notices.store';
import { momentOf, rearrange, repairWith } from './arrange-commands';
import type { DayView, Place } from './book.types';
import { neighboursOf } from './landing';
import { momentAt } from './page-time';
import { setSwapping, useTimeline } from './timeline.store';

/** Swaps tables with the booking that was marked before; the first press marks. */
export async function markForSwap(booking: ReservationView): Promise<void> {
  const { swapping } = useTimeline.getState();
  if (booking.tableIds.length === 0) return;
  if (swapping === null || swapping.id === booking.id) {
    setSwapping(swapping === null ? booking : null);
    if (swapping === null)
      notify(`Swap ${booking.guest.lastName} with whom? Press X on the other booking.`, 'info');
    return;
  }
  setSwapping(null);
  await swapTables(swapping, booking);
}

/** Gives two bookings each other’s tables in one act, if the host sees that both fit. */
export async function swapTables(booking: ReservationView, other: ReservationView): Promise<void> {
  const { id: reservationId, durationMinutes } = booking;
  const moment = momentOf(booking);
  const place = { tableIds: other.tableIds, numbers: other.tableNumbers };
  const asked = { reservationId, ...moment, durationMinutes, tableIds: other.tableIds };
  const repair = (await client.read('reservations.repairs', asked)).find(
    ({ kind, others }) => kind === 'swap' && others[0]?.reservationId === other.id,
  );
  const wish = { booking, moment, durationMinutes, place };
  if (repair) await repairWith(wish, repair);
  else notify(`${booking.guest.lastName} and ${other.guest.lastName} cannot swap: one does not fit.`, 'warn');
}

/** Gives a booking other tables at its time. */
export async function give(booking: ReservationView, place: Place): Promise<void> {
  const { durationMinutes } = booking;
  const error = await rearrange({ booking, moment: momentOf(booking), durationMinutes, place });
  if (error) tellRefusal(error);
}

/** Where a booking would fit at its time, its own tables included, best first. None when the host cannot say. */
export function placesFor(
  day: DayView,
  { id, partySize, durationMinutes, startMinute }: ReservationView,
): Promise<Place[]> {
  const asked = { ...momentAt(day, startMinute), partySize, durationMinutes, exceptReservationId: id };
  return client.read('reservations.freeTables', asked).catch(() => []);
}

/** Some tables and the next one beside them, in the order of the room; null where none can be joined. */
export function joinedMore(day: DayView, own: readonly string[]): string[] | null {
  const [next] = neighboursOf(
    day,
    own.map((id) => ({ id })),
  );
  if (!next || own.length === 0) return null;
  return day.tables.flatMap(({ id }) => (own.includes(id) || id === next.id ? [id] : []));
}
