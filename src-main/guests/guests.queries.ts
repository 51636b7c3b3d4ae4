import {
  and,
  arrayContains,
  asc,
  eq,
  gte,
  inArray,
  like,
  notLike,
  or,
  param,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { reservations } from '#db/schema/book';
import { tables } from '#db/schema/floor';
import { guestProfiles, users } from '#db/schema/people';
import type { Tx } from '#db/store';
import { type GuestSearch, searchGrams } from './guest.rules';

/** A completed booking counts once; a stay without a booking counts when it is over. */
const visitCount = sql<number>`((SELECT count(*) FROM reservations c
    WHERE c.user_id = users.id AND c.status = 'completed')
  + (SELECT count(*) FROM visits w
    WHERE w.guest_id = users.id AND w.reservation_id IS NULL AND w.closed_at IS NOT NULL))::int`;
const noShowCount = sql<number>`(SELECT count(*) FROM reservations n
    WHERE n.user_id = users.id AND n.status = 'no_show')::int`;

const guestColumns = {
  id: users.id,
  firstName: users.firstName,
  lastName: users.lastName,
  phone: users.phone,
  email: users.email,
  allergies: guestProfiles.allergies,
  note: guestProfiles.note,
  visits: visitCount,
  noShows: noShowCount,
};

const selectGuests = (tx: Tx) =>
  tx.select(guestColumns).from(users).leftJoin(guestProfiles, eq(guestProfiles.userId, users.id));

export type GuestRow = Awaited<ReturnType<typeof listGuests>>[number];

/** The guests by these ids, whatever their role, in no order. */
export async function listGuests(tx: Tx, ids: readonly string[]) {
  return ids.length === 0 ? [] : selectGuests(tx).where(inArray(users.id, [...ids]));
}

/** Guests that match all words by name, or the digits by phone: by last name, those that begin so first. */
export async function searchGuests(tx: Tx, search: GuestSearch, limit: number) {
  const { words, digits } = search;
  const byName = and(...words.map((word) => contains(users.nameFolded, word)));
  const byPhone = digits === null ? undefined : contains(users.phoneDigits, digits);
  return selectGuests(tx)
    .where(and(eq(users.role, 'customer'), or(byName, byPhone)))
    .orderBy(
      notLike(users.nameFolded, `${escaped(words[0] ?? '')}%`),
      asc(users.lastName),
      asc(users.firstName),
      asc(users.id),
    )
    .limit(limit);
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

export async function emailInUse(tx: Tx, email: string): Promise<boolean> {
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(sql`lower(${users.email}) = lower(${email})`);
  return rows.length > 0;
}

/** The index narrows it down to what has every part of the word somewhere; LIKE knows whether they follow. */
function contains(column: AnyPgColumn, word: string): SQL | undefined {
  const grams = searchGrams(word);
  const indexed =
    grams.length === 0
      ? undefined
      : arrayContains(sql`search_grams(${column})`, sql`${param(grams)}::text[]`);
  return and(indexed, like(column, `%${escaped(word)}%`));
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
