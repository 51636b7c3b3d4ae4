import { randomUUID } from 'node:crypto';
import type { Tx } from '#db/store';
import { nextPlace } from './layout.rules';
import { insertArea, insertLayout, insertTable, listAreas, listTables, listUnplaced } from './tables.queries';

const FIRST_AREA = 'Main Hall';

/** Gives every table without one a place in the area its documented location names. */
export async function adoptTables(tx: Tx): Promise<void> {
  for (const table of await listUnplaced(tx))
    await placeTable(tx, {
      id: table.id,
      seats: table.seats,
      area: table.location ?? FIRST_AREA,
      shape: 'square',
    });
}

export interface NewTable {
  id: string;
  number: string;
  seats: number;
  area: string;
  shape: 'round' | 'square';
}

/** Adds a table at the next free place of its area. */
export async function addTable(tx: Tx, table: NewTable): Promise<void> {
  await insertTable(tx, {
    id: table.id,
    tableNumber: table.number,
    capacity: table.seats,
    location: table.area,
  });
  await placeTable(tx, table);
}

async function placeTable(tx: Tx, table: Pick<NewTable, 'id' | 'seats' | 'area' | 'shape'>): Promise<void> {
  const known = await listAreas(tx);
  const areaId = known.find((area) => area.name === table.area)?.id ?? randomUUID();
  if (!known.some((area) => area.id === areaId))
    await insertArea(tx, {
      id: areaId,
      name: table.area,
      position: Math.max(0, ...known.map((area) => area.position)) + 1,
    });
  const neighbours = (await listTables(tx)).filter((other) => other.areaId === areaId);
  await insertLayout(tx, [
    { tableId: table.id, areaId, shape: table.shape, ...nextPlace(neighbours, table.seats) },
  ]);
}
