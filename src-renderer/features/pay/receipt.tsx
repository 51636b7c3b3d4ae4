import { wallTime } from '#contract/time';
import { WallTime } from '../../ui/clock';
import { Money } from '../../ui/money';
import { useVenue } from '../../ui/venue';
import { plural, tableName } from '../../ui/words';
import type { Check } from './check-view';
import { paymentWords, taxWords } from './receipt-words';
import './receipt.css';

/** The receipt as it is printed: paper in both themes. */
export function Receipt({ check }: { check: Check }) {
  const { name } = useVenue();
  const at = check.closedAt ?? check.payments.at(-1)?.at ?? check.openedAt;
  return (
    <article
      aria-label={`Receipt ${check.number}${check.letter}`}
      className="receipt mx-auto w-full max-w-[360px] rounded-1 bg-kds-ticket px-4 py-5 text-13 leading-normal text-kds-ink shadow-1"
    >
      <header className="text-center">
        <p className="text-18 font-semibold tracking-tight">{name}</p>
        <p>
          {tableName(check.tables)} · {plural(check.partySize, 'guest')}
          {check.server && <> · {check.server}</>}
        </p>
        <p>
          {check.number}
          {check.letter && ` ${check.letter}`} · <ReceiptDate at={at} /> <WallTime at={at} />
        </p>
      </header>
      <Rule />
      <ul className="grid gap-1">
        {check.lines.map((line) => (
          <li key={line.id} className="grid grid-cols-[20px_minmax(0,1fr)_auto] gap-x-1.5">
            <span>{line.quantity}</span>
            <span>
              <bdi>{line.name}</bdi>
              {line.share && (
                <span className="block ps-2">
                  {line.share.part} of {line.share.of} who share it
                </span>
              )}
              {line.modifiers.map((modifier) => (
                <span key={modifier.id} className="block ps-2">
                  <bdi>{modifier.name}</bdi>
                </span>
              ))}
            </span>
            <Money amount={line.amount} />
          </li>
        ))}
      </ul>
      <Rule />
      {(!check.taxIncluded || check.total !== check.subtotal) && (
        <Row name="At the menu’s prices" amount={check.subtotal} />
      )}
      {check.discount > 0 && <Row name="Discounts" amount={-check.discount} />}
      {check.comp > 0 && <Row name="Not charged" amount={-check.comp} />}
      {check.charges
        .filter(({ amount }) => amount > 0)
        .map(({ id, name, amount }) => (
          <Row key={id} name={name} amount={amount} />
        ))}
      {check.taxOff > 0 && <Row name="Exempt from tax" amount={-check.taxOff} />}
      {check.taxes.map((tax) => (
        <Row
          key={`${tax.name} ${tax.basisPoints}`}
          name={taxWords(tax, check.taxIncluded)}
          amount={tax.amount}
        />
      ))}
      <p className="flex items-baseline justify-between gap-3 text-18 font-semibold">
        Total
        <Money amount={check.total} />
      </p>
      {check.payments.length > 0 && <Rule />}
      {check.payments.map((payment) => (
        <div key={payment.id}>
          <Row name={paymentWords(payment)} amount={payment.tendered ?? payment.amount} />
          {payment.change > 0 && <Row name="Change" amount={payment.change} />}
        </div>
      ))}
      {check.open && check.payments.length > 0 && <Row name="Left to pay" amount={check.due} />}
      <p className="mt-4 text-center">
        {check.open ? 'This is not a receipt.' : 'Thank you, and see you soon.'}
      </p>
    </article>
  );
}

function ReceiptDate({ at }: { at: string }) {
  const { timeZone, locale } = useVenue();
  const { date } = wallTime(new Date(at), timeZone);
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return <time dateTime={at}>{format.format(new Date(`${date}T12:00:00Z`))}</time>;
}

function Row({ name, amount }: { name: string; amount: number }) {
  return (
    <p className="flex justify-between gap-3">
      <span>{name}</span>
      <Money amount={amount} />
    </p>
  );
}

function Rule() {
  return <hr className="my-3 border-t border-dashed border-current opacity-40" />;
}
