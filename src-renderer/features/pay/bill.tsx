import { ReceiptText, Check as Tick } from 'lucide-react';
import { Chip } from '../../ui/chip';
import { WallTime } from '../../ui/clock';
import { Money } from '../../ui/money';
import { plural } from '../../ui/words';
import type { Check } from './check-view';
import { paymentWords, taxWords } from './receipt-words';

/** Every line that was sent, what tax there is in it, and what was paid. */
export function Bill({ check }: { check: Check }) {
  const items = check.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <article
      aria-label={`Check ${check.number}`}
      className="flex min-h-0 flex-col rounded-4 border border-line bg-surface"
    >
      <header className="flex items-center gap-3 border-b border-line px-3.5 py-2.5 wide:px-4 wide:py-3.5">
        <div className="min-w-0 flex-1">
          <h2 className="text-18 leading-tight font-semibold">{check.number}</h2>
          <p className="truncate text-13 text-text-3">
            {plural(items, 'item')}
            {check.server && (
              <>
                {' · server '}
                <bdi>{check.server}</bdi>
              </>
            )}
          </p>
        </div>
        {check.open ? (
          <Chip filled family="info" icon={ReceiptText}>
            Paying
          </Chip>
        ) : (
          <Chip filled family="ok" icon={Tick}>
            Paid
          </Chip>
        )}
      </header>
      <ul className="min-h-0 flex-1 overflow-y-auto py-1 wide:py-2">
        {check.lines.map((line) => (
          <BillLine key={line.id} line={line} />
        ))}
      </ul>
      <footer className="grid gap-0.5 border-t border-line px-3.5 pt-2 pb-2.5 text-14 text-text-3 wide:gap-1 wide:px-4 wide:pt-3 wide:pb-4">
        {!check.taxIncluded && <Row name="Before tax" amount={check.subtotal} />}
        {check.taxes.map((tax) => (
          <Row key={tax.basisPoints} name={taxWords(tax, check.taxIncluded)} amount={tax.amount} />
        ))}
        <p className="flex items-baseline justify-between text-16 text-text">
          <span>Total</span>
          <Money
            amount={check.total}
            className="text-24 leading-tight font-semibold tracking-tight wide:text-28"
          />
        </p>
        {check.payments.map((payment) => (
          <p key={payment.id} className="flex justify-between gap-3 text-text-2">
            <span>
              {paymentWords(payment)}, <WallTime at={payment.at} />
            </span>
            <Money amount={payment.amount} />
          </p>
        ))}
      </footer>
    </article>
  );
}

function BillLine({ line }: { line: Check['lines'][number] }) {
  const details = [...line.modifiers.map(({ name }) => name), ...(line.note ? [line.note] : [])];
  return (
    <li className="flex min-h-10 items-center gap-2 px-3.5 py-1 leading-tight wide:min-h-12 wide:px-4">
      <span className="w-7 shrink-0 text-13 text-text-3">
        <span className="sr-only">{line.seat === null ? 'Shared' : `Seat ${line.seat}`}</span>
        <span aria-hidden>{line.seat === null ? 'All' : `S${line.seat}`}</span>
      </span>
      <span className="min-w-0 flex-1">
        {line.quantity > 1 && `${line.quantity} `}
        <bdi>{line.name}</bdi>
        {details.length > 0 && (
          <span className="block text-13 text-text-3">
            <bdi>{details.join(', ')}</bdi>
          </span>
        )}
      </span>
      <Money amount={line.amount} />
    </li>
  );
}

function Row({ name, amount }: { name: string; amount: number }) {
  return (
    <p className="flex justify-between gap-3">
      <span>{name}</span>
      <Money amount={amount} />
    </p>
  );
}
