import { DomainError } from '#contract/errors';
import { sum } from '#contract/money';
import type { Tx } from '#db/store';
import {
  type CheckRow,
  findCheck,
  findCheckOfVisit,
  listCheckLines,
  listPayments,
  updateClosed,
} from './checks.queries';
import { totalsOf } from './totals.rules';

/** A check with everything that makes up what is owed. */
export async function loadCheck(tx: Tx, checkId: string, taxIncluded: boolean) {
  const check = await findCheck(tx, checkId);
  if (!check) throw new DomainError('CHECK_UNKNOWN', { checkId });
  return withTotals(tx, check, taxIncluded);
}

/** What a visit has paid so far; null before its first round. */
export async function checkOfVisit(tx: Tx, visitId: string) {
  const check = await findCheckOfVisit(tx, visitId);
  if (!check) return null;
  return {
    checkId: check.id,
    open: check.closedAt === null,
    paid: sum((await listPayments(tx, check.id)).map((payment) => payment.amount)),
  };
}

async function withTotals(tx: Tx, check: CheckRow, taxIncluded: boolean) {
  const lines = await listCheckLines(tx, check.id);
  const payments = await listPayments(tx, check.id);
  const totals = totalsOf(lines, taxIncluded);
  const paid = sum(payments.map((payment) => payment.amount));
  return { check, lines, payments, totals, paid, due: totals.total - paid };
}

/** Nothing is due any more: the check is closed on this business day. */
export async function markPaid(tx: Tx, checkId: string, at: Date, businessDayId: string): Promise<void> {
  await updateClosed(tx, checkId, { closedAt: at, businessDayId });
}
