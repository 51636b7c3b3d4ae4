import type { Output, ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { type Cents, fromDecimal } from '#contract/money';
import { wallTime } from '#contract/time';
import type { VoucherView } from '#contract/vouchers';
import { businessDayFor, drawerFor, openDrawerFor } from '../day/day.service';
import type { ReadContext, WriteContext } from '../host/context';
import { changeOf } from '../payments/cash.rules';
import {
  findVoucher,
  insertVoucher,
  listEvents,
  listVouchers,
  updateBlocked,
  type VoucherRow,
} from './vouchers.queries';

type Now = Pick<ReadContext, 'now' | 'venue'>;

const PAGE = 50;

/**
 * Sells a voucher, for cash that goes into the drawer at hand or by card, and answers its code as it is kept and the
 * change. One that was sold already, under another command, is answered and not sold again. Refuses VOUCHER_CODE_TAKEN,
 * VOUCHER_EXPIRED where it would be expired already, CASH_STEP, and TENDERED_TOO_LITTLE.
 */
export async function sellVoucher(
  context: WriteContext,
  input: ParsedInput<'vouchers.sell'>,
): Promise<Output<'vouchers.sell'>> {
  const { tx, now, venue, actor, note } = context;
  const { voucherId, amount, tender } = input;
  const isCash = tender === 'cash';
  const sold = {
    code: codeOf(input.code),
    change: isCash ? changeOf(amount, input.tendered ?? amount, venue.cashStep) : 0,
  };
  const before = await findVoucher(tx, { id: voucherId });
  if (before) {
    const same = before.code === sold.code && before.amount === amount && before.tender === tender;
    if (!same) throw new DomainError('ID_EXISTS');
    return sold;
  }
  if (await findVoucher(tx, { code: sold.code })) throw new DomainError('VOUCHER_CODE_TAKEN');
  if (input.expiresOn !== undefined && input.expiresOn < todayOf(context))
    throw new DomainError('VOUCHER_EXPIRED', { on: input.expiresOn });
  const drawerSessionId = isCash ? await drawerFor(context) : null;
  await insertVoucher(tx, {
    id: voucherId,
    code: sold.code,
    amount,
    issuedAt: now,
    issuedBy: actor.id,
    expiresOn: input.expiresOn ?? null,
    businessDayId: await businessDayFor(context),
    tender,
    drawerSessionId,
  });
  if (isCash) await openDrawerFor(context, { id: voucherId, drawerSessionId });
  note({ entityType: 'voucher', entityId: voucherId, after: { amount, tender, change: sold.change } });
  return sold;
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
  const row = await findVoucher(context.tx, { code: codeOf(code) });
  if (!row) throw new DomainError('VOUCHER_UNKNOWN');
  return viewOf(row, context);
}

export async function vouchersBeginning(
  context: ReadContext,
  begin: string,
): Promise<Output<'vouchers.list'>> {
  const rows = await listVouchers(context.tx, codeOf(begin), PAGE + 1);
  return {
    vouchers: rows.slice(0, PAGE).map((row) => viewOf(row, context)),
    hasMore: rows.length > PAGE,
  };
}

/** A voucher with all that became of it, the newest first. Refuses VOUCHER_UNKNOWN. */
export async function voucherWithEvents(
  context: ReadContext,
  voucherId: string,
): Promise<Output<'vouchers.view'>> {
  const row = await findVoucher(context.tx, { id: voucherId });
  if (!row) throw new DomainError('VOUCHER_UNKNOWN');
  const events = await listEvents(context.tx, voucherId);
  return {
    ...viewOf(row, context),
    events: events.map(({ check_id, check_number, amount, at, ...event }) => ({
      ...event,
      at: new Date(at).toISOString(),
      amount: fromDecimal(amount),
      check: check_id !== null && check_number !== null ? { id: check_id, number: check_number } : null,
    })),
  };
}

/** Blocks a voucher or takes that back, by whoever may or with their approval. Refuses VOUCHER_UNKNOWN and APPROVAL_NEEDED. */
export async function setBlocked(
  { tx, now, note, allow }: WriteContext,
  { voucherId, blocked }: ParsedInput<'vouchers.setBlocked'>,
): Promise<void> {
  const { approvedBy } = allow('venue:edit');
  const row = await findVoucher(tx, { id: voucherId });
  if (!row) throw new DomainError('VOUCHER_UNKNOWN');
  await updateBlocked(tx, voucherId, blocked ? now : null);
  note({
    entityType: 'voucher',
    entityId: voucherId,
    before: { blocked: row.blockedAt !== null },
    after: { blocked, ...(approvedBy && { approvedBy }) },
  });
}

const todayOf = ({ now, venue }: Now): string => wallTime(now, venue.timeZone).date;

/** Codes are read out, and written in groups: how they are spaced and in which letters never counts. */
const codeOf = (typed: string): string => typed.replace(/\s/g, '').toUpperCase();

function viewOf({ blockedAt, spent, tender: _, ...row }: VoucherRow, context: Now): VoucherView {
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
