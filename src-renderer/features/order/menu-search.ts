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
export function searchMenu<Item extends { name: string }>(items: readonly Item[], query: string): Item[] {
  const typed = wordsOf(query);
  const [first] = typed;
  if (first === undefined) return [];
  const hits = items
    .map((item) => ({ item, words: wordsOf(item.name) }))
    .filter(({ words }) => typed.every((start) => words.some((word) => word.startsWith(start))));
  const leads = ({ words }: { words: string[] }) => (words[0]?.startsWith(first) ? 0 : 1);
  return hits.sort((a, b) => leads(a) - leads(b)).map(({ item }) => item);
}
