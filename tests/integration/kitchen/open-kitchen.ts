import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Output } from '#contract/contract';
import { menuItems, stations } from '#db/schema/menu';
import { orders } from '#db/schema/orders';
import { clockAt, type TestClock } from '#tests/support/clock';
import { openTestHost, type TestHost, type TestHostOptions } from '#tests/support/host';
import { furnish, room } from '#tests/support/room';

/** What the tests order: two dishes of the grill, one of the pans. */
export const dishes = {
  ribeye: { id: randomUUID(), name: 'Ribeye 300 g', station: 'grill', kitchenName: 'Ribeye' },
  lamb: { id: randomUUID(), name: 'Lamb shoulder', station: 'grill', kitchenName: 'Lamb' },
  gnocchi: { id: randomUUID(), name: 'Gnocchi', station: 'pans', kitchenName: null },
} as const;
type Dish = keyof typeof dishes;

export const stationIds = { grill: randomUUID(), pans: randomUUID() } as const;

export interface TestKitchen extends TestHost {
  clock: TestClock;
  cook: string;
  server: string;
  /** Seats a party at table 1 and answers its visit. */
  seat(tableId?: string): Promise<string>;
  /** Rings these dishes, a line each, and sends them. */
  send(visitId: string, rung: readonly Dish[]): Promise<{ orderId: string; lineIds: string[] }>;
  board(station?: keyof typeof stationIds): Promise<Output<'kitchen.board'>>;
  /** The open ticket of a station. */
  ticketAt(station: keyof typeof stationIds): Promise<Output<'kitchen.board'>['tickets'][number]>;
  order(orderId: string): Promise<typeof orders.$inferSelect>;
}

/** A host with a grill and pans, a server and a cook, on Friday 20 November at 19:00 in Dublin. */
export async function openKitchen(options: Pick<TestHostOptions, 'printing'> = {}): Promise<TestKitchen> {
  const clock = clockAt('2026-11-20T19:00:00Z');
  const host = await openTestHost({
    ...options,
    clock,
    prepare: async (tx) => {
      await furnish(tx);
      await tx.insert(stations).values([
        { id: stationIds.grill, name: 'Grill', position: -2, soonMinutes: 10, lateMinutes: 15 },
        { id: stationIds.pans, name: 'Pans', position: -1, soonMinutes: 12, lateMinutes: 20 },
      ]);
      await tx.insert(menuItems).values(
        Object.values(dishes).map(({ id, name, station, kitchenName }) => ({
          id,
          name,
          kitchenName,
          price: 2000,
          category: 'mains' as const,
          stationId: stationIds[station],
        })),
      );
    },
  });
  const { call, signInAs, peek } = host;
  const server = await signInAs('server');
  const cook = await signInAs('kitchen');
  const board: TestKitchen['board'] = (station) =>
    call('kitchen.board', { stationId: station ? stationIds[station] : null }, { session: cook });
  return {
    ...host,
    clock,
    cook,
    server,
    board,
    async seat(tableId = room.t1) {
      const visitId = randomUUID();
      const input = { visitId, tableIds: [tableId], partySize: 2 };
      await call('floor.seatWalkIn', input, { session: server });
      return visitId;
    },
    async send(visitId, rung) {
      // As the screens make them: lines of the same moment keep their order by id.
      const lineIds = rung.map(() => newId());
      for (const [at, dish] of rung.entries()) {
        const input = { lineId: lineIds[at] as string, visitId, itemId: dishes[dish].id, seat: at + 1 };
        await call('orders.addLine', input, { session: server });
      }
      const orderId = randomUUID();
      await call('orders.send', { orderId, visitId, lineIds }, { session: server });
      return { orderId, lineIds };
    },
    async ticketAt(station) {
      const [ticket] = (await board(station)).tickets;
      if (!ticket) throw new Error(`Nothing is open at the ${station}.`);
      return ticket;
    },
    async order(orderId) {
      const [order] = await peek((tx) => tx.select().from(orders).where(eq(orders.id, orderId)));
      if (!order) throw new Error('There is no such order.');
      return order;
    },
  };
}
