import type { Check } from './check-view';
import type { TerminalDrift, TillProblem } from './till.rules';
import type { useTakePayment } from './use-take-payment';

export interface TillProps {
  check: Check;
  part: number | null;
  setPart(part: number | null): void;
  payment: ReturnType<typeof useTakePayment>;
  mayTake: boolean;
}

/** What the button says while it cannot take anything. */
export function problemWords(problem: TillProblem, money: (amount: number) => string): string {
  switch (problem.kind) {
    case 'nothing':
      return 'Type the amount';
    case 'tooMuch':
      return 'More than what is left';
    case 'short':
      return `${money(problem.by)} short`;
    case 'unsent':
      return 'Send or remove the rest first';
  }
}

/** What has changed since the amount was put on the card terminal, and what to do about it. */
export function terminalWords(
  drift: NonNullable<TerminalDrift>,
  amount: number,
  due: number,
  money: (amount: number) => string,
): { title: string; advice: string } {
  if (drift === 'under')
    return {
      title: `The terminal has ${money(amount)}; now ${money(due)} is due.`,
      advice: `Approved, it leaves ${money(due - amount)} to pay.`,
    };
  return {
    title: `The terminal has ${money(amount)}, but only ${money(due)} is due.`,
    advice: 'Cancel it on the terminal, or refund it there if it was approved. Then start again.',
  };
}
