import { and, asc, eq, gte, lt, or, sql } from 'drizzle-orm';
import { reservations, visits } from '#db/schema/book';
import { tables } from '#db/schema/floor';
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
  visitId: visits.id,
  seatedAt: visits.seatedAt,
  closedAt: visits.closedAt,
};

const selectBookings = (tx: Tx) =>
  tx
    .select(bookingColumns)
    .from(reservations)
    .leftJoin(tables, eq(tables.id, reservations.tableId))
    .leftJoin(visits, eq(visits.reservationId, reservations.id));

export type BookingRow = NonNullable<Awaited<ReturnType<typeof findBooking>>>;

/** One booking with the visit it became. */
export async function findBooking(tx: Tx, id: string) {
  const rows = await selectBookings(tx).where(eq(reservations.id, id));
  return rows[0] ?? null;
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
    .orderBy(asc(reservations.date), asc(reservations.time), asc(reservations.confirmationNumber));
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

/** What a member of staff is called. */
export async function findStaffName(tx: Tx, userId: string) {
  const rows = await tx
    .select({ firstName: users.firstName, lastName: users.lastName })
    .from(users)
    .where(eq(users.id, userId));
  return rows[0] ?? null;
}
