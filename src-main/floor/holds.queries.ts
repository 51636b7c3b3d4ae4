import { eq, inArray, or, sql } from 'drizzle-orm';
import { tableOccupancy } from '#db/schema/book';
import { tables } from '#db/schema/floor';
import type { Tx } from '#db/store';

/** One line of the ledger, live or past. */
export interface HeldTable {
  tableId: string;
  tableNumber: string;
  reservationId: string | null;
  visitId: string | null;
  live: boolean;
  from: Date;
  to: Date;
}

/** Every line of these bookings and visits, in no order. */
export async function listHeldTables(
  tx: Tx,
  holders: { reservationIds: readonly string[]; visitIds: readonly string[] },
): Promise<HeldTable[]> {
  const rows = await tx
    .select({
      tableId: tableOccupancy.tableId,
      tableNumber: tables.tableNumber,
      reservationId: tableOccupancy.reservationId,
      visitId: tableOccupancy.visitId,
      live: sql<boolean>`${tableOccupancy.state} <> 'released'`,
      from: sql<string>`lower(${tableOccupancy.during})`,
      to: sql<string>`upper(${tableOccupancy.during})`,
    })
    .from(tableOccupancy)
    .innerJoin(tables, eq(tables.id, tableOccupancy.tableId))
    .where(
      or(
        inArray(tableOccupancy.reservationId, [...holders.reservationIds]),
        inArray(tableOccupancy.visitId, [...holders.visitIds]),
      ),
    );
  return rows.map((row) => ({ ...row, from: new Date(row.from), to: new Date(row.to) }));
}

/** Removes bookings' lines: a plan that was changed was never a stay. */
export async function deleteHolds(tx: Tx, reservationIds: readonly string[]): Promise<void> {
  await tx.delete(tableOccupancy).where(inArray(tableOccupancy.reservationId, [...reservationIds]));
}
