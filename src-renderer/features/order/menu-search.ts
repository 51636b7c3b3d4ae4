import type { MenuItem } from '#contract/menu';

/** An item with the words it is found by, made once for a menu: it is searched at every letter. */
export interface Searchable {
  item: MenuItem;
  words: readonly string[];
}

/** Prepares an item for searching. */
export const searchWords = (item: MenuItem): Searchable => ({ item, words: wordsOf(item.name) });

/** Words without accents and case, as they are compared. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Items in which every typed word begins some word of the name; those that begin with it come first. */
export function searchMenu(menu: readonly Searchable[], query: string): MenuItem[] {
  const typed = wordsOf(query);
  const [first] = typed;
  if (first === undefined) return [];
  const leads: MenuItem[] = [];
  const others: MenuItem[] = [];
  for (const { item, words } of menu)
    if (typed.every((start) => words.some((word) => word.startsWith(start))))
      (words[0]?.startsWith(first) ? leads : others).push(item);
  return [...leads, ...others];
}
