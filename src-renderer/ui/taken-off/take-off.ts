import { v7 as newId } from 'uuid';
import type { Input } from '#contract/contract';
import { run } from '../../api/live';
import { offerUndo } from '../notices.store';

/** What something is taken off: so many of one line, or a check, or all its bill. */
export type Target = Pick<Input<'checks.comp'>, 'checkId' | 'lines' | 'wholeBill'>;

export type Off = Input<'checks.discount'>['off'];

/** Takes a discount off, to be had back until it is paid. False where it was refused. */
export async function discount(target: Target, off: Off, reason: string, what: string): Promise<boolean> {
  const adjustmentId = newId();
  if (!(await run('checks.discount', { adjustmentId, ...target, off, reason }))) return false;
  offerUndo(`Discount on ${what}`, () => takeBack(adjustmentId));
  return true;
}

/** Charges nothing for what was made, to be charged again until it is paid. False where it was refused. */
export async function comp(target: Target, reason: string, what: string): Promise<boolean> {
  const adjustmentId = newId();
  if (!(await run('checks.comp', { adjustmentId, ...target, reason }))) return false;
  offerUndo(`${what} not charged`, () => takeBack(adjustmentId));
  return true;
}

/** Takes a discount or a comp back. */
export function takeBack(adjustmentId: string): void {
  void run('checks.removeAdjustment', { adjustmentId });
}

/** Takes what is not made off the check, to be had back until it is paid; the kitchen hears of it. False where it was refused. */
export async function voidLine(
  checkLineId: string,
  quantity: number,
  reason: string,
  what: string,
): Promise<boolean> {
  const voidId = newId();
  if (!(await run('checks.void', { voidId, checkLineId, quantity, reason }))) return false;
  offerUndo(`${what} voided; the kitchen is told`, () => takeBackVoid(voidId));
  return true;
}

/** Puts what was voided back on its check. */
export function takeBackVoid(voidId: string): void {
  void run('checks.takeBackVoid', { voidId });
}
