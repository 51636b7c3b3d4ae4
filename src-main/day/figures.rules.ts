import type { DayFigures } from '#contract/day-report';
import { type Cents, divideRounded } from '#contract/money';

/** So much for each of so many, rounded half up; null for none. */
export function average(amount: Cents, of: number): Cents | null {
  return of === 0 ? null : divideRounded(amount, of);
}

interface Voided {
  reason: string;
  by: string | null;
  count: number;
  quantity: number;
  amount: Cents;
}

/** Voids, whole and by reason and by person. */
export function voidFigures(rows: readonly Voided[]): DayFigures['voids'] {
  return {
    ...sumVoids(rows),
    byReason: grouped(rows, (row) => row.reason),
    byPerson: grouped(rows, (row) => row.by ?? ''),
  };
}

function grouped(rows: readonly Voided[], nameOf: (row: Voided) => string) {
  const names = [...new Set(rows.map(nameOf))].sort();
  return names.map((name) => ({ name, ...sumVoids(rows.filter((row) => nameOf(row) === name)) }));
}

const sumVoids = (rows: readonly Voided[]) => ({
  count: total(rows, (row) => row.count),
  quantity: total(rows, (row) => row.quantity),
  amount: total(rows, (row) => row.amount),
});

interface Session {
  id: string;
  name: string;
  float: Cents;
  counts: readonly { counted: Cents; expected: Cents }[];
  moved: ReadonlyMap<string, Cents>;
}

/** A drawer session of the day. What should be in it is not among the figures before it was counted. */
export function drawerFigures({ id, name, float, counts, moved }: Session): DayFigures['drawers'][number] {
  const of = (kind: string) => moved.get(kind) ?? 0;
  const newest = counts[0];
  const head = { sessionId: id, name, float, counts: counts.length };
  if (!newest) return { ...head, moved: null };
  const movedBy = {
    payments: of('payment'),
    refunds: of('refund'),
    otherIn: of('voucher') + of('house_account'),
    paidIn: of('paid_in'),
    paidOut: of('paid_out'),
    drops: of('safe_drop'),
    handedIn: of('cash_out'),
    expected: newest.expected,
    counted: newest.counted,
    variance: newest.counted - newest.expected,
  };
  return { ...head, moved: movedBy };
}

/** The grand totals: those of the Z before, and this day. */
export function runningTotals(
  before: DayFigures['running'] | null,
  day: { total: Cents; refunds: Cents },
): DayFigures['running'] {
  return {
    days: (before?.days ?? 0) + 1,
    total: (before?.total ?? 0) + day.total,
    refunds: (before?.refunds ?? 0) + day.refunds,
  };
}

/** One text for one value, whatever the order of its keys: what a seal is made over. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}

/** Adds up what `of` says of each row. */
export function total<T>(rows: readonly T[], of: (row: T) => Cents): Cents {
  return rows.reduce((all, row) => all + of(row), 0);
}
