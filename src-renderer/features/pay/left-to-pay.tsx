import { Money } from '../../ui/money';
import type { Check } from './check-view';

/** What the check comes to, what was paid of it, and what is left of it and of the whole bill: always in view. */
export function LeftToPay({ check: { letter, total, paid, due, bill, billDue } }: { check: Check }) {
  const isSplit = bill.length > 1;
  const share = total > 0 ? Math.round((paid / total) * 100) : 100;
  return (
    <div className="col-span-full flex min-h-14 items-center gap-4 rounded-4 border border-line bg-surface px-3.5 wide:min-h-18 wide:gap-6 wide:px-5">
      <dl className="flex gap-4 wide:gap-6">
        <Figure name={isSplit ? `Check ${letter}` : 'Total'} amount={total} />
        <Figure name="Paid" amount={paid} />
      </dl>
      <div
        role="img"
        aria-label={`${share} percent paid`}
        className="h-3 flex-1 overflow-hidden rounded-full bg-sunken"
      >
        <span className="block h-full bg-ok" style={{ inlineSize: `${share}%` }} />
      </div>
      <dl className="flex gap-4 wide:gap-6">
        <Figure name={isSplit ? `Left on ${letter}` : 'Left to pay'} amount={due} />
        {isSplit && <Figure name="Left of the bill" amount={billDue} />}
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
