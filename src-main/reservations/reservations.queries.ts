import { and, asc, between, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { reservations, visits } from '#db/schema/book';
import { areas, tables } from '#db/schema/floor';
import { draftLines, orders } from '#db/schema/orders';
import { users } from '#db/schema/people';
import type { Tx } from '#db/store';

const bookingColumns = {
  id: reservations.id,
  number: reservations.confirmationNumber,
  userId: reservations.userId,
  tableId: reservations.tableId,
  tableNumber: tables.tableNumber,
  date: reservations.date,
  time: sql<string>`to_char(${reservations.time}, 'HH24:MI')`,
  partySize: reservations.partySize,
  status: sql<
    'confirmed' | 'completed' | 'cancelled' | 'no_show'
  >`coalesce(${reservations.status}, 'confirmed')`,
  note: reservations.specialRequest,
  durationMinutes: reservations.durationMinutes,
  arrivedAt: reservations.arrivedAt,
  createdAt: reservations.createdAt,
  bookedBy: reservations.bookedBy,
  laterFold: reservations.laterFold,
  occasion: reservations.occasion,
  allergies: reservations.allergies,
  wishes: reservations.wishes,
  areaId: reservations.areaId,
  area: areas.name,
  tableLocked: reservations.tableLocked,
  arrivedSize: reservations.arrivedSize,
  reconfirmedAt: reservations.reconfirmedAt,
  overrideReason: reservations.overrideReason,
  visitId: visits.id,
  seatedAt: visits.seatedAt,
  closedAt: visits.closedAt,
  hasOrdered: sql<boolean>`${visits.id} IS NOT NULL AND (
    EXISTS (SELECT FROM ${orders} o WHERE o.visit_id = ${visits.id})
    OR EXISTS (SELECT FROM ${draftLines} d WHERE d.visit_id = ${visits.id}))`,
};

const selectBookings = (tx: Tx) =>
  tx
    .select(bookingColumns)
    .from(reservations)
    .leftJoin(tables, eq(tables.id, reservations.tableId))
    .leftJoin(areas, eq(areas.id, reservations.areaId))
    .leftJoin(visits, eq(visits.reservationId, reservations.id));

export type BookingRow = NonNullable<Awaited<ReturnType<typeof findBooking>>>;

/** One booking with the visit it became. */
export async function findBooking(tx: Tx, id: string) {
  const rows = await selectBookings(tx).where(eq(reservations.id, id));
  return rows[0] ?? null;
}

/** These bookings, in no order. */
export async function findBookings(tx: Tx, ids: readonly string[]): Promise<BookingRow[]> {
  return ids.length === 0 ? [] : selectBookings(tx).where(inArray(reservations.id, [...ids]));
}

/** The bookings of these dates whose parties are not here and were not given up. */
export async function findAwaited(tx: Tx, from: string, to: string): Promise<BookingRow[]> {
  return selectBookings(tx).where(
    and(
      between(reservations.date, from, to),
      sql`coalesce(${reservations.status}, 'confirmed') = 'confirmed'`,
      isNull(reservations.arrivedAt),
      isNull(visits.id),
    ),
  );
}

/** The bookings from the cut-over of one date to the cut-over of the next, by their time. */
export async function listBookings(tx: Tx, from: string, to: string, cutover: string): Promise<BookingRow[]> {
  return selectBookings(tx)
    .where(
      or(
        and(eq(reservations.date, from), gte(reservations.time, cutover)),
        and(eq(reservations.date, to), lt(reservations.time, cutover)),
      ),
    )
    .orderBy(
      asc(reservations.date),
      asc(reservations.laterFold),
      asc(reservations.time),
      asc(reservations.confirmationNumber),
    );
}

export async function insertReservation(tx: Tx, row: typeof reservations.$inferInsert): Promise<void> {
  await tx.insert(reservations).values(row);
}

export async function updateReservation(
  tx: Tx,
  id: string,
  values: Partial<typeof reservations.$inferInsert>,
): Promise<void> {
  await tx.update(reservations).set(values).where(eq(reservations.id, id));
}

/** Writes down the first of each booking's tables, as the documented column has it. */
export async function updateFirstTables(
  tx: Tx,
  rows: readonly { id: string; tableId: string | null }[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = sql.join(
    rows.map(({ id, tableId }) => sql`(${id}::uuid, ${tableId}::uuid)`),
    sql`, `,
  );
  await tx.execute(sql`
    UPDATE reservations r SET table_id = m.table_id FROM (VALUES ${values}) AS m(id, table_id) WHERE r.id = m.id`);
}

/** What a member of staff is called. */
export async function findStaffName(tx: Tx, userId: string) {
  const rows = await tx
    .select({ firstName: users.firstName, lastName: users.lastName })
    .from(users)
    .where(eq(users.id, userId));
  return rows[0] ?? null;
}
