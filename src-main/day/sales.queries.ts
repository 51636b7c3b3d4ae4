import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/store';

/** A sum of a decimal column in minor units. */
const centsOf = (column: SQL) => sql`(coalesce(sum(${column}), 0) * 100)::float8`;
/** A sum of whole minor units that lie in JSON. */
const sumOf = (value: SQL) => sql`coalesce(sum((${value})::bigint), 0)::float8`;

interface Headline extends Record<string, number> {
  checks: number;
  covers: number;
  gross: number;
  discounts: number;
  comps: number;
  charges: number;
  taxAdded: number;
  taxOff: number;
  total: number;
}

/** What the checks closed on a day come to. The guests of a party count on the day its first check was closed. */
export async function sumChecks(tx: Tx, dayId: string): Promise<Headline> {
  const { rows } = await tx.execute<Headline>(sql`
    SELECT count(*)::int AS checks, ${sumOf(sql`totals ->> 'subtotal'`)} AS gross,
      ${sumOf(sql`totals ->> 'discount'`)} AS discounts, ${sumOf(sql`totals ->> 'comp'`)} AS comps,
      ${sumOf(sql`totals ->> 'charge'`)} AS charges, ${sumOf(sql`totals ->> 'taxAdded'`)} AS "taxAdded",
      ${sumOf(sql`totals ->> 'taxOff'`)} AS "taxOff", ${sumOf(sql`totals ->> 'total'`)} AS total,
      (SELECT coalesce(sum(v.party_size), 0)::int FROM visits v WHERE ${firstClosedOn(dayId)}) AS covers
    FROM checks WHERE business_day_id = ${dayId}`);
  return rows[0] as Headline;
}

/** Parties of a day that is open: every other day is an earlier one. */
const firstClosedOn = (
  dayId: string,
) => sql`v.id IN (SELECT visit_id FROM checks WHERE business_day_id = ${dayId})
  AND NOT EXISTS (SELECT FROM checks o WHERE o.visit_id = v.id AND o.business_day_id <> ${dayId})`;

const linesOf = (dayId: string) => sql`
  checks c CROSS JOIN LATERAL jsonb_array_elements(c.totals -> 'lines') line
    JOIN check_lines l ON l.id = (line ->> 'id')::uuid
    JOIN order_items i ON i.id = l.order_item_id
    JOIN menu_items m ON m.id = i.menu_item_id
    LEFT JOIN menu_sections s ON s.id = m.section_id
  WHERE c.business_day_id = ${dayId}`;

interface Sold extends Record<string, unknown> {
  name: string;
  quantity: number;
  gross: number;
  net: number;
}

/** What was sold on a day by the menu's categories or sections. Of a shared item, its first part counts it. */
export async function listSoldBy(tx: Tx, dayId: string, by: 'category' | 'section'): Promise<Sold[]> {
  const name = by === 'category' ? sql`m.category::text` : sql`coalesce(s.name, '')`;
  const { rows } = await tx.execute<Sold>(sql`
    SELECT ${name} AS name, coalesce(sum(l.quantity) FILTER (WHERE l.share_part = 1), 0)::int AS quantity,
      ${sumOf(sql`line ->> 'amount'`)} AS gross,
      sum((line ->> 'amount')::bigint - (line ->> 'discount')::bigint - (line ->> 'comp')::bigint)::float8 AS net
    FROM ${linesOf(dayId)} GROUP BY 1 ORDER BY gross DESC, name`);
  return rows;
}

interface TakenOff extends Record<string, unknown> {
  kind: 'discount' | 'comp';
  name: string;
  reason: string;
  by: string | null;
  count: number;
  amount: number;
}

/** What was taken off the checks closed on a day, by what it is called, why, and by whom. */
export async function listTakenOff(tx: Tx, dayId: string): Promise<TakenOff[]> {
  const { rows } = await tx.execute<TakenOff>(sql`
    SELECT a.kind, a.name, a.reason, nullif(concat_ws(' ', u.first_name, nullif(u.last_name, '')), '') AS by,
      count(DISTINCT a.id)::int AS count, ${sumOf(sql`taken ->> 'amount'`)} AS amount
    FROM checks c CROSS JOIN LATERAL jsonb_array_elements(c.totals -> 'lines') line
      CROSS JOIN LATERAL jsonb_array_elements(line -> 'taken') taken
      JOIN adjustments a ON a.id = (taken ->> 'id')::uuid LEFT JOIN users u ON u.id = a.made_by
    WHERE c.business_day_id = ${dayId} GROUP BY 1, 2, 3, 4 ORDER BY 1, amount DESC, 2, 3, 4`);
  return rows;
}

