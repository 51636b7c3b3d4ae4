import { DomainError } from '#contract/errors';
import { allergiesOf } from '#contract/people';
import { addMinutes, serviceDay, wallTime } from '#contract/time';
import type { Tx } from '#db/store';
import { closeFreeChecks, owesAnything } from '../checks/checks.service';
import type { WriteContext } from '../host/context';
import { turnNow } from '../hours/hours.service';
import { knownServer, serverOnSeating } from '../sections/rotation.service';
import { backInLine } from '../waitlist/steps.service';
import { freeSpanNow } from './free-span.service';
import { findClaims, insertClaims, releaseClaims } from './ledger.queries';
import { refreshTableStatus } from './status.service';
import { knownTables } from './tables.service';
import {
  completeBooking,
  countUnsentItems,
  deleteVisit,
  findJoined,
  findParty,
  findVisit,
  findVisitHead,
  hasOrdered,
  insertVisit,
  listVisitTables,
  markClosed,
  markReadyServed,
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
  /** Who serves them, where a person has said so; else it is the section's server. */
  serverId?: string | undefined;
}

type Seating = Pick<WriteContext, 'now' | 'venue' | 'actor'>;

/**
 * Seats a party: the visit and its claim on every table, from now for one turn, or until the next booking
 * there. Refuses TABLE_UNKNOWN, TABLES_NOT_JOINED, TABLE_OCCUPIED (somebody sits there, however long they were
 * given), TABLE_TAKEN (booked or blocked for this moment) and STAFF_UNKNOWN. A booking's own claim must be released
 * before.
 */
export async function openVisit(tx: Tx, { now, venue, actor }: Seating, party: VisitParty): Promise<void> {
  const tables = await knownTables(tx, party.tableIds);
  const turnEnds = addMinutes(now, await turnNow(tx, { now, venue }, party.partySize));
  const { promisedUntil } = party;
  const span = await freeSpanNow(tx, { now, venue }, party.tableIds, {
    until: promisedUntil !== null && promisedUntil > turnEnds ? promisedUntil : turnEnds,
    promisedUntil,
    visitIds: [],
  });
  await insertVisit(tx, {
    id: party.visitId,
    reservationId: party.reservationId,
    guestId: party.guestId,
    serverId:
      party.serverId === undefined
        ? await serverOnSeating(
            tx,
            { now, venue, actor },
            tables.map(({ sectionId }) => sectionId),
          )
        : await knownServer(tx, party.serverId),
    name: party.name,
    partySize: party.partySize,
    seatedAt: now,
    serviceDay: serviceDay(now, venue.timeZone, venue.dayCutover),
  });
  await insertClaims(tx, party.tableIds, span, 'open', { visitId: party.visitId });
  await refreshTableStatus(tx, now);
}

/**
 * Frees the tables of a party that owes nothing. Refuses VISIT_HAS_ORDERS: then the check must be paid; and
 * CHECK_HAS_UNSENT while a guest has spoken what nobody sent.
 */
export async function closeFreeVisit(
  context: Pick<WriteContext, 'tx' | 'now' | 'venue'>,
  visitId: string,
): Promise<void> {
  const { tx, now } = context;
  await openVisitRow(tx, visitId);
  if (await owesAnything(tx, visitId)) throw new DomainError('VISIT_HAS_ORDERS');
  const items = await countUnsentItems(tx, visitId);
  if (items > 0) throw new DomainError('CHECK_HAS_UNSENT', { items });
  await closeFreeChecks(context, visitId);
  await closeVisit(tx, now, visitId);
}

/**
 * Takes a seating back as if it had not been: a party that came from the waitlist waits again. Refuses VISIT_HAS_ORDERS
 * as soon as anything was ordered, sent or not, VISIT_JOINED once others sat down with it, who would vanish with it,
 * VISIT_UNKNOWN and VISIT_CLOSED.
 */
export async function undoSeating(
  tx: Tx,
  { now, note }: Pick<WriteContext, 'now' | 'note'>,
  visitId: string,
): Promise<void> {
  await openVisitRow(tx, visitId);
  if (await hasOrdered(tx, visitId)) throw new DomainError('VISIT_HAS_ORDERS');
  const joined = await findJoined(tx, visitId);
  if (joined) throw new DomainError('VISIT_JOINED', { name: joined.name });
  await backInLine(tx, { note }, visitId);
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

/** Whether a party has left; one that joined another, when that one has. A visit nobody knows has. */
export async function visitHasEnded(tx: Tx, visitId: string): Promise<boolean> {
  const party = await findParty(tx, visitId);
  return party?.closedAt !== null;
}

/** Makes a member of staff the party's server: whoever takes its first order, whatever the rotation said; null is nobody. */
export async function takeOver(tx: Tx, visitId: string, serverId: string | null): Promise<void> {
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
  const { serverId, serverName, request, guestNote, occasion, ...others } = row;
  const { allergies, bookingAllergies, joinedAllergies, ...head } = others;
  return {
    ...head,
    allergies: allergiesOf(allergies, bookingAllergies, joinedAllergies),
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
