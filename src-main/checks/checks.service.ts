import type { CheckTotals } from '#contract/check-totals';
import { DomainError } from '#contract/errors';
import { fromDecimal, sum } from '#contract/money';
import type { Tx } from '#db/store';
import { businessDayFor } from '../day/day.service';
import type { WriteContext } from '../host/context';
import {
  findCheck,
  findOpenCheck,
  hasSomethingDue,
  listCheckLines,
  listChecksOfVisit,
  listPayments,
  updateClosed,
  updateClosedOfVisit,
} from './checks.queries';

/** A check on which nothing is. */
const nothing: CheckTotals = {
  lines: [],
  subtotal: 0,
  discount: 0,
  comp: 0,
  charge: 0,
  taxes: [],
  taxAdded: 0,
  taxOff: 0,
  total: 0,
};

/** A check with everything that makes up what is owed. Refuses CHECK_UNKNOWN. */
export async function loadCheck(tx: Tx, checkId: string) {
  const check = await findCheck(tx, checkId);
  if (!check) throw new DomainError('CHECK_UNKNOWN', { checkId });
  const lines = await listCheckLines(tx, check.id);
  const payments = await listPayments(tx, check.id);
  const totals = check.totals ?? nothing;
  const paid = sum(payments.map((payment) => payment.amount));
  return { check, lines, payments, totals, paid, due: totals.total - paid };
}

/**
 * What all checks of a visit come to and what was paid on them; the check that its next lines go on, or the last it
 * had, null before its first round.
 */
export async function checksOfVisit(tx: Tx, visitId: string) {
  const checks = await listChecksOfVisit(tx, visitId);
  return {
    checkId: checks[0]?.id ?? null,
    total: sum(checks.map((check) => check.total)),
    tax: sum(checks.map((check) => check.tax)),
    paid: sum(checks.map((check) => fromDecimal(check.paid))),
  };
}

/** Whether a visit still has something to pay, on this check apart. */
export async function owesAnything(
  tx: Tx,
  visitId: string,
  exceptCheckId: string | null = null,
): Promise<boolean> {
  return hasSomethingDue(tx, visitId, exceptCheckId);
}

/** What was on the house needs no payment to be closed. For a visit that owes nothing. */
export async function closeFreeChecks(
  context: Pick<WriteContext, 'tx' | 'now' | 'venue'>,
  visitId: string,
): Promise<void> {
  const { tx, now } = context;
  if (!(await findOpenCheck(tx, visitId))) return;
  await updateClosedOfVisit(tx, visitId, { closedAt: now, businessDayId: await businessDayFor(context) });
}

/** Nothing is due any more: the check is closed on this business day, and what it comes to is frozen. */
export async function markPaid(tx: Tx, checkId: string, at: Date, businessDayId: string): Promise<void> {
  await updateClosed(tx, checkId, { closedAt: at, businessDayId });
}
