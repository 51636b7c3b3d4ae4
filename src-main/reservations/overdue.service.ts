import { addDays } from '#contract/time';
import type { Tx } from '#db/store';
import { appendAudit } from '../audit/audit.queries';
import { releaseHold } from '../floor/holds.service';
import { loadCaller } from '../host/caller.queries';
import { isOverdue } from './booking.rules';
import { bookingOf, todayOf } from './booking.service';
import { findAwaited, updateReservation } from './reservations.queries';

/**
 * Marks as no-shows the parties that are still awaited when the house has waited as long as it is told to; a house that
 * is told nothing marks nobody. The log names the house, not a person. Doing it twice changes nothing more, and who is
 * restored is waited for anew.
 */
export async function markOverdue(tx: Tx, now: Date): Promise<void> {
  const { venue } = await loadCaller(tx, now);
  const wait = venue?.noShowAfterMinutes ?? null;
  if (!venue || wait === null) return;
  const today = todayOf({ now, venue });
  const rows = await findAwaited(tx, addDays(today, -1), addDays(today, 1));
  for (const row of rows) {
    const { phase, moment } = bookingOf(row, { now, venue }, today);
    if (!isOverdue(moment.start, row.reconfirmedAt, now, wait)) continue;
    await releaseHold(tx, row.id);
    await updateReservation(tx, row.id, { status: 'no_show' });
    await appendAudit(tx, [
      {
        at: now,
        actorId: null,
        terminal: null,
        action: 'reservations.noShow',
        entityType: 'reservation',
        entityId: row.id,
        before: { phase },
        after: { phase: 'no_show', by: 'the house', afterMinutes: wait },
        commandId: null,
      },
    ]);
  }
}
