import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/store';
import { searchGrams, type Trail } from './search.rules';

/** What a search may find: not staff, not an entry that was merged into another, nobody who was erased. */
const isShown = sql`u.role = 'customer' AND NOT u.unlisted`;

/** Among equals, whom the house knows best. */
const byFamiliarity = sql`u.familiarity DESC, u.last_name, u.first_name, u.id`;

/** Guests of whose names every word begins like one that was typed: whole words first, then the last name's. */
export async function findByBeginnings(tx: Tx, words: readonly string[], limit: number): Promise<string[]> {
  const whole = sum(words.map((word) => sql`(u.name_folded LIKE ${`% ${escaped(word)} %`})::int`));
  return listIds(
    tx,
    sql`SELECT u.id FROM users u WHERE ${isShown} AND ${all(words.map((word) => contains(sql`u.name_folded`, ` ${word}`)))}
      ORDER BY ${whole} DESC, u.name_folded LIKE ${` ${escaped(words[0] ?? '')}%`} DESC, ${byFamiliarity} LIMIT ${limit}`,
  );
}

/** Guests whose names have every word that was typed in them somewhere; a single letter must begin one. */
export async function findByParts(tx: Tx, words: readonly string[], limit: number): Promise<string[]> {
  const parts = words.map((word) => contains(sql`u.name_folded`, [...word].length === 1 ? ` ${word}` : word));
  return listIds(
    tx,
    sql`SELECT u.id FROM users u WHERE ${isShown} AND ${all(parts)} ORDER BY ${byFamiliarity} LIMIT ${limit}`,
  );
}

/**
 * Guests on one of the trails of a misspelt word, in whose names there are remains of each other word. Each trail is a
 * look into the index of its own; all of them are one statement.
 */
export async function findOnTrails(
  tx: Tx,
  trails: readonly Trail[],
  others: readonly (readonly string[])[],
  limit: number,
) {
  const remains = others.map(
    (parts) => sql`u.name_folded LIKE ANY (${array(parts.map((part) => `%${escaped(part)}%`))})`,
  );
  const { rows } = await tx.execute<{ id: string; name: string }>(sql`
    SELECT u.id, u.name_folded AS name FROM users u WHERE u.id IN (
      SELECT found.id FROM jsonb_to_recordset(${JSON.stringify(trails)}::jsonb) AS trail(grams text[], pattern text),
        LATERAL (SELECT u.id FROM users u WHERE search_grams(u.name_folded) @> trail.grams
          AND u.name_folded ~ trail.pattern
          AND ${all(remains)}) found)
      AND ${isShown}
    ORDER BY ${byFamiliarity} LIMIT ${limit}`);
  return rows;
}

/** Guests by a part of the phone number, those that end with it first. */
export async function findByPhone(tx: Tx, digits: string, limit: number): Promise<string[]> {
  return listIds(
    tx,
    sql`SELECT u.id FROM users u WHERE ${isShown} AND ${contains(sql`u.phone_digits`, digits)}
      ORDER BY u.phone_digits LIKE ${`%${digits}`} DESC, ${byFamiliarity} LIMIT ${limit}`,
  );
}

/** Guests by a part of the e-mail address before the @, and by all of it that was typed; its beginning first. */
export async function findByEmail(
  tx: Tx,
  { local, typed }: { local: string; typed: string },
  limit: number,
): Promise<string[]> {
  const grams = sql`search_grams(split_part(lower(u.email), '@', 1)) @> ${array(searchGrams(local))}`;
  return listIds(
    tx,
    sql`SELECT u.id FROM users u WHERE ${isShown} AND u.email NOT LIKE '%.invalid' AND ${grams}
      AND ${typed === local ? sql`split_part(lower(u.email), '@', 1)` : sql`lower(u.email)`} LIKE ${`%${escaped(typed)}%`}
      ORDER BY lower(u.email) LIKE ${`${escaped(typed)}%`} DESC, ${byFamiliarity} LIMIT ${limit}`,
  );
}

/** Guests with the bookings whose confirmation numbers end so, the newest first. A merged entry has none left. */
export async function findByNumber(tx: Tx, tail: string, limit: number) {
  const { rows } = await tx.execute<{ id: string; number: string }>(sql`
    SELECT u.id, r.confirmation_number AS number FROM reservations r JOIN users u ON u.id = r.user_id
    WHERE reverse(r.confirmation_number) LIKE reverse(${tail}) || '%' AND ${isShown}
    ORDER BY r.date DESC, r.time DESC, r.confirmation_number DESC LIMIT ${limit}`);
  return rows;
}

/** The index narrows it down to what has every part of the word somewhere; LIKE knows whether they follow. */
function contains(column: SQL, word: string): SQL {
  const like = sql`${column} LIKE ${`%${escaped(word)}%`}`;
  const grams = searchGrams(word);
  return grams.length === 0 ? like : sql`(search_grams(${column}) @> ${array(grams)} AND ${like})`;
}

const array = (texts: string[]): SQL => sql`${sql.param(texts)}::text[]`;
const all = (conditions: SQL[]): SQL => sql.join([sql`true`, ...conditions], sql` AND `);
const sum = (terms: SQL[]): SQL => sql.join([sql`0`, ...terms], sql` + `);

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

async function listIds(tx: Tx, query: SQL): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(query);
  return rows.map(({ id }) => id);
}
