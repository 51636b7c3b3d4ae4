import { DomainError } from '#contract/errors';
import { allergiesOf } from '#contract/people';
import { addMinutes, serviceDay, wallTime } from '#contract/time';
import type { Tx } from '#db/store';
import type { WriteContext } from '../host/context';
import { findClaims, findOpenClaims, insertClaims, releaseClaims } from './ledger.queries';
import type { Span } from './span.rules';
import { refreshTableStatus } from './status.service';
import { stayUntil } from './stay.rules';
import { pushBackLeft } from './stays.queries';
import { clashDetails, knownTables } from './tables.service';
import {
  closeFreeChecks,
  completeBooking,
  countUnsentItems,
  deleteVisit,
  findVisit,
  findVisitHead,
  hasOrdered,
  hasSomethingToPay,
  insertVisit,
  listVisitTables,
  markClosed,
  markReadyServed,
  moveBooking,
  updateServer,
  type VisitRow,
} from './visits.queries';

/** A party that sits down. */
export interface VisitParty {
  visitId: string;
  tableIds: string[];
  partySize: number;
  name: string | null;
  guestId: string | null;
  reservationId: string | null;
  /** Until when these tables were promised to them; null for a walk-in, and at tables they had not booked. */
  promisedUntil: Date | null;
}

type Seating = Pick<WriteContext, 'now' | 'venue' | 'actor'>;

/**
 * Seats a party: the visit and its claim on every table, from now for one turn, or until the next booking
 * there. Refuses TABLE_UNKNOWN, TABLES_NOT_JOINED, TABLE_OCCUPIED (somebody sits there, however long they were
 * given) and TABLE_TAKEN (booked or blocked for this moment). A booking's own claim must be released before.
 */
export async function openVisit(tx: Tx, { now, venue, actor }: Seating, party: VisitParty): Promise<void> {
  await knownTables(tx, party.tableIds);
  const turnEnds = addMinutes(now, venue.turnMinutes);
  const { promisedUntil } = party;
  const span = await freeSpanNow(tx, { now, venue }, party.tableIds, {
    until: promisedUntil !== null && promisedUntil > turnEnds ? promisedUntil : turnEnds,
    promisedUntil,
    visitId: null,
  });
  await insertVisit(tx, {
    id: party.visitId,
    reservationId: party.reservationId,
    guestId: party.guestId,
    serverId: actor.id,
    name: party.name,
    partySize: party.partySize,
    seatedAt: now,
    serviceDay: serviceDay(now, venue.timeZone, venue.dayCutover),
  });
  await insertClaims(tx, party.tableIds, span, 'open', { visitId: party.visitId });
  await refreshTableStatus(tx, now);
}

/** Moves a seated party to other tables; what was ordered stays with it. Refuses as seating does. */
export async function moveVisit(
  tx: Tx,
  { now, venue }: Omit<Seating, 'actor'>,
  visitId: string,
  tableIds: string[],
): Promise<void> {
  const { reservationId } = await openVisitRow(tx, visitId);
  await knownTables(tx, tableIds);
  const given = (await findOpenClaims(tx)).find((claim) => claim.visitId === visitId);
  const until = stayUntil(given ?? null, now, venue.turnMinutes);
  const span = await freeSpanNow(tx, { now, venue }, tableIds, { until, promisedUntil: null, visitId });
  await releaseClaims(tx, { visitId }, now);
  await pushBackLeft(tx, visitId, now);
  await insertClaims(tx, tableIds, span, 'open', { visitId });
  if (reservationId !== null) await moveBooking(tx, reservationId, tableIds[0] ?? null);
  await refreshTableStatus(tx, now);
}

/**
 * Frees the tables of a party that owes nothing. Refuses VISIT_HAS_ORDERS: then the check must be paid; and
 * CHECK_HAS_UNSENT while a guest has spoken what nobody sent.
 */
export async function closeFreeVisit(tx: Tx, now: Date, visitId: string): Promise<void> {
  await openVisitRow(tx, visitId);
  if (await hasSomethingToPay(tx, visitId)) throw new DomainError('VISIT_HAS_ORDERS');
  const items = await countUnsentItems(tx, visitId);
  if (items > 0) throw new DomainError('CHECK_HAS_UNSENT', { items });
  await closeFreeChecks(tx, visitId, now);
  await closeVisit(tx, now, visitId);
}

