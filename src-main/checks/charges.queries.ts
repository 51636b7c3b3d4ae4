import { eq, type SQL, sql } from 'drizzle-orm';
import { checkCharges } from '#db/schema/checks';
import type { Tx } from '#db/store';

/** Puts the house's service charges on a check whose party they are for. */
export async function applyCharges(tx: Tx, checkId: string): Promise<void> {
  await insertCharges(
    tx,
    checkId,
    sql`(s.order_type IS NULL OR s.order_type = v.order_type) AND (s.min_party IS NULL OR s.min_party <= v.party_size)`,
  );
}

/** Puts one of them on a check, whoever its party is. False where there is none, or the bill has it, waived or not. */
export async function applyCharge(tx: Tx, checkId: string, serviceChargeId: string): Promise<boolean> {
  return (await insertCharges(tx, checkId, sql`s.id = ${serviceChargeId}::uuid`)) > 0;
}

/** Each once for a bill. Their taxes are those of their class now. */
async function insertCharges(tx: Tx, checkId: string, which: SQL): Promise<number> {
  const { rows } = await tx.execute(sql`
    INSERT INTO check_charges (id, check_id, service_charge_id, name, percent, before_discount, tax_rate_ids)
    SELECT gen_random_uuid(), c.id, s.id, s.name, s.percent, s.before_discount, coalesce((
      SELECT array_agg(r.id ORDER BY r.position, r.id) FROM tax_class_rates x JOIN tax_rates r ON r.id = x.tax_rate_id
      WHERE x.tax_class_id = s.tax_class_id AND x.takeaway = (v.order_type = 'takeaway' AND EXISTS
        (SELECT FROM tax_class_rates a WHERE a.tax_class_id = s.tax_class_id AND a.takeaway))), '{}')
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
  await tx.update(checkCharges).set(waived).where(eq(checkCharges.id, chargeId));
}
