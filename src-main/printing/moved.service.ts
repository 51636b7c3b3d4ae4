import { randomUUID } from 'node:crypto';
import { addMinutes } from '#contract/time';
import { listPlacedLines } from './moved.queries';
import { movesBetween } from './moved.rules';
import { printsTickets } from './printers.queries';
import { type Kitchen, printTicketNotice } from './tickets.service';

/** What was sent longer ago is eaten, bumped or not. */
const BEING_MADE_MINUTES = 24 * 60;

/**
 * Does what moves parties, tables, lines or servers, and tells every station on paper, in the same transaction, whose
 * tickets say something else than is true afterwards: where the food goes now, and who brings it. Each move is told once:
 * a command that is repeated is not done again.
 */
export async function tellingKitchen<Value>(context: Kitchen, move: () => Promise<Value>): Promise<Value> {
  const { tx, now } = context;
  if (!(await printsTickets(tx))) return move();
  const since = addMinutes(now, -BEING_MADE_MINUTES);
  const before = await listPlacedLines(tx, since);
  const value = await move();
  for (const moved of movesBetween(before, await listPlacedLines(tx, since)))
    await printTicketNotice(context, { jobId: randomUUID(), ...moved });
  return value;
}
