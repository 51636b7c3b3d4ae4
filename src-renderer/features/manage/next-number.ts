/**
 * A number for the next table of an area, following its last one: after "12" comes "13", after "B3" comes "B4".
 * Empty when the last one ends in no number and a person has to say.
 */
export function nextNumber(inArea: readonly string[], everywhere: readonly string[]): string {
  const last = inArea.at(-1) ?? (everywhere.length === 0 ? '0' : undefined);
  const [, prefix, digits] = /^(.*?)(\d+)$/.exec(last ?? '') ?? [];
  if (prefix === undefined || digits === undefined) return '';
  for (let next = Number(digits) + 1; ; next += 1) {
    const number = `${prefix}${next}`;
    if (!everywhere.includes(number)) return number;
  }
}
