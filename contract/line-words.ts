/** How choices and portions are said, on every screen and in the kitchen. */

/** A weight as a scale shows it: 1250 is "1.250 kg". */
export function weightWords(thousandths: number, unit: 'kg' | 'lb'): string {
  return `${(thousandths / 1_000).toFixed(3)} ${unit}`;
}

/** What of an item a line is, beside its name: "½", "0.347 kg"; null for a whole one. */
export function portionWords(
  portion: { thousandths: number; unit: 'half' | 'kg' | 'lb' } | null,
): string | null {
  if (portion === null) return null;
  return portion.unit === 'half' ? '½' : weightWords(portion.thousandths, portion.unit);
}

/** A choice in words: "2 × Cheese", "Other: cut in eight". */
export function choiceWords({
  name,
  quantity = 1,
  text,
}: {
  name: string;
  quantity?: number | undefined;
  text?: string | undefined;
}): string {
  return `${quantity > 1 ? `${quantity} × ` : ''}${name}${text === undefined ? '' : `: ${text}`}`;
}
