import { DomainError } from '#contract/errors';
import type { OrderStatus } from '#contract/orders';
import type { Tx } from '#db/store';
import { closeFreeChecks, isPaid } from '../checks/checks.service';
import { closeVisit, visitHasEnded } from '../floor/visits.service';
import type { WriteContext } from '../host/context';
import { unsentItems, waitsForTakeaway } from './closing.service';
import { listSentLines, splitSentLine } from './line-moves.queries';
import { canMove, moveOrder } from './order.rules';
import { countTickets, findOrder, hasAnythingLeft, type OrderRow, updateOrder } from './rounds.queries';

/**
 * The round is on the table, or handed over: with the last one a takeaway that is paid has left. Refuses ORDER_STATE unless
 * it stands ready.
 */
export async function serveRound(context: WriteContext, orderId: string): Promise<OrderRow> {
  const { tx, now } = context;
  const order = await knownOrder(tx, orderId);
  const waited = order.visitId !== null && (await waitsForTakeaway(tx, order.visitId));
  await updateOrder(tx, orderId, { status: moveOrder(statusOf(order), 'served'), servedTime: now });
  if (waited && order.visitId !== null) await leaveWhenPaid(context, order.visitId);
  return order;
}

async function leaveWhenPaid(context: WriteContext, visitId: string): Promise<void> {
  const { tx, now } = context;
  if ((await waitsForTakeaway(tx, visitId)) || (await unsentItems(tx, visitId)) > 0) return;
  if (!(await isPaid(tx, visitId))) return;
  await closeFreeChecks(context, visitId);
  await closeVisit(tx, now, visitId);
}

/**
 * Follows what the kitchen did: cooking makes a round preparing, its last ticket makes it ready, a recall
 * brings it back. A round that cannot go there, because it was served or cancelled, stays as it is.
 */
export async function followKitchen(
  tx: Tx,
  now: Date,
  orderId: string,
  to: 'preparing' | 'ready',
): Promise<void> {
  const order = await knownOrder(tx, orderId);
  if (!canMove(statusOf(order), to)) return;
  await updateOrder(tx, orderId, { status: to, readyTime: to === 'ready' ? now : null });
  // Paid before it was cooked: nobody at the table will tick it as served.
  if (to === 'ready' && order.visitId !== null && (await visitHasEnded(tx, order.visitId)))
    await updateOrder(tx, orderId, { status: moveOrder('ready', 'served'), servedTime: now });
}

/** Cancels a round of which everything was voided, unless it was served. */
export async function cancelRound(tx: Tx, orderId: string): Promise<void> {
  const order = await knownOrder(tx, orderId);
  if (await hasAnythingLeft(tx, orderId)) return;
  if (canMove(statusOf(order), 'cancelled')) await updateOrder(tx, orderId, { status: 'cancelled' });
}

/**
 * Follows a round of which something that was voided is to be made, or was made, after all: cancelled it is a round again,
 * and it is as far as the kitchen is with its tickets.
 */
export async function reviveRound(tx: Tx, now: Date, orderId: string): Promise<void> {
  const order = await knownOrder(tx, orderId);
  if (statusOf(order) === 'cancelled')
    await updateOrder(tx, orderId, { status: moveOrder('cancelled', 'pending') });
  const { open, started } = await countTickets(tx, orderId);
  if (open === 0) await followKitchen(tx, now, orderId, 'ready');
  else if (started > 0) await followKitchen(tx, now, orderId, 'preparing');
}

/** So many of a line become one of their own, on the same ticket: nothing more is cooked for it. */
export async function partLine(
  tx: Tx,
  lineId: string,
  part: { id: string; quantity: number },
): Promise<void> {
  const [line] = await listSentLines(tx, [lineId]);
  if (!line) throw new DomainError('LINE_UNKNOWN', { lineId });
  await splitSentLine(tx, line, part);
}

/** A round by id. Refuses ORDER_UNKNOWN. */
export async function knownOrder(tx: Tx, orderId: string): Promise<OrderRow> {
  const order = await findOrder(tx, orderId);
  if (!order) throw new DomainError('ORDER_UNKNOWN', { orderId });
  return order;
}

/** The documented column may be null; a round without a status was never started. */
export function statusOf(order: Pick<OrderRow, 'status'>): OrderStatus {
  return order.status ?? 'pending';
}
