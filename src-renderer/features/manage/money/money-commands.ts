import { v7 as newId } from 'uuid';
import type { Input, Output } from '#contract/contract';
import { run } from '../../../api/live';
import { notify, offerUndo } from '../../../ui/notices.store';

export type SetUp = Output<'checks.setUp'>;
export type Rules = SetUp['rules'];
export type ReasonFor = SetUp['reasons'][number]['for'];
export type NewCharge = Omit<Input<'checks.addServiceCharge'>, 'id'>;
export type NewDiscount = Omit<Input<'checks.addDiscount'>, 'discountId'>;

/** Changes rules of the house, in words, and offers the way back. Tells whether the host has done it. */
export async function changeRules(
  next: Partial<Rules>,
  before: Partial<Rules>,
  words: string,
): Promise<boolean> {
  if (!(await run('checks.changeRules', next))) return false;
  offerUndo(words, () => void run('checks.changeRules', before));
  return true;
}

/** Offers a reason from now on; undo takes it away again. */
export async function addReason(reasonFor: ReasonFor, words: string): Promise<boolean> {
  const reasonId = newId();
  if (!(await run('checks.addReason', { reasonId, for: reasonFor, words }))) return false;
  offerUndo(`“${words}” is offered now`, () => void run('checks.removeReason', { reasonId }));
  return true;
}

/** Offers a reason no more; undo offers it again, after the others. */
export async function removeReason(reason: SetUp['reasons'][number]): Promise<void> {
  const { id: reasonId, for: reasonFor, words } = reason;
  if (!(await run('checks.removeReason', { reasonId }))) return;
  offerUndo(`“${words}” is offered no more`, () => {
    void run('checks.addReason', { reasonId: newId(), for: reasonFor, words });
  });
}

/** Makes a discount ready to be taken; undo takes it away again. */
export async function addDiscount(discount: NewDiscount): Promise<boolean> {
  const discountId = newId();
  if (!(await run('checks.addDiscount', { discountId, ...discount }))) return false;
  offerUndo(`${discount.name} is ready to be taken`, () => {
    void run('checks.removeDiscount', { discountId });
  });
  return true;
}

/** Offers a discount no more; undo offers it again, after the others. */
export async function removeDiscount(discount: SetUp['discounts'][number]): Promise<void> {
  const { id: discountId, name, percent, amount } = discount;
  if (!(await run('checks.removeDiscount', { discountId }))) return;
  const off =
    percent !== null
      ? { kind: 'percent' as const, percent }
      : { kind: 'amount' as const, amount: amount ?? 0 };
  offerUndo(`${name} is offered no more`, () => {
    void run('checks.addDiscount', { discountId: newId(), name, off });
  });
}

/** Charges for the service from the next bill on; undo takes it away again. */
export async function addCharge(charge: NewCharge): Promise<boolean> {
  const serviceChargeId = newId();
  if (!(await run('checks.addServiceCharge', { id: serviceChargeId, ...charge }))) return false;
  offerUndo(`${charge.name} is charged on new bills`, () => {
    void run('checks.removeServiceCharge', { serviceChargeId });
  });
  return true;
}

/** Charges no new bill for it any more; undo charges them again. */
export async function removeCharge({ id, ...charge }: SetUp['serviceCharges'][number]): Promise<void> {
  if (!(await run('checks.removeServiceCharge', { serviceChargeId: id }))) return;
  offerUndo(`${charge.name} is charged no more`, () => {
    void run('checks.addServiceCharge', { id: newId(), ...charge });
  });
}

/** Cards by hand, or through a bridge; undo goes back to how it was. */
export async function setTerminal(bridge: string | null, before: string | null): Promise<boolean> {
  if (!(await run('payments.setTerminal', { bridge }))) return false;
  if (bridge === before) notify('Saved', 'ok');
  else
    offerUndo(bridge === null ? 'Cards are taken by hand' : 'Cards go through the bridge', () => {
      void run('payments.setTerminal', { bridge: before });
    });
  return true;
}
