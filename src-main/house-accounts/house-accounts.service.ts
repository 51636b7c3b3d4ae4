import type { Output, ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { HouseAccountView } from '#contract/house-accounts';
import { type Cents, fromDecimal } from '#contract/money';
import type { Tx } from '#db/store';
import { businessDayFor, drawerFor, openDrawerFor } from '../day/day.service';
import { currentGuestId } from '../guests/entry.service';
import type { ReadContext, WriteContext } from '../host/context';
import { changeOf } from '../payments/cash.rules';
import {
  type AccountRow,
  findAccount,
  findSettlement,
  insertAccount,
  insertSettlement,
  listAccounts,
  listEntries,
  updateAccount,
} from './house-accounts.queries';

/** As many of a statement as somebody reads. */
const ENTRIES = 200;

/** The accounts by name, each with what it owes and what may be done with it. */
export async function accountsView(
  { tx, actor }: ReadContext,
  closedToo: boolean,
): Promise<Output<'houseAccounts.list'>> {
  const mayEdit = actor.permissions.includes('venue:edit');
  return { accounts: (await listAccounts(tx, closedToo)).map((row) => viewOf(row, mayEdit)) };
}

/** An account with what moved on it, the newest first. Refuses HOUSE_ACCOUNT_UNKNOWN. */
export async function accountStatement(
  { tx, actor }: ReadContext,
  houseAccountId: string,
): Promise<Output<'houseAccounts.statement'>> {
  const account = await knownAccount(tx, houseAccountId);
  const rows = await listEntries(tx, houseAccountId, ENTRIES + 1);
  return {
    ...viewOf(account, actor.permissions.includes('venue:edit')),
    entries: rows.slice(0, ENTRIES).map(({ check_id, check_number, at, amount, owed, ...entry }) => ({
      ...entry,
      at: new Date(at).toISOString(),
      amount: fromDecimal(amount),
      owed: fromDecimal(owed),
      check: check_id !== null && check_number !== null ? { id: check_id, number: check_number } : null,
    })),
    hasMore: rows.length > ENTRIES,
  };
}

/** Refuses GUEST_UNKNOWN and GUEST_ERASED. */
export async function addAccount(
  { tx, note }: WriteContext,
  { houseAccountId, ...input }: ParsedInput<'houseAccounts.add'>,
): Promise<void> {
  const details = { ...input, guestId: await guestOf(tx, input.guestId) };
  await insertAccount(tx, { id: houseAccountId, ...details });
  note({ entityType: 'house_account', entityId: houseAccountId, after: details });
}

/** Refuses HOUSE_ACCOUNT_UNKNOWN, GUEST_UNKNOWN and GUEST_ERASED. */
export async function changeAccount(
  { tx, note }: WriteContext,
  { houseAccountId, ...input }: ParsedInput<'houseAccounts.change'>,
): Promise<void> {
  const { name, guestId, creditLimit } = await knownAccount(tx, houseAccountId);
  const after = { ...input, guestId: await guestOf(tx, input.guestId) };
  await updateAccount(tx, houseAccountId, after);
  note({
    entityType: 'house_account',
    entityId: houseAccountId,
    before: { name, guestId, creditLimit },
    after,
  });
}

/** Refuses HOUSE_ACCOUNT_UNKNOWN, and HOUSE_ACCOUNT_OWES for one that is to be closed. */
export async function setClosed(
  { tx, now, note }: WriteContext,
  { houseAccountId, closed }: ParsedInput<'houseAccounts.setClosed'>,
): Promise<void> {
  const account = await knownAccount(tx, houseAccountId);
  const owed = fromDecimal(account.owed);
  if (closed && owed !== 0) throw new DomainError('HOUSE_ACCOUNT_OWES', { owed });
  await updateAccount(tx, houseAccountId, { closedAt: closed ? now : null });
  note({ entityType: 'house_account', entityId: houseAccountId, after: { closed } });
}

/**
 * Lets an amount be charged to an account. Refuses HOUSE_ACCOUNT_UNKNOWN, HOUSE_ACCOUNT_CLOSED, and HOUSE_ACCOUNT_LIMIT
 * with what is left.
 */
export async function chargeAccount(tx: Tx, houseAccountId: string, amount: Cents): Promise<string> {
  const account = await knownAccount(tx, houseAccountId);
  if (account.closedAt) throw new DomainError('HOUSE_ACCOUNT_CLOSED');
  const left = leftOf(account);
  if (left !== null && amount > left) throw new DomainError('HOUSE_ACCOUNT_LIMIT', { left });
  return account.id;
}

/**
 * Takes what an account owes, or a part of it, for cash that goes into the drawer at hand or by card, and answers what is
 * owed then and the change. A settlement that was taken already, under another command, is answered and not taken again.
 * Refuses PAYMENT_OVER_DUE with what is owed, CASH_STEP, and TENDERED_TOO_LITTLE.
 */
export async function settleAccount(
  context: WriteContext,
  input: ParsedInput<'houseAccounts.settle'>,
): Promise<Output<'houseAccounts.settle'>> {
  const { tx, now, venue, actor, note } = context;
  const { settlementId, houseAccountId, amount, tender } = input;
  const owed = fromDecimal((await knownAccount(tx, houseAccountId)).owed);
  const isCash = tender === 'cash';
  const change = isCash ? changeOf(amount, input.tendered ?? amount, venue.cashStep) : 0;
  const before = await findSettlement(tx, settlementId);
  if (before) {
    const same =
      before.houseAccountId === houseAccountId && before.amount === amount && before.tender === tender;
    if (!same) throw new DomainError('ID_EXISTS');
    return { owed, change };
  }
  if (amount > owed) throw new DomainError('PAYMENT_OVER_DUE', { due: Math.max(0, owed) });
  const drawerSessionId = isCash ? await drawerFor(context) : null;
  await insertSettlement(tx, {
    id: settlementId,
    houseAccountId,
    tender,
    amount,
    reference: input.reference ?? null,
    takenBy: actor.id,
    takenAt: now,
    businessDayId: await businessDayFor(context),
    drawerSessionId,
  });
  if (isCash) await openDrawerFor(context, { id: settlementId, drawerSessionId });
  const left = owed - amount;
  note({
    entityType: 'house_account',
    entityId: houseAccountId,
    before: { owed },
    after: { owed: left, tender, amount, change },
  });
  return { owed: left, change };
}

async function knownAccount(tx: Tx, id: string): Promise<AccountRow> {
  const account = await findAccount(tx, id);
  if (!account) throw new DomainError('HOUSE_ACCOUNT_UNKNOWN');
  return account;
}

async function guestOf(tx: Tx, guestId: string | null): Promise<string | null> {
  return guestId === null ? null : currentGuestId(tx, guestId);
}

function leftOf({ creditLimit, owed }: Pick<AccountRow, 'creditLimit' | 'owed'>): Cents | null {
  return creditLimit === null ? null : Math.max(0, creditLimit - fromDecimal(owed));
}

function viewOf({ closedAt, ...row }: AccountRow, mayEdit: boolean): HouseAccountView {
  const owed = fromDecimal(row.owed);
  const isClosed = closedAt !== null;
  const actions: HouseAccountView['actions'] = [];
  if (!isClosed) actions.push('charge');
  if (owed > 0) actions.push('settle');
  if (mayEdit && !isClosed) actions.push('change');
  if (mayEdit && isClosed) actions.push('restore');
  if (mayEdit && !isClosed && owed === 0) actions.push('close');
  return { ...row, owed, left: leftOf(row), closed: isClosed, actions };
}
