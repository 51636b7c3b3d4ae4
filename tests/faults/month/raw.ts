import { sql } from 'drizzle-orm';
import type { Tx } from '#db/store';

/** A row as the database has it; amounts are decimal text. */
export type Raw = Record<string, unknown>;
export type RawBooks = Record<(typeof tables)[number], Raw[]>;

const tables = [
  'venue',
  'tax_rates',
  'menu_items',
  'menu_sections',
  'users',
  'visits',
  'checks',
  'check_lines',
  'order_items',
  'adjustments',
  'adjustment_lines',
  'check_charges',
  'voids',
  'payments',
  'refunds',
  'vouchers',
  'house_account_settlements',
  'business_days',
  'drawers',
  'drawer_sessions',
  'drawer_counts',
  'cash_movements',
  'cash_outs',
] as const;

/** Every row that a month's figures come from. */
export async function readRaw(tx: Tx): Promise<RawBooks> {
  const books: Partial<RawBooks> = {};
  for (const table of tables) {
    const { rows } = await tx.execute<{ row: Raw }>(
      sql`SELECT to_jsonb(t) AS row FROM ${sql.identifier(table)} t`,
    );
    books[table] = rows.map(({ row }) => row);
  }
  return books as RawBooks;
}

/** A decimal amount in cents, however JSON carries it. */
export function cents(value: unknown): number {
  return value === null || value === undefined ? 0 : Math.round(Number(value) * 100);
}

/** The sum of a column in cents. */
export const centsOf = (rows: readonly Raw[], column: string): number =>
  rows.reduce((all, row) => all + cents(row[column]), 0);

/** The rows of a table by a column. */
export function indexed(rows: readonly Raw[], column: string): Map<unknown, Raw[]> {
  const found = new Map<unknown, Raw[]>();
  for (const row of rows) {
    const same = found.get(row[column]);
    if (same) same.push(row);
    else found.set(row[column], [row]);
  }
  return found;
}
