import { minutesBetween } from '#contract/time';
import type { WaitlistAction, WaitlistState } from '#contract/waitlist';

/** What moves a party on the waitlist. */
export type Step = Exclude<WaitlistAction, 'change'>;

const steps: Record<WaitlistState, Partial<Record<Step, WaitlistState>>> = {
  waiting: { notify: 'notified', seat: 'seated', leave: 'left' },
  notified: { seat: 'seated', leave: 'left', restore: 'waiting' },
  seated: { restore: 'waiting' },
  left: { restore: 'waiting' },
};

/**
 * Where a step leads, or null where it is not allowed. What is taken back after a party was told that its table is
 * ready finds it told.
 */
export function stateAfter(state: WaitlistState, step: Step, wasNotified: boolean): WaitlistState | null {
  const next = steps[state][step] ?? null;
  return step === 'restore' && next !== null && state !== 'notified' && wasNotified ? 'notified' : next;
}

/** What can be done with a party in this state. */
export function allowedActions(state: WaitlistState): WaitlistAction[] {
  const moves = Object.keys(steps[state]) as Step[];
  return state === 'waiting' || state === 'notified' ? ['change', ...moves] : moves;
}

/** After so long a party of an earlier day is no longer at the door, whatever the list says. */
const FORGOTTEN_AFTER_MINUTES = 240;

/**
 * Whether a party was left on the list when its day ended. It is shown until somebody ends it, but nobody waits behind
 * it and no table is kept for it; who came shortly before the cut-over keeps its place.
 */
export function isForgotten(
  { serviceDay, joinedAt }: { serviceDay: string; joinedAt: Date },
  today: string,
  now: Date,
): boolean {
  return serviceDay < today && minutesBetween(joinedAt, now) >= FORGOTTEN_AFTER_MINUTES;
}
