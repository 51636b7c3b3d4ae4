import { sql } from 'drizzle-orm';
import type { Tx } from '#db/store';
import { searchGrams } from './search.rules';

const MOST_LIKE_ONE = 200;
const MOST_GROUPS = 200;

/** Other entries whose number ends so, or with this address. */
export async function listAlike(
  tx: Tx,
  { id, tail, email }: { id: string; tail: string | null; email: string | null },
): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    SELECT u.id FROM users u WHERE u.role = 'customer' AND NOT u.unlisted AND u.id <> ${id}::uuid AND u.id IN (
      SELECT id FROM users WHERE lower(email) = lower(${email})
      UNION ALL
      SELECT id FROM users WHERE ${tail}::text IS NOT NULL AND search_grams(phone_digits) @> ${sql.param(tail === null ? [] : searchGrams(tail))}::text[]
        AND phone_digits LIKE '%' || ${tail})
    ORDER BY u.familiarity DESC, u.id LIMIT ${MOST_LIKE_ONE}`);
  return rows.map((row) => row.id);
}

/** Entries with one end of a number, one address, or a short end and one beginning of a name: to be looked at closer. */
export async function listGroupsAlike(tx: Tx): Promise<string[][]> {
  const { rows } = await tx.execute<{ ids: string[] }>(sql`
    WITH listed AS (SELECT id, lower(email) AS email, right(phone_digits, 7) AS phone, right(phone_digits, 4) AS tail,
        left(name_folded, 3) AS name, familiarity
      FROM users WHERE role = 'customer' AND NOT unlisted)
    SELECT jsonb_agg(id ORDER BY familiarity DESC, id) AS ids FROM listed WHERE length(phone) > 6 GROUP BY phone HAVING count(*) > 1
    UNION ALL
    SELECT jsonb_agg(id ORDER BY familiarity DESC, id) FROM listed GROUP BY email HAVING count(*) > 1
    UNION ALL
    SELECT jsonb_agg(id ORDER BY familiarity DESC, id) FROM listed WHERE length(tail) = 4 GROUP BY tail, name HAVING count(*) > 1
    LIMIT ${MOST_GROUPS}`);
  return rows.map(({ ids }) => ids);
}
