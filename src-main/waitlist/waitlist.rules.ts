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
