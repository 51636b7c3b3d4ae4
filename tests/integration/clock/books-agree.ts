import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Tx } from '#db/store';

/** Numbers without gaps and in the order they were given, no table held twice, every cent paid, the log whole. */
export async function expectBooksAgree(tx: Tx, evenings: number): Promise<void> {
  const column = async <T>(query: ReturnType<typeof sql>) =>
    (await tx.execute<{ value: T }>(query)).rows.map(({ value }) => value);
  const counted = (prefix: string, count: number, digits: number) =>
    Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(digits, '0')}`);

  // The log tells in which order they were sent, whatever the times say.
  expect(
    await column(sql`SELECT o.order_number AS value FROM orders o JOIN audit_log a ON a.entity_id = o.id
      WHERE a.action = 'orders.send' ORDER BY a.seq`),
  ).toEqual(counted('ORD-', 2 * evenings, 3));
  expect(await column(sql`SELECT number AS value FROM checks ORDER BY number`)).toEqual(
    counted('CHK-', evenings, 3),
  );
  expect(
    await column(sql`SELECT confirmation_number AS value FROM reservations ORDER BY confirmation_number`),
  ).toEqual(counted('RES-2026-', evenings, 6));
  expect(
    await column(sql`SELECT count(*)::int AS value FROM table_occupancy a JOIN table_occupancy b
      ON a.table_id = b.table_id AND a.id < b.id AND a.during && b.during
      WHERE a.state <> 'released' AND b.state <> 'released'`),
  ).toEqual([0]);
  expect(
    await column(sql`SELECT count(*)::int AS value FROM visits v JOIN checks c ON c.visit_id = v.id
      WHERE v.closed_at >= v.seated_at AND c.closed_at IS NOT NULL`),
  ).toEqual([evenings]);
  expect(
    await column(sql`SELECT (SELECT sum(amount) FROM payments) = (SELECT sum(quantity * price_at_order)
      FROM order_items) AS value`),
  ).toEqual([true]);
  expect(await column(sql`SELECT count(*)::int AS value FROM draft_lines`)).toEqual([0]);
  expect(
    await column(sql`SELECT count(*)::int AS value FROM (SELECT l, lag(hash, 1, '') OVER (ORDER BY seq) AS previous,
      row_number() OVER (ORDER BY seq) AS place FROM audit_log l) chain
      WHERE (l).seq <> place OR (l).hash <> audit_row_hash(previous, l)`),
  ).toEqual([0]);
}
