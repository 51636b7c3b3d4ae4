import type { Tx } from '#db/store';
import { findOpenClaims } from './ledger.queries';
import { listAreas, listJoins, listTables } from './tables.queries';
import { listWalkInVisits } from './visits.queries';

/** The room in its order: areas, the tables in use with whether a party sits there now, and which can be joined. */
export async function readRoom(tx: Tx) {
  const areas = await listAreas(tx);
  const sitting = new Set((await findOpenClaims(tx)).map((claim) => claim.tableId));
  const tables = await listTables(tx);
  return {
    joins: await listJoins(tx),
    areas: areas.map(({ id, name }) => ({ id, name })),
    tables: tables.map(({ id, number, seats, areaId }) => ({
      id,
      number,
      seats,
      areaId,
      occupied: sitting.has(id),
    })),
  };
}

/** The parties of a service day that came without a booking. */
export async function walkInsOf(tx: Tx, serviceDay: string) {
  return listWalkInVisits(tx, serviceDay);
}
