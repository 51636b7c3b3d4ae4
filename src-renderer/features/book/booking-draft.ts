import { v7 as newId } from 'uuid';
import type { Input } from '#contract/contract';
import type { ReservationView } from '#contract/reservations';
import type { ChosenGuest } from '../../app/booking-for.store';
import type { FormTarget } from './book.store';
import type { DayView, Place } from './book.types';
import { clockOf, minuteOf, whenOf } from './book-time';

export type FoundGuest = ChosenGuest;

export interface NewGuest {
  id: string;
  firstName: string;
  lastName: string;
  phone: string;
  email: string;
}

export type GuestChoice = { kind: 'known'; guest: FoundGuest } | { kind: 'new'; guest: NewGuest };

/** A booking as it is being written down. */
export interface Draft {
  /** The id it gets, made once: saving twice makes one booking. */
  reservationId: string;
  /** Null while nobody is chosen. */
  guest: GuestChoice | null;
  date: string;
  time: string;
  partySize: number;
  /** Null leaves it to the house. */
  durationMinutes: number | null;
  /** `best` follows the best fit while date, time and party change. */
  place: Place | 'best';
  note: string;
}

/** A guest to be, from what was typed into the search. */
export function guestFrom(typed: string): NewGuest {
  const isPhone = /^[+\d][\d ()/.-]*$/.test(typed);
  const words = isPhone ? [] : typed.trim().split(/\s+/);
  return {
    id: newId(),
    firstName: words.slice(0, -1).join(' '),
    lastName: words.at(-1) ?? '',
    phone: isPhone ? typed : '',
    email: '',
  };
}

const USUAL_TIME = '19:00';

/** An empty form for a page: at the time that was pointed at, else the next that makes sense. */
export function newDraft(target: Extract<FormTarget, { kind: 'new' }>, day: DayView): Draft {
  const soon = day.nowMinute === null ? null : Math.ceil((day.nowMinute + 15) / 15) * 15;
  const isToday = target.date === day.today && soon !== null;
  const usual =
    target.time === undefined && isToday && soon > minuteOf(USUAL_TIME) ? whenOf(target.date, soon) : null;
  return {
    reservationId: newId(),
    guest: target.guest ? { kind: 'known', guest: target.guest } : null,
    date: usual?.date ?? target.date,
    time: target.time ?? usual?.time ?? USUAL_TIME,
    partySize: 2,
    durationMinutes: null,
    place: target.place ?? 'best',
    note: '',
  };
}

/** What a booking says now. */
export function draftOf(booking: ReservationView): Draft {
  const { id, date, time, partySize, durationMinutes, tableIds, tableNumbers, note } = booking;
  const place = { tableIds, numbers: tableNumbers };
  return {
    reservationId: id,
    guest: null,
    date,
    time,
    partySize,
    durationMinutes,
    place,
    note: note ?? '',
  };
}

/** What is still missing, as the button says it; null when it can be saved. */
export function missing({ guest, date, time }: Draft, isNew: boolean): string | null {
  if (date === '') return 'Choose a day';
  if (time === '') return 'Choose a time';
  if (!isNew) return null;
  if (guest === null) return 'Choose a guest';
  return guest.kind === 'new' && guest.guest.lastName.trim() === '' ? 'Give a name' : null;
}

/** The command that takes the booking. */
export function createInput(draft: Draft, tables: Place): Input<'reservations.create'> {
  const { reservationId, guest, date, time, partySize, durationMinutes, note } = draft;
  if (!guest) throw new Error('a booking needs a guest');
  return {
    reservationId,
    guest: guest.kind === 'known' ? { guestId: guest.guest.id } : newGuestInput(guest.guest),
    date,
    time,
    partySize,
    tableIds: tables.tableIds,
    ...(durationMinutes !== null && { durationMinutes }),
    ...(note.trim() !== '' && { note }),
  };
}

function newGuestInput({ id, firstName, lastName, phone, email }: NewGuest) {
  return {
    newGuestId: id,
    firstName: firstName.trim(),
    lastName,
    ...(phone.trim() !== '' && { phone }),
    ...(email.trim() !== '' && { email }),
  };
}

/** The command that changes the booking: only what is different. Null when nothing is. */
export function changeInput(
  draft: Draft,
  tables: Pick<Place, 'tableIds'>,
  booking: ReservationView,
): Input<'reservations.change'> | null {
  const { date, time, partySize, durationMinutes, note } = draft;
  const change = {
    ...(date !== booking.date && { date }),
    ...(time !== booking.time && { time }),
    ...(partySize !== booking.partySize && { partySize }),
    ...(durationMinutes !== null && durationMinutes !== booking.durationMinutes && { durationMinutes }),
    ...(tables.tableIds.join() !== booking.tableIds.join() && { tableIds: tables.tableIds }),
    ...(note.trim() !== (booking.note ?? '') && { note }),
  };
  return Object.keys(change).length === 0 ? null : { reservationId: draft.reservationId, ...change };
}

/** The quarters of an hour that can be tapped; anything else can be typed. */
export const QUARTERS: readonly string[] = Array.from({ length: (24 - 11) * 4 }, (_, index) =>
  clockOf(11 * 60 + index * 15),
);
