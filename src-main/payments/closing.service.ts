import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import { closeFreeChecks, type KnownCheck, markPaid, owesAnything } from '../checks/checks.service';
import { businessDayFor } from '../day/day.service';
import { closeVisit, visitHasEnded } from '../floor/visits.service';
import type { WriteContext } from '../host/context';
import { unsentItems, waitsForTakeaway } from '../orders/closing.service';
import { loadMoney, refuseWhileAsked } from './due.service';

/** Who closes, and when; the host itself is nobody. */
export interface Closing extends Pick<WriteContext, 'tx' | 'now' | 'venue'> {
  actor: { id: string } | null;
}

/**
 * Closes a check on which nothing is due. With the last of a visit's checks it ends the visit and frees its tables; a
 * check that was opened again leaves them as they are, and a takeaway stays until it is handed over.
 */
export async function closePaid(context: Closing, check: KnownCheck): Promise<void> {
  const { tx, now, actor } = context;
  const businessDayId = await businessDayFor(context);
  await markPaid(tx, check.id, { closedAt: now, closedBy: actor?.id ?? null, businessDayId });
  if (!(await endsVisit(tx, check))) return;
  await closeFreeChecks(context, check.visitId);
  await closeVisit(tx, now, check.visitId);
}

/** How many items stand in the way of closing a check: with the last of a visit's checks, what was never sent. */
export async function itemsInTheWay(tx: Tx, check: KnownCheck): Promise<number> {
  return (await endsVisit(tx, check)) ? unsentItems(tx, check.visitId) : 0;
}

async function endsVisit(tx: Tx, { visitId, id }: KnownCheck): Promise<boolean> {
  if ((await visitHasEnded(tx, visitId)) || (await owesAnything(tx, visitId, id))) return false;
  return !(await waitsForTakeaway(tx, visitId));
}

/**
 * Closes a check that came to be paid otherwise than by a payment: it was opened again, or something was taken off it.
 * Refuses CHECK_CLOSED, CHECK_OWES, CHECK_HAS_UNSENT, CARD_ASKED and CARD_UNKNOWN.
 */
export async function closeByHand(context: WriteContext, checkId: string): Promise<void> {
  const { tx, note } = context;
  const money = await loadMoney(tx, checkId);
  if (money.check.closedAt !== null) throw new DomainError('CHECK_CLOSED');
  refuseWhileAsked(money);
  if (money.due !== 0) throw new DomainError('CHECK_OWES', { due: money.due });
  const items = await itemsInTheWay(tx, money.check);
  if (items > 0) throw new DomainError('CHECK_HAS_UNSENT', { items });
  await closePaid(context, money.check);
  note({ entityType: 'check', entityId: checkId, after: { closed: true, total: money.total } });
}
