import { randomUUID } from 'node:crypto';
import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import type { WriteContext } from '../host/context';
import { cancelRound, partLine, reviveRound } from '../orders/rounds.service';
import { bumpWhenDone } from './kitchen.service';
import { findLine, findTicket } from './tickets.queries';
import { findVoided, findWork, markBackOn, markVoidsSeen, reopenTicket } from './voided.queries';

/** How far the kitchen is with a line: its ticket was begun, or the line is made. */
interface Work {
  itemId: string;
  begun: boolean;
  done: boolean;
}

/** How far the kitchen is with a line. A ticket that nobody has touched has not begun. */
export async function workOn(tx: Tx, lineId: string): Promise<Work> {
  const work = await findWork(tx, lineId);
  if (!work) throw new Error(`line ${lineId} was never sent`);
  return work;
}

/**
 * Some of a line was voided. A ticket that has nothing left to make is bumped by itself, and a round of which nothing
 * is left is cancelled; what was voided stays on the board until a cook has seen it.
 */
export async function noticeVoid(context: WriteContext, lineId: string): Promise<void> {
  const line = await findLine(context.tx, lineId);
  if (!line?.ticketId) return;
  const ticket = await findTicket(context.tx, line.ticketId);
  if (!ticket) return;
  await cancelRound(context.tx, ticket.orderId);
  await bumpWhenDone(context, ticket);
}

/**
 * Some of a line that was voided is to be made after all: its ticket is on the board again, the line marked. Where the
 * kitchen has done the rest of it meanwhile, it is a line of its own. A cancelled round is one again. What it had made before
 * it was voided, it need not hear of. Answers the line.
 */
export async function noticeBack(
  { tx, now }: WriteContext,
  { lineId, quantity, wasMade }: { lineId: string; quantity: number; wasMade: boolean },
): Promise<string> {
  const line = await findVoided(tx, lineId);
  if (!line) throw new Error(`line ${lineId} was never sent`);
  const { orderId, ticketId, left, isDone } = line;
  if (wasMade || ticketId === null) {
    await reviveRound(tx, now, orderId);
    return lineId;
  }
  const ownId = left > quantity && isDone ? randomUUID() : lineId;
  if (ownId !== lineId) await partLine(tx, lineId, { id: ownId, quantity });
  await markBackOn(tx, ownId, quantity);
  await reopenTicket(tx, ticketId, now);
  await reviveRound(tx, now, orderId);
  return ownId;
}

/** A cook has seen what was voided of a line. Repeating it changes nothing. Refuses LINE_UNKNOWN. */
export async function acknowledgeVoid({ tx, now }: WriteContext, lineId: string): Promise<void> {
  if (!(await findLine(tx, lineId))) throw new DomainError('LINE_UNKNOWN', { lineId });
  await markVoidsSeen(tx, lineId, now);
}
