import type { ParsedInput } from '#contract/contract';
import { wallTime } from '#contract/time';
import type { Tx } from '#db/store';
import { holdFreeTables, holdTables } from '../floor/holds.service';
import { refreshTableStatus } from '../floor/status.service';
import { assertFree, knownTables } from '../floor/tables.service';
import { currentGuestId } from '../guests/entry.service';
import { addGuest } from '../guests/guests.service';
import type { WriteContext } from '../host/context';
import { takeNumber } from '../host/counters.queries';
import { loadHours, whenIn } from '../hours/hours.service';
import { planMoves, writeMoves } from './assign.service';
import {
  assertFuture,
  bookingDay,
  promisedInstant,
  promisedSpan,
  reservationNumber,
  tooSmall,
} from './booking.rules';
import { mayOverride } from './override.rules';
import { objectionTo } from './pacing.service';
import { insertReservation } from './reservations.queries';
import { columnsOf, lockAfter, type Said, saidAfter } from './said.rules';

type Write = Pick<WriteContext, 'now' | 'venue' | 'actor' | 'note' | 'allow'>;

const NOTHING_SAID: Said = {
  date: '',
  time: '',
  laterFold: false,
  partySize: 0,
  durationMinutes: 0,
  note: null,
  occasion: null,
  allergies: null,
  wishes: [],
  areaId: null,
};

/**
 * Takes a booking and gives it the year's next number; the bookings that make room for it move along, or nothing
 * happens. Without a duration it stays as long as its service says for its size. Refuses RESERVATION_IN_PAST,
 * TIME_SKIPPED, TIME_DOUBLED, HOUSE_CLOSED and OVER_PACING, what is wrong with the tables (unknown, not joined, too
 * small, taken: by whom), what `planMoves` refuses, AREA_UNKNOWN, GUEST_UNKNOWN and EMAIL_TAKEN.
 */
export async function createReservation(
  tx: Tx,
  context: Write,
  input: ParsedInput<'reservations.create'>,
): Promise<{ number: string }> {
  const { now, venue, actor, note, allow } = context;
  const { reservationId, tableIds, moves } = input;
  const start = promisedInstant(input, venue);
  assertFuture(start, input, now);
  const hours = await loadHours(tx, venue, bookingDay(input, venue));
  const { turnMinutes } = whenIn(hours, input, input.partySize);
  const said = saidAfter({ ...NOTHING_SAID, durationMinutes: turnMinutes }, input);
  const own = { reservationId, tableIds, span: promisedSpan(start, said.durationMinutes) };
  // Before all that would have to be read for a booking that is taken. What moves would give free shows when they are made.
  if (moves.length === 0) await assertFree(tx, venue, tableIds, own.span);
  const override = mayOverride(allow, input.overrideReason);
  override(await objectionTo(tx, venue, hours, said));
  override(tooSmall(await knownTables(tx, tableIds), said.partySize));
  const userId = await guestFor(tx, now, input.guest);
  const planned = await planMoves(tx, context, moves);
  const year = wallTime(now, venue.timeZone).date.slice(0, 4);
  const number = reservationNumber(year, await takeNumber(tx, `RES-${year}`));
  const kept = {
    tableLocked: lockAfter(false, tableIds, { given: true, asked: input.locked }),
    overrideReason: override.reason(),
  };
  await insertReservation(tx, {
    ...columnsOf(said),
    ...kept,
    id: reservationId,
    userId,
    tableId: tableIds[0] ?? null,
    status: 'confirmed',
    confirmationNumber: number,
    createdAt: now,
    bookedBy: actor.id,
  });
  if (moves.length === 0) await holdFreeTables(tx, own);
  else await holdTables(tx, venue, [...planned.map(({ hold }) => hold), own]);
  await writeMoves(tx, context, planned);
  await refreshTableStatus(tx, now);
  note({
    entityType: 'reservation',
    entityId: reservationId,
    after: { ...said, ...kept, number, userId, tableIds },
  });
  return { number };
}

async function guestFor(
  tx: Tx,
  now: Date,
  guest: ParsedInput<'reservations.create'>['guest'],
): Promise<string> {
  if ('guestId' in guest) return currentGuestId(tx, guest.guestId);
  const { newGuestId, ...person } = guest;
  await addGuest(tx, now, { id: newGuestId, ...person });
  return newGuestId;
}
