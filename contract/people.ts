/** Two letters for a person's badge. */
export function initialsOf(firstName: string, lastName: string): string {
  return [firstName, lastName]
    .map((name) => [...name.trim()][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

/** A name as the room says it: some guests only gave one. */
export function fullName(firstName: string, lastName: string): string {
  return `${firstName} ${lastName}`.trim();
}

/**
 * What must not be on the plates: what the house knows of the guest, what was said for this evening, and the same of
 * those who sat down with them. What is within another is said once.
 */
export function allergiesOf(...known: (string | null)[]): string | null {
  const said = known.filter((text) => text !== null && text.trim() !== '') as string[];
  return said.length === 0 ? null : said.reduce(bothOf);
}

function bothOf(one: string, other: string): string {
  const holds = (whole: string, part: string) => whole.toLowerCase().includes(part.toLowerCase());
  if (holds(one, other)) return one;
  return holds(other, one) ? other : `${one}; ${other}`;
}
