/** A line as the countdown sees it: a half or a weight counts as one. */
interface Counted {
  menuItemId: string;
  quantity: number;
  components: readonly { itemId: string; unitPrice?: number }[];
}

/** How many more of each item, and of each dish, are needed after a change than before; fewer is negative. */
export function needsBetween(before: Counted | null, after: Counted | null): Map<string, number> {
  const needs = new Map<string, number>();
  for (const [line, sign] of [
    [before, -1],
    [after, 1],
  ] as const)
    for (const itemId of line ? itemsOf(line) : [])
      needs.set(itemId, (needs.get(itemId) ?? 0) + sign * (line?.quantity ?? 0));
  return needs;
}

/** The item of a line and its dishes. A set menu of which a dish was sent is made; only the other dishes are not. */
function itemsOf({ menuItemId, components }: Counted): string[] {
  const isMade = components.some(({ unitPrice }) => unitPrice !== undefined);
  return [...(isMade ? [] : [menuItemId]), ...components.map(({ itemId }) => itemId)];
}
