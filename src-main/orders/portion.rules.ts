import type { Output } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { MenuItem } from '#contract/menu';
import { type Cents, divideRounded } from '#contract/money';

interface Sold {
  soldBy: MenuItem['soldBy'];
  price: Cents;
  halfPrice: Cents | null;
}

const HALF = 500;

/**
 * What a portion costs, in thousandths of a whole, a kilogram or a pound, where a whole is rung at `rung`; null for a
 * whole, which costs that. A weight's price is rounded half up, once; what was not weighed yet costs nothing. A half has its
 * own price, in proportion where a rule has changed that of the whole; without one it is half, rounded up. Refuses
 * PORTION_INVALID, saying `why`.
 */
export function portionPrice(
  item: Sold,
  rung: Cents,
  portion: number | null,
  quantity: number,
): Cents | null {
  if (item.soldBy === 'weight') {
    if (quantity !== 1) throw new DomainError('PORTION_INVALID', { why: 'what is weighed is one line each' });
    return divideRounded(rung * (portion ?? 0), 1_000);
  }
  if (portion === null) return null;
  if (item.soldBy !== 'half' || portion !== HALF)
    throw new DomainError('PORTION_INVALID', {
      why: item.soldBy === 'half' ? 'it is sold whole or half' : 'it is sold by the piece',
    });
  if (item.halfPrice === null) return divideRounded(rung, 2);
  return item.price === 0 ? item.halfPrice : divideRounded(item.halfPrice * rung, item.price);
}

/** A stored portion as views show it. */
export function portionView(
  portion: number | null,
  soldBy: MenuItem['soldBy'],
  unit: 'kg' | 'lb',
): Output<'orders.visit'>['drafts'][number]['portion'] {
  return portion === null ? null : { thousandths: portion, unit: soldBy === 'weight' ? unit : 'half' };
}
