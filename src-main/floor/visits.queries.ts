import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { reservations, tableOccupancy, visits } from '#db/schema/book';
import { tables } from '#db/schema/floor';
import { draftLines, orders } from '#db/schema/orders';
import { guestProfiles, users } from '#db/schema/people';
import type { Tx } from '#db/store';

export type VisitRow = typeof visits.$inferSelect;

export async function insertVisit(tx: Tx, row: typeof visits.$inferInsert): Promise<void> {
  await tx.insert(visits).values(row);
}

export async function findVisit(tx: Tx, visitId: string): Promise<VisitRow | null> {
  const rows = await tx.select().from(visits).where(eq(visits.id, visitId));
  return rows[0] ?? null;
}

/** Nobody leaves before they sat down, whatever the clock has come to show. */
export async function markClosed(tx: Tx, visitId: string, at: Date): Promise<void> {
  await tx
    .update(visits)
    .set({ closedAt: sql`greatest(${at.toISOString()}::timestamptz, ${visits.seatedAt})` })
    .where(and(eq(visits.id, visitId), isNull(visits.closedAt)));
}

/** Whether anything was ordered, sent or only spoken. */
export async function hasOrdered(tx: Tx, visitId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ ordered: boolean }>(sql`
    SELECT EXISTS (SELECT FROM orders WHERE visit_id = ${visitId}::uuid)
      OR EXISTS (SELECT FROM draft_lines WHERE visit_id = ${visitId}::uuid) AS ordered`);
  return rows[0]?.ordered ?? false;
}

/** A party that sat down with this one; null when nobody did. */
export async function findJoined(tx: Tx, visitId: string): Promise<VisitRow | null> {
  const rows = await tx.select().from(visits).where(eq(visits.mergedInto, visitId)).limit(1);
  return rows[0] ?? null;
}

/** Removes a visit with its claims, as if nobody had sat down. */
export async function deleteVisit(tx: Tx, visitId: string): Promise<void> {
  await tx.delete(visits).where(eq(visits.id, visitId));
}

/** A service day's parties that had no booking, by the time they sat down; one that joined another is that one's. */
export async function listWalkInVisits(tx: Tx, serviceDay: string): Promise<VisitRow[]> {
  return tx
    .select()
    .from(visits)
    .where(and(eq(visits.serviceDay, serviceDay), isNull(visits.reservationId), isNull(visits.mergedInto)))
    .orderBy(visits.seatedAt);
}

/** The party of this booking has left. */
export async function completeBooking(tx: Tx, reservationId: string): Promise<void> {
  await tx.update(reservations).set({ status: 'completed' }).where(eq(reservations.id, reservationId));
}

/** The party of this booking sits at another table: the documented column goes along. */
export async function moveBooking(tx: Tx, reservationId: string, tableId: string | null): Promise<void> {
  await tx.update(reservations).set({ tableId }).where(eq(reservations.id, reservationId));
}

/** Where a visit sits; where it sat last, once it has left. A clock that was set back changes nothing. */
export async function listVisitTables(tx: Tx, visitId: string): Promise<{ id: string; number: string }[]> {
  const newest = sql`(SELECT lower(during) FROM table_occupancy WHERE visit_id = ${visitId}::uuid
    ORDER BY state = 'open' DESC, lower(during) DESC LIMIT 1)`;
  return tx
    .select({ id: tables.id, number: tables.tableNumber })
    .from(tableOccupancy)
    .innerJoin(tables, eq(tables.id, tableOccupancy.tableId))
    .where(and(eq(tableOccupancy.visitId, visitId), sql`lower(${tableOccupancy.during}) = ${newest}`))
    .orderBy(asc(tables.tableNumber));
}

/** Who a visit is: its own row with its server and its guest. */
export async function findVisitHead(tx: Tx, visitId: string) {
  const rows = await tx
    .select({
      id: visits.id,
      name: visits.name,
      partySize: visits.partySize,
      seatedAt: visits.seatedAt,
      closedAt: visits.closedAt,
      reservationId: visits.reservationId,
      serverId: users.id,
      serverName: users.firstName,
      allergies: guestProfiles.allergies,
      guestNote: guestProfiles.note,
      request: reservations.specialRequest,
      occasion: reservations.occasion,
      bookingAllergies: reservations.allergies,
      joinedAllergies: sql<string | null>`joined_allergies(${visits.id})`,
    })
    .from(visits)
    .leftJoin(users, eq(users.id, visits.serverId))
    .leftJoin(guestProfiles, eq(guestProfiles.userId, visits.guestId))
    .leftJoin(reservations, eq(reservations.id, visits.reservationId))
    .where(eq(visits.id, visitId));
  return rows[0] ?? null;
}

/** Items that were spoken and not sent. */
export async function countUnsentItems(tx: Tx, visitId: string): Promise<number> {
  const rows = await tx
    .select({ items: sql<number>`coalesce(sum(${draftLines.quantity}), 0)::int` })
    .from(draftLines)
    .where(eq(draftLines.visitId, visitId));
  return rows[0]?.items ?? 0;
}

/** Nobody will tick what stands ready when the party leaves. */
export async function markReadyServed(tx: Tx, visitId: string, at: Date): Promise<void> {
  await tx
    .update(orders)
    .set({ status: 'served', servedTime: at })
    .where(and(eq(orders.visitId, visitId), eq(orders.status, 'ready')));
}

export async function updateServer(tx: Tx, visitId: string, serverId: string): Promise<void> {
  await tx.update(visits).set({ serverId }).where(eq(visits.id, visitId));
}

/** Ends a party's own stay, which goes on in another's. */
export async function markMerged(tx: Tx, visitId: string, into: string, at: Date): Promise<void> {
  await markClosed(tx, visitId, at);
  await tx.update(visits).set({ mergedInto: into }).where(eq(visits.id, visitId));
}

/** A party that had joined another is one of its own again. */
export async function markApart(tx: Tx, visitId: string): Promise<void> {
  await tx.update(visits).set({ mergedInto: null, closedAt: null }).where(eq(visits.id, visitId));
}

/** More guests at a party, or fewer. */
export async function addGuests(tx: Tx, visitId: string, guests: number): Promise<void> {
  await tx
    .update(visits)
    .set({ partySize: sql`${visits.partySize} + ${guests}` })
    .where(eq(visits.id, visitId));
}
