/** What a refusal says beside its code. */
export type Details = Record<string, unknown>;

/** A detail that is words; undefined when there are none. */
export function text(details: Details, key: string): string | undefined {
  const value = details[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A detail that is a number. */
export function number(details: Details, key: string): number | undefined {
  const value = details[key];
  return typeof value === 'number' ? value : undefined;
}

/** "Christmas: nobody is taken then. Choose another time, or give a reason." */
export function houseClosed(details: Details): string {
  return `${text(details, 'reason') ?? 'The house is closed at that time'}. Choose another time, or say why it is taken all the same.`;
}

/** Names the limit, and whose it is. */
export function overPacing(details: Details): string {
  const covers = number(details, 'covers');
  const limit = number(details, 'limit');
  const figures = covers === undefined || limit === undefined ? '' : `: ${covers} of at most ${limit}`;
  const what =
    details['over'] === 'present'
      ? 'guests would be in the house'
      : 'guests would start in this quarter hour';
  const reason = text(details, 'reason');
  return `Too many ${what}${figures}${reason ? ` (${reason})` : ''}. Choose another time, or say why it is taken all the same.`;
}

/** Names both services, and where they meet. */
export function servicesOverlap(details: Details): string {
  const [name, other] = [text(details, 'name') ?? 'One service', text(details, 'other') ?? 'the next'];
  const day = details['onDate'] === true ? ` on ${text(details, 'day') ?? 'a date'}` : '';
  return `${name} takes bookings until ${text(details, 'to') ?? 'later'}${day}, but ${other} begins at ${text(details, 'from') ?? 'that time'}. Nothing was saved; leave them apart.`;
}
