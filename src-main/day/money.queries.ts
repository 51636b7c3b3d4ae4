import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/store';

/** A sum of a decimal column in minor units. */
const centsOf = (column: SQL) => sql`(coalesce(sum(${column}), 0) * 100)::float8`;

interface ByTender extends Record<string, unknown> {
  tender: string;
  count: number;
  amount: number;
  tip: number;
  rounding: number;
}

/** What was taken on a day by tender, the documented two first. */
export async function listPayments(tx: Tx, dayId: string): Promise<ByTender[]> {
  const { rows } = await tx.execute<ByTender>(sql`
    SELECT tender::text, count(*)::int AS count, ${centsOf(sql`amount`)} AS amount, ${centsOf(sql`tip`)} AS tip,
      ${centsOf(sql`rounding`)} AS rounding
    FROM payments p WHERE business_day_id = ${dayId} GROUP BY p.tender ORDER BY p.tender`);
  return rows;
}

/**
 * What was paid, less what was given back as money, on other days for checks closed on this one; and on this one for
 * checks that are not closed on it.
 */
export async function sumAcrossDays(tx: Tx, dayId: string) {
  const { rows } = await tx.execute<{ before: number; ahead: number }>(sql`
    SELECT
      (SELECT ${centsOf(sql`m.amount`)} FROM checks c JOIN ${moneyOnChecks} m ON m.check_id = c.id
        WHERE c.business_day_id = ${dayId} AND m.business_day_id IS DISTINCT FROM ${dayId}) AS before,
      (SELECT ${centsOf(sql`m.amount`)} FROM ${moneyOnChecks} m JOIN checks c ON c.id = m.check_id
        WHERE m.business_day_id = ${dayId} AND c.business_day_id IS DISTINCT FROM ${dayId}) AS ahead`);
  return rows[0] as { before: number; ahead: number };
}

/** What was given back on a day by tender: of what closed checks sold, and as money only, of checks that were open. */
export async function listRefunds(tx: Tx, dayId: string) {
  const { rows } = await tx.execute<ByTender & { ofSale: boolean }>(sql`
    SELECT of_sale AS "ofSale", tender::text, count(*)::int AS count, ${centsOf(sql`amount`)} AS amount,
      ${centsOf(sql`tip`)} AS tip, ${centsOf(sql`rounding`)} AS rounding
    FROM refunds r WHERE business_day_id = ${dayId} GROUP BY of_sale, r.tender ORDER BY r.tender`);
  return rows;
}

/** What went to checks: their payments, less what was given back of them while they were open. */
const moneyOnChecks = sql`(SELECT check_id, business_day_id, amount FROM payments
  UNION ALL SELECT check_id, business_day_id, -amount FROM refunds WHERE NOT of_sale)`;

interface RefundTax extends Record<string, unknown> {
  rateId: string;
  name: string;
  basisPoints: number;
  base: number;
  amount: number;
}

/** The taxes within what was given back on a day. */
export async function listRefundTaxes(tx: Tx, dayId: string): Promise<RefundTax[]> {
  const { rows } = await tx.execute<RefundTax>(sql`
    SELECT t.id AS "rateId", t.name, t.basis_points AS "basisPoints", sum((tax ->> 'base')::bigint)::float8 AS base,
      sum((tax ->> 'amount')::bigint)::float8 AS amount
    FROM refunds r CROSS JOIN LATERAL jsonb_array_elements(r.taxes) tax JOIN tax_rates t ON t.id = (tax ->> 'rateId')::uuid
    WHERE r.business_day_id = ${dayId} AND r.of_sale GROUP BY t.id ORDER BY t.basis_points, t.name, t.id`);
  return rows;
}

interface Correction extends Record<string, unknown> {
  refundId: string;
  check: string;
  zNumber: number;
  serviceDay: string;
  tender: string;
  amount: number;
  tip: number;
  reason: string;
}

/** What was given back on a day of checks of closed days. */
export async function listCorrections(tx: Tx, dayId: string): Promise<Correction[]> {
  const { rows } = await tx.execute<Correction>(sql`
    SELECT r.id AS "refundId", c.number || c.letter AS check, d.z_number AS "zNumber", d.service_day::text AS "serviceDay",
      r.tender::text, (r.amount * 100)::float8 AS amount, (r.tip * 100)::float8 AS tip, r.reason
    FROM refunds r JOIN checks c ON c.id = r.check_id JOIN business_days d ON d.id = c.business_day_id
    WHERE r.business_day_id = ${dayId} AND d.id <> ${dayId} ORDER BY r.made_at, r.id`);
  return rows;
}

interface Taken extends Record<string, unknown> {
  what: 'voucher' | 'settlement';
  tender: string;
  count: number;
  amount: number;
}

/** Vouchers sold and house accounts settled on a day, by how they were paid. */
export async function listBesideChecks(tx: Tx, dayId: string): Promise<Taken[]> {
  const { rows } = await tx.execute<Taken>(sql`
    SELECT 'voucher' AS what, tender::text, count(*)::int AS count, ${centsOf(sql`amount`)} AS amount
      FROM vouchers WHERE business_day_id = ${dayId} GROUP BY 2
    UNION ALL
    SELECT 'settlement', tender::text, count(*)::int, ${centsOf(sql`amount`)}
      FROM house_account_settlements WHERE business_day_id = ${dayId} GROUP BY 2
    ORDER BY 1, 2`);
  return rows;
}

/** Card charges whose fate nobody knows yet, whenever they were asked for. */
export async function listUnsettledCards(tx: Tx) {
  const { rows } = await tx.execute<{ checkId: string; number: string; amount: number }>(sql`
    SELECT c.id AS "checkId", c.number || c.letter AS number, ((k.amount + k.tip) * 100)::float8 AS amount
    FROM card_charges k JOIN checks c ON c.id = k.check_id
    WHERE k.state IN ('asked', 'unknown') ORDER BY k.asked_at, k.id`);
  return rows;
}
