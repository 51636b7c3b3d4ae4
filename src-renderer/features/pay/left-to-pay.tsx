import { Money } from '../../ui/money';
import type { Check } from './check-view';

/** What the table owes, what it has paid, and what is left: always in view. */
export function LeftToPay({ check: { total, paid, due } }: { check: Check }) {
  const share = total > 0 ? Math.round((paid / total) * 100) : 100;
  return (
    <div className="col-span-full flex min-h-14 items-center gap-4 rounded-4 border border-line bg-surface px-3.5 wide:min-h-18 wide:gap-6 wide:px-5">
      <dl className="flex gap-4 wide:gap-6">
        <Figure name="Total" amount={total} />
        <Figure name="Paid" amount={paid} />
      </dl>
      <div
        role="img"
        aria-label={`${share} percent paid`}
        className="h-3 flex-1 overflow-hidden rounded-full bg-sunken"
      >
        <span className="block h-full bg-ok" style={{ inlineSize: `${share}%` }} />
      </div>
      <dl>
        <Figure name="Left to pay" amount={due} />
      </dl>
    </div>
  );
}

function Figure({ name, amount }: { name: string; amount: number }) {
  return (
    <div>
      <dt className="text-13 leading-tight text-text-3">{name}</dt>
      <dd className="text-16 leading-tight font-semibold wide:text-20">
        <Money amount={amount} />
      </dd>
    </div>
  );
}
