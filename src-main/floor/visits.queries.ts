import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
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

/** Whether anything was ordered, sent or only spoken; what others gave it counts too. */
export async function hasOrdered(tx: Tx, visitId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ ordered: boolean }>(sql`
    SELECT EXISTS (SELECT FROM rounds_of(${visitId}::uuid))
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

/**
 * A service day's parties that sat down without a booking, by when they did; one that joined another is that one's, and a
 * tab is none.
 */
export async function listWalkInVisits(tx: Tx, serviceDay: string): Promise<VisitRow[]> {
  return tx
    .select()
    .from(visits)
    .where(
      and(
        eq(visits.serviceDay, serviceDay),
        eq(visits.orderType, 'dine_in'),
        isNull(visits.reservationId),
        isNull(visits.mergedInto),
      ),
    )
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

/**
 * Where a visit sits; where it sat last, once it has left; nowhere while it is a tab. A clock that was set back changes
 * nothing.
 */
export async function listVisitTables(tx: Tx, visitId: string): Promise<{ id: string; number: string }[]> {
  const newest = sql`(SELECT lower(during) FROM table_occupancy WHERE visit_id = ${visitId}::uuid
    ORDER BY state = 'open' DESC, lower(during) DESC LIMIT 1)`;
  return tx
    .select({ id: tables.id, number: tables.tableNumber })
    .from(tableOccupancy)
    .innerJoin(tables, eq(tables.id, tableOccupancy.tableId))
    .innerJoin(visits, eq(visits.id, tableOccupancy.visitId))
    .where(
      and(
        eq(tableOccupancy.visitId, visitId),
        eq(visits.orderType, 'dine_in'),
        sql`lower(${tableOccupancy.during}) = ${newest}`,
      ),
    )
    .orderBy(asc(tables.tableNumber));
}

/** Who a visit is: its own row with its server and its guest. */
export async function findVisitHead(tx: Tx, visitId: string) {
  const rows = await tx
    .select({
      id: visits.id,
      name: visits.name,
      orderType: visits.orderType,
      pickupAt: visits.pickupAt,
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
    .where(and(sql`${orders.visitId} IN (SELECT company_of(${visitId}::uuid))`, eq(orders.status, 'ready')));
}

/** The visit that goes on where this one joined another; itself where it did not. */
export async function findParty(tx: Tx, visitId: string): Promise<VisitRow | null> {
  const rows = await tx.select().from(visits).where(sql`${visits.id} = party_of(${visitId}::uuid)`);
  return rows[0] ?? null;
}

/** A visit gets a table, or goes on without one. */
export async function updateOrderType(
  tx: Tx,
  visitId: string,
  change: Pick<VisitRow, 'orderType' | 'pickupAt'> & { name?: string },
): Promise<void> {
  await tx.update(visits).set(change).where(eq(visits.id, visitId));
}

/** Lines that were spoken go over to another party, its seats behind the others. Answers their ids. */
export async function moveDrafts(tx: Tx, visitId: string, into: string, seats: number): Promise<string[]> {
  const rows = await tx
    .update(draftLines)
    .set({ visitId: into, seat: sql`${draftLines.seat} + ${seats}` })
    .where(eq(draftLines.visitId, visitId))
    .returning({ id: draftLines.id });
  return rows.map(({ id }) => id);
}

/** These lines go back where they came from, as far as nobody has sent or removed them. */
export async function moveDraftsBack(
  tx: Tx,
  { from, to, seats, lineIds }: { from: string; to: string; seats: number; lineIds: readonly string[] },
): Promise<void> {
  await tx
    .update(draftLines)
    .set({ visitId: to, seat: sql`greatest(1, ${draftLines.seat} - ${seats})` })
    .where(and(eq(draftLines.visitId, from), inArray(draftLines.id, [...lineIds])));
}

/** The lines a party ordered have other seats by so many. */
export async function shiftSeats(tx: Tx, visitId: string, seats: number): Promise<void> {
  if (seats === 0) return;
  await tx.execute(sql`
    UPDATE order_items i SET seat = greatest(1, i.seat + ${seats}::int) FROM orders o
    WHERE o.id = i.order_id AND i.seat IS NOT NULL
      AND coalesce(i.visit_id, o.visit_id) IN (SELECT company_of(${visitId}::uuid))
      AND o.id IN (SELECT rounds_of(${visitId}::uuid))`);
}

/**
 * How far a party's seats lie behind those it joined: the guests who were there before it came, and at least so far that
 * its last seat is one of its own.
 */
export async function seatsBefore(
  tx: Tx,
  { id: visitId, partySize, closedAt }: VisitRow,
  into: Pick<VisitRow, 'id' | 'partySize'>,
): Promise<number> {
  const { rows } = await tx.execute<{ later: number; last: number | null }>(sql`
    SELECT (SELECT coalesce(sum(party_size), 0)::int FROM visits
        WHERE merged_into = ${into.id}::uuid AND closed_at >= ${closedAt?.toISOString() ?? null}::timestamptz) AS later,
      (SELECT max(i.seat) FROM order_items i JOIN orders o ON o.id = i.order_id
        WHERE o.id IN (SELECT rounds_of(${visitId}::uuid))
          AND coalesce(i.visit_id, o.visit_id) IN (SELECT company_of(${visitId}::uuid))) AS last`);
  const { later = partySize, last = null } = rows[0] ?? {};
  return Math.max(0, into.partySize - later, (last ?? 0) - partySize);
}

export async function updateServer(tx: Tx, visitId: string, serverId: string | null): Promise<void> {
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
