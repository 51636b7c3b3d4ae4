import { v7 as newId } from 'uuid';
import type { Input } from '#contract/contract';
import type { Fold, Wish } from '#contract/fields';
import type { ReservationView } from '#contract/reservations';
import { instantsOf } from '#contract/time';
import type { ChosenGuest } from '../../app/booking-for.store';
import type { FormTarget } from './book.store';
import type { DayView, Place } from './book.types';
import { minuteOf, whenOf } from './book-time';

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
  /** Which one, where the clock shows the time twice; null while nobody has said. */
  fold: Fold | null;
  partySize: number;
  /** Null leaves it to the house. */
  durationMinutes: number | null;
  /** `best` follows the best fit while date, time and party change. */
  place: Place | 'best';
  occasion: string;
  allergies: string;
  wishes: Wish[];
  areaId: string | null;
  note: string;
  /** Why it is taken against a rule of the house. */
  overrideReason: string;
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
const NOTHING_SAID = {
  guest: null,
  durationMinutes: null,
  occasion: '',
  allergies: '',
  wishes: [],
  areaId: null,
  note: '',
  overrideReason: '',
} satisfies Partial<Draft>;

/** An empty form for a page: at the time that was pointed at, else the next that makes sense. */
export function newDraft(target: Extract<FormTarget, { kind: 'new' }>, day: DayView): Draft {
  const soon = day.nowMinute === null ? null : Math.ceil((day.nowMinute + 15) / 15) * 15;
  const isToday = target.date === day.today && soon !== null;
  const usual =
    target.time === undefined && isToday && soon > minuteOf(USUAL_TIME) ? whenOf(target.date, soon) : null;
  return {
    ...NOTHING_SAID,
    reservationId: newId(),
    guest: target.guest ? { kind: 'known', guest: target.guest } : null,
    date: usual?.date ?? target.date,
    time: target.time ?? usual?.time ?? USUAL_TIME,
    fold: null,
    partySize: 2,
    // A house without tables takes bookings too: they wait for one.
    place: target.place ?? (day.tables.length === 0 ? { tableIds: [], numbers: [] } : 'best'),
  };
}

/** What a booking says now. */
export function draftOf(booking: ReservationView): Draft {
  const { id, date, time, fold, partySize, durationMinutes, tableIds, tableNumbers } = booking;
  return {
    ...NOTHING_SAID,
    reservationId: id,
    date,
    time,
    fold,
    partySize,
    durationMinutes,
    place: { tableIds, numbers: tableNumbers },
    occasion: booking.occasion ?? '',
    allergies: booking.ownAllergies ?? '',
    wishes: booking.wishes,
    areaId: booking.area?.id ?? null,
    note: booking.note ?? '',
  };
}

/** Whether the clock shows the time twice that night. */
export function isDoubled({ date, time }: Pick<Draft, 'date' | 'time'>, timeZone: string): boolean {
  return date !== '' && time !== '' && instantsOf({ date, time }, timeZone).length > 1;
}

/** Which one is meant, where the clock shows the time twice; null where it shows it once. */
export function foldAt(
  when: Pick<Draft, 'date' | 'time'>,
  laterFold: boolean,
  timeZone: string,
): Fold | null {
  if (!isDoubled(when, timeZone)) return null;
  return laterFold ? 'later' : 'earlier';
}

/** What is still missing, as the button says it; null when it can be saved. */
export function missing(draft: Draft, isNew: boolean, timeZone: string): string | null {
  const { guest, date, time, fold } = draft;
  if (date === '') return 'Choose a day';
  if (time === '') return 'Choose a time';
  if (fold === null && isDoubled(draft, timeZone)) return `Choose which ${time}`;
  if (!isNew) return null;
  if (guest === null) return 'Choose a guest';
  return guest.kind === 'new' && guest.guest.lastName.trim() === '' ? 'Give a name' : null;
}

