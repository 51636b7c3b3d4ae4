import { v7 as newId } from 'uuid';
import type { Input } from '#contract/contract';
import type { ReservationView } from '#contract/reservations';
import type { CallError } from '../../api/call-error';
import { attempt, run } from '../../api/live';
import { notify, offerUndo } from '../../ui/notices.store';
import { select } from './book.store';
import type { Place } from './book.types';
import { placeName } from './book-words';

/** What a move changes; what is left out stays. */
export interface Target {
  date?: string;
  time?: string;
  place?: Place;
  /** Whether the tables stay with the party: those that a person chose do. */
  locked?: boolean;
}

/**
 * The party is at the door, or a part of it; it may be another size than was booked. Resolves to why it was refused:
 * whoever asks shows that, in its own place.
 */
export async function arrive(
  { id, guest, partySize: booked, arrivedSize: before }: ReservationView,
  said: Omit<Input<'reservations.arrive'>, 'reservationId'> = {},
): Promise<CallError | null> {
  const { arrivedSize, partySize } = said;
  const error = await attempt('reservations.arrive', { reservationId: id, ...said });
  if (error) return error;
  const size = partySize ?? booked;
  const isPart = arrivedSize !== undefined && arrivedSize < size;
  const words = isPart ? `${arrivedSize} of ${size} are here` : 'is here';
  offerUndo(`${guest.lastName}: ${words}`.replace(': is here', ' is here'), async () => {
    if (!(await run('reservations.restore', { reservationId: id }))) return;
    if (before !== null) await run('reservations.arrive', { reservationId: id, arrivedSize: before });
    if (size !== booked) await run('reservations.change', { reservationId: id, partySize: booked });
  });
  return null;
}

/** The party said again that it comes, or that is taken back. */
export async function reconfirm({ id, guest }: ReservationView, reconfirmed: boolean): Promise<void> {
  if (!(await run('reservations.reconfirm', { reservationId: id, reconfirmed }))) return;
  offerUndo(`${guest.lastName}: ${reconfirmed ? 'reconfirmed' : 'no longer reconfirmed'}`, () => {
    void run('reservations.reconfirm', { reservationId: id, reconfirmed: !reconfirmed });
  });
}

/** Keeps the party at its table when others are reshuffled, or lets it be moved. */
export async function lock({ id, guest, tableNumbers }: ReservationView, locked: boolean): Promise<void> {
  if (!(await run('reservations.setLock', { reservationId: id, locked }))) return;
  const words = locked ? `stays at ${tablesWords({ tableIds: [], numbers: tableNumbers })}` : 'may be moved';
  offerUndo(`${guest.lastName} ${words}`, () => {
    void run('reservations.setLock', { reservationId: id, locked: !locked });
  });
}

/** The party did not come, and its table is for others. */
export async function release({ id, guest, tableNumbers }: ReservationView): Promise<void> {
  if (!(await run('reservations.noShow', { reservationId: id }))) return;
  select(null);
  const what = tableNumbers.length === 0 ? 'nothing is kept any more' : `${placeName(tableNumbers)} is free`;
  offerUndo(`${guest.lastName} did not come: ${what}`, () => {
    void bringBack('reservations.restore', { id, guest });
  });
}

/** Takes a seating back: the party is at the door again. */
export async function unseat({ id, guest, visitId, tableIds }: ReservationView): Promise<void> {
  const back = await run('reservations.unseat', { reservationId: id });
  if (!back) return;
  offerUndo(`${guest.lastName} is at the door again${withoutTable(back)}`, () => {
    if (visitId !== null) void run('reservations.seat', { reservationId: id, visitId, tableIds });
  });
}

/** Cancels a booking; ten seconds to take it back. */
export async function cancel({ id, guest }: ReservationView): Promise<void> {
  if (!(await run('reservations.cancel', { reservationId: id }))) return;
  select(null);
  offerUndo(`${guest.lastName}: booking cancelled`, () => {
    void bringBack('reservations.restore', { id, guest });
  });
}

/** The party did not come. */
export async function markNoShow({ id, guest }: ReservationView): Promise<void> {
  if (!(await run('reservations.noShow', { reservationId: id }))) return;
  select(null);
  offerUndo(`${guest.lastName} did not come`, () => void bringBack('reservations.restore', { id, guest }));
}

/** Takes back an arrival, a cancellation or a no-show. */
export async function restore({ id, guest, phase }: ReservationView): Promise<void> {
  const back = await run('reservations.restore', { reservationId: id });
  if (!back) return;
  const again = { arrived: 'reservations.arrive', cancelled: 'reservations.cancel' } as const;
  const name = phase === 'arrived' || phase === 'cancelled' ? again[phase] : 'reservations.noShow';
  offerUndo(
    `${guest.lastName} is expected again${withoutTable(back)}`,
    () => void run(name, { reservationId: id }),
  );
}

/** Seats a party at its own tables, or at others, too small ones for a reason. Resolves to why it was refused. */
export async function seat(
  { id, guest }: ReservationView,
  place: Place,
  overrideReason?: string,
): Promise<CallError | null> {
  const error = await attempt('reservations.seat', {
    reservationId: id,
    visitId: newId(),
    tableIds: place.tableIds,
    ...(overrideReason && { overrideReason }),
  });
  if (error) return error;
  offerUndo(`${guest.lastName} seated: ${placeName(place.numbers)}`, () => {
    void bringBack('reservations.unseat', { id, guest });
  });
  return null;
}

/** Takes something back after which a booking wants its tables again, and says when it did not get them. */
async function bringBack(
  name: 'reservations.restore' | 'reservations.unseat',
  { id, guest }: Pick<ReservationView, 'id' | 'guest'>,
): Promise<void> {
  const back = await run(name, { reservationId: id });
  if (back?.lostTables) notify(`${guest.lastName} is back${withoutTable(back)}`, 'warn');
}

function withoutTable({ lostTables }: { lostTables: boolean }): string {
  return lostTables ? ', without a table: the room has changed' : '';
}

/** Moves a booking in time, to other tables, or both. Resolves to false when it was refused. */
export async function move(
  booking: ReservationView,
  { date, time, place, locked }: Target,
): Promise<boolean> {
  const { id: reservationId, guest } = booking;
  const change: Input<'reservations.change'> = { reservationId };
  const back: Input<'reservations.change'> = { reservationId };
  if (time !== undefined && (time !== booking.time || date !== booking.date)) {
    Object.assign(change, { time, date });
    Object.assign(back, { time: booking.time, date: booking.date });
  }
  if (place && place.tableIds.join() !== booking.tableIds.join()) {
    change.tableIds = place.tableIds;
    if (locked !== undefined) change.locked = locked;
    back.tableIds = booking.tableIds;
    back.locked = booking.tableLocked;
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
