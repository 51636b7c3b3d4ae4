import { DomainError } from '#contract/errors';
import { addMinutes } from '#contract/time';
import type { Tx } from '#db/store';
import type { ClockMove } from '../clock/clock-move';
import type { WriteContext } from '../host/context';
import { followKitchen, knownOrder, statusOf } from '../orders/rounds.service';
import { assertMove, RECALL_MINUTES } from './ticket.rules';
import {
  findLine,
  findTicket,
  hasOpenLines,
  hasOpenTickets,
  hasSomethingToMake,
  markLine,
  markLines,
  markSeen,
  shiftTickets,
  type TicketRow,
  updateTicket,
} from './tickets.queries';

/** A screen has painted these tickets. The first time counts; unknown tickets are nobody's harm. */
export async function seeTickets({ tx, now }: WriteContext, ticketIds: string[]): Promise<void> {
  await markSeen(tx, ticketIds, now);
}

/** Somebody cooks it: the ticket is started, and its round is preparing. */
export async function startTicket(context: WriteContext, ticketId: string): Promise<void> {
  const ticket = await knownTicket(context, ticketId);
  assertMove(ticket, 'start');
  await updateTicket(context.tx, ticketId, { startedAt: context.now });
  await followKitchen(context.tx, context.now, ticket.orderId, 'preparing');
}

/** One item done, or not after all. The last one bumps the ticket. */
export async function bumpItem(context: WriteContext, lineId: string, done: boolean): Promise<void> {
  const { tx, now } = context;
  const line = await findLine(tx, lineId);
  if (line?.ticketId == null) throw new DomainError('LINE_UNKNOWN', { lineId });
  const ticket = await knownTicket(context, line.ticketId);
  assertMove(ticket, 'bumpItem');
  await markLine(tx, lineId, done ? now : null);
  if (done && !(await hasOpenLines(tx, ticket.id))) return bump(context, ticket);
  if (ticket.startedAt === null) await updateTicket(tx, ticket.id, { startedAt: now });
  await followKitchen(tx, now, ticket.orderId, 'preparing');
}

/** The whole ticket is done. */
export async function bumpTicket(context: WriteContext, ticketId: string): Promise<void> {
  const ticket = await knownTicket(context, ticketId);
  assertMove(ticket, 'bump');
  await markLines(context.tx, ticketId, context.now);
  await bump(context, ticket);
}

/** Brings a bumped ticket back with all its lines, and its age. Refused once the round was served, or all of it voided. */
export async function recallTicket(context: WriteContext, ticketId: string): Promise<void> {
  const { tx, now } = context;
  const ticket = await knownTicket(context, ticketId);
  assertMove(ticket, 'recall');
  const status = statusOf(await knownOrder(tx, ticket.orderId));
  if (status !== 'ready' && status !== 'preparing')
    throw new DomainError('TICKET_STATE', { state: status, move: 'recall' });
  if (!(await hasSomethingToMake(tx, ticketId)))
    throw new DomainError('TICKET_STATE', { state: 'voided', move: 'recall' });
  await markLines(tx, ticketId, null);
  await updateTicket(tx, ticketId, { bumpedAt: null, recalledAt: now });
  await followKitchen(tx, now, ticket.orderId, 'preparing');
}

/** Takes along what is cooked, and what can still be recalled, when the house's time moves: each keeps its age. */
export async function moveTickets(tx: Tx, { from, by }: ClockMove): Promise<void> {
  await shiftTickets(tx, addMinutes(from, -RECALL_MINUTES), by);
}

/** Bumps an open ticket of which nothing is left to make. */
export async function bumpWhenDone(context: WriteContext, ticket: TicketRow): Promise<void> {
  if (ticket.bumpedAt === null && !(await hasOpenLines(context.tx, ticket.id))) await bump(context, ticket);
}

async function bump({ tx, now }: WriteContext, ticket: TicketRow): Promise<void> {
  await updateTicket(tx, ticket.id, { startedAt: ticket.startedAt ?? now, bumpedAt: now });
  await followKitchen(
    tx,
    now,
    ticket.orderId,
    (await hasOpenTickets(tx, ticket.orderId)) ? 'preparing' : 'ready',
  );
}

async function knownTicket({ tx }: WriteContext, ticketId: string): Promise<TicketRow> {
  const ticket = await findTicket(tx, ticketId);
  if (!ticket) throw new DomainError('TICKET_UNKNOWN', { ticketId });
  return ticket;
}
