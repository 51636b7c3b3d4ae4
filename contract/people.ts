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

/** What must not be on the plates: what the house knows of the guest, and what was said for this evening. */
export function allergiesOf(ofGuest: string | null, ofBooking: string | null): string | null {
  const said = [ofGuest, ofBooking].filter((text) => text !== null && text.trim() !== '') as string[];
  const [first, second] = said;
  if (first === undefined || second === undefined) return first ?? null;
  const holds = (whole: string, part: string) => whole.toLowerCase().includes(part.toLowerCase());
  if (holds(first, second)) return first;
  return holds(second, first) ? second : `${first}; ${second}`;
}
