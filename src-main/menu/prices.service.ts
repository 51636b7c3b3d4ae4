import type { Cents } from '#contract/money';
import { wallTime } from '#contract/time';
import type { Tx } from '#db/store';
import type { ReadContext } from '../host/context';
import type { OrderableItem } from './items.service';
import { listPriceRules } from './prices.queries';
import { holdsAt, priceBy } from './prices.rules';

/** What an item is rung at now, of a whole, a kilogram or a pound, and the name of the rule that says so. */
export async function priceNow(
  tx: Tx,
  { now, venue }: Pick<ReadContext, 'now' | 'venue'>,
  item: OrderableItem,
): Promise<{ price: Cents; rule: string | null }> {
  if (item.openPrice) return { price: item.price, rule: null };
  const wall = wallTime(now, venue.timeZone);
  return priceBy(
    item,
    (await listPriceRules(tx)).filter((rule) => holdsAt(rule, wall)),
  );
}
