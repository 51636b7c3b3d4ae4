import { Money } from '../../ui/money';
import type { useTakePayment } from './use-take-payment';

interface CashFiguresProps {
  tendered: number;
  change: number;
  isExact: boolean;
  /** The payment just taken, until something else is typed: its change is still to be handed back. */
  last: ReturnType<typeof useTakePayment>['last'];
}

/** The two largest figures at the till: what was handed over, and what goes back. */
export function CashFigures({ tendered, change, isExact, last }: CashFiguresProps) {
  const lastCash = last?.tender === 'cash' ? last : null;
  return (
    <dl className="grid shrink-0 grid-cols-2 overflow-hidden rounded-3 border border-line">
      <Figure
        name={lastCash ? 'Taken' : isExact ? 'Received, exact' : 'Received'}
        amount={lastCash ? lastCash.tendered : tendered}
        className={isExact && !lastCash ? 'text-text-3' : ''}
      />
      <Figure
        name={lastCash ? 'Give back' : 'Change'}
        amount={lastCash ? lastCash.change : change}
        className="bg-ok-soft text-ok-ink"
      />
    </dl>
  );
}

interface FigureProps {
  name: string;
  amount: number;
  className: string;
}

function Figure({ name, amount, className }: FigureProps) {
  return (
    <div className={`min-w-0 px-3 pt-1 pb-1.5 wide:px-4 wide:pt-2.5 wide:pb-3 ${className}`}>
      <dt className="text-14">{name}</dt>
      <dd className="text-28 leading-tight font-semibold tracking-tight wide:text-[40px]" aria-live="polite">
        <Money amount={amount} />
      </dd>
    </div>
  );
}
