import { areas, floorLayout, tableJoins, tables } from '#db/schema/floor';
import { guestProfiles, users } from '#db/schema/people';
import type { Tx } from '#db/store';

const idOf = (kind: number, number: number) =>
  `0198a000-000${kind}-7000-8000-${String(number).padStart(12, '0')}`;

/** Four seats each at 1, 2, P1 and P2, two at 3; 1 joins 2, P1 joins P2. */
export const room = {
  hall: idOf(1, 1),
  patio: idOf(1, 2),
  t1: idOf(2, 1),
  t2: idOf(2, 2),
  t3: idOf(2, 3),
  p1: idOf(2, 4),
  p2: idOf(2, 5),
} as const;

/** Guests of the house: Adaeze Okafor, Freja Sørensen, and Hughes, who only gave one name. */
export const guests = { okafor: idOf(3, 1), sorensen: idOf(3, 2), hughes: idOf(3, 3) } as const;

/** Puts the room and the guests into an empty database. */
export async function furnish(tx: Tx): Promise<void> {
  await tx.insert(areas).values([
    { id: room.hall, name: 'Main Hall', position: 1 },
    { id: room.patio, name: 'Patio', position: 2 },
  ]);
  const placed = [
    [room.t1, '1', 4, room.hall],
    [room.t2, '2', 4, room.hall],
    [room.t3, '3', 2, room.hall],
    [room.p1, 'P1', 4, room.patio],
    [room.p2, 'P2', 4, room.patio],
  ] as const;
  await tx
    .insert(tables)
    .values(placed.map(([id, tableNumber, capacity]) => ({ id, tableNumber, capacity, location: 'Inside' })));
  await tx.insert(floorLayout).values(
    placed.map(([tableId, , , areaId], index) => ({
      tableId,
      areaId,
      shape: 'square' as const,
      x: 20 + index * 190,
      y: 40,
      width: 120,
      height: 150,
    })),
  );
  await tx.insert(tableJoins).values([
    { tableA: room.t1, tableB: room.t2 },
    { tableA: room.p1, tableB: room.p2 },
  ]);
  await tx
    .insert(users)
    .values([
      guest(guests.okafor, 'Adaeze', 'Okafor', '+353 1 555 0101'),
      guest(guests.sorensen, 'Freja', 'Sørensen', '+353 87 123 4567'),
      guest(guests.hughes, '', 'Hughes', null),
    ]);
  await tx.insert(guestProfiles).values({ userId: guests.okafor, allergies: 'Sesame', note: 'Quiet corner' });
}

function guest(id: string, firstName: string, lastName: string, phone: string | null) {
  return { id, firstName, lastName, phone, email: `${id}@guest.invalid`, passwordHash: 'unusable' };
}
