import { v7 as newId } from 'uuid';
import type { Input } from '#contract/contract';
import type { ReservationView } from '#contract/reservations';
import { run } from '../../api/live';
import { notify, offerUndo } from '../../ui/notices.store';
import { select } from './book.store';
import type { Place } from './book.types';
import { placeName } from './book-words';

/** What a move changes; what is left out stays. */
export interface Target {
  date?: string;
  time?: string;
  place?: Place;
}

/** The party is at the door. */
export async function arrive({ id, guest }: ReservationView): Promise<void> {
  if (!(await run('reservations.arrive', { reservationId: id }))) return;
  offerUndo(`${guest.lastName} is here`, () => void run('reservations.restore', { reservationId: id }));
}

/** Cancels a booking; ten seconds to take it back. */
export async function cancel({ id, guest }: ReservationView): Promise<void> {
  if (!(await run('reservations.cancel', { reservationId: id }))) return;
  select(null);
  offerUndo(`${guest.lastName}: booking cancelled`, () => {
    void run('reservations.restore', { reservationId: id });
  });
}

/** The party did not come. */
export async function markNoShow({ id, guest }: ReservationView): Promise<void> {
  if (!(await run('reservations.noShow', { reservationId: id }))) return;
  select(null);
  offerUndo(`${guest.lastName} did not come`, () => void run('reservations.restore', { reservationId: id }));
}

/** Takes back an arrival, a cancellation or a no-show. */
export async function restore({ id, guest, phase }: ReservationView): Promise<void> {
  if (!(await run('reservations.restore', { reservationId: id }))) return;
  const again = { arrived: 'reservations.arrive', cancelled: 'reservations.cancel' } as const;
  const name = phase === 'arrived' || phase === 'cancelled' ? again[phase] : 'reservations.noShow';
  offerUndo(`${guest.lastName} is expected again`, () => void run(name, { reservationId: id }));
}

/** Seats a party at its own tables, or at others. Resolves to false when it was refused. */
export async function seat({ id, guest }: ReservationView, place: Place): Promise<boolean> {
  const input = { reservationId: id, visitId: newId(), tableIds: place.tableIds };
  if (!(await run('reservations.seat', input))) return false;
  notify(`${guest.lastName} seated: ${placeName(place.numbers)}`, 'ok');
  return true;
}

/** Moves a booking in time, to other tables, or both. Resolves to false when it was refused. */
export async function move(booking: ReservationView, { date, time, place }: Target): Promise<boolean> {
  const { id: reservationId, guest } = booking;
  const change: Input<'reservations.change'> = { reservationId };
  const back: Input<'reservations.change'> = { reservationId };
  if (time !== undefined && (time !== booking.time || date !== booking.date)) {
    Object.assign(change, { time, date });
    Object.assign(back, { time: booking.time, date: booking.date });
  }
  if (place && place.tableIds.join() !== booking.tableIds.join()) {
    change.tableIds = place.tableIds;
    back.tableIds = booking.tableIds;
  }
  if (Object.keys(change).length === 1) return true;
  if (!(await run('reservations.change', change))) return false;
  const where = change.tableIds && place ? tablesWords(place) : null;
  const words = [change.time, where].filter(Boolean).join(', ');
  offerUndo(`${guest.lastName} moved to ${words}`, () => void run('reservations.change', back));
  return true;
}

function tablesWords({ numbers }: Place): string {
  return numbers.length === 0 ? 'no table' : placeName(numbers).replace(/^Table/, 'table');
}
