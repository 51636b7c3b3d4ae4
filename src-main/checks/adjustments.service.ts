import { randomUUID } from 'node:crypto';
import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import type { WriteContext } from '../host/context';
import { takeNumber } from '../host/counters.queries';
import { deleteAdjustment, findAdjustment, findDiscount, insertAdjustment } from './adjustments.queries';
import { loadBillOf, settle } from './bill.service';
import { isWithinLimit, takenBy } from './limits.rules';
import { saveLines } from './lines.service';
import { mergeEqual } from './splits.rules';
import { changeable, cutOut } from './targets.rules';
import { billTotals } from './totals.rules';

/** What is taken off: a share in basis points, or an amount. */
interface Off {
  kind: 'discount' | 'comp';
  name: string;
  percent: number | null;
  amount: number | null;
}

/**
 * Takes a discount off lines, a check or its whole bill. Whoever may give discounts gives those within the house's
 * limit, all that was taken off the same lines counted; more needs `checks:discount_any`. Refuses CHECK_CLOSED,
 * CHECK_BELOW_PAID, NOTHING_TO_TAKE_OFF, and lines that are not there.
 */
export async function giveDiscount(
  context: WriteContext,
  input: ParsedInput<'checks.discount'>,
): Promise<{ off: number }> {
  return takeOffCheck(context, input, await discountOf(context.tx, input.off));
}

/** Charges nothing for what was made. Needs `checks:comp`; refuses as a discount does. */
export async function giveComp(
  context: WriteContext,
  input: ParsedInput<'checks.comp'>,
): Promise<{ off: number }> {
  return takeOffCheck(context, input, { kind: 'comp', name: 'Comp', percent: 10_000, amount: null });
}

async function takeOffCheck(
  context: WriteContext,
  input: ParsedInput<'checks.comp'>,
  off: Off,
): Promise<{ off: number }> {
  const { tx, venue, now, actor, note } = context;
  const { adjustmentId: id, checkId, lines, wholeBill, reason } = input;
  const before = await loadBillOf(tx, venue, checkId);
  changeable(before, checkId);
  const { bill, ids } = cutOut(before, lines ?? [], randomUUID);
  const scope = lines ? 'lines' : wholeBill ? 'bill' : 'check';
  const over = { lineIds: lines ? ids : null, checkId: scope === 'check' ? checkId : null };
  const meant = billTotals({ ...bill, adjustments: [...bill.adjustments, { id, ...off, ...over }] });
  if (takenBy(meant, id) === 0) throw new DomainError('NOTHING_TO_TAKE_OFF');
  const { approvedBy } = context.allow(
    off.kind === 'comp'
      ? 'checks:comp'
      : isWithinLimit(meant, id, venue.discountLimit)
        ? 'checks:discount'
        : 'checks:discount_any',
  );
  const { kind, name, percent, amount } = off;
  const row = { id, checkId, scope, kind, name, percent, amount, reason, approvedBy } as const;
  const position = await takeNumber(tx, 'ADJ');
  await insertAdjustment(tx, { ...row, madeBy: actor.id, madeAt: now, position });
  const made = { id, ...off, ...over };
  await saveLines(tx, before, { ...bill, adjustments: [...bill.adjustments, made] });
  const taken = takenBy(await settle(tx, venue, bill.number), id);
  note({ entityType: 'check', entityId: checkId, after: { ...row, lines: over.lineIds, off: taken } });
  return { off: taken };
}

async function discountOf(tx: Tx, off: ParsedInput<'checks.discount'>['off']): Promise<Off> {
  const own = { kind: 'discount', name: 'Discount', percent: null, amount: null } as const;
  if (off.kind === 'percent') return { ...own, percent: off.percent };
  if (off.kind === 'amount') return { ...own, amount: off.amount };
  const ready = await findDiscount(tx, off.discountId);
  if (!ready) throw new DomainError('DISCOUNT_UNKNOWN');
  return { ...own, name: ready.name, percent: ready.percent, amount: ready.amount };
}

/**
 * Takes a discount or a comp back; lines that it had set apart are one again. Needs what giving it needs. Refuses
 * ADJUSTMENT_UNKNOWN, CHECK_CLOSED once a check that had some of it is paid, and CHECK_BELOW_PAID while one is being paid.
 */
export async function removeAdjustment(context: WriteContext, adjustmentId: string): Promise<void> {
  const { tx, venue, note } = context;
  const adjustment = await findAdjustment(tx, adjustmentId);
  if (!adjustment) throw new DomainError('ADJUSTMENT_UNKNOWN');
  const bill = await loadBillOf(tx, venue, adjustment.checkId);
  for (const { id, kept } of bill.checks)
    if (kept?.lines.some((line) => line.taken.some((part) => part.id === adjustmentId))) changeable(bill, id);
  context.allow(adjustment.kind === 'comp' ? 'checks:comp' : 'checks:discount');
  const adjustments = bill.adjustments.filter((one) => one.id !== adjustmentId);
  await deleteAdjustment(tx, adjustmentId);
  const after = { ...bill, adjustments };
  await saveLines(tx, { ...bill, adjustments }, { ...after, lines: mergeEqual(after) });
  await settle(tx, venue, bill.number);
  note({ entityType: 'check', entityId: adjustment.checkId, before: adjustment });
}
