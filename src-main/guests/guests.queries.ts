import { and, asc, eq, gte, inArray, sql } from 'drizzle-orm';
import { reservations } from '#db/schema/book';
import { tables } from '#db/schema/floor';
import { guestProfiles, users } from '#db/schema/people';
import type { Tx } from '#db/store';

/** A completed booking counts once; a stay without a booking counts when it is over. */
const visitCount = sql<number>`((SELECT count(*) FROM reservations c
    WHERE c.user_id = users.id AND c.status = 'completed')
  + (SELECT count(*) FROM visits w
    WHERE w.guest_id = users.id AND w.reservation_id IS NULL AND w.closed_at IS NOT NULL))::int`;
const noShowCount = sql<number>`(SELECT count(*) FROM reservations n
    WHERE n.user_id = users.id AND n.status = 'no_show')::int`;

const lastVisit = sql<
  string | null
>`(SELECT max(l.service_day)::text FROM visits l WHERE l.guest_id = users.id)`;

const guestColumns = {
  id: users.id,
  firstName: users.firstName,
  lastName: users.lastName,
  phone: users.phone,
  email: users.email,
  allergies: guestProfiles.allergies,
  note: guestProfiles.note,
  tags: sql<string[]>`coalesce(${guestProfiles.tags}, '{}')`,
  visits: visitCount,
  noShows: noShowCount,
  lastVisit,
};

const selectGuests = (tx: Tx) =>
  tx.select(guestColumns).from(users).leftJoin(guestProfiles, eq(guestProfiles.userId, users.id));

export type GuestRow = Awaited<ReturnType<typeof listGuests>>[number];

/** The guests by these ids, whatever their role, in no order. */
export async function listGuests(tx: Tx, ids: readonly string[]) {
  return ids.length === 0 ? [] : selectGuests(tx).where(inArray(users.id, [...ids]));
}

/** The documented query of a customer's upcoming reservations; the venue's date is the caller's. */
export async function listUpcoming(tx: Tx, guestId: string, today: string) {
  return tx
    .select({
      reservationId: reservations.id,
      number: reservations.confirmationNumber,
      date: reservations.date,
      time: sql<string>`to_char(${reservations.time}, 'HH24:MI')`,
      partySize: reservations.partySize,
      tableNumber: tables.tableNumber,
      location: tables.location,
    })
    .from(reservations)
    .leftJoin(tables, eq(reservations.tableId, tables.id))
    .where(
      and(
        eq(reservations.userId, guestId),
        gte(reservations.date, today),
        eq(reservations.status, 'confirmed'),
      ),
    )
    .orderBy(asc(reservations.date), asc(reservations.time));
}

export async function insertGuest(tx: Tx, row: typeof users.$inferInsert): Promise<void> {
  await tx.insert(users).values(row);
}

/** Whether somebody else has this address. */
export async function emailInUse(tx: Tx, email: string, exceptId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(sql`lower(${users.email}) = lower(${email}) AND ${users.id} <> ${exceptId}::uuid`);
  return rows.length > 0;
}
