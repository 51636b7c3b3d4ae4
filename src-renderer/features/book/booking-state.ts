import {
  Armchair,
  Check,
  Clock,
  ConciergeBell,
  DoorClosed,
  type LucideIcon,
  ReceiptText,
  TriangleAlert,
  User,
  Users,
  UserX,
  Utensils,
  X,
} from 'lucide-react';
import type { FloorTable } from '#contract/floor';
import type { ReservationView } from '#contract/reservations';
import { minutesBetween, wallTime } from '#contract/time';
import type { Family } from '../../ui/families';
import type { WalkIn } from './book.types';
import { placeName } from './book-words';

/** How a bar is drawn: filled while something runs, outlined before, grey after. */
export type Look = 'ended' | 'arrived' | 'running' | 'ready' | 'paying' | 'late' | 'coming' | 'waiting';

/** A booking's or a visit's state in colour, icon and word. */
export interface State {
  look: Look;
  family: Family;
  filled: boolean;
  icon: LucideIcon;
  word: string;
}

/** What the state depends on beside the booking itself. */
export interface Scene {
  now: Date;
  timeZone: string;
  /** The live floor by visit, where this person may see it and the page is today's. */
  floor: ReadonlyMap<string, FloorTable>;
}

/** Where a booked party is, in one word. */
export function bookingState(booking: ReservationView, scene: Scene): State {
  const {
    phase,
    partySize,
    arrivedSize,
    releaseOffered,
    lateMinutes,
    stranded,
    tableNumbers,
    arrivedAt,
    visitId,
  } = booking;
  switch (phase) {
    case 'completed':
      return state('ended', 'neutral', Check, 'Left');
    case 'cancelled':
      return state('ended', 'neutral', X, 'Cancelled');
    case 'no_show':
      return state('ended', 'alert', UserX, 'No-show');
    case 'seated':
      return visitState(visitId, scene);
    case 'arrived':
      if (arrivedSize !== null) return state('arrived', 'warn', Users, `${arrivedSize} of ${partySize} here`);
      return state('arrived', 'ok', User, arrivedAt ? `Arrived ${clock(arrivedAt, scene)}` : 'Arrived');
    case 'booked':
      if (lateMinutes !== null && releaseOffered)
        return state('late', 'alert', UserX, `${lateMinutes} min late`, true);
      if (lateMinutes !== null) return state('late', 'alert', TriangleAlert, `${lateMinutes} min late`, true);
      if (stranded !== null) return state('waiting', 'warn', DoorClosed, 'Outside hours', true);
      if (tableNumbers.length === 0) return state('waiting', 'warn', Armchair, 'No table', true);
      return state('coming', 'info', Clock, placeName(tableNumbers));
  }
}

/**
 * The same in words, for places that say the table elsewhere: the state of who is on the way is then whether they
 * said again that they come.
 */
export function spokenState(booking: ReservationView, scene: Scene): State {
  const shown = bookingState(booking, scene);
  if (shown.look !== 'coming') return shown;
  return booking.reconfirmedAt === null
    ? { ...shown, family: 'neutral', word: 'Booked' }
    : { ...shown, icon: Check, word: 'Confirmed' };
}

/** Where a party without a booking is. */
export function walkInState({ open, visitId }: WalkIn, scene: Scene): State {
  return open ? visitState(visitId, scene) : state('ended', 'neutral', Check, 'Left');
}

function visitState(visitId: string | null, { floor, now }: Scene): State {
  const table = visitId === null ? undefined : floor.get(visitId);
  const visit = table?.visit;
  if (!table || !visit) return state('running', 'ok', Utensils, 'Seated', true);
  switch (table.state) {
    case 'late': {
      const { what, minutes } = table.late ?? { what: 'kitchen', minutes: 0 };
      const [word, due] = what === 'greeting' ? ['Greet', 'Greet now'] : ['Food', 'Food due'];
      return state('late', 'alert', TriangleAlert, minutes === 0 ? due : `${word} +${minutes} min`, true);
    }
    case 'ready': {
      const since = visit.readySince ? ` ${minutesSince(visit.readySince, now)} min` : '';
      return state('ready', 'warn', ConciergeBell, `Ready${since}`, true);
    }
    case 'paying':
      return state('paying', 'info', ReceiptText, 'Paying', true);
    case 'dining':
      return state('running', 'ok', Utensils, `Dining ${visit.roundsServed}/${visit.roundsSent}`, true);
    default:
      return state('arrived', 'ok', User, `Seated ${minutesSince(visit.seatedAt, now)} min`);
  }
}

function state(look: Look, family: Family, icon: LucideIcon, word: string, filled = false): State {
  return { look, family, filled, icon, word };
}

function minutesSince(since: string, now: Date): number {
  return Math.max(0, minutesBetween(new Date(since), now));
}

function clock(at: string, { timeZone }: Scene): string {
  return wallTime(new Date(at), timeZone).time;
}
