import type { Tx } from '#db/store';
import { appendAudit } from '../audit/audit.queries';
import { moveStays } from '../floor/stays.service';
import { moveTickets } from '../kitchen/kitchen.service';
import { moveSessions } from '../staff/staff.service';
import { findLastRecorded } from './clock.queries';
import type { ClockChange } from './house-clock';

/** The newest time the house has on record; null in a new one. */
export async function lastRecorded(tx: Tx): Promise<Date | null> {
  return findLastRecorded(tx);
}

/** By how much a change moved the house's time, in milliseconds; negative when it went back. */
function movedBy({ kind, from, to }: ClockChange): number {
  return kind === 'leapt' || kind === 'accepted' ? to.getTime() - from.getTime() : 0;
}

/**
 * Leaves a row in the audit log, without a person, and takes along what is going on: a table that was seated ten
 * minutes ago was seated ten minutes ago afterwards too, a ticket keeps its age, and nobody is signed out. What is
 * over keeps its times, and so do bookings, orders and payments: they are records.
 */
export async function followClock(tx: Tx, change: ClockChange): Promise<void> {
  const by = movedBy(change);
  if (by !== 0) {
    const move = { from: change.from, by };
    await moveSessions(tx, move);
    await moveStays(tx, move);
    await moveTickets(tx, move);
  }
  const { kind, from, to } = change;
  await appendAudit(tx, [
    {
      at: kind === 'held' ? from : to,
      action: 'clock.jumped',
      before: { time: from.toISOString() },
      after: { time: to.toISOString(), kind },
    },
  ]);
}