/**
 * Takes a seating back as if it had not been. Refuses VISIT_HAS_ORDERS as soon as anything was ordered, sent or not,
 * VISIT_UNKNOWN and VISIT_CLOSED.
 */
export async function undoSeating(tx: Tx, now: Date, visitId: string): Promise<void> {
  await openVisitRow(tx, visitId);
  if (await hasOrdered(tx, visitId)) throw new DomainError('VISIT_HAS_ORDERS');
  await deleteVisit(tx, visitId);
  await refreshTableStatus(tx, now);
}

/** Ends a visit: its tables are free, its booking is completed, and what stands ready counts as served. */
export async function closeVisit(tx: Tx, now: Date, visitId: string): Promise<void> {
  const visit = await openVisitRow(tx, visitId);
  await markClosed(tx, visitId, now);
  await markReadyServed(tx, visitId, now);
  await releaseClaims(tx, { visitId }, now);
  if (visit.reservationId !== null) await completeBooking(tx, visit.reservationId);
  await refreshTableStatus(tx, now);
}

/** Whether a party has left. A visit nobody knows has. */
export async function visitHasEnded(tx: Tx, visitId: string): Promise<boolean> {
  const visit = await findVisit(tx, visitId);
  return visit?.closedAt !== null;
}

/** Makes a member of staff the party's server. */
export async function takeOver(tx: Tx, visitId: string, serverId: string): Promise<void> {
  await updateServer(tx, visitId, serverId);
}

/** A visit that goes on. Refuses VISIT_UNKNOWN and VISIT_CLOSED. */
export async function openVisitRow(tx: Tx, visitId: string): Promise<VisitRow> {
  const visit = await findVisit(tx, visitId);
  if (!visit) throw new DomainError('VISIT_UNKNOWN', { visitId });
  if (visit.closedAt !== null) throw new DomainError('VISIT_CLOSED');
  return visit;
}

/** Who a visit is, open or ended. Refuses VISIT_UNKNOWN. */
export async function visitHead(tx: Tx, visitId: string) {
  const row = await findVisitHead(tx, visitId);
  if (!row) throw new DomainError('VISIT_UNKNOWN', { visitId });
  const { serverId, serverName, request, guestNote, occasion, allergies, bookingAllergies, ...head } = row;
  return {
    ...head,
    allergies: allergiesOf(allergies, bookingAllergies),
    server: serverId === null || serverName === null ? null : { id: serverId, name: serverName },
    note: [occasion, request, guestNote].filter(Boolean).join(' · ') || null,
  };
}

/** The next booking on one of these tables. */
export async function nextBookingOn(
  tx: Tx,
  { now, venue }: Pick<WriteContext, 'now' | 'venue'>,
  tableIds: readonly string[],
) {
  const claims = await findClaims(tx, { from: now, to: addMinutes(now, 24 * 60) }, tableIds);
  const next = claims.find((claim) => claim.state === 'booked');
  return next ? { time: wallTime(next.from, venue.timeZone).time, name: next.name } : null;
}

/** The tables a visit sits at, or sat at last. */
export async function visitTables(tx: Tx, visitId: string): Promise<{ id: string; number: string }[]> {
  return listVisitTables(tx, visitId);
}

interface Stay {
  /** The end that is wished for. */
  until: Date;
  /** The end that nothing may cut. */
  promisedUntil: Date | null;
  /** Whose own claims do not count. */
  visitId: string | null;
}

/** From now until the end that is wished for, or until the next booking on one of the tables begins. */
async function freeSpanNow(
  tx: Tx,
  { now, venue }: Pick<WriteContext, 'now' | 'venue'>,
  tableIds: readonly string[],
  { until, promisedUntil, visitId }: Stay,
): Promise<Span> {
  const sitting = (await findOpenClaims(tx)).find(
    (claim) => tableIds.includes(claim.tableId) && claim.visitId !== visitId,
  );
  if (sitting) throw new DomainError('TABLE_OCCUPIED', clashDetails(sitting, venue));
  const ahead = (await findClaims(tx, { from: now, to: until }, tableIds)).filter(
    (claim) => claim.visitId === null,
  );
  const inTheWay = ahead.find(
    (claim) => claim.from <= now || (promisedUntil !== null && claim.from < promisedUntil),
  );
  if (inTheWay) throw new DomainError('TABLE_TAKEN', clashDetails(inTheWay, venue));
  const next = ahead[0];
  return { from: now, to: next && next.from < until ? next.from : until };
}
