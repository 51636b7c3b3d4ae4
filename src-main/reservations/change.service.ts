import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import { holdTables } from '../floor/holds.service';
import { refreshTableStatus } from '../floor/status.service';
import { knownTables } from '../floor/tables.service';
import type { WriteContext } from '../host/context';
import { loadHours, whenIn } from '../hours/hours.service';
import { planMoves, writeMoves } from './assign.service';
import { assertFuture, bookingDay, partOf, promisedInstant, promisedSpan, tooSmall } from './booking.rules';
import { type Booking, loadBookingFor, tablesOf } from './booking.service';
import { mayOverride, type Override } from './override.rules';
import { objectionTo } from './pacing.service';
import { updateReservation } from './reservations.queries';
import { columnsOf, lockAfter, type Said, saidAfter, saidBy } from './said.rules';

type Write = Pick<WriteContext, 'now' | 'venue' | 'actor' | 'note' | 'allow'>;
type Change = ParsedInput<'reservations.change'>;

/**
 * Changes what a booking says; what is left out stays. Only a new time must lie in the future: a late party
 * can still be given another table. Refuses as taking a booking does, and RESERVATION_STATE once it is seated
 * or over, or has arrived and is to come on another day: that would forget when it came.
 */
export async function changeReservation(tx: Tx, context: Write, change: Change): Promise<void> {
  const { now, venue, note, allow } = context;
  const { reservationId } = change;
  const booking = await loadBookingFor(tx, context, reservationId, 'edit');
  const { row } = booking;
  const hadTables = await tablesOf(tx, booking);
  const before = saidBy(row);
  const override = mayOverride(allow, change.overrideReason);
  const { after, start } = await promisedAnew(tx, context, booking, { before, change, override });
  const keepsDay = bookingDay(after, venue) === booking.moment.serviceDay;
  if (booking.phase === 'arrived' && !keepsDay)
    throw new DomainError('RESERVATION_STATE', { phase: booking.phase, action: 'postpone' });
  const tableIds = change.tableIds ?? hadTables;
  const given = change.tableIds !== undefined;
  if (given || after.partySize > before.partySize)
    override(tooSmall(await knownTables(tx, tableIds), after.partySize));
  const planned = await planMoves(tx, context, change.moves, { overLocks: change.overLocks });
  const claimsChanged =
    given || start !== booking.moment.start || after.durationMinutes !== before.durationMinutes;
  const own = { reservationId, tableIds, span: promisedSpan(start, after.durationMinutes) };
  const holds = [...planned.map(({ hold }) => hold), ...(claimsChanged ? [own] : [])];
  if (holds.length > 0) await holdTables(tx, venue, holds);
  await writeMoves(tx, context, planned);
  const kept = {
    tableLocked: lockAfter(row.tableLocked, tableIds, { given, asked: change.locked }),
    // The reason stands as long as what it was given for.
    overrideReason: override.reason() ?? (start === booking.moment.start ? row.overrideReason : null),
  };
  await updateReservation(tx, reservationId, {
    ...columnsOf(after),
    ...kept,
    tableId: tableIds[0] ?? null,
    // A smaller party may be complete; who has said that they come on one day has not on another.
    arrivedSize: partOf(row.arrivedSize, after.partySize),
    ...(!keepsDay && { reconfirmedAt: null }),
  });
  await refreshTableStatus(tx, now);
  note({
    entityType: 'reservation',
    entityId: reservationId,
    before: { ...before, tableIds: hadTables, tableLocked: row.tableLocked },
    after: { ...after, ...kept, tableIds },
  });
}

interface Asked {
  before: Said;
  change: Change;
  override: Override;
}

/**
 * What is promised after the change, and for when. A party that stayed as long as its service says goes on doing so.
 * The house only objects to more than it was promised before.
 */
async function promisedAnew(tx: Tx, context: Write, booking: Booking, { before, change, override }: Asked) {
  const { now, venue } = context;
  const after = saidAfter(before, change);
  const isMoved =
    after.date !== before.date || after.time !== before.time || after.laterFold !== before.laterFold;
  const isResized = after.partySize !== before.partySize;
  if (!isMoved && !isResized && after.durationMinutes <= before.durationMinutes)
    return { after, start: booking.moment.start };
  const start = isMoved ? promisedInstant({ ...after, fold: change.fold }, venue) : booking.moment.start;
  if (isMoved) assertFuture(start, after, now);
  const hours = await loadHours(tx, venue, bookingDay(after, venue));
  if (change.durationMinutes === undefined && (await wasUsual(tx, venue, before)))
    after.durationMinutes = whenIn(hours, after, after.partySize).turnMinutes;
  const isMore =
    isMoved || after.partySize > before.partySize || after.durationMinutes > before.durationMinutes;
  if (isMore) override(await objectionTo(tx, venue, hours, after, change.reservationId));
  return { after, start };
}

async function wasUsual(tx: Tx, venue: Write['venue'], said: Said): Promise<boolean> {
  const hours = await loadHours(tx, venue, bookingDay(said, venue));
  return whenIn(hours, said, said.partySize).turnMinutes === said.durationMinutes;
}
