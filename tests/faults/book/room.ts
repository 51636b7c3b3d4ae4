import { areas, floorLayout, tableJoins, tables } from '#db/schema/floor';
import { users } from '#db/schema/people';
import type { Tx } from '#db/store';
import { UNUSABLE_PASSWORD } from '#db/unusable-password';

/** A table as the clients know it. */
export interface RoomTable {
  id: string;
  number: string;
  seats: number;
}

const idOf = (kind: number, number: number) =>
  `0198b000-000${kind}-7000-8000-${String(number).padStart(12, '0')}`;

const seatsInOrder = [2, 2, 2, 2, 4, 4, 4, 4, 6, 6, 2, 2, 4, 4, 6, 8, 2, 2, 4, 4];
const areaOf = (index: number) => (index < 10 ? 0 : index < 16 ? 1 : 2);

/** Twenty tables of 74 seats in three areas. */
export const roomTables: RoomTable[] = seatsInOrder.map((seats, index) => ({
  id: idOf(2, index + 1),
  number: String(index + 1),
  seats,
}));

/** Neighbours in an area can be joined, but for the last pair of each: fifteen joins. */
export const roomJoins: [string, string][] = roomTables.flatMap((table, index) => {
  const next = roomTables[index + 1];
  const isLastPair = index === 8 || index === 14;
  return next && areaOf(index) === areaOf(index + 1) && !isLastPair
    ? [[table.id, next.id] as [string, string]]
    : [];
});

export const guestIds = Array.from({ length: 40 }, (_, index) => idOf(3, index + 1));

/** Puts the room and its guests into an empty database. */
export async function furnishRoom(tx: Tx): Promise<void> {
  const names = ['Hall', 'Garden', 'Patio'];
  await tx.insert(areas).values(names.map((name, index) => ({ id: idOf(1, index), name, position: index })));
  await tx.insert(tables).values(
    roomTables.map(({ id, number, seats }) => ({
      id,
      tableNumber: number,
      capacity: seats,
      location: 'Inside',
    })),
  );
  await tx.insert(floorLayout).values(
    roomTables.map(({ id }, index) => ({
      tableId: id,
      areaId: idOf(1, areaOf(index)),
      shape: 'square' as const,
      x: 20 + (index % 5) * 190,
      y: 40 + Math.floor(index / 5) * 190,
      width: 120,
      height: 150,
    })),
  );
  await tx.insert(tableJoins).values(roomJoins.map(([tableA, tableB]) => ({ tableA, tableB })));
  await tx.insert(users).values(
    guestIds.map((id, index) => ({
      id,
      firstName: 'Guest',
      lastName: `Number ${index + 1}`,
      email: `${id}@guest.invalid`,
      passwordHash: UNUSABLE_PASSWORD,
    })),
  );
}
