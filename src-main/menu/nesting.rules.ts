import { DEEPEST } from '#contract/choices';

/** Which groups each group's choices ask for. */
export type Asks = ReadonlyMap<string, readonly string[]>;

/** Whether no chain of groups, each asked below the one before, is longer than choices go; a circle has no end. */
export function isNestable(asks: Asks): boolean {
  return [...asks.keys()].every((group) => fits(group, asks, 1));
}

function fits(group: string, asks: Asks, depth: number): boolean {
  if (depth > DEEPEST) return false;
  return (asks.get(group) ?? []).every((below) => fits(below, asks, depth + 1));
}
