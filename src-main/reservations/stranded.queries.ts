import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm';
import { reservations, visits } from '#db/schema/book';
import { users } from '#db/schema/people';
import type { Tx } from '#db/store';

export type AwaitedRow = Awaited<ReturnType<typeof listAwaited>>[number];

/** Bookings from a date on whose parties are not here yet, by their time. */
export async function listAwaited(tx: Tx, from: string) {
  return tx
    .select({
      id: reservations.id,
      number: reservations.confirmationNumber,
      firstName: users.firstName,
      lastName: users.lastName,
      date: reservations.date,
      time: sql<string>`to_char(${reservations.time}, 'HH24:MI')`,
      laterFold: reservations.laterFold,
      partySize: reservations.partySize,
    })
    .from(reservations)
    .innerJoin(users, eq(users.id, reservations.userId))
    .leftJoin(visits, eq(visits.reservationId, reservations.id))
    .where(
      and(
        gte(reservations.date, from),
        sql`coalesce(${reservations.status}, 'confirmed') = 'confirmed'`,
        isNull(reservations.arrivedAt),
        isNull(visits.id),
      ),
    )
    .orderBy(asc(reservations.date), asc(reservations.time), asc(reservations.confirmationNumber));
}
