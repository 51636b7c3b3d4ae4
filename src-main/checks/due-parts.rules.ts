import { DomainError } from '#contract/errors';
import { allocate, type Cents } from '#contract/money';
import type { DuePart } from './units.rules';

/**
 * Parts of what is due, kept in step with it: what is not paid of them makes it, in the shares they had. One that has
 * come to nothing is gone.
 */
export function partsFor(due: Cents, parts: readonly DuePart[]): { id: string; amount: Cents }[] {
  const rests = parts.map(({ amount, paid }) => Math.max(0, amount - paid));
  const rest = rests.reduce((all, one) => all + one, 0);
  const shares = rest === due || rest === 0 || due < 0 ? rests : allocate(due, rests);
  return parts.map(({ id, paid }, index) => ({ id, amount: paid + (due > 0 ? (shares[index] ?? 0) : 0) }));
}

/** How a due is to be split. */
export type DueSplit =
  | { by: 'even' }
  | { by: 'percents'; percents: readonly number[] }
  | { by: 'amounts'; amounts: readonly Cents[] };

/** The amounts of so many parts. Refuses PARTS_UNEQUAL, and PART_TOO_SMALL where one would get nothing. */
export function splitDue(due: Cents, count: number, split: DueSplit): Cents[] {
  const parts = amountsOf(due, count, split);
  if (parts.some((part) => part <= 0)) throw new DomainError('PART_TOO_SMALL', { due });
  return parts;
}

function amountsOf(due: Cents, count: number, split: DueSplit): Cents[] {
  if (split.by === 'even') return allocate(due, new Array<number>(count).fill(1));
  const shares = split.by === 'percents' ? split.percents : split.amounts;
  const all = shares.reduce((sum, one) => sum + one, 0);
  if (all !== (split.by === 'percents' ? 10_000 : due)) throw new DomainError('PARTS_UNEQUAL', { due, all });
  return split.by === 'percents' ? allocate(due, shares) : [...shares];
}
