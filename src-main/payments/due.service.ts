import { DomainError } from '#contract/errors';
import type { Cents } from '#contract/money';
import type { Tx } from '#db/store';
import { type KnownCheck, knownCheck } from '../checks/checks.service';
import { findPartLeft, sumMoney } from './due.queries';

/** A check and its money, in minor units. */
export interface CheckMoney {
  check: KnownCheck;
  total: Cents;
  /** Paid and not given back. */
  paid: Cents;
  /** What is left to pay; nothing on a closed check. */
  due: Cents;
  /** Of it, what card terminals were asked for, and what nobody knows whether a card was charged with. */
  asked: Cents;
  unknown: Cents;
  /** Of it, what nobody was asked for yet. */
  payable: Cents;
}

/** A check and what is due on it. Refuses CHECK_UNKNOWN. */
export async function loadMoney(tx: Tx, checkId: string): Promise<CheckMoney> {
  const check = await knownCheck(tx, checkId);
  const { paid, asked, unknown } = await sumMoney(tx, checkId);
  const total = check.totals?.total ?? 0;
  const due = check.closedAt === null ? total - paid : 0;
  return { check, total, paid, due, asked, unknown, payable: Math.max(0, due - asked - unknown) };
}

/**
 * Lets an amount be taken on a check, or on a part of what is due on it. Refuses CHECK_CLOSED, PAYMENT_OVER_DUE with what
 * is due now, and CHECK_PART_UNKNOWN; CARD_ASKED and CARD_UNKNOWN where it would be asked for twice.
 */
export async function refuseOverDue(
  tx: Tx,
  money: CheckMoney,
  { amount, checkPartId }: { amount: Cents; checkPartId?: string | undefined },
): Promise<void> {
  const { check, due, payable } = money;
  if (check.closedAt !== null) throw new DomainError('CHECK_CLOSED');
  if (amount > due) throw new DomainError('PAYMENT_OVER_DUE', { due });
  if (amount > payable) refuseWhileAsked(money);
  if (checkPartId === undefined) return;
  const left = await findPartLeft(tx, check.id, checkPartId);
  if (left === null) throw new DomainError('CHECK_PART_UNKNOWN');
  if (amount > left) throw new DomainError('PAYMENT_OVER_DUE', { due: left });
}

/** Refuses CARD_UNKNOWN and CARD_ASKED where it is not known whether a card has paid some of it. */
export function refuseWhileAsked({ asked, unknown, payable }: CheckMoney): void {
  if (unknown > 0) throw new DomainError('CARD_UNKNOWN', { asked: unknown, due: payable });
  if (asked > 0) throw new DomainError('CARD_ASKED', { asked, due: payable });
}
