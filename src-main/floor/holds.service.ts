import type { Tx } from '#db/store';
import type { VenueSettings } from '../host/context';
import { deleteHolds, type HeldTable, listHeldTables } from './holds.queries';
import { insertClaims, releaseClaims } from './ledger.queries';
import type { Span } from './span.rules';
import { assertFree } from './tables.service';

/** Which tables a booking or a visit has, or had last. */
export interface Place {
  tableIds: string[];
  tableNumbers: string[];
  from: Date;
  to: Date;
}

/** What a booking is to have; no tables are allowed. */
export interface Hold {
  reservationId: string;
  tableIds: readonly string[];
  span: Span;
}

/**
 * Claims tables for bookings in place of those they had, all or none. What one gives up another may take, so two can
 * swap. Refuses TABLE_TAKEN and names the other party.
 */
export async function holdTables(tx: Tx, venue: VenueSettings, holds: readonly Hold[]): Promise<void> {
  await deleteHolds(
    tx,
    holds.map(({ reservationId }) => reservationId),
  );
  for (const { reservationId, tableIds, span } of holds) {
    await assertFree(tx, venue, tableIds, span);
    await insertClaims(tx, tableIds, span, 'booked', { reservationId });
  }
}

/** Claims tables for a booking that has none yet, where `assertFree` has just found them free. */
export async function holdFreeTables(tx: Tx, { reservationId, tableIds, span }: Hold): Promise<void> {
  await insertClaims(tx, tableIds, span, 'booked', { reservationId });
}

/** Gives a booking's tables free. The ledger remembers which they were, for a restore. */
export async function releaseHold(tx: Tx, reservationId: string): Promise<void> {
  await releaseClaims(tx, { reservationId }, null);
}

/** The last place of each of these bookings and visits, by id. One that never had a table is not in the map. */
export async function placesOf(
  tx: Tx,
  holders: { reservationIds: readonly string[]; visitIds: readonly string[] },
): Promise<Map<string, Place>> {
  const byHolder = new Map<string, HeldTable[]>();
  for (const row of await listHeldTables(tx, holders)) {
    const holder = (row.reservationId ?? row.visitId) as string;
    byHolder.set(holder, [...(byHolder.get(holder) ?? []), row]);
  }
  return new Map([...byHolder].map(([holder, rows]) => [holder, lastPlace(rows)]));
}

/** A party that moved has lines of several places: the live ones count, or those that began last. */
function lastPlace(rows: readonly HeldTable[]): Place {
  const live = rows.filter((row) => row.live);
  const latest = Math.max(...rows.map((row) => row.from.getTime()));
  const last = (live.length > 0 ? live : rows.filter((row) => row.from.getTime() === latest)).sort((a, b) =>
    a.tableNumber.localeCompare(b.tableNumber, 'en', { numeric: true }),
  );
  return {
    tableIds: last.map((row) => row.tableId),
    tableNumbers: last.map((row) => row.tableNumber),
    from: new Date(Math.min(...last.map((row) => row.from.getTime()))),
    to: new Date(Math.max(...last.map((row) => row.to.getTime()))),
  };
}
