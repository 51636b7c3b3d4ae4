import { DomainError } from '#contract/errors';
import type { WriteContext } from '../host/context';
import { updateCheck } from './adjustments.queries';
import { loadBillOf, settle } from './bill.service';
import {
  applyCharge,
  applyNewCharges,
  type ChargedParty,
  deleteOutgrownCharges,
  findCharge,
  updateWaived,
} from './charges.queries';
import { findCheck, listFirstChecks } from './checks.queries';
import { changeable } from './targets.rules';

/**
 * Leaves a service charge off what is open of its bill; with no reason, puts it back. Needs `checks:charge`. Refuses
 * CHARGE_UNKNOWN, CHECK_CLOSED where nothing is open, and CHECK_BELOW_PAID.
 */
export async function waiveCharge(
  context: WriteContext,
  chargeId: string,
  reason: string | null,
): Promise<void> {
  const { tx, venue, actor, note } = context;
  const charge = await findCharge(tx, chargeId);
  if (!charge) throw new DomainError('CHARGE_UNKNOWN');
  const bill = await loadBillOf(tx, venue, charge.checkId);
  if (!bill.checks.some((check) => check.open)) throw new DomainError('CHECK_CLOSED');
  const { approvedBy } = context.allow('checks:charge');
  await updateWaived(
    tx,
    chargeId,
    reason === null ? { waivedReason: null, waivedBy: null } : { waivedReason: reason, waivedBy: actor.id },
  );
  await settle(tx, venue, bill.number);
  note({
    entityType: 'check',
    entityId: charge.checkId,
    before: { chargeId, waivedReason: charge.waivedReason },
    after: { chargeId, waivedReason: reason, approvedBy },
  });
}

/**
 * Puts a service charge of the house on a bill that did not have it when it was opened. Refuses CHECK_CLOSED,
 * CHECK_BELOW_PAID, and CHARGE_UNKNOWN where there is none or the bill has it, waived perhaps.
 */
export async function addCharge(
  context: WriteContext,
  checkId: string,
  serviceChargeId: string,
): Promise<void> {
  const { tx, venue, note } = context;
  const bill = await loadBillOf(tx, venue, checkId);
  changeable(bill, checkId);
  if (!(await applyCharge(tx, checkId, serviceChargeId))) throw new DomainError('CHARGE_UNKNOWN');
  await settle(tx, venue, bill.number);
  note({ entityType: 'check', entityId: checkId, after: { serviceChargeId } });
}

/**
 * A party has grown, shrunk, sat down or taken its food away: its open bills get the charges that are for it now, and lose
 * those that are not, unless a person has touched them or something was paid. Refuses AMOUNT_TOO_LARGE.
 */
export async function followParty(
  { tx, venue }: Pick<WriteContext, 'tx' | 'venue'>,
  visitId: string,
  before: ChargedParty,
): Promise<void> {
  for (const { checkId, number } of await listFirstChecks(tx, visitId)) {
    await applyNewCharges(tx, checkId, before);
    await deleteOutgrownCharges(tx, number);
    await settle(tx, venue, number);
  }
}

/** Charges a check no taxes; with no reason, the taxes again. Needs `checks:exempt`. */
export async function setExempt(
  context: WriteContext,
  checkId: string,
  reason: string | null,
): Promise<void> {
  const { tx, venue, note } = context;
  const bill = await loadBillOf(tx, venue, checkId);
  const { exempt } = changeable(bill, checkId);
  const { approvedBy } = context.allow('checks:exempt');
  await updateCheck(tx, checkId, { taxExemptReason: reason });
  await settle(tx, venue, bill.number);
  note({ entityType: 'check', entityId: checkId, before: { exempt }, after: { exempt: reason, approvedBy } });
}

/** The guests were handed the check. Refuses CHECK_UNKNOWN and CHECK_CLOSED. */
export async function presentCheck({ tx, now }: WriteContext, checkId: string): Promise<void> {
  const check = await findCheck(tx, checkId);
  if (!check) throw new DomainError('CHECK_UNKNOWN', { checkId });
  if (check.closedAt !== null) throw new DomainError('CHECK_CLOSED');
  await updateCheck(tx, checkId, { presentedAt: now });
}
