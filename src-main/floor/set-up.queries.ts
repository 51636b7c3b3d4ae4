import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { areas, floorLayout, sections, tableJoins, tables } from '#db/schema/floor';
import type { Tx } from '#db/store';

/** Every table that has a place, those out of use too, in the order of areas and then of places. */
export async function listAllTables(tx: Tx) {
  return tx
    .select({
      id: tables.id,
      number: tables.tableNumber,
      seats: tables.capacity,
      deletedAt: tables.deletedAt,
      minParty: floorLayout.minParty,
      features: floorLayout.features,
      areaId: floorLayout.areaId,
      area: areas.name,
      shape: floorLayout.shape,
      sectionId: floorLayout.sectionId,
      x: floorLayout.x,
      y: floorLayout.y,
      width: floorLayout.width,
      height: floorLayout.height,
    })
    .from(tables)
    .innerJoin(floorLayout, eq(floorLayout.tableId, tables.id))
    .innerJoin(areas, eq(areas.id, floorLayout.areaId))
    .orderBy(asc(areas.position), asc(floorLayout.y), asc(floorLayout.x));
}

export async function updateTable(
  tx: Tx,
  tableId: string,
  values: Partial<typeof tables.$inferInsert>,
): Promise<void> {
  if (Object.keys(values).length > 0) await tx.update(tables).set(values).where(eq(tables.id, tableId));
}

export async function updateLayout(
  tx: Tx,
  tableId: string,
  values: Partial<typeof floorLayout.$inferInsert>,
): Promise<void> {
  if (Object.keys(values).length > 0)
    await tx.update(floorLayout).set(values).where(eq(floorLayout.tableId, tableId));
}

export async function findSection(tx: Tx, sectionId: string) {
  const rows = await tx
    .select()
    .from(sections)
    .where(and(eq(sections.id, sectionId), isNull(sections.removedAt)));
  return rows[0] ?? null;
}

/** The smaller id first, as the ledger of joins has it. */
const pair = (one: string, other: string) =>
  one < other ? { tableA: one, tableB: other } : { tableA: other, tableB: one };

export async function insertJoin(tx: Tx, one: string, other: string): Promise<void> {
  await tx.insert(tableJoins).values(pair(one, other)).onConflictDoNothing();
}

export async function deleteJoin(tx: Tx, one: string, other: string): Promise<void> {
  const { tableA, tableB } = pair(one, other);
  await tx.delete(tableJoins).where(and(eq(tableJoins.tableA, tableA), eq(tableJoins.tableB, tableB)));
}

/** A party or a block that holds a table now or later. */
export interface Hold extends Record<string, unknown> {
  kind: 'open' | 'booked' | 'blocked';
  name: string;
  partySize: number | null;
  /** The venue's date and time. */
  date: string;
  time: string;
  tableIds: string[];
}

/** Who sits at a table now, and who has it from now on, by time; each with all its tables. */
export async function listHoldsOn(tx: Tx, tableId: string, now: Date, zone: string): Promise<Hold[]> {
  const { rows } = await tx.execute<Hold>(sql`
    SELECT o.state AS kind, coalesce(v.party_size, r.party_size) AS "partySize",
      coalesce(b.reason, v.name, nullif(trim(g.first_name || ' ' || g.last_name), ''), 'Walk-in') AS name,
      to_char(lower(o.during) AT TIME ZONE ${zone}, 'YYYY-MM-DD') AS date,
      to_char(lower(o.during) AT TIME ZONE ${zone}, 'HH24:MI') AS time,
      (SELECT jsonb_agg(x.table_id) FROM table_occupancy x WHERE x.state = o.state
        AND (x.visit_id = o.visit_id OR x.reservation_id = o.reservation_id OR x.block_id = o.block_id)) AS "tableIds"
    FROM table_occupancy o
    LEFT JOIN blocks b ON b.id = o.block_id
    LEFT JOIN visits v ON v.id = o.visit_id
    LEFT JOIN reservations r ON r.id = o.reservation_id
    LEFT JOIN users g ON g.id = r.user_id
    WHERE o.table_id = ${tableId}::uuid AND (o.state = 'open' OR (o.state <> 'released'
      AND o.during && tstzrange(${now.toISOString()}::timestamptz, NULL)))
    ORDER BY lower(o.during)`);
  return rows;
}
