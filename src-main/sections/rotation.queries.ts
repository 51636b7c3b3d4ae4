import { sql } from 'drizzle-orm';
import type { Tx } from '#db/store';
import type { ServerTonight } from './rotation.rules';

interface ServerRow extends Record<string, unknown> {
  id: string;
  first_name: string;
  last_name: string;
  section_ids: string[] | null;
  parties: number;
  covers: number;
  open_parties: number;
  open_covers: number;
  last_seated: string | null;
}

/**
 * Everybody in a service day's line-up with their evening so far, those who were cut included. A party that left
 * without ordering was not served. One statement: a seating pays for it.
 */
export async function listServersTonight(tx: Tx, day: string): Promise<ServerTonight[]> {
  const { rows } = await tx.execute<ServerRow>(sql`
    SELECT u.id, u.first_name, u.last_name, l.section_ids,
      coalesce(v.parties, 0) AS parties, coalesce(v.covers, 0) AS covers,
      coalesce(v.open_parties, 0) AS open_parties, coalesce(v.open_covers, 0) AS open_covers, v.last_seated
    FROM (SELECT server_id, min(since) AS since,
        jsonb_agg(section_id) FILTER (WHERE cut_at IS NULL) AS section_ids
      FROM section_servers WHERE service_day = ${day}::date GROUP BY server_id) l
    JOIN users u ON u.id = l.server_id
    LEFT JOIN (SELECT server_id, count(*)::int AS parties, sum(party_size)::int AS covers,
        (count(*) FILTER (WHERE closed_at IS NULL))::int AS open_parties,
        coalesce(sum(party_size) FILTER (WHERE closed_at IS NULL), 0)::int AS open_covers,
        max(seated_at) AS last_seated
      FROM visits
      WHERE service_day = ${day}::date AND order_type = 'dine_in' AND merged_into IS NULL
        AND (closed_at IS NULL OR EXISTS (SELECT 1 FROM orders WHERE visit_id = visits.id))
      GROUP BY server_id) v ON v.server_id = u.id
    ORDER BY l.since, u.first_name, u.id`);
  return rows.map((row) => ({
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    sectionIds: row.section_ids ?? [],
    parties: row.parties,
    covers: row.covers,
    openParties: row.open_parties,
    openCovers: row.open_covers,
    lastSeatedAt: row.last_seated === null ? null : new Date(row.last_seated),
  }));
}

interface SectionRow extends Record<string, unknown> {
  id: string;
  name: string;
  servers: { id: string; firstName: string; lastName: string }[] | null;
}

/** The sections in their order, each with who has it now. */
export async function listSectionsNow(tx: Tx, day: string) {
  const { rows } = await tx.execute<SectionRow>(sql`
    SELECT s.id, s.name, (SELECT jsonb_agg(jsonb_build_object('id', u.id, 'firstName', u.first_name,
        'lastName', u.last_name) ORDER BY a.since, u.first_name)
      FROM section_servers a JOIN users u ON u.id = a.server_id
      WHERE a.section_id = s.id AND a.service_day = ${day}::date AND a.cut_at IS NULL) AS servers
    FROM sections s WHERE s.removed_at IS NULL ORDER BY s.position, s.name`);
  return rows.map((row) => ({ id: row.id, name: row.name, servers: row.servers ?? [] }));
}
