import { v7 as newId } from 'uuid';
import { create } from 'zustand';
import { addPart, joinAll, movePieces, type Plan, shareByAll, toggleSharer } from './plan.rules';

interface Split {
  plan: Plan;
  /** The plans before, the newest last. */
  before: readonly Plan[];
  /** The pieces that the next tap on a check moves. */
  selected: readonly string[];
  /** The check a dragged piece is over. */
  over: string | null;
}

/** Who is to pay for what, until it is confirmed. Nothing of it is with the host. */
export const useSplit = create<Split>()(() => ({ plan: [], before: [], selected: [], over: null }));

/** Begins with what the host has. */
export function beginSplit(plan: Plan): void {
  useSplit.setState({ plan, before: [], selected: [], over: null });
}

/** Goes on with another plan; the one before can be had back. */
export function change(next: (plan: Plan) => Plan): void {
  useSplit.setState(({ plan, before }) => {
    const after = next(plan);
    return after === plan ? { selected: [] } : { plan: after, before: [...before, plan], selected: [] };
  });
}

/** Takes the last change back. */
export function undoSplit(): void {
  useSplit.setState(({ before }) => {
    const plan = before.at(-1);
    return plan ? { plan, before: before.slice(0, -1), selected: [] } : {};
  });
}

/** Chooses a piece, or lets it go. */
export function select(pieceId: string): void {
  useSplit.setState(({ selected }) => ({
    selected: selected.includes(pieceId) ? selected.filter((id) => id !== pieceId) : [...selected, pieceId],
  }));
}

/** Moves pieces to a check; of one of them so many. Without a check, to a new one. */
export function moveTo(pieceIds: readonly string[], checkId: string | null, quantity?: number): void {
  const target = checkId ?? newId();
  change((plan) => movePieces(checkId === null ? addPart(plan, target) : plan, pieceIds, target, quantity));
}

export const addCheck = (): void => change((plan) => addPart(plan, newId()));
export const together = (): void => change(joinAll);

/** Lets a check share a line, or not any more; the line stays chosen. */
export function share(pieceId: string, checkId: string | 'all'): void {
  change((plan) => (checkId === 'all' ? shareByAll(plan, pieceId) : toggleSharer(plan, pieceId, checkId)));
}
