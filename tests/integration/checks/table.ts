import { randomUUID } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { Input, Output } from '#contract/contract';
import { menuItems, stations } from '#db/schema/menu';
import { clockAt, type TestClock } from '#tests/support/clock';
import { openTestHost, type TestHost } from '#tests/support/host';
import { furnish, room } from '#tests/support/room';

/** What the tests order, with prices in minor units. */
export const menu = {
  steak: { id: randomUUID(), name: 'Steak', price: 3000, category: 'mains' },
  soup: { id: randomUUID(), name: 'Soup', price: 1000, category: 'appetizers' },
  wine: { id: randomUUID(), name: 'Wine', price: 700, category: 'drinks' },
  /** Three cents short of a round sum: it never splits without a rest. */
  bread: { id: randomUUID(), name: 'Bread', price: 100, category: 'appetizers' },
  voucher: { id: randomUUID(), name: 'Gift voucher', price: 5000, category: 'specials' },
} as const;
export type Dish = keyof typeof menu;

export interface TestTable extends TestHost {
  clock: TestClock;
  server: string;
  manager: string;
  cook: string;
  visitId: string;
  /** Seats another party and makes it the one that orders. */
  seat(tableId: string, partySize?: number): Promise<string>;
  /** Rings these and sends them as one round; answers the check. */
  send(
    rung: readonly (Dish | { dish: Dish; quantity?: number; seat?: number })[],
  ): Promise<Output<'checks.view'>>;
  check(checkId?: string): Promise<Output<'checks.view'>>;
  /** A line of a check by the dish. */
  line(dish: Dish, checkId?: string): Promise<Output<'checks.view'>['lines'][number]>;
  bill(): Promise<Output<'checks.bill'>>;
  split(parts: Input<'checks.split'>['parts']): Promise<Output<'checks.split'>['parts']>;
  pay(checkId: string, amount?: number): Promise<Output<'payments.take'>>;
}

/** A party of two at table 1, on Friday 20 November at 19:00 in Dublin, and who is on shift. */
export async function openTable(
  venue: Partial<Input<'setup.createVenue'>> = {},
  partySize = 2,
): Promise<TestTable> {
  const clock = clockAt('2026-11-20T19:00:00Z');
  const host = await openTestHost({
    clock,
    venue,
    prepare: async (tx) => {
      await furnish(tx);
      await tx.insert(stations).values({ id: randomUUID(), name: 'Grill', position: -1 });
      await tx.insert(menuItems).values(
        Object.values(menu).map((item) => ({
          ...item,
          discountable: item.name !== 'Gift voucher',
          portionsLeft: item.name === 'Steak' ? 9000 : null,
        })),
      );
    },
  });
  const { call, signInAs } = host;
  const server = await signInAs('server');
  const manager = await signInAs('manager');
  const cook = await signInAs('kitchen');
  const seat = async (tableId: string, size = partySize) => {
    const visitId = randomUUID();
    await call('floor.seatWalkIn', { visitId, tableIds: [tableId], partySize: size }, { session: server });
    return visitId;
  };
  const visitId = await seat(room.t1);
  const current = { visitId };
  const checkId = async () => {
    const visit = await call('orders.visit', { visitId: current.visitId }, { session: server });
    return visit.checkId ?? '';
  };
  const check: TestTable['check'] = async (id) =>
    call('checks.view', { checkId: id ?? (await checkId()) }, { session: server });
  return {
    ...host,
    clock,
    server,
    manager,
    cook,
    visitId,
    async seat(tableId, size) {
      current.visitId = await seat(tableId, size);
      return current.visitId;
    },
    async send(rung) {
      const lineIds: string[] = [];
      for (const one of rung) {
        const { dish, ...how } = typeof one === 'string' ? { dish: one } : one;
        const lineId = newId();
        const line = { lineId, visitId: current.visitId, itemId: menu[dish].id, ...how };
        await call('orders.addLine', line, { session: server });
        lineIds.push(lineId);
        clock.advance(1);
      }
      const orderId = randomUUID();
      await call('orders.send', { orderId, visitId: current.visitId, lineIds }, { session: server });
      return check();
    },
    check,
    async line(dish, id) {
      const found = (await check(id)).lines.find((one) => one.itemId === menu[dish].id);
      if (!found) throw new Error(`there is no ${dish} on the check`);
      return found;
    },
    bill: async () => call('checks.bill', { checkId: await checkId() }, { session: server }),
    async split(parts) {
      const input = { checkId: await checkId(), parts };
      return (await call('checks.split', input, { session: server })).parts;
    },
    async pay(id, amount) {
      const { due } = await check(id);
      const payment = {
        paymentId: randomUUID(),
        checkId: id,
        amount: amount ?? due,
        tender: 'card' as const,
      };
      return call('payments.take', payment, { session: server });
    },
  };
}