/** The service charges on the checks closed on a day. */
export async function listCharges(tx: Tx, dayId: string) {
  const { rows } = await tx.execute<{ name: string; amount: number }>(sql`
    SELECT h.name, ${sumOf(sql`charge ->> 'amount'`)} AS amount
    FROM checks c CROSS JOIN LATERAL jsonb_array_elements(c.totals -> 'lines') line
      CROSS JOIN LATERAL jsonb_array_elements(line -> 'charges') charge
      JOIN check_charges h ON h.id = (charge ->> 'id')::uuid
    WHERE c.business_day_id = ${dayId} GROUP BY 1 ORDER BY 1`);
  return rows;
}

interface Tax extends Record<string, unknown> {
  rateId: string;
  name: string;
  basisPoints: number;
  base: number;
  amount: number;
}

/** The taxes on the checks closed on a day, by rate. */
export async function listTaxes(tx: Tx, dayId: string): Promise<Tax[]> {
  const { rows } = await tx.execute<Tax>(sql`
    SELECT tax ->> 'rateId' AS "rateId", tax ->> 'name' AS name, (tax ->> 'basisPoints')::int AS "basisPoints",
      ${sumOf(sql`tax ->> 'base'`)} AS base, ${sumOf(sql`tax ->> 'amount'`)} AS amount
    FROM checks c CROSS JOIN LATERAL jsonb_array_elements(c.totals -> 'taxes') tax
    WHERE c.business_day_id = ${dayId} GROUP BY 1, 2, 3 ORDER BY 3, 2, 1`);
  return rows;
}

interface Voided extends Record<string, unknown> {
  reason: string;
  by: string | null;
  count: number;
  quantity: number;
  amount: number;
}

/** What was voided since the last Z, whatever becomes of its check, by why and by whom. */
export async function listVoids(tx: Tx): Promise<Voided[]> {
  const { rows } = await tx.execute<Voided>(sql`
    SELECT w.reason, nullif(concat_ws(' ', u.first_name, nullif(u.last_name, '')), '') AS by, count(*)::int AS count,
      sum(w.quantity)::int AS quantity, ${centsOf(sql`w.amount`)} AS amount
    FROM voids w LEFT JOIN users u ON u.id = w.made_by
    WHERE w.business_day_id IS NULL GROUP BY 1, 2 ORDER BY 1, 2`);
  return rows;
}

/** They are counted by the Z of this day, and by no other. */
export async function updateVoidsCounted(tx: Tx, dayId: string): Promise<void> {
  await tx.execute(sql`UPDATE voids SET business_day_id = ${dayId} WHERE business_day_id IS NULL`);
}

interface ServerSales extends Record<string, unknown> {
  id: string;
  checks: number;
  covers: number;
  sales: number;
}

/** Checks closed on a day, guests and net sales by who served them. */
export async function listServerSales(tx: Tx, dayId: string): Promise<ServerSales[]> {
  const { rows } = await tx.execute<ServerSales>(sql`
    SELECT v.server_id AS id, count(*)::int AS checks,
      sum((c.totals ->> 'subtotal')::bigint - (c.totals ->> 'discount')::bigint - (c.totals ->> 'comp')::bigint)::float8 AS sales,
      (SELECT coalesce(sum(p.party_size), 0)::int FROM visits p WHERE p.server_id = v.server_id
        AND p.id IN (SELECT id FROM visits v WHERE ${firstClosedOn(dayId)})) AS covers
    FROM checks c JOIN visits v ON v.id = c.visit_id
    WHERE c.business_day_id = ${dayId} AND v.server_id IS NOT NULL GROUP BY 1`);
  return rows;
}

interface OpenCheck extends Record<string, unknown> {
  checkId: string;
  number: string;
  amount: number;
  paid: number;
}

/** The checks that are open now: what they come to, and what was paid on them less what was given back. */
export async function listOpenChecks(tx: Tx): Promise<OpenCheck[]> {
  const { rows } = await tx.execute<OpenCheck>(sql`
    SELECT c.id AS "checkId", c.number || c.letter AS number, coalesce((c.totals ->> 'total')::float8, 0) AS amount,
      (SELECT ${centsOf(sql`p.amount`)} FROM payments p WHERE p.check_id = c.id)
        - (SELECT ${centsOf(sql`r.amount`)} FROM refunds r WHERE r.check_id = c.id) AS paid
    FROM checks c WHERE c.closed_at IS NULL ORDER BY c.number, c.letter`);
  return rows;
}
