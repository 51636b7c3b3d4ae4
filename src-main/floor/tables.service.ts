import { DomainError } from '#contract/errors';
import { wallTime } from '#contract/time';
import type { Tx } from '#db/store';
import type { VenueSettings } from '../host/context';
import { areJoined, fittingUnits, type Seatable, type Unit } from './fit.rules';
import { type Claim, findClaims, findOpenClaims } from './ledger.queries';
import { isEndless, type Span } from './span.rules';
import { listJoins, listTables, type PlacedTable } from './tables.queries';

/** The tables by these ids, in this order. Refuses TABLE_UNKNOWN, and TABLES_NOT_JOINED for a set that is none. */
export async function knownTables(tx: Tx, tableIds: readonly string[]): Promise<PlacedTable[]> {
  const found = await knownTablesApart(tx, tableIds);
  if (
    tableIds.length > 1 &&
    (new Set(tableIds).size < tableIds.length || !areJoined(tableIds, await listJoins(tx)))
  )
    throw new DomainError('TABLES_NOT_JOINED', { tables: found.map((table) => table.number) });
  return found;
}

/** The tables by these ids as long as all are in use and stand together; none when the room has changed since. */
export async function tablesStillTogether(tx: Tx, tableIds: readonly string[]): Promise<PlacedTable[]> {
  const byId = new Map((await listTables(tx)).map((table) => [table.id, table]));
  const found = tableIds.flatMap((tableId) => byId.get(tableId) ?? []);
  return found.length === tableIds.length && areJoined(tableIds, await listJoins(tx)) ? found : [];
}

/** The tables by these ids, in this order and each once, wherever they stand. Refuses TABLE_UNKNOWN. */
export async function knownTablesApart(tx: Tx, tableIds: readonly string[]): Promise<PlacedTable[]> {
  const byId = new Map((await listTables(tx)).map((table) => [table.id, table]));
  return [...new Set(tableIds)].map((tableId) => {
    const table = byId.get(tableId);
    if (!table) throw new DomainError('TABLE_UNKNOWN', { tableId });
    return table;
  });
}

/**
 * Refuses TABLE_TAKEN when another party or a block holds one of the tables in the span, and names it:
 * `{ table, name, partySize, from, to }` in venue time. `mine` may overlap itself.
 */
export async function assertFree(
  tx: Tx,
  venue: VenueSettings,
  tableIds: readonly string[],
  span: Span,
  mine?: { reservationId?: string; visitId?: string },
): Promise<void> {
  if (tableIds.length === 0) return;
  const claims = await findClaims(tx, span, tableIds);
  const clash = claims.find(
    (claim) =>
      !(mine?.reservationId !== undefined && claim.reservationId === mine.reservationId) &&
      !(mine?.visitId !== undefined && claim.visitId === mine.visitId),
  );
  if (clash) throw new DomainError('TABLE_TAKEN', clashDetails(clash, venue));
}

/** Refuses with the first of these claims, and with all of them under `all`. Without any it refuses nothing. */
export function refuseClashes(
  code: 'TABLE_TAKEN' | 'TABLE_OCCUPIED',
  claims: readonly Claim[],
  venue: VenueSettings,
): void {
  const [first, ...rest] = claims.map((claim) => clashDetails(claim, venue));
  if (first) throw new DomainError(code, { ...first, all: [first, ...rest] });
}

/** Who has a table, in words and by id. A block without an end ends at no time. */
export function clashDetails(claim: Claim, venue: VenueSettings) {
  const { reservationId, visitId, blockId } = claim;
  return {
    table: claim.tableNumber,
    name: claim.name,
    partySize: claim.partySize,
    from: wallTime(claim.from, venue.timeZone).time,
    to: isEndless(claim) ? null : wallTime(claim.to, venue.timeZone).time,
    kind: claim.state,
    reservationId,
    visitId,
    blockId,
  };
}

/** Who holds one of these tables in a part of a span, by start. */
export async function claimsDuring(tx: Tx, span: Span, tableIds: readonly string[]): Promise<Claim[]> {
  return findClaims(tx, span, tableIds);
}

/** Where a party fits in a span, best first. A party that overruns its time still holds its table now. */
export async function findFittingUnits(
  tx: Tx,
  partySize: number,
  span: Span,
  options: { exceptReservationId?: string | undefined; now: Date },
): Promise<Unit[]> {
  const claims = await findClaims(tx, span);
  const overrunning = span.from <= options.now ? await findOpenClaims(tx) : [];
  const held = new Set(
    [...claims, ...overrunning]
      .filter(
        (claim) =>
          options.exceptReservationId === undefined || claim.reservationId !== options.exceptReservationId,
      )
      .map((claim) => claim.tableId),
  );
  const free: Seatable[] = (await listTables(tx)).filter((table) => !held.has(table.id));
  return fittingUnits(partySize, free, await listJoins(tx));
}
