import { type Choice, type Groups, groupsOf, problemOf, quantityOf } from '#contract/choices';
import { DomainError } from '#contract/errors';
import type { Modifier } from '#contract/menu';
import type { ChosenModifier } from '#contract/orders';

/** A choice as a line keeps it: after the choice it belongs to, and as deep below it as `depth` says. */
export interface Chosen {
  id: string;
  name: string;
  priceDelta: number;
  removal: boolean;
  quantity?: number;
  text?: string;
  depth?: number;
}

/**
 * Choices as a line keeps them, one after the other in the menu's order, each with the price it has with the size that
 * was chosen. Refuses MODIFIERS_INVALID, saying `why`, for what does not go together. Too few is no refusal: a guest
 * is still choosing.
 */
export function chooseModifiers(
  groupIds: readonly string[],
  groups: Groups,
  choices: readonly Choice[],
): Chosen[] {
  const problem = problemOf(groupIds, groups, choices);
  if (problem) throw new DomainError('MODIFIERS_INVALID', { ...problem });
  const flat = flatten(groupIds, groups, choices, 0);
  const sizes = flat.flatMap(({ modifier, isSize }) => (isSize ? [modifier.id] : []));
  return flat.map(({ modifier, choice, depth }) => ({
    id: modifier.id,
    name: modifier.name,
    priceDelta: priceWith(sizes, modifier),
    removal: modifier.removal,
    ...(quantityOf(choice) > 1 && { quantity: quantityOf(choice) }),
    ...(choice.text !== undefined && { text: choice.text }),
    ...(depth > 0 && { depth }),
  }));
}

interface Flat {
  modifier: Modifier;
  choice: Choice;
  depth: number;
  isSize: boolean;
}

function flatten(
  groupIds: readonly string[],
  groups: Groups,
  choices: readonly Choice[],
  depth: number,
): Flat[] {
  const wanted = new Map(choices.map((choice) => [choice.id, choice]));
  return groupsOf(groupIds, groups, depth + 1).flatMap(({ isSize, modifiers }) =>
    modifiers.flatMap((modifier) => {
      const choice = wanted.get(modifier.id);
      if (!choice) return [];
      return [
        { modifier, choice, depth, isSize },
        ...flatten(modifier.groupIds, groups, choice.choices ?? [], depth + 1),
      ];
    }),
  );
}

/** The first size that it has a price for decides; without one, its own price holds. */
function priceWith(sizes: readonly string[], { priceDelta, prices }: Modifier): number {
  for (const size of sizes) {
    const price = prices.find(({ sizeId }) => sizeId === size);
    if (price) return price.priceDelta;
  }
  return priceDelta;
}

/** A choice as views show it. */
export function chosenView({ removal: _, ...shown }: Chosen): ChosenModifier {
  return shown;
}

/** No line of a restaurant costs more than 99,999.99; a slip of the finger on the quantity might. */
const MOST_FOR_A_LINE = 9_999_999;

/** Refuses AMOUNT_TOO_LARGE for a line that no check could hold. */
export function assertLineAmount(unitPrice: number, quantity: number): void {
  if (unitPrice * quantity > MOST_FOR_A_LINE)
    throw new DomainError('AMOUNT_TOO_LARGE', { most: MOST_FOR_A_LINE });
}

/** Unit price with its choices, in minor units; never below zero. */
export function unitPriceOf(
  basePrice: number,
  chosen: readonly { priceDelta: number; quantity?: number | undefined }[],
): number {
  return Math.max(
    0,
    chosen.reduce((price, { priceDelta, quantity = 1 }) => price + priceDelta * quantity, basePrice),
  );
}
