import { sql } from 'drizzle-orm';
import { reasons } from '#db/schema/checks';
import { menuSections, stations, taxClasses, taxClassRates, taxRates } from '#db/schema/menu';
import { venue } from '#db/schema/people';
import type { Tx } from '#db/store';

export async function venueExists(tx: Tx): Promise<boolean> {
  return (await tx.select({ id: venue.id }).from(venue)).length > 0;
}

export async function insertVenue(tx: Tx, row: typeof venue.$inferInsert): Promise<void> {
  await tx.insert(venue).values(row);
}

export async function insertSections(tx: Tx, rows: (typeof menuSections.$inferInsert)[]): Promise<void> {
  await tx.insert(menuSections).values(rows);
}

export async function insertStations(tx: Tx, rows: (typeof stations.$inferInsert)[]): Promise<void> {
  await tx.insert(stations).values(rows);
}

export async function insertReasons(tx: Tx, rows: (typeof reasons.$inferInsert)[]): Promise<void> {
  await tx.insert(reasons).values(rows);
}

/** Each becomes a class with this one rate, under the same id and name. */
export async function insertTaxes(
  tx: Tx,
  rows: (typeof taxClasses.$inferInsert & { basisPoints: number })[],
): Promise<void> {
  await tx.insert(taxRates).values(rows.map(({ id, name, basisPoints }) => ({ id, name, basisPoints })));
  await tx.insert(taxClasses).values(rows.map(({ id, name, defaultFor }) => ({ id, name, defaultFor })));
  await tx.insert(taxClassRates).values(rows.map(({ id }) => ({ taxClassId: id, taxRateId: id })));
}

/** Makes CURRENT_DATE the venue's own date for this connection: the documented queries rely on it. */
export async function setZoneOfConnection(tx: Tx): Promise<void> {
  await tx.execute(sql`SELECT set_config('TimeZone', time_zone, false) FROM venue`);
}
