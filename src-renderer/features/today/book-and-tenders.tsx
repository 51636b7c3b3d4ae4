import { Link } from 'wouter';
import type { Output } from '#contract/contract';
import { Money } from '../../ui/money';
import { Card, CardEmpty } from './card';

type Today = Output<'reports.today'>;

/** The documented dashboard's counts. */
export function BookCounts({ today }: { today: Today }) {
  return (
    <Card title="Book and guests">
      <dl className="grid grid-cols-3 gap-3">
        <Count label="Reservations today" hint="confirmed" value={today.reservationsToday} />
        <Count label="Reservations this week" hint="next 7 days" value={today.reservationsWeek} />
        <Count label="Customers" hint="in the guest book" value={today.customers} />
      </dl>
    </Card>
  );
}

function Count({ label, hint, value }: { label: string; hint: string; value: number }) {
  return (
    <div className="flex flex-col">
      <dt className="order-1 text-13 leading-snug font-medium text-text-2">{label}</dt>
      <dd className="text-28 leading-tight font-semibold tracking-tight">{value}</dd>
      <dd className="order-2 text-13 leading-snug text-text-3">{hint}</dd>
    </div>
  );
}

const tenderNames: Record<string, string> = {
  cash: 'Cash',
  card: 'Card',
  voucher: 'Voucher',
  house_account: 'House account',
};

/** What was paid today, by how. */
export function Payments({ payments }: { payments: Today['payments'] }) {
  return (
    <Card
      title="Payments by tender"
      className="flex-1"
      end={
        <Link
          href="/day"
          className="inline-flex min-t1 items-center rounded-2 px-2 text-14 font-semibold underline active:bg-press"
        >
          Drawer & day
        </Link>
      }
    >
      {payments.length === 0 ? (
        <CardEmpty>Nothing was paid yet.</CardEmpty>
      ) : (
        <ul>
          {payments.map(({ tender, amount, count }) => (
            <li
              key={tender}
              className="flex min-h-11 items-center gap-3 border-b border-line text-14 last:border-0"
            >
              <span className="font-medium">{tenderNames[tender] ?? tender}</span>
              <span className="text-13 text-text-3">{count === 1 ? '1 payment' : `${count} payments`}</span>
              <Money amount={amount} className="ms-auto font-semibold" />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
