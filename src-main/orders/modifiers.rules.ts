import { DomainError } from '#contract/errors';

/** A group of choices as an item offers it. */
export interface ChoiceGroup {
  id: string;
  name: string;
  min: number;
  max: number;
  modifiers: { id: string; name: string; priceDelta: number; removal: boolean; available: boolean }[];
}

/** A choice as a line keeps it. */
export interface Chosen {
  id: string;
  name: string;
  priceDelta: number;
  removal: boolean;
}

/**
 * The choices by these ids, in the menu's order. Refuses MODIFIERS_INVALID for a choice the item does not
 * offer, one that is sold out, one named twice, and more than a group allows. Too few is no refusal: a guest
 * is still choosing.
 */
export function chooseModifiers(groups: readonly ChoiceGroup[], ids: readonly string[]): Chosen[] {
  const wanted = new Set(ids);
  if (wanted.size < ids.length)
    throw new DomainError('MODIFIERS_INVALID', { why: 'a choice is named twice' });
  const chosen: Chosen[] = [];
  for (const group of groups) {
    const picked = group.modifiers.filter((modifier) => wanted.delete(modifier.id));
    if (picked.length > group.max)
      throw new DomainError('MODIFIERS_INVALID', {
        why: 'too many choices',
        group: group.name,
        max: group.max,
      });
    for (const { available, ...modifier } of picked) {
      if (!available)
        throw new DomainError('MODIFIERS_INVALID', { why: 'sold out', modifier: modifier.name });
      chosen.push(modifier);
    }
  }
  if (wanted.size > 0)
    throw new DomainError('MODIFIERS_INVALID', { why: 'the item does not offer this choice' });
  return chosen;
}

/** The name of the first group in which a guest must still choose; null when the line can be sent. */
export function missingChoice(
  groups: readonly ChoiceGroup[],
  chosen: readonly { id: string }[],
): string | null {
  const has = new Set(chosen.map((modifier) => modifier.id));
  const open = groups.find(
    (group) => group.modifiers.filter((modifier) => has.has(modifier.id)).length < group.min,
  );
  return open?.name ?? null;
}

/** No line of a restaurant costs more than 99,999.99; a slip of the finger on the quantity might. */
const MOST_FOR_A_LINE = 9_999_999;

/** Refuses AMOUNT_TOO_LARGE for a line that no check could hold. */
export function assertLineAmount(unitPrice: number, quantity: number): void {
  if (unitPrice * quantity > MOST_FOR_A_LINE)
    throw new DomainError('AMOUNT_TOO_LARGE', { most: MOST_FOR_A_LINE });
}

/** Unit price with its choices, in minor units; never below zero. */
export function unitPriceOf(basePrice: number, chosen: readonly { priceDelta: number }[]): number {
  return Math.max(
    0,
    chosen.reduce((price, modifier) => price + modifier.priceDelta, basePrice),
  );
}
