/** What is said of a guest, or by one. It lives in the guest's own rows, where erasing reaches it, and nowhere else. */
const personal = new Set([
  'firstName',
  'lastName',
  'name',
  'phone',
  'email',
  'note',
  'allergies',
  'tags',
  'occasion',
  'wishes',
  'overrideReason',
  'specialRequest',
  'query',
]);

/** What these write about is the house's own: its people, its menu, itself. */
const OF_THE_HOUSE = /^(setup|staff|menu|hours|sections|day|printers)\./;

interface Change {
  before: unknown;
  after: unknown;
}

/**
 * A change as the log may keep it: that a guest's detail was there and whether it changed, but not what it said; ids
 * tell whose it is. The log outlives a guest who asks to be forgotten, and cannot be rewritten. A PIN is in it for
 * nobody.
 */
export function withoutPersons(procedure: string, { before, after }: Change): Change {
  const house = OF_THE_HOUSE.test(procedure);
  return { before: masked(before, undefined, house), after: masked(after, before, house) };
}

function masked(value: unknown, earlier: unknown, house: boolean): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => masked(item, undefined, house));
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (key === 'pin') return [key, MASK];
      const was = fieldOf(earlier, key);
      if (house || !personal.has(key)) return [key, masked(item, was, house)];
      return [key, isEmpty(item) ? null : isEmpty(was) || same(was, item) ? MASK : CHANGED];
    }),
  );
}

const MASK = '***';
const CHANGED = '*** (changed)';

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
