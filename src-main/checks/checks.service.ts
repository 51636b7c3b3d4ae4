import type { CheckTotals } from '#contract/check-totals';
import { DomainError } from '#contract/errors';
import { fromDecimal, sum } from '#contract/money';
import type { Tx } from '#db/store';
import { businessDayFor } from '../day/day.service';
import type { WriteContext } from '../host/context';
import {
  type CheckRow,
  type ClosedCheck,
  findCheck,
  findOpenCheck,
  hasSomethingDue,
  listCheckLines,
  listChecksOfVisit,
  updateClosed,
  updateClosedOfVisit,
  updateReopened,
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

/** A check as it is stored. */
export type KnownCheck = CheckRow;

/** A check. Refuses CHECK_UNKNOWN. */
export async function knownCheck(tx: Tx, checkId: string): Promise<KnownCheck> {
  const check = await findCheck(tx, checkId);
  if (!check) throw new DomainError('CHECK_UNKNOWN', { checkId });
  return check;
}

/** What a check comes to, and the lines on it. */
export async function linesAndTotals(tx: Tx, check: KnownCheck) {
  return { lines: await listCheckLines(tx, check.id), totals: check.totals ?? nothing };
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

/** Whether a visit has paid, and nothing is left to pay. */
export async function isPaid(tx: Tx, visitId: string): Promise<boolean> {
  const checks = await listChecksOfVisit(tx, visitId);
  return checks.some(({ open }) => !open) && !(await owesAnything(tx, visitId));
}

/** What was on the house needs no payment to be closed. For a visit that owes nothing. */
export async function closeFreeChecks(
  context: Pick<WriteContext, 'tx' | 'now' | 'venue'> & { actor?: { id: string } | null },
  visitId: string,
): Promise<void> {
  const { tx, now, actor } = context;
  if (!(await findOpenCheck(tx, visitId))) return;
  const businessDayId = await businessDayFor(context);
  await updateClosedOfVisit(tx, visitId, { closedAt: now, closedBy: actor?.id ?? null, businessDayId });
}

/** Nothing is due any more: the check is closed on this business day, and what it comes to is frozen. */
export async function markPaid(tx: Tx, checkId: string, closed: ClosedCheck): Promise<void> {
  await updateClosed(tx, checkId, closed);
}

/** A closed check is open again. What it comes to stays until something on it is changed. */
export async function markReopened(tx: Tx, checkId: string, reason: string): Promise<void> {
  await updateReopened(tx, checkId, reason);
}
