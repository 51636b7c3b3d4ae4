import { sql } from 'drizzle-orm';
import type { Tx } from '#db/store';

/** What servers owed the house, or below zero were owed, when the last day was closed; in minor units. */
export async function listBroughtForward(tx: Tx): Promise<Map<string, number>> {
  const { rows } = await tx.execute<{ id: string; owed: number }>(sql`
    SELECT server ->> 'serverId' AS id, (server ->> 'toHandIn')::float8 AS owed
    FROM (SELECT figures FROM business_days WHERE closed_at IS NOT NULL ORDER BY z_number DESC LIMIT 1) last,
      jsonb_array_elements(last.figures -> 'servers') server
    WHERE (server ->> 'toHandIn')::bigint <> 0`);
  return new Map(rows.map((row) => [row.id, row.owed]));
}

/** The names of members of staff, those who have left too. */
export async function listStaffNames(tx: Tx, ids: readonly string[]) {
  const { rows } = await tx.execute<{ id: string; first_name: string; last_name: string }>(sql`
    SELECT u.id, u.first_name, u.last_name FROM users u JOIN staff_profiles p ON p.user_id = u.id
    WHERE u.id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`);
  return rows;
}
