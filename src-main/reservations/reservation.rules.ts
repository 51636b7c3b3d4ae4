import type { Phase, ReservationAction } from '#contract/reservations';
import { minutesBetween } from '#contract/time';

/** What changes what is written, and leaves the party where it is. */
type Writing = 'edit' | 'move' | 'lock' | 'reconfirm';
/** What moves a booking on. */
export type Move = Exclude<ReservationAction, Writing> | 'complete';

const moves: Record<Phase, Partial<Record<Move, Phase>>> = {
  booked: { arrive: 'arrived', seat: 'seated', cancel: 'cancelled', noShow: 'no_show' },
  arrived: { arrive: 'arrived', seat: 'seated', cancel: 'cancelled', restore: 'booked' },
  seated: { unseat: 'arrived', complete: 'completed' },
  completed: {},
  cancelled: { restore: 'booked' },
  no_show: { restore: 'booked' },
};

/**
 * Where a move leads, or null where it is not allowed. A cancellation that is taken back finds the party where
 * it was: a party that had come is here again.
 */
export function transition(phase: Phase, move: Move, hadArrived = false): Phase | null {
  const next = moves[phase][move] ?? null;
  return move === 'restore' && phase !== 'arrived' && hadArrived ? 'arrived' : next;
}

/** The documented status says how it ended; until then, who has come says where the party is. */
export function phaseOf(booking: {
  status: 'confirmed' | 'completed' | 'cancelled' | 'no_show';
  arrived: boolean;
  seated: boolean;
}): Phase {
  if (booking.status !== 'confirmed') return booking.status;
  if (booking.seated) return 'seated';
  return booking.arrived ? 'arrived' : 'booked';
}

/** The documented status of a phase. */
export function statusOf(phase: Phase): 'confirmed' | 'completed' | 'cancelled' | 'no_show' {
  return phase === 'booked' || phase === 'arrived' || phase === 'seated' ? 'confirmed' : phase;
}

/** When a booking is, beside when it is now. Service days are dates. */
export interface Moment {
  start: Date;
  serviceDay: string;
  now: Date;
  today: string;
}

/** What else decides what may be done with a booking. */
export interface BookingFacts {
  hasTables: boolean;
  /** A part of the party is here and the rest is awaited. */
  isPartly: boolean;
  /** Something was ordered, or spoken and not sent. */
  hasOrdered: boolean;
}

/**
 * What may be done with a booking now. A party arrives and sits down on its own day, fails to come only once
 * it was due, gets up again only while nothing was ordered, and nothing is taken back when the day is over.
 */
export function allowedActions(phase: Phase, moment: Moment, facts: BookingFacts): ReservationAction[] {
  const open = phase === 'booked' || phase === 'arrived';
  const isToday = moment.serviceDay === moment.today;
  const allowed: Record<ReservationAction, boolean> = {
    edit: open,
    move: open,
    lock: open && facts.hasTables,
    reconfirm: phase === 'booked' && moment.serviceDay >= moment.today,
    arrive: isToday && (phase === 'booked' || facts.isPartly),
    seat: isToday,
    unseat: !facts.hasOrdered,
    cancel: true,
    noShow: moment.start <= moment.now,
    restore: moment.serviceDay >= moment.today,
  };
  return (Object.keys(allowed) as ReservationAction[]).filter(
    (action) => allowed[action] && (isWriting(action) || transition(phase, action) !== null),
  );
}

function isWriting(action: ReservationAction): action is Writing {
  return action === 'edit' || action === 'move' || action === 'lock' || action === 'reconfirm';
}

/**
 * Minutes past the booked time while the party is awaited, from when the house calls that late; null before, after,
 * and on any other day.
 */
export function lateMinutes(phase: Phase, moment: Moment, lateAfterMinutes: number): number | null {
  if (phase !== 'booked' || moment.serviceDay !== moment.today) return null;
  const minutes = minutesBetween(moment.start, moment.now);
  return minutes >= lateAfterMinutes ? minutes : null;
}
