import type { Output, ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { type Cents, fromDecimal } from '#contract/money';
import { wallTime } from '#contract/time';
import type { VoucherView } from '#contract/vouchers';
import { businessDayFor, drawerFor } from '../day/day.service';
import type { ReadContext, WriteContext } from '../host/context';
import { findVoucher, insertVoucher, listVouchers, updateBlocked, type VoucherRow } from './vouchers.queries';

type Now = Pick<ReadContext, 'now' | 'venue'>;

const PAGE = 50;

/**
 * Sells a voucher, for cash that goes into the drawer at hand or by card. Refuses VOUCHER_CODE_TAKEN, VOUCHER_EXPIRED
 * where it would be expired already, and CASH_STEP.
 */
export async function sellVoucher(context: WriteContext, input: ParsedInput<'vouchers.sell'>): Promise<void> {
  const { tx, now, venue, actor, note } = context;
  const code = input.code.toUpperCase();
  if (await findVoucher(tx, { code })) throw new DomainError('VOUCHER_CODE_TAKEN');
  if (input.expiresOn !== undefined && input.expiresOn < todayOf(context))
    throw new DomainError('VOUCHER_EXPIRED', { on: input.expiresOn });
  const isCash = input.tender === 'cash';
  if (isCash && input.amount % venue.cashStep !== 0)
    throw new DomainError('CASH_STEP', { step: venue.cashStep });
  await insertVoucher(tx, {
    id: input.voucherId,
    code,
    amount: input.amount,
    issuedAt: now,
    issuedBy: actor.id,
    expiresOn: input.expiresOn ?? null,
    businessDayId: await businessDayFor(context),
    tender: input.tender,
    drawerSessionId: isCash ? await drawerFor(context) : null,
  });
  const { amount, tender } = input;
  note({ entityType: 'voucher', entityId: input.voucherId, after: { amount, tender } });
}

/**
 * Lets an amount be paid with a voucher. Refuses VOUCHER_UNKNOWN, VOUCHER_BLOCKED, VOUCHER_EXPIRED, and VOUCHER_BALANCE
 * with what is left on it: it never gives change.
 */
export async function redeemVoucher(
  context: Pick<WriteContext, 'tx'> & Now,
  code: string,
  amount: Cents,
): Promise<{ voucherId: string; reference: string }> {
  const voucher = await voucherByCode(context, code);
  if (voucher.state === 'blocked') throw new DomainError('VOUCHER_BLOCKED');
  if (voucher.state === 'expired') throw new DomainError('VOUCHER_EXPIRED', { on: voucher.expiresOn });
  if (voucher.balance < amount) throw new DomainError('VOUCHER_BALANCE', { balance: voucher.balance });
  // As much of the code as tells it from others on a receipt, and is worth nothing to who finds it.
  return { voucherId: voucher.id, reference: voucher.code.slice(-4) };
}

/** A voucher with what is left on it. Refuses VOUCHER_UNKNOWN. */
export async function voucherByCode(
  context: Pick<WriteContext, 'tx'> & Now,
  code: string,
): Promise<VoucherView> {
  const row = await findVoucher(context.tx, { code: code.toUpperCase() });
  if (!row) throw new DomainError('VOUCHER_UNKNOWN');
  return viewOf(row, context);
}

export async function vouchersBeginning(
  context: ReadContext,
  begin: string,
): Promise<Output<'vouchers.list'>> {
  const rows = await listVouchers(context.tx, begin.toUpperCase(), PAGE + 1);
  return {
    vouchers: rows.slice(0, PAGE).map((row) => viewOf(row, context)),
    hasMore: rows.length > PAGE,
  };
}

/** Refuses VOUCHER_UNKNOWN. */
export async function setBlocked(
  { tx, now, note }: WriteContext,
  { voucherId, blocked }: ParsedInput<'vouchers.setBlocked'>,
): Promise<void> {
  const row = await findVoucher(tx, { id: voucherId });
  if (!row) throw new DomainError('VOUCHER_UNKNOWN');
  await updateBlocked(tx, voucherId, blocked ? now : null);
  note({
    entityType: 'voucher',
    entityId: voucherId,
    before: { blocked: row.blockedAt !== null },
    after: { blocked },
  });
}

const todayOf = ({ now, venue }: Now): string => wallTime(now, venue.timeZone).date;

function viewOf({ blockedAt, spent, ...row }: VoucherRow, context: Now): VoucherView {
  const balance = row.amount - fromDecimal(spent);
  const isExpired = row.expiresOn !== null && row.expiresOn < todayOf(context);
  const state = blockedAt ? 'blocked' : isExpired ? 'expired' : balance > 0 ? 'good' : 'spent';
  return {
    ...row,
    issuedAt: row.issuedAt.toISOString(),
    balance,
    state,
    actions: [blockedAt ? 'unblock' : 'block'],
  };
}
