import type { Output, ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { ReadContext, WriteContext } from '../host/context';
import { settle } from './bill.service';
import {
  deleteReason,
  findRules,
  insertDiscount,
  insertReason,
  insertServiceCharge,
  listDiscounts,
  listOpenBills,
  listReasons,
  listServiceCharges,
  listTaxClasses,
  removeDiscount,
  removeServiceCharge,
  updateRules,
} from './house-rules.queries';

/** What may be chosen when something is taken off, given back or opened again. */
export async function viewChoices({ tx, venue, actor }: ReadContext): Promise<Output<'checks.choices'>> {
  const any = actor.permissions.includes('checks:discount_any');
  const limit = any ? 10_000 : actor.permissions.includes('checks:discount') ? venue.discountLimit : 0;
  return {
    reasons: await listReasons(tx),
    discounts: (await listDiscounts(tx)).map((discount) => ({
      ...discount,
      // What an amount is of a check is only known there.
      free: any || (discount.percent !== null && discount.percent <= limit),
    })),
    serviceCharges: (await listServiceCharges(tx)).map(({ id, name, percent }) => ({ id, name, percent })),
    discountLimit: limit,
  };
}

/** How the house treats money, for whoever sets it up. */
export async function viewSetUp({ tx }: ReadContext): Promise<Output<'checks.setUp'>> {
  return {
    reasons: await listReasons(tx),
    discounts: await listDiscounts(tx),
    serviceCharges: (await listServiceCharges(tx)).map(({ deletedAt: _, ...charge }) => charge),
    taxClasses: await listTaxClasses(tx),
    rules: await findRules(tx),
  };
}

/** Adds a reason to choose. Refuses REASON_EXISTS. */
export async function addReason({ tx }: WriteContext, input: ParsedInput<'checks.addReason'>): Promise<void> {
  const { reasonId: id, for: reasonFor, words } = input;
  if (!(await insertReason(tx, { id, reasonFor, words }))) throw new DomainError('REASON_EXISTS');
}

/** A reason is offered no more. Refuses REASON_UNKNOWN. */
export async function dropReason({ tx }: WriteContext, reasonId: string): Promise<void> {
  if (!(await deleteReason(tx, reasonId))) throw new DomainError('REASON_UNKNOWN');
}

/** Makes a discount ready to be taken. */
export async function addDiscount(
  { tx }: WriteContext,
  { discountId: id, name, off }: ParsedInput<'checks.addDiscount'>,
): Promise<void> {
  await insertDiscount(tx, {
    id,
    name,
    percent: off.kind === 'percent' ? off.percent : null,
    amount: off.kind === 'amount' ? off.amount : null,
  });
}

/** A discount is offered no more. Refuses DISCOUNT_UNKNOWN. */
export async function dropDiscount({ tx, now }: WriteContext, discountId: string): Promise<void> {
  if (!(await removeDiscount(tx, discountId, now))) throw new DomainError('DISCOUNT_UNKNOWN');
}

/** Charges for the service from the next round on. Refuses TAX_CLASS_UNKNOWN. */
export async function addServiceCharge(
  { tx }: WriteContext,
  input: ParsedInput<'checks.addServiceCharge'>,
): Promise<void> {
  const { taxClassId } = input;
  if (taxClassId !== null && !(await listTaxClasses(tx)).some(({ id }) => id === taxClassId))
    throw new DomainError('TAX_CLASS_UNKNOWN');
  await insertServiceCharge(tx, input);
}

/** Bills that have the charge keep it. Refuses CHARGE_UNKNOWN. */
export async function dropServiceCharge({ tx, now }: WriteContext, chargeId: string): Promise<void> {
  if (!(await removeServiceCharge(tx, chargeId, now))) throw new DomainError('CHARGE_UNKNOWN');
}

/** Changes how the house rounds, limits and suggests; what is left out stays. Open bills are worked out anew. */
export async function changeRules(
  { tx, venue, note }: WriteContext,
  input: ParsedInput<'checks.changeRules'>,
): Promise<void> {
  const before = await findRules(tx);
  const after = { ...before, ...defined(input) };
  await updateRules(tx, after);
  if (after.taxRounding !== before.taxRounding)
    for (const number of await listOpenBills(tx)) await settle(tx, { ...venue, ...after }, number);
  note({ entityType: 'venue', before, after });
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };
const defined = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Defined<T>;
