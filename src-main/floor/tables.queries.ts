import { asc, eq, isNull, sql } from 'drizzle-orm';
import { areas, floorLayout, tableJoins, tables } from '#db/schema/floor';
import type { Tx } from '#db/store';

/** A table in use with its place, as rules see it. */
export interface PlacedTable {
  id: string;
  number: string;
  seats: number;
  areaId: string;
  area: string;
  areaPosition: number;
  shape: 'round' | 'square';
  x: number;
  y: number;
  width: number;
  height: number;
  minParty: number;
  features: string[];
  sectionId: string | null;
  /** The tables it can be pushed together with. */
  joinIds: string[];
}

/** Every table that was not taken away, in the order of areas and then of places. */
export async function listTables(tx: Tx): Promise<PlacedTable[]> {
  return tx
    .select({
      id: tables.id,
      number: tables.tableNumber,
      seats: tables.capacity,
      areaId: floorLayout.areaId,
      area: areas.name,
      areaPosition: areas.position,
      shape: floorLayout.shape,
      x: floorLayout.x,
      y: floorLayout.y,
      width: floorLayout.width,
      height: floorLayout.height,
      minParty: floorLayout.minParty,
      features: floorLayout.features,
      sectionId: floorLayout.sectionId,
      joinIds: sql<
        string[]
      >`coalesce((SELECT jsonb_agg(CASE WHEN j.table_a = ${tables.id} THEN j.table_b ELSE j.table_a END)
        FROM table_joins j WHERE ${tables.id} IN (j.table_a, j.table_b)), '[]'::jsonb)`,
    })
    .from(tables)
    .innerJoin(floorLayout, eq(floorLayout.tableId, tables.id))
    .innerJoin(areas, eq(areas.id, floorLayout.areaId))
    .where(isNull(tables.deletedAt))
    .orderBy(asc(areas.position), asc(floorLayout.y), asc(floorLayout.x));
}

export async function listAreas(tx: Tx) {
  return tx.select().from(areas).orderBy(asc(areas.position));
}

export async function listJoins(tx: Tx): Promise<[string, string][]> {
  const rows = await tx.select().from(tableJoins);
  return rows.map((row) => [row.tableA, row.tableB]);
}

/** Tables that came without a place: from the documented seed, or from an import. */
export async function listUnplaced(tx: Tx) {
  return tx
    .select({ id: tables.id, number: tables.tableNumber, seats: tables.capacity, location: tables.location })
    .from(tables)
    .leftJoin(floorLayout, eq(floorLayout.tableId, tables.id))
    .where(isNull(floorLayout.tableId))
    .orderBy(asc(tables.tableNumber));
}

export async function insertArea(tx: Tx, row: typeof areas.$inferInsert): Promise<void> {
  await tx.insert(areas).values(row);
}

export async function insertTable(tx: Tx, row: typeof tables.$inferInsert): Promise<void> {
  await tx.insert(tables).values(row);
}

export async function insertLayout(tx: Tx, rows: (typeof floorLayout.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(floorLayout).values(rows);
}
