import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** The full name of a person by the id in a column; null without one. */
export const nameOf = (id: SQLWrapper): SQL<string | null> =>
  sql`(SELECT concat_ws(' ', u.first_name, nullif(u.last_name, '')) FROM users u WHERE u.id = ${id})`;
