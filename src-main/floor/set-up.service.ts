import type { Output, ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { TableFeature } from '#contract/tables';
import type { Tx } from '#db/store';
import type { ReadContext, WriteContext } from '../host/context';
import { sectionsNow } from '../sections/rotation.service';
import { soundsLike } from './label.rules';
import { nextPlace } from './layout.rules';
import { knownArea } from './layout.service';
import {
  deleteJoin,
  findSection,
  type Hold,
  insertJoin,
  listAllTables,
  listHoldsOn,
  updateLayout,
  updateTable,
} from './set-up.queries';
import { standsWithout, stillFits } from './set-up.rules';
import { listAreas, listJoins } from './tables.queries';

type AnyTable = Awaited<ReturnType<typeof listAllTables>>[number];

/** Every table with what it is like, for whoever sets the room up. */
export async function viewSetUp(context: ReadContext): Promise<Output<'tables.setUp'>> {
  const { tx } = context;
  const joins = await listJoins(tx);
  const joinsOf = (id: string) =>
    joins.filter((pair) => pair.includes(id)).map(([a, b]) => (a === id ? b : a));
  return {
    areas: (await listAreas(tx)).map(({ id, name }) => ({ id, name })),
    sections: (await sectionsNow(tx, context)).map(({ id, name, letter }) => ({ id, name, letter })),
    tables: (await listAllTables(tx)).map((table) => ({
      id: table.id,
      number: table.number,
      seats: table.seats,
      minParty: table.minParty,
      features: table.features as TableFeature[],
      areaId: table.areaId,
      area: table.area,
      shape: table.shape,
      sectionId: table.sectionId,
      joinIds: joinsOf(table.id),
      inUse: table.deletedAt === null,
    })),
  };
}

/**
 * Changes what is given. Refuses TABLE_NUMBER_TAKEN, also for what only sounds the same; TABLES_TOO_SMALL while a
 * party that sits there, and TABLE_HAS_BOOKINGS while one that booked it, would not fit any more; TABLE_MINIMUM for
 * a smallest party that is larger than the table. In another area its joins end: JOIN_IN_USE while a party needs one.
 */
export async function changeTable(
  context: WriteContext,
  { tableId, number, seats, area, ...layout }: ParsedInput<'tables.change'>,
): Promise<void> {
  const { tx } = context;
  const all = await listAllTables(tx);
  const table = inUse(all, tableId);
  if (number !== undefined) assertNumberFree(all, tableId, number);
  if ((layout.minParty ?? table.minParty) > (seats ?? table.seats))
    throw new DomainError('TABLE_MINIMUM', { table: table.number, seats: seats ?? table.seats });
  if (seats !== undefined && seats < table.seats) await assertStillFits(context, all, { table, seats });
  if (typeof layout.sectionId === 'string' && !(await findSection(tx, layout.sectionId)))
    throw new DomainError('SECTION_UNKNOWN', { sectionId: layout.sectionId });
  const moves = area !== undefined && area !== table.area;
  // Its neighbours stay behind.
  if (moves)
    for (const pair of await listJoins(tx)) if (pair.includes(tableId)) await removeJoin(context, ...pair);
  await updateTable(tx, tableId, {
    ...(number !== undefined && { tableNumber: number }),
    ...(seats !== undefined && { capacity: seats }),
    ...(area !== undefined && { location: area }),
  });
  await updateLayout(tx, tableId, {
    ...given(layout),
    ...(moves && (await placeIn(tx, all, { table, area }))),
  });
}

/** Takes a table out of use. Refuses TABLE_OCCUPIED and TABLE_HAS_BOOKINGS, and names the party. */
export async function removeTable(context: WriteContext, tableId: string): Promise<void> {
  const { tx, now } = context;
  const table = inUse(await listAllTables(tx), tableId);
  refuseHolds(table, await holdsOn(context, tableId));
  await updateTable(tx, tableId, { deletedAt: now, status: 'available' });
}

/** Brings a table back. Refuses TABLE_NUMBER_TAKEN when another sounds the same by now. */
export async function restoreTable({ tx }: WriteContext, tableId: string): Promise<void> {
  const all = await listAllTables(tx);
  const table = all.find(({ id, deletedAt }) => id === tableId && deletedAt !== null);
  if (!table) throw new DomainError('TABLE_UNKNOWN', { tableId });
  assertNumberFree(all, tableId, table.number);
  const there = all.filter(({ areaId, deletedAt }) => areaId === table.areaId && deletedAt === null);
  const isTaken = there.some(({ x, y }) => x === table.x && y === table.y);
  await updateTable(tx, tableId, { deletedAt: null });
  if (isTaken) await updateLayout(tx, tableId, nextPlace(there, table.seats));
}

/** Says that two tables can be pushed together. Refuses TABLES_APART across areas, and for a table with itself. */
export async function addJoin({ tx }: WriteContext, tableId: string, otherId: string): Promise<void> {
  const all = await listAllTables(tx);
  const [one, other] = [inUse(all, tableId), inUse(all, otherId)];
  if (one.id === other.id || one.areaId !== other.areaId)
    throw new DomainError('TABLES_APART', { tables: [one.number, other.number] });
  await insertJoin(tx, tableId, otherId);
}

/** Says that two tables cannot be pushed together. Refuses JOIN_IN_USE, naming who has both, now or later. */
export async function removeJoin(context: WriteContext, tableId: string, otherId: string): Promise<void> {
  const { tx } = context;
  const all = await listAllTables(tx);
  const [one, other] = [known(all, tableId), known(all, otherId)];
  const joins = await listJoins(tx);
  const needing = (await holdsOn(context, tableId)).find(
    (hold) =>
      hold.kind !== 'blocked' &&
      hold.tableIds.includes(otherId) &&
      !standsWithout(hold, [tableId, otherId], joins),
  );
  if (needing)
    throw new DomainError('JOIN_IN_USE', { ...wordsOf(needing), tables: [one.number, other.number] });
  await deleteJoin(tx, tableId, otherId);
}

async function assertStillFits(
  context: WriteContext,
  all: readonly AnyTable[],
  { table, seats }: { table: AnyTable; seats: number },
): Promise<void> {
  const seatsOf = (id: string) =>
    id === table.id ? seats : (all.find((other) => other.id === id)?.seats ?? 0);
  const before = (id: string) => all.find((other) => other.id === id)?.seats ?? 0;
  // A party that was squeezed in on purpose is no reason: it did not fit before either.
  const stranded = (await holdsOn(context, table.id)).filter(
    (hold) => hold.kind !== 'blocked' && stillFits(hold, before) && !stillFits(hold, seatsOf),
  );
  const sitting = stranded.find(({ kind }) => kind === 'open');
  if (sitting) throw new DomainError('TABLES_TOO_SMALL', { table: table.number, ...wordsOf(sitting) });
  refuseHolds(table, stranded);
}

function refuseHolds(table: AnyTable, holds: readonly Hold[]): void {
  const sitting = holds.find(({ kind }) => kind === 'open');
  if (sitting) throw new DomainError('TABLE_OCCUPIED', { table: table.number, ...wordsOf(sitting) });
  const booked = holds.filter(({ kind }) => kind === 'booked');
  if (booked[0])
    throw new DomainError('TABLE_HAS_BOOKINGS', {
      table: table.number,
      ...wordsOf(booked[0]),
      more: booked.length - 1,
    });
}

function wordsOf({ name, partySize, date, time }: Hold) {
  return { name, partySize, date, time };
}

function holdsOn({ tx, now, venue }: WriteContext, tableId: string): Promise<Hold[]> {
  return listHoldsOn(tx, tableId, now, venue.timeZone);
}

function known(all: readonly AnyTable[], tableId: string): AnyTable {
  const table = all.find(({ id }) => id === tableId);
  if (!table) throw new DomainError('TABLE_UNKNOWN', { tableId });
  return table;
}

function inUse(all: readonly AnyTable[], tableId: string): AnyTable {
  return known(
    all.filter(({ deletedAt }) => deletedAt === null),
    tableId,
  );
}

/** A number belongs to one table, one out of use included: history knows it by that. */
function assertNumberFree(all: readonly AnyTable[], tableId: string, number: string): void {
  const same = all.find((other) => other.id !== tableId && soundsLike(other.number, number));
  if (same)
    throw new DomainError('TABLE_NUMBER_TAKEN', { number: same.number, outOfUse: same.deletedAt !== null });
}

async function placeIn(tx: Tx, all: readonly AnyTable[], { table, area }: { table: AnyTable; area: string }) {
  const areaId = await knownArea(tx, area);
  const there = all.filter((other) => other.areaId === areaId && other.deletedAt === null);
  return { areaId, ...nextPlace(there, table.seats) };
}

type Given<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> };

function given<Values extends object>(values: Values): Given<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Given<Values>;
}
