import { DomainError } from '#contract/errors';
import { type Cents, divideRounded } from '#contract/money';

/** An amount in coins of `step` minor units, half a coin up, and what that adds to it or takes off it. */
export function inCoins(amount: Cents, step: number): { toPay: Cents; rounding: Cents } {
  const toPay = Math.floor((2 * amount + step) / (2 * step)) * step;
  return { toPay, rounding: toPay - amount };
}

/**
 * What goes back of cash for an amount that is not rounded, because it is no check's. Refuses CASH_STEP where the coins of
 * the house make either of them not, and TENDERED_TOO_LITTLE.
 */
export function changeOf(amount: Cents, tendered: Cents, step: number): Cents {
  if (amount % step !== 0 || tendered % step !== 0) throw new DomainError('CASH_STEP', { step });
  if (tendered < amount) throw new DomainError('TENDERED_TOO_LITTLE', { amount });
  return tendered - amount;
}

/** Tips to suggest on what is payable: shares of it in basis points, each with what it comes to. */
export function tipsOn(base: Cents, shares: readonly number[]) {
  return {
    base,
    choices: shares.map((percent) => ({ percent, tip: divideRounded(base * percent, 10_000) })),
  };
}

const NOTES: readonly Cents[] = [500, 1000, 2000, 5000, 10_000];

/** What a guest is likely to hand over: all of it, then the next round sums that notes make. */
export function quickAmounts(toPay: Cents): Cents[] {
  if (toPay <= 0) return [];
  const rounded = NOTES.map((size) => Math.ceil(toPay / size) * size);
  return [...new Set([toPay, ...rounded])].sort((a, b) => a - b).slice(0, 4);
}
