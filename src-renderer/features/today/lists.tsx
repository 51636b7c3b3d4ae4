import type { ReactNode } from 'react';
import type { Output } from '#contract/contract';
import { Money } from '../../ui/money';
import { Card, CardEmpty, CardScroll } from './card';

type Today = Output<'reports.today'>;

/** What the day sold, the most sold first. */
export function SoldToday({ sold }: { sold: Today['soldToday'] }) {
  const most = sold[0]?.quantity ?? 1;
  return (
    <Card
      title="Sold today"
      facts={sold.length > 0 ? `${sold.length} items` : undefined}
      className="max-[1199px]:h-100"
    >
      {sold.length === 0 ? (
        <CardEmpty>Nothing was sent to the kitchen yet.</CardEmpty>
      ) : (
        <Ranking label="Sold today, the whole list">
          {sold.map(({ itemId, name, quantity, amount }, index) => (
            <Ranked key={itemId} place={index + 1} name={name} share={quantity / most}>
              <b className="w-10 text-end font-semibold">{quantity}</b>
              <Money amount={amount} className="w-24 text-end text-text-2" />
            </Ranked>
          ))}
        </Ranking>
      )}
    </Card>
  );
}

/** The ten items ordered most often since the first of the month. */
export function PopularThisMonth({ popular }: { popular: Today['popularThisMonth'] }) {
  const most = popular[0]?.orders ?? 1;
  return (
    <Card title="Popular this month" facts="times ordered" className="max-[1199px]:h-100">
      {popular.length === 0 ? (
        <CardEmpty>Nothing was ordered this month.</CardEmpty>
      ) : (
        <Ranking label="Popular this month, the whole list">
          {popular.map(({ name, orders }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two items may share a name, two places never do
            <Ranked key={`${index} ${name}`} place={index + 1} name={name} share={orders / most}>
              <b className="w-12 text-end font-semibold">{orders}</b>
            </Ranked>
          ))}
        </Ranking>
      )}
    </Card>
  );
}

function Ranking({ label, children }: { label: string; children: ReactNode }) {
  return (
    <CardScroll label={label}>
      <ol>{children}</ol>
    </CardScroll>
  );
}

interface RankedProps {
  place: number;
  name: string;
  /** Of the first one's figure, from 0 to 1. */
  share: number;
  children: ReactNode;
}

function Ranked({ place, name, share, children }: RankedProps) {
  return (
    <li className="flex min-h-11 items-center gap-3 border-b border-line text-14 last:border-0">
      <span className="w-6 text-text-3">{place}</span>
      <span className="min-w-0 flex-1">
        <bdi className="block truncate font-medium">{name}</bdi>
        <span
          aria-hidden
          className="mt-1 block h-1.5 rounded-full bg-line-2"
          style={{ inlineSize: `${Math.max(2, share * 100)}%` }}
        />
      </span>
      {children}
    </li>
  );
}
