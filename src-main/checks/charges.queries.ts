import { eq, type SQL, sql } from 'drizzle-orm';
import type { OrderType } from '#contract/tabs';
import { checkCharges } from '#db/schema/checks';
import type { Tx } from '#db/store';
import type { BillCharge } from './bill.rules';

/** What decides which service charges a party pays. */
export interface ChargedParty {
  orderType: OrderType;
  partySize: number;
}

/** Whether a service charge `s` is for a party. */
const isFor = (orderType: SQL, partySize: SQL) => sql`((s.order_type IS NULL OR s.order_type = ${orderType})
  AND (s.min_party IS NULL OR s.min_party <= ${partySize}))`;
const isForVisit = isFor(sql`v.order_type`, sql`v.party_size`);

/** The taxes of a service charge `s` for a visit `v`: those of its class now. */
const taxesNow = sql`coalesce((
  SELECT array_agg(r.id ORDER BY r.position, r.id) FROM tax_class_rates x JOIN tax_rates r ON r.id = x.tax_rate_id
  WHERE x.tax_class_id = s.tax_class_id AND x.takeaway = (v.order_type = 'takeaway' AND EXISTS
    (SELECT FROM tax_class_rates a WHERE a.tax_class_id = s.tax_class_id AND a.takeaway))), '{}')`;

/** The service charges that a visit's bill will have when it is opened. */
export async function listChargesFor(tx: Tx, visitId: string): Promise<BillCharge[]> {
  const { rows } = await tx.execute<Record<string, unknown> & BillCharge>(sql`
    SELECT s.id, s.percent, s.before_discount AS "beforeDiscount", ${taxesNow} AS "taxRateIds"
    FROM visits v JOIN service_charges s ON s.deleted_at IS NULL AND ${isForVisit}
    WHERE v.id = ${visitId}::uuid ORDER BY s.id`);
  return rows;
}

/** Puts the house's service charges on a check whose party they are for. */
export async function applyCharges(tx: Tx, checkId: string): Promise<void> {
  await insertCharges(tx, checkId, isForVisit);
}

/** Puts those on a check that are for its party now, and were not before. */
export async function applyNewCharges(tx: Tx, checkId: string, before: ChargedParty): Promise<void> {
  const wereFor = isFor(sql`${before.orderType}::order_type`, sql`${before.partySize}::int`);
  await insertCharges(tx, checkId, sql`${isForVisit} AND NOT ${wereFor}`);
}

/** Takes those off a bill that are no longer for its party, unless a person has touched them, or something was paid. */
export async function deleteOutgrownCharges(tx: Tx, number: string): Promise<void> {
  await tx.execute(sql`
    DELETE FROM check_charges g USING checks c, visits v, service_charges s
    WHERE c.id = g.check_id AND v.id = c.visit_id AND s.id = g.service_charge_id AND c.number = ${number}
      AND NOT g.by_hand AND NOT ${isForVisit}
      AND NOT EXISTS (SELECT FROM checks o WHERE o.number = c.number AND (EXISTS (SELECT FROM payments WHERE check_id = o.id)
        OR EXISTS (SELECT FROM card_charges WHERE check_id = o.id AND state IN ('asked', 'unknown'))))`);
}

/** Puts one of them on a check, whoever its party is. False where there is none, or the bill has it, waived or not. */
export async function applyCharge(tx: Tx, checkId: string, serviceChargeId: string): Promise<boolean> {
  return (await insertCharges(tx, checkId, sql`s.id = ${serviceChargeId}::uuid`, true)) > 0;
}

/** Each once for a bill. */
async function insertCharges(tx: Tx, checkId: string, which: SQL, byHand = false): Promise<number> {
  const { rows } = await tx.execute(sql`
    INSERT INTO check_charges (id, check_id, service_charge_id, name, percent, before_discount, by_hand, tax_rate_ids)
    SELECT gen_random_uuid(), c.id, s.id, s.name, s.percent, s.before_discount, ${byHand}, ${taxesNow}
    FROM checks c JOIN visits v ON v.id = c.visit_id JOIN service_charges s ON s.deleted_at IS NULL AND ${which}
    WHERE c.id = ${checkId}::uuid AND NOT EXISTS (SELECT FROM check_charges g JOIN checks o ON o.id = g.check_id
      WHERE o.number = c.number AND g.service_charge_id = s.id)
    RETURNING id`);
  return rows.length;
}

export async function findCharge(tx: Tx, chargeId: string) {
  const rows = await tx.select().from(checkCharges).where(eq(checkCharges.id, chargeId));
  return rows[0] ?? null;
}

export async function updateWaived(
  tx: Tx,
  chargeId: string,
  waived: { waivedReason: string; waivedBy: string } | { waivedReason: null; waivedBy: null },
): Promise<void> {
  await tx
    .update(checkCharges)
    .set({ ...waived, byHand: true })
    .where(eq(checkCharges.id, chargeId));
}
