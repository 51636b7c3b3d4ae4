import type { Check } from './check-view';
import type { TillProblem } from './till.rules';
import type { useTakePayment } from './use-take-payment';
import type { ToPay } from './use-to-pay';

export interface TillProps {
  check: Check;
  /** The part of what is due that is paid now, where it is split. */
  share: Check['dueParts'][number] | undefined;
  /** What is due on the whole check, whatever part of it is paid now. */
  left: number;
  part: number | null;
  setPart(part: number | null): void;
  tip: number;
  setTip(tip: number): void;
  /** Null while the host works it out. */
  toPay: ToPay | null;
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
