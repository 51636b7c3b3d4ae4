import type { Phase, ReservationAction } from '#contract/reservations';
import { minutesBetween } from '#contract/time';

/** What moves a booking on; editing and moving to another table change no phase. */
export type Move = Exclude<ReservationAction, 'edit' | 'move'> | 'complete';

const moves: Record<Phase, Partial<Record<Move, Phase>>> = {
  booked: { arrive: 'arrived', seat: 'seated', cancel: 'cancelled', noShow: 'no_show' },
  arrived: { seat: 'seated', cancel: 'cancelled', restore: 'booked' },
  seated: { complete: 'completed' },
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

/**
 * What may be done with a booking now. A party arrives and sits down on its own day, fails to come only once
 * it was due, and nothing is taken back when the day is over.
 */
export function allowedActions(phase: Phase, moment: Moment): ReservationAction[] {
  const open = phase === 'booked' || phase === 'arrived';
  const isToday = moment.serviceDay === moment.today;
  const timely: Record<Exclude<ReservationAction, 'edit' | 'move'>, boolean> = {
    arrive: isToday,
    seat: isToday,
    cancel: true,
    noShow: moment.start <= moment.now,
    restore: moment.serviceDay >= moment.today,
  };
  const steps = (Object.keys(timely) as (keyof typeof timely)[]).filter(
    (move) => timely[move] && transition(phase, move) !== null,
  );
  return open ? ['edit', 'move', ...steps] : steps;
}

/** Minutes past the booked time while the party is awaited; null before, after, and on any other day. */
export function lateMinutes(phase: Phase, moment: Moment): number | null {
  if (phase !== 'booked' || moment.serviceDay !== moment.today) return null;
  const minutes = minutesBetween(moment.start, moment.now);
  return minutes > 0 ? minutes : null;
}
