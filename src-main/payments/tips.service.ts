import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { fromDecimal } from '#contract/money';
import { knownCheck } from '../checks/checks.service';
import { isOpenDay } from '../day/day.service';
import type { WriteContext } from '../host/context';
import { findPayment, updateTip } from './payments.queries';
import { serverOf } from './payments.service';
import { sumRefunds } from './refunds.queries';

/**
 * Writes down the tip of a card slip, for the party's server. Refuses PAYMENT_UNKNOWN, TIP_FIXED for what was not paid by
 * card and below what was given back of it, and DAY_CLOSED.
 */
export async function setTip(
  { tx, note }: WriteContext,
  { paymentId, tip }: ParsedInput<'payments.setTip'>,
): Promise<void> {
  const payment = await findPayment(tx, paymentId);
  if (!payment) throw new DomainError('PAYMENT_UNKNOWN');
  if (payment.tender !== 'card') throw new DomainError('TIP_FIXED', { tender: payment.tender });
  if (!(await isOpenDay(tx, payment.businessDayId))) throw new DomainError('DAY_CLOSED');
  const refunded = fromDecimal((await sumRefunds(tx, paymentId)).tip);
  if (tip < refunded) throw new DomainError('TIP_FIXED', { refunded });
  const { visitId } = await knownCheck(tx, payment.checkId);
  const tipFor = tip === 0 ? null : (payment.tipFor ?? (await serverOf(tx, visitId, payment.takenBy)));
  await updateTip(tx, paymentId, { tip, tipFor });
  note({
    entityType: 'check',
    entityId: payment.checkId,
    before: { paymentId, tip: payment.tip },
    after: { paymentId, tip },
  });
}
