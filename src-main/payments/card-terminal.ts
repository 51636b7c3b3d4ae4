import type { Cents } from '#contract/money';

/** What a terminal is asked for. Its id is the payment's, and names the charge to the terminal however often it is sent. */
export interface CardAsk {
  id: string;
  /** With the tip, in minor units. */
  amount: Cents;
  currency: string;
  /** The device it is asked from, for a bridge with several terminals. */
  device: string | null;
}

/** What a terminal is asked for a stored charge. */
export function askOf(
  charge: { id: string; amount: Cents; tip: Cents; terminal: string | null },
  currency: string,
): CardAsk {
  const { id, amount, tip, terminal } = charge;
  return { id, amount: amount + tip, currency, device: terminal };
}

/** What a terminal says of a charge; `pending` is that the guest has not put the card in yet. */
export type CardWord =
  | { state: 'approved'; reference: string | null }
  | { state: 'declined' }
  | { state: 'pending' }
  | { state: 'unknown' };

/**
 * A card terminal. Neither call rejects: whatever goes wrong is `unknown`, because the card may have been charged all the
 * same. `declined` is only said where it certainly was not.
 */
export interface CardTerminal {
  /** Asks once for the charge, and stays with it until the terminal has answered or is given up. */
  ask(charge: CardAsk, signal: AbortSignal): Promise<CardWord>;
  /** What the terminal knows of a charge by now. */
  lookUp(charge: CardAsk, signal: AbortSignal): Promise<CardWord>;
}
