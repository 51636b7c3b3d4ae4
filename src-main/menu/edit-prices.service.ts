import { randomUUID } from 'node:crypto';
import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import {
  classHasRate,
  deleteTaxClass,
  findTaxClass,
  isClassUsed,
  replaceClassRates,
  replaceTargets,
  unsetDefault,
  updateRateDeleted,
  updateRuleDeleted,
  upsertPriceRule,
  upsertTaxClass,
  upsertTaxRate,
} from './edit-prices.queries';

/** Makes a tax rate, or names one anew. Refuses TAX_RATE_FIXED for another height. */
export async function saveTaxRate(
  tx: Tx,
  { rateId, ...rate }: ParsedInput<'menu.saveTaxRate'>,
): Promise<void> {
  await upsertTaxRate(tx, { id: rateId, ...rate });
}

/** Takes a tax rate away; lines that carry it keep it. Refuses TAX_RATE_IN_USE and TAX_RATE_UNKNOWN. */
export async function removeTaxRate(tx: Tx, rateId: string, at: Date): Promise<void> {
  if (await classHasRate(tx, rateId)) throw new DomainError('TAX_RATE_IN_USE');
  if (!(await updateRateDeleted(tx, rateId, at))) throw new DomainError('TAX_RATE_UNKNOWN', { rateId });
}

/** Makes or changes what is taxed alike; a default is taken from the class that had it. Refuses TAX_RATE_UNKNOWN, TAX_CLASS_NAME_TAKEN. */
export async function saveTaxClass(
  tx: Tx,
  { classId, name, defaultFor, rateIds, takeawayRateIds }: ParsedInput<'menu.saveTaxClass'>,
): Promise<void> {
  if (defaultFor !== null) await unsetDefault(tx, defaultFor, classId);
  await upsertTaxClass(tx, { id: classId, name, defaultFor });
  const rows = (ids: readonly string[], takeaway: boolean) =>
    [...new Set(ids)].map((taxRateId) => ({ taxClassId: classId, taxRateId, takeaway }));
  await replaceClassRates(tx, classId, [...rows(rateIds, false), ...rows(takeawayRateIds, true)]);
}

/** Takes a tax class away. Refuses TAX_CLASS_UNKNOWN, and TAX_CLASS_IN_USE while items have it or it is a default. */
export async function removeTaxClass(tx: Tx, classId: string): Promise<void> {
  const found = await findTaxClass(tx, classId);
  if (!found) throw new DomainError('TAX_CLASS_UNKNOWN', { classId });
  if (found.defaultFor !== null || (await isClassUsed(tx, classId)))
    throw new DomainError('TAX_CLASS_IN_USE');
  await deleteTaxClass(tx, classId);
}

/** Makes or changes a price by the hour. Refuses PRICE_RULE_DAYS, ITEM_UNKNOWN and SECTION_UNKNOWN. */
export async function savePriceRule(
  tx: Tx,
  { ruleId, kind, itemIds, sectionIds, ...rule }: ParsedInput<'menu.savePriceRule'>,
): Promise<void> {
  if (rule.firstDay !== null && rule.lastDay !== null && rule.lastDay < rule.firstDay)
    throw new DomainError('PRICE_RULE_DAYS');
  const none = { percentOff: null, amountOff: null, fixedPrice: null };
  await upsertPriceRule(tx, { id: ruleId, ...rule, ...none, ...kind, deletedAt: null });
  await replaceTargets(tx, ruleId, [
    ...itemIds.map((itemId) => ({ id: randomUUID(), ruleId, itemId })),
    ...sectionIds.map((sectionId) => ({ id: randomUUID(), ruleId, sectionId })),
  ]);
}

/** Takes a price rule away. Refuses PRICE_RULE_UNKNOWN. */
export async function removePriceRule(tx: Tx, ruleId: string, at: Date): Promise<void> {
  if (!(await updateRuleDeleted(tx, ruleId, at))) throw new DomainError('PRICE_RULE_UNKNOWN', { ruleId });
}