/** A booking that makes room: where it sat, wherever that was, and where it goes. */
export interface TableMove {
  reservationId: string;
  from: Place;
  to: Place;
}

/** Where a draft would sit, and who would make room for it. */
export interface Seating {
  place: Place;
  moves: readonly TableMove[];
}

/** The moves as commands take them. */
export function moved(moves: readonly TableMove[]): { reservationId: string; tableIds: string[] }[] {
  return moves.map(({ reservationId, to }) => ({ reservationId, tableIds: to.tableIds }));
}

/** The same moves the other way: everybody back to where they sat. */
export function movedBack(moves: readonly TableMove[]): TableMove[] {
  return moves.map(({ reservationId, from, to }) => ({ reservationId, from: to, to: from }));
}

/** The command that takes the booking. A table that the house chose may be changed by it again. */
export function createInput(draft: Draft, { place, moves }: Seating): Input<'reservations.create'> {
  const { reservationId, guest, date, time, fold, partySize, durationMinutes } = draft;
  const { occasion, allergies, wishes, areaId, note, overrideReason } = draft;
  if (!guest) throw new Error('a booking needs a guest');
  return {
    reservationId,
    guest: guest.kind === 'known' ? { guestId: guest.guest.id } : newGuestInput(guest.guest),
    date,
    time,
    partySize,
    tableIds: place.tableIds,
    ...(draft.place === 'best' && { locked: false }),
    ...(moves.length > 0 && { moves: moved(moves) }),
    ...(fold !== null && { fold }),
    ...(durationMinutes !== null && { durationMinutes }),
    ...(occasion.trim() !== '' && { occasion }),
    ...(allergies.trim() !== '' && { allergies }),
    ...(wishes.length > 0 && { wishes }),
    ...(areaId !== null && { areaId }),
    ...(note.trim() !== '' && { note }),
    ...(overrideReason.trim() !== '' && { overrideReason }),
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
  { place, moves }: Seating,
  booking: ReservationView,
): Input<'reservations.change'> | null {
  const { date, time, fold, partySize, durationMinutes, occasion, allergies, wishes, areaId, note } = draft;
  const { overrideReason } = draft;
  const isMoved = date !== booking.date || time !== booking.time || fold !== booking.fold;
  const isElsewhere = place.tableIds.join() !== booking.tableIds.join();
  const change = {
    ...(date !== booking.date && { date }),
    ...(time !== booking.time && { time }),
    ...(isMoved && fold !== null && { fold }),
    ...(partySize !== booking.partySize && { partySize }),
    ...(durationMinutes !== null && durationMinutes !== booking.durationMinutes && { durationMinutes }),
    ...(isElsewhere && { tableIds: place.tableIds, ...(draft.place === 'best' && { locked: false }) }),
    ...(moves.length > 0 && { moves: moved(moves) }),
    ...(occasion.trim() !== (booking.occasion ?? '') && { occasion }),
    ...(allergies.trim() !== (booking.ownAllergies ?? '') && { allergies }),
    ...(wishes.join() !== booking.wishes.join() && { wishes }),
    ...(areaId !== (booking.area?.id ?? null) && { areaId }),
    ...(note.trim() !== (booking.note ?? '') && { note }),
  };
  if (Object.keys(change).length === 0) return null;
  return {
    reservationId: draft.reservationId,
    ...change,
    ...(overrideReason.trim() !== '' && { overrideReason }),
  };
}

/** The booking as it is after the change, for working out the way back. */
export function changedBooking(draft: Draft, place: Place, booking: ReservationView): ReservationView {
  const { date, time, fold, partySize, occasion, allergies, wishes, areaId, note } = draft;
  return {
    ...booking,
    date,
    time,
    fold,
    partySize,
    durationMinutes: draft.durationMinutes ?? booking.durationMinutes,
    tableIds: place.tableIds,
    occasion,
    ownAllergies: allergies,
    wishes,
    area: areaId === null ? null : { id: areaId, name: '' },
    note,
  };
}
