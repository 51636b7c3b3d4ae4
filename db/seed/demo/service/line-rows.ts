import { sum } from '#contract/money';
import type { StoredModifier } from '#db/schema/orders';
import { demoItem } from '../menu/menu';
import { groupId, modifierRows } from '../menu/modifiers';
import type { StoryLine } from './story';

const options = modifierRows();

/** The choices of a line as they are kept with it. Throws where the item does not offer one. */
export function chosenModifiers(line: StoryLine): StoredModifier[] {
  const { item } = demoItem(line.item);
  const offered = new Set((item.choices ?? []).map(groupId));
  return (line.choices ?? []).map((name) => {
    const option = options.find((candidate) => candidate.name === name && offered.has(candidate.groupId));
    if (!option) throw new Error(`${item.name} does not come with ${name}`);
    return { id: option.id, name, priceDelta: option.priceDelta, removal: option.removal };
  });
}

/** What one of it costs, modifiers included. */
export function unitPrice(line: StoryLine): number {
  return demoItem(line.item).item.price + sum(chosenModifiers(line).map((modifier) => modifier.priceDelta));
}

/** What lines cost together. */
export function amountOf(lines: readonly StoryLine[]): number {
  return sum(lines.map((line) => unitPrice(line) * (line.quantity ?? 1)));
}
