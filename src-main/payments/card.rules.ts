import type { CardState } from '#contract/payments';

/** What may become of a charge. Approved and declined are final: a second word on it is not taken. */
const moves: Record<CardState, readonly CardState[]> = {
  asked: ['approved', 'declined', 'unknown'],
  unknown: ['approved', 'declined'],
  approved: [],
  declined: [],
};

/** Whether a charge in one state may come to be in another. */
export function mayBecome(from: CardState, to: CardState): boolean {
  return moves[from].includes(to);
}

/** Whether it is not known yet what became of a charge: its amount is neither paid nor asked for again. */
export function isPending(state: CardState): boolean {
  return moves[state].length > 0;
}
