import { sql } from 'drizzle-orm';
import type { Tx } from '#db/store';

interface AdjustmentRow extends Record<string, unknown> {
  id: string;
  kind: 'discount' | 'comp';
  name: string;
  scope: 'lines' | 'check' | 'bill';
  percent: number | null;
  reason: string;
  made_by: string | null;
  approved_by: string | null;
  made_at: string;
}

/** What was taken off the bill of a check, in the order it was, and by whom. */
export async function listAdjustments(tx: Tx, number: string): Promise<AdjustmentRow[]> {
  const { rows } = await tx.execute<AdjustmentRow>(sql`
    SELECT a.id, a.kind, a.name, a.scope, a.percent, a.reason, m.first_name AS made_by, p.first_name AS approved_by, a.made_at
    FROM checks c JOIN adjustments a ON a.check_id = c.id
    LEFT JOIN users m ON m.id = a.made_by LEFT JOIN users p ON p.id = a.approved_by
    WHERE c.number = ${number} ORDER BY a.position`);
  return rows;
}

interface ChargeRow extends Record<string, unknown> {
  id: string;
  name: string;
  percent: number;
  waived_reason: string | null;
}

/** The service charges of a bill, waived ones too. */
export async function listCharges(tx: Tx, number: string): Promise<ChargeRow[]> {
  const { rows } = await tx.execute<ChargeRow>(sql`
    SELECT g.id, g.name, g.percent, g.waived_reason FROM checks c JOIN check_charges g ON g.check_id = c.id
    WHERE c.number = ${number} ORDER BY g.id`);
  return rows;
}

interface VoidRow extends Record<string, unknown> {
  id: string;
  name: string;
  quantity: number;
  amount: string;
  reason: string;
  made_by: string | null;
  approved_by: string | null;
  made_at: string;
  is_counted: boolean;
}

/** What was voided on a check, in the order it was, and by whom. */
export async function listVoids(tx: Tx, checkId: string): Promise<VoidRow[]> {
  const { rows } = await tx.execute<VoidRow>(sql`
    SELECT v.id, coalesce(i.name_at_order, m.name) AS name, v.quantity, v.amount::text, v.reason, b.first_name AS made_by,
      p.first_name AS approved_by, v.made_at, v.business_day_id IS NOT NULL AS is_counted
    FROM voids v JOIN order_items i ON i.id = v.order_item_id JOIN menu_items m ON m.id = i.menu_item_id
    LEFT JOIN users b ON b.id = v.made_by LEFT JOIN users p ON p.id = v.approved_by
    WHERE v.check_id = ${checkId}::uuid ORDER BY v.made_at, v.id`);
  return rows;
}
