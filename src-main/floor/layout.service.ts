import { randomUUID } from 'node:crypto';
import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import { soundsLike } from './label.rules';
import { nextPlace } from './layout.rules';
import { listAllTables } from './set-up.queries';
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

/** Adds a table at the next free place of its area. Refuses TABLE_NUMBER_TAKEN, also for what only sounds the same or is out of use. */
export async function addTable(tx: Tx, table: NewTable): Promise<void> {
  const same = (await listAllTables(tx)).find((other) => soundsLike(other.number, table.number));
  if (same)
    throw new DomainError('TABLE_NUMBER_TAKEN', { number: same.number, outOfUse: same.deletedAt !== null });
  await insertTable(tx, {
    id: table.id,
    tableNumber: table.number,
    capacity: table.seats,
    location: table.area,
  });
  await placeTable(tx, table);
}

async function placeTable(tx: Tx, table: Pick<NewTable, 'id' | 'seats' | 'area' | 'shape'>): Promise<void> {
  const areaId = await knownArea(tx, table.area);
  const neighbours = (await listTables(tx)).filter((other) => other.areaId === areaId);
  await insertLayout(tx, [
    { tableId: table.id, areaId, shape: table.shape, ...nextPlace(neighbours, table.seats) },
  ]);
}

/** The area by this name, which is made if it is new. */
export async function knownArea(tx: Tx, name: string): Promise<string> {
  const known = await listAreas(tx);
  const found = known.find((area) => area.name === name);
  if (found) return found.id;
  const id = randomUUID();
  await insertArea(tx, { id, name, position: Math.max(0, ...known.map((area) => area.position)) + 1 });
  return id;
}
