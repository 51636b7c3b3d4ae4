import type { Output } from '#contract/contract';

type Menu = Pick<Output<'menu.view'>, 'sections' | 'items'>;

interface Group {
  title: string;
  items: Menu['items'];
}

/** The menu by section, with what is named as sold out in front. */
export function soldOutGroups({ sections, items }: Menu, soldOut: readonly string[]): Group[] {
  const first = items.filter(({ id }) => soldOut.includes(id));
  const rest = items.filter(({ id }) => !soldOut.includes(id));
  const groups = sections.map(({ id, name }) => ({
    title: name,
    items: rest.filter(({ sectionId }) => sectionId === id),
  }));
  return [{ title: 'Sold out', items: first }, ...groups];
}

/** Whether every word typed begins a word of the name; accents do not matter. */
export function matches(name: string, query: string): boolean {
  const words = plain(name).split(/\s+/);
  return plain(query)
    .split(/\s+/)
    .every((start) => words.some((word) => word.startsWith(start)));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
}
