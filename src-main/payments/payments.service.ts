import type { Output, ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { Cents } from '#contract/money';
import { serviceDay } from '#contract/time';
import type { Tx } from '#db/store';
import { settle } from '../checks/bill.service';
import { businessDayFor, drawerFor, openDrawerFor } from '../day/day.service';
import { visitHead } from '../floor/visits.service';
import type { WriteContext } from '../host/context';
import { chargeAccount } from '../house-accounts/house-accounts.service';
import { redeemVoucher } from '../vouchers/vouchers.service';
import { inCoins } from './cash.rules';
import { type Closing, closePaid, itemsInTheWay } from './closing.service';
import { type CheckMoney, loadMoney, refuseOverDue } from './due.service';
import { findPayment, insertPayment, type PaymentRow } from './payments.queries';

type Take = ParsedInput<'payments.take'>;

/**
 * Takes a payment on a check. The one that leaves nothing due closes the check; with the last of a visit's checks it
 * ends the visit and frees its tables, which is refused while lines are unsent. Refuses more than is due or was asked
 * of a card terminal, cash that does not cover it, and more than is left on a voucher or house account. Cash opens the
 * drawer it goes into. A payment that was taken already, under another command, is answered and not taken again.
 */
export async function takePayment(context: WriteContext, input: Take): Promise<Output<'payments.take'>> {
  const { tx, now, venue, actor, note } = context;
  const before = await findPayment(tx, input.paymentId);
  if (before) return takenBefore(tx, before, input);
  const money = await loadMoney(tx, input.checkId);
  await refuseOverDue(tx, money, input);
  const cash = input.tender === 'cash' ? handOver(input, venue.cashStep) : null;
  await refuseUnsent(tx, money, input.amount);
  const from = await payFrom(context, input);
  const { due, closed } = await bookPayment(context, money, {
    id: input.paymentId,
    tender: input.tender,
    amount: input.amount,
    tip: input.tip,
    checkPartId: input.checkPartId ?? null,
    takenBy: actor.id,
    takenAt: now,
    ...from,
    ...cash,
  });
  if (cash)
    await openDrawerFor(context, { id: input.paymentId, drawerSessionId: from.drawerSessionId ?? null });
  const change = cash?.changeGiven ?? 0;
  const rounding = cash?.rounding ?? 0;
  note({
    entityType: 'check',
    entityId: money.check.id,
    before: { due: money.due },
    after: { due, tender: input.tender, amount: input.amount, tip: input.tip, rounding, change },
  });
  return { change, rounding, due, closed };
}

/** What a payment is, apart from the check it is on and the day it is booked on. */
export type NewPayment = Omit<
  typeof import('#db/schema/payments').payments.$inferInsert,
  'checkId' | 'serviceDay' | 'businessDayId' | 'tipFor'
>;

/**
 * Books a payment that may be taken, for the party's server where it has a tip, and closes the check when nothing is
 * due any more and nothing stands in the way. Answers what is due then.
 */
export async function bookPayment(
  context: Closing,
  money: CheckMoney,
  payment: NewPayment,
): Promise<{ due: Cents; closed: boolean }> {
  const { tx, now, venue } = context;
  const { check } = money;
  await insertPayment(tx, {
    ...payment,
    checkId: check.id,
    tipFor: payment.tip ? await serverOf(tx, check.visitId, payment.takenBy ?? null) : null,
    serviceDay: serviceDay(now, venue.timeZone, venue.dayCutover),
    businessDayId: await businessDayFor(context),
  });
  // A guest who has begun to pay all of it is asked for no more, whatever becomes of the rest of the bill.
  await settle(tx, venue, check.number);
  const due = money.due - payment.amount;
  const closed = due === 0 && (await itemsInTheWay(tx, check)) === 0;
  if (closed) await closePaid(context, check);
  return { due, closed };
}

/** Whose the tips of a party are: its server's, else theirs who took them. */
export async function serverOf(tx: Tx, visitId: string, takerId: string | null): Promise<string | null> {
  return (await visitHead(tx, visitId)).server?.id ?? takerId;
}

async function takenBefore(tx: Tx, before: PaymentRow, input: Take): Promise<Output<'payments.take'>> {
  const same =
    before.checkId === input.checkId && before.tender === input.tender && before.amount === input.amount;
  if (!same) throw new DomainError('ID_EXISTS');
  const { check, due } = await loadMoney(tx, input.checkId);
  return { change: before.changeGiven, rounding: before.rounding, due, closed: check.closedAt !== null };
}

/** Cash is rounded to the coins there are, and change is given. */
function handOver({ amount, tip, tendered }: Take & { tender: 'cash' }, step: number) {
  const { toPay, rounding } = inCoins(amount + tip, step);
  if (tendered < toPay) throw new DomainError('TENDERED_TOO_LITTLE', { amount: toPay });
  if (tendered % step !== 0) throw new DomainError('CASH_STEP', { step });
  return { tendered, changeGiven: tendered - toPay, rounding };
}

async function payFrom(context: WriteContext, input: Take): Promise<Partial<NewPayment>> {
  const whole = input.amount + input.tip;
  switch (input.tender) {
    case 'cash':
      return { drawerSessionId: await drawerFor(context) };
    case 'card':
      return { reference: input.reference ?? null };
    case 'voucher':
      return redeemVoucher(context, input.code, whole);
    case 'house_account':
      return { houseAccountId: await chargeAccount(context.tx, input.houseAccountId, whole) };
  }
}

async function refuseUnsent(tx: Tx, { check, due }: CheckMoney, amount: Cents): Promise<void> {
  const items = due === amount ? await itemsInTheWay(tx, check) : 0;
  if (items > 0) throw new DomainError('CHECK_HAS_UNSENT', { items });
}
