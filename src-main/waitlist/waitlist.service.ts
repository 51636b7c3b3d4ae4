import type { Output, ParsedInput } from '#contract/contract';
import { serviceDay } from '#contract/time';
import type { Tx } from '#db/store';
import { knownTables } from '../floor/tables.service';
import { openVisit, undoSeating } from '../floor/visits.service';
import { currentGuestId } from '../guests/entry.service';
import { guestsById } from '../guests/guests.service';
import type { WriteContext } from '../host/context';
import { assertSeats } from '../reservations/booking.rules';
import { type JoiningQuote, quoteFrom } from './quote.service';
import { loadEntry, refuse, take } from './steps.service';
import { deleteEntry, insertEntry, updateEntry } from './waitlist.queries';
import { allowedActions, stateAfter } from './waitlist.rules';

type Write = Pick<WriteContext, 'now' | 'venue' | 'actor' | 'note'>;

/** The number to call: what was said at the door, or what the guest's profile has. */
export async function contactOf(tx: Tx, entryId: string): Promise<Output<'waitlist.contact'>> {
  const { name, phone, guestId } = await loadEntry(tx, entryId);
  if (phone !== null || guestId === null) return { name, phone };
  return { name, phone: (await guestsById(tx, [guestId])).get(guestId)?.phone ?? null };
}

/** Puts a party at the end of the queue, with its quote. Refuses GUEST_UNKNOWN, GUEST_ERASED, AREA_UNKNOWN and ID_EXISTS. */
export async function addParty(
  tx: Tx,
  context: Write,
  input: ParsedInput<'waitlist.add'>,
  { computed, said }: JoiningQuote,
): Promise<Output<'waitlist.add'>> {
  const { now, venue, actor, note: remark } = context;
  const { entryId, name, partySize, wishes, areaId, guestId, phone, note } = input;
  await insertEntry(tx, {
    id: entryId,
    serviceDay: serviceDay(now, venue.timeZone, venue.dayCutover),
    name,
    guestId: guestId === undefined ? null : await currentGuestId(tx, guestId),
    phone: phone ?? null,
    partySize,
    wishes,
    areaId,
    note: note || null,
    joinedAt: now,
    quotedLikely: said?.from ?? null,
    quotedSafe: said?.to ?? null,
    computedLikely: computed?.likely ?? null,
    computedSafe: computed?.safe ?? null,
    addedBy: actor.id,
  });
  remark({ entityType: 'waitlist_entry', entityId: entryId, after: { partySize, said } });
  return { quote: said && quoteFrom(now, said) };
}

/** Changes what is known of a party that waits. Its place in the queue and what it was told stay. */
export async function changeParty(
  tx: Tx,
  { note: remark }: Write,
  { entryId, ...changes }: ParsedInput<'waitlist.change'>,
): Promise<void> {
  const entry = await loadEntry(tx, entryId);
  if (!allowedActions(entry.state).includes('change')) refuse(entry);
  const values = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  if (Object.keys(values).length > 0) await updateEntry(tx, entryId, values);
  const { phone: _, ...told } = values;
  remark({ entityType: 'waitlist_entry', entityId: entryId, after: told });
}

/** Notes that the party was told its table is ready. Refuses WAITLIST_STATE, as all steps do that are not allowed. */
export async function notifyParty(tx: Tx, context: Write, entryId: string): Promise<void> {
  await take(tx, context, await loadEntry(tx, entryId), 'notify', { notifiedAt: context.now });
}

/** The party has left, or does not answer. */
export async function partyLeft(tx: Tx, context: Write, entryId: string): Promise<void> {
  await take(tx, context, await loadEntry(tx, entryId), 'leave', { endedAt: context.now });
}

/** Seats the party and opens its visit. Refuses TABLES_TOO_SMALL, and what opening a visit refuses. */
export async function seatParty(
  tx: Tx,
  context: Write,
  { entryId, visitId, tableIds }: ParsedInput<'waitlist.seat'>,
): Promise<void> {
  const entry = await loadEntry(tx, entryId);
  if (stateAfter(entry.state, 'seat', entry.notifiedAt !== null) === null) refuse(entry);
  const { partySize, name, guestId } = entry;
  assertSeats(await knownTables(tx, tableIds), partySize);
  await openVisit(tx, context, {
    visitId,
    tableIds,
    partySize,
    name,
    guestId,
    reservationId: null,
    promisedUntil: null,
  });
  await take(tx, context, entry, 'seat', { endedAt: context.now, visitId });
}

/**
 * Takes the last step back. A seating can be taken back until something is ordered: refuses VISIT_HAS_ORDERS, and
 * VISIT_CLOSED when the party has left its table. What ended is not taken back on another day.
 */
export async function restoreParty(tx: Tx, context: Write, entryId: string): Promise<void> {
  const { now, venue } = context;
  const entry = await loadEntry(tx, entryId);
  const dayOf = (at: Date) => serviceDay(at, venue.timeZone, venue.dayCutover);
  const isOver = entry.endedAt !== null && dayOf(entry.endedAt) !== dayOf(now);
  if (isOver || stateAfter(entry.state, 'restore', false) === null) refuse(entry);
  // The party of a seating that is taken back is on the list again, whoever takes it back.
  if (entry.visitId !== null) return undoSeating(tx, context, entry.visitId);
  const notifiedAt = entry.state === 'notified' ? null : entry.notifiedAt;
  await take(tx, context, entry, 'restore', { endedAt: null, notifiedAt });
}

/** Takes off a party that was added by mistake: it leaves no record but the audit log's. */
export async function removeParty(tx: Tx, { note: remark }: Write, entryId: string): Promise<void> {
  const entry = await loadEntry(tx, entryId);
  if (entry.state !== 'waiting') refuse(entry);
  await deleteEntry(tx, entryId);
  const { partySize, joinedAt } = entry;
  remark({ entityType: 'waitlist_entry', entityId: entryId, before: { partySize, joinedAt } });
}
