/** What was typed on the till. Null is "nothing typed": then it is all of it, and exactly. */
export interface Typed {
  /** A part of what is due. */
  part: number | null;
  /** The cash handed over. */
  received: number | null;
}

/** What stands in the way of a payment. */
export type TillProblem =
  | { kind: 'nothing' }
  | { kind: 'tooMuch' }
  | { kind: 'short'; by: number }
  | { kind: 'unsent' };

interface TillInput extends Typed {
  due: number;
  unsentItems: number;
  tender: 'cash' | 'card';
  /** What the part comes to in cash, with its tip and in coins; else the part itself. */
  inCash?: number | undefined;
}

/**
 * What would be taken, received and given back. The host computes all of it again and decides; this is only
 * what the person sees while typing.
 */
export function tillState({ due, unsentItems, tender, part, received, inCash }: TillInput): {
  amount: number;
  tendered: number;
  change: number;
  problem: TillProblem | null;
} {
  const amount = part ?? due;
  const asked = (tender === 'cash' ? inCash : undefined) ?? amount;
  const tendered = tender === 'cash' ? (received ?? asked) : asked;
  const change = Math.max(0, tendered - asked);
  return { amount, tendered, change, problem: problemOf() };

  function problemOf(): TillProblem | null {
    if (amount <= 0) return { kind: 'nothing' };
    if (amount > due) return { kind: 'tooMuch' };
    if (tendered < asked) return { kind: 'short', by: asked - tendered };
    if (amount === due && unsentItems > 0) return { kind: 'unsent' };
    return null;
  }
}
