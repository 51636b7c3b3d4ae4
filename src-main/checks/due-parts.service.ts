import { DomainError } from '#contract/errors';
import type { WriteContext } from '../host/context';
import { loadBillOf } from './bill.service';
import { deletePartsOf, insertParts } from './due-parts.queries';
import { type DueSplit, splitDue } from './due-parts.rules';

/**
 * Splits what is due on a check into parts under these ids, in place of those it has. Refuses CHECK_CLOSED, PARTS_PAID
 * once something was paid on one, PARTS_UNEQUAL and PART_TOO_SMALL.
 */
export async function splitDueInto(
  context: WriteContext,
  checkId: string,
  ids: readonly string[],
  split: DueSplit,
): Promise<void> {
  const { tx, note } = context;
  const due = await unpaidDue(context, checkId);
  const amounts = splitDue(due, ids.length, split);
  await deletePartsOf(tx, checkId);
  await insertParts(
    tx,
    ids.map((id, index) => ({ id, checkId, position: index + 1, amount: amounts[index] ?? 0 })),
  );
  note({ entityType: 'check', entityId: checkId, before: { due }, after: { parts: amounts } });
}

/** Takes the parts back. Refuses CHECK_CLOSED and PARTS_PAID. */
export async function removeParts(context: WriteContext, checkId: string): Promise<void> {
  const due = await unpaidDue(context, checkId);
  await deletePartsOf(context.tx, checkId);
  context.note({ entityType: 'check', entityId: checkId, after: { due, parts: [] } });
}

/** What is due on an open check, on the parts of which nothing was paid. */
async function unpaidDue({ tx, venue }: WriteContext, checkId: string): Promise<number> {
  const bill = await loadBillOf(tx, venue, checkId);
  const check = bill.checks.find((one) => one.id === checkId);
  if (!check?.open) throw new DomainError('CHECK_CLOSED');
  if (check.parts.some((part) => part.paid > 0)) throw new DomainError('PARTS_PAID');
  return (check.totals?.total ?? 0) - check.paid - check.asked;
}
