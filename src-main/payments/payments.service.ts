import type { Output, ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { serviceDay } from '#contract/time';
import { settle } from '../checks/bill.service';
import { closeFreeChecks, loadCheck, markPaid, owesAnything } from '../checks/checks.service';
import { businessDayFor, drawerFor } from '../day/day.service';
import { closeVisit } from '../floor/visits.service';
import type { WriteContext } from '../host/context';
import { unsentItems } from '../orders/closing.service';
import { insertPayment } from './payments.queries';

/**
 * Takes a payment on a check. The one that leaves nothing due closes the check; with the last of a visit's checks it
 * ends the visit and frees its tables, which is refused while lines are unsent. Refuses more than is due, and cash that does not cover it.
 */
export async function takePayment(
  context: WriteContext,
  input: ParsedInput<'payments.take'>,
): Promise<Output<'payments.take'>> {
  const { tx, now, venue, actor, note } = context;
  const { check, due } = await loadCheck(tx, input.checkId);
  if (check.closedAt !== null) throw new DomainError('CHECK_CLOSED');
  if (input.amount > due) throw new DomainError('PAYMENT_OVER_DUE', { due });
  const change = input.tender === 'cash' ? input.tendered - input.amount : 0;
  if (change < 0) throw new DomainError('TENDERED_TOO_LITTLE', { amount: input.amount });
  const left = due - input.amount;
  const isLast = left === 0 && !(await owesAnything(tx, check.visitId, check.id));
  const unsent = isLast ? await unsentItems(tx, check.visitId) : 0;
  if (unsent > 0) throw new DomainError('CHECK_HAS_UNSENT', { items: unsent });
  const businessDayId = await businessDayFor(context);
  await insertPayment(tx, {
    id: input.paymentId,
    checkId: check.id,
    tender: input.tender,
    amount: input.amount,
    tendered: input.tender === 'cash' ? input.tendered : null,
    changeGiven: change,
    reference: input.tender === 'card' ? (input.reference ?? null) : null,
    takenBy: actor.id,
    takenAt: now,
    serviceDay: serviceDay(now, venue.timeZone, venue.dayCutover),
    businessDayId,
    drawerSessionId: input.tender === 'cash' ? await drawerFor(context) : null,
  });
  await settle(tx, venue, check.number);
  if (left === 0) await markPaid(tx, check.id, now, businessDayId);
  if (isLast) {
    await closeFreeChecks(context, check.visitId);
    await closeVisit(tx, now, check.visitId);
  }
  note({
    entityType: 'check',
    entityId: check.id,
    before: { due },
    after: { due: left, tender: input.tender, amount: input.amount, change },
  });
  return { change, due: left, closed: left === 0 };
}
