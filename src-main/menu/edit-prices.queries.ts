import { and, eq, isNull, ne } from 'drizzle-orm';
import {
  menuItems,
  priceRules,
  priceRuleTargets,
  stations,
  taxClasses,
  taxClassRates,
  taxRates,
} from '#db/schema/menu';
import type { Tx } from '#db/store';

export async function upsertTaxRate(tx: Tx, row: typeof taxRates.$inferInsert): Promise<void> {
  const { id: _, ...values } = row;
  await tx
    .insert(taxRates)
    .values(row)
    .onConflictDoUpdate({ target: taxRates.id, set: { ...values, deletedAt: null } });
}

export async function classHasRate(tx: Tx, rateId: string): Promise<boolean> {
  return (await tx.$count(taxClassRates, eq(taxClassRates.taxRateId, rateId))) > 0;
}

export async function updateRateDeleted(tx: Tx, rateId: string, at: Date): Promise<boolean> {
  const rows = await tx
    .update(taxRates)
    .set({ deletedAt: at })
    .where(eq(taxRates.id, rateId))
    .returning({ id: taxRates.id });
  return rows.length > 0;
}

type TaxClassRow = typeof taxClasses.$inferSelect;

export async function findTaxClass(tx: Tx, classId: string): Promise<TaxClassRow | null> {
  const rows = await tx.select().from(taxClasses).where(eq(taxClasses.id, classId));
  return rows[0] ?? null;
}

/** Whether an item that is on the menu has the class by name. */
export async function isClassUsed(tx: Tx, classId: string): Promise<boolean> {
  return (
    (await tx.$count(menuItems, and(eq(menuItems.taxClassId, classId), isNull(menuItems.deletedAt)))) > 0
  );
}

export async function unsetDefault(tx: Tx, kind: 'food' | 'drinks', butClassId: string): Promise<void> {
  await tx
    .update(taxClasses)
    .set({ defaultFor: null })
    .where(and(eq(taxClasses.defaultFor, kind), ne(taxClasses.id, butClassId)));
}

export async function upsertTaxClass(tx: Tx, row: typeof taxClasses.$inferInsert): Promise<void> {
  const { id: _, ...values } = row;
  await tx.insert(taxClasses).values(row).onConflictDoUpdate({ target: taxClasses.id, set: values });
}

export async function deleteTaxClass(tx: Tx, classId: string): Promise<void> {
  await tx.update(menuItems).set({ taxClassId: null }).where(eq(menuItems.taxClassId, classId));
  await tx.delete(taxClasses).where(eq(taxClasses.id, classId));
}

export async function replaceClassRates(
  tx: Tx,
  classId: string,
  rows: (typeof taxClassRates.$inferInsert)[],
): Promise<void> {
  await tx.delete(taxClassRates).where(eq(taxClassRates.taxClassId, classId));
  if (rows.length > 0) await tx.insert(taxClassRates).values(rows);
}

export async function upsertPriceRule(tx: Tx, row: typeof priceRules.$inferInsert): Promise<void> {
  const { id: _, ...values } = row;
  await tx.insert(priceRules).values(row).onConflictDoUpdate({ target: priceRules.id, set: values });
}

export async function replaceTargets(
  tx: Tx,
  ruleId: string,
  rows: (typeof priceRuleTargets.$inferInsert)[],
): Promise<void> {
  await tx.delete(priceRuleTargets).where(eq(priceRuleTargets.ruleId, ruleId));
  if (rows.length > 0) await tx.insert(priceRuleTargets).values(rows);
}

export async function updateRuleDeleted(tx: Tx, ruleId: string, at: Date): Promise<boolean> {
  const rows = await tx
    .update(priceRules)
    .set({ deletedAt: at })
    .where(and(eq(priceRules.id, ruleId), isNull(priceRules.deletedAt)))
    .returning({ id: priceRules.id });
  return rows.length > 0;
}

/** What taxes there are, and the stations, as they are edited. */
export async function listTaxes(tx: Tx) {
  return {
    rates: await tx
      .select()
      .from(taxRates)
      .where(isNull(taxRates.deletedAt))
      .orderBy(taxRates.position, taxRates.name, taxRates.id),
    classes: await tx.select().from(taxClasses).orderBy(taxClasses.name),
    ofClasses: await tx.select().from(taxClassRates),
    stations: await tx.select().from(stations).orderBy(stations.position),
  };
}
