import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { checks, discounts, reasons, serviceCharges } from '#db/schema/checks';
import { taxClasses } from '#db/schema/menu';
import { venue } from '#db/schema/people';
import type { Tx } from '#db/store';

export async function listReasons(tx: Tx) {
  return tx
    .select({ id: reasons.id, for: reasons.reasonFor, words: reasons.words })
    .from(reasons)
    .orderBy(asc(reasons.reasonFor), asc(reasons.position), asc(reasons.words));
}

/** Adds one after the others of its kind; false where there are these words already. */
export async function insertReason(
  tx: Tx,
  row: Omit<typeof reasons.$inferInsert, 'position'>,
): Promise<boolean> {
  const added = await tx
    .insert(reasons)
    .values({
      ...row,
      position: sql`(SELECT coalesce(max(position), 0) + 1 FROM reasons WHERE reason_for = ${row.reasonFor}::reason_for)`,
    })
    .onConflictDoNothing({ target: [reasons.reasonFor, reasons.words] })
    .returning({ id: reasons.id });
  return added.length > 0;
}

export async function deleteReason(tx: Tx, reasonId: string): Promise<boolean> {
  return (await tx.delete(reasons).where(eq(reasons.id, reasonId)).returning({ id: reasons.id })).length > 0;
}

export async function listDiscounts(tx: Tx) {
  return tx
    .select({ id: discounts.id, name: discounts.name, percent: discounts.percent, amount: discounts.amount })
    .from(discounts)
    .where(isNull(discounts.deletedAt))
    .orderBy(asc(discounts.position), asc(discounts.name));
}

export async function insertDiscount(
  tx: Tx,
  row: Omit<typeof discounts.$inferInsert, 'position'>,
): Promise<void> {
  const position = sql`(SELECT coalesce(max(position), 0) + 1 FROM discounts)`;
  await tx.insert(discounts).values({ ...row, position });
}

/** Whether it was offered until now. */
export async function removeDiscount(tx: Tx, discountId: string, at: Date): Promise<boolean> {
  const gone = await tx
    .update(discounts)
    .set({ deletedAt: at })
    .where(and(eq(discounts.id, discountId), isNull(discounts.deletedAt)))
    .returning({ id: discounts.id });
  return gone.length > 0;
}

export async function listServiceCharges(tx: Tx) {
  return tx
    .select()
    .from(serviceCharges)
    .where(isNull(serviceCharges.deletedAt))
    .orderBy(asc(serviceCharges.name), asc(serviceCharges.id));
}

export async function insertServiceCharge(tx: Tx, row: typeof serviceCharges.$inferInsert): Promise<void> {
  await tx.insert(serviceCharges).values(row);
}

/** Whether it was charged until now. */
export async function removeServiceCharge(tx: Tx, chargeId: string, at: Date): Promise<boolean> {
  const gone = await tx
    .update(serviceCharges)
    .set({ deletedAt: at })
    .where(and(eq(serviceCharges.id, chargeId), isNull(serviceCharges.deletedAt)))
    .returning({ id: serviceCharges.id });
  return gone.length > 0;
}

export async function listTaxClasses(tx: Tx) {
  return tx.select({ id: taxClasses.id, name: taxClasses.name }).from(taxClasses).orderBy(taxClasses.name);
}

const rules = {
  taxRounding: venue.taxRounding,
  cashStep: venue.cashStep,
  discountLimit: venue.discountLimit,
  paidOutLimit: venue.paidOutLimit,
  tipSuggestions: venue.tipSuggestions,
};
type Rules = Pick<typeof venue.$inferSelect, keyof typeof rules>;

/** The rules of the one house there is. */
export async function findRules(tx: Tx): Promise<Rules> {
  const [found] = await tx.select(rules).from(venue);
  if (!found) throw new Error('there is no venue');
  return found;
}

export async function updateRules(tx: Tx, rules: Rules): Promise<void> {
  await tx.update(venue).set(rules);
}

/** The numbers of the bills on which something is open. */
export async function listOpenBills(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ number: checks.number })
    .from(checks)
    .where(isNull(checks.closedAt))
    .orderBy(checks.number);
  return rows.map((row) => row.number);
}
