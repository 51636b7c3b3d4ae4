import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Input, Output } from '#contract/contract';
import {
  menuItemModifierGroups,
  menuItems,
  menuSections,
  modifierChildGroups,
  modifierGroups,
  modifierPrices,
  modifiers,
  setChoices,
  setCourses,
  stations,
} from '#db/schema/menu';
import type { Tx } from '#db/store';
import { clockAt, type TestClock } from '#tests/support/clock';
import { openTestHost, type TestHost } from '#tests/support/host';
import { furnish, room } from '#tests/support/room';

const names = [
  ...['starters', 'mains', 'desserts', 'drinks', 'grill', 'pans', 'bar'],
  ...['soup', 'steak', 'risotto', 'fish', 'pizza', 'sorbet', 'beer', 'catch', 'lunch'],
  ...[
    'temperature',
    'rare',
    'done',
    'sides',
    'chips',
    'salad',
    'dressing',
    'ranch',
    'vinegar',
    'extras',
    'chives',
  ],
  ...['size', 'small', 'large', 'toppings', 'cheese', 'ham', 'other', 'otherWords'],
  ...['first', 'second', 'third'],
] as const;
type Name = (typeof names)[number];

/** The ids of what the till's menu has. */
export const on = Object.fromEntries(names.map((name) => [name, randomUUID()])) as Record<Name, string>;

export interface TestTill extends TestHost {
  clock: TestClock;
  server: string;
  manager: string;
  seat(tableId?: string): Promise<string>;
  /** Rings a line and answers its id. */
  ring(visitId: string, item: Name, more?: Partial<Input<'orders.addLine'>>): Promise<string>;
  change(lineId: string, change: Omit<Input<'orders.changeLine'>, 'lineId'>): Promise<unknown>;
  send(visitId: string, lineIds: string[], hold?: string[]): Promise<string>;
  fire(visitId: string, which: Input<'orders.fire'>['which']): Promise<string>;
  view(visitId: string): Promise<Output<'orders.visit'>>;
  draft(visitId: string, lineId: string): Promise<Output<'orders.visit'>['drafts'][number]>;
  left(item: Name): Promise<{ left: number | null; held: number } | undefined>;
  count(item: Name, left: number | null): Promise<unknown>;
}

/** A host with a small menu of everything a menu can be, on Friday 20 November at 19:00 in Dublin. */
export async function openTill(): Promise<TestTill> {
  const clock = clockAt('2026-11-20T19:00:00Z');
  const host = await openTestHost({
    clock,
    prepare: async (tx) => {
      await furnish(tx);
      await writeMenu(tx);
    },
  });
  const { call, signInAs } = host;
  const [server, manager] = [await signInAs('server'), await signInAs('manager')];
  const asServer = { session: server };
  const view: TestTill['view'] = (visitId) => call('orders.visit', { visitId }, asServer);
  return {
    ...host,
    clock,
    server,
    manager,
    view,
    async seat(tableId = room.t1) {
      const visitId = randomUUID();
      await call('floor.seatWalkIn', { visitId, tableIds: [tableId], partySize: 2 }, asServer);
      return visitId;
    },
    async ring(visitId, item, more = {}) {
      const lineId = more.lineId ?? newId();
      await call('orders.addLine', { visitId, itemId: on[item], ...more, lineId }, asServer);
      return lineId;
    },
    change: (lineId, change) => call('orders.changeLine', { lineId, ...change }, asServer),
    async send(visitId, lineIds, hold = []) {
      const orderId = randomUUID();
      await call('orders.send', { orderId, visitId, lineIds, hold }, asServer);
      return orderId;
    },
    async fire(visitId, which) {
      const orderId = randomUUID();
      await call('orders.fire', { orderId, visitId, which }, asServer);
      return orderId;
    },
    async draft(visitId, lineId) {
      const draft = (await view(visitId)).drafts.find(({ id }) => id === lineId);
      if (!draft) throw new Error('There is no such draft.');
      return draft;
    },
    async left(item) {
      const { items } = await call('menu.stock', {}, asServer);
      const found = items.find(({ itemId }) => itemId === on[item]);
      return found && { left: found.left, held: found.held };
    },
    count: (item, left) => call('menu.setPortions', { itemId: on[item], left }, asServer),
  };
}

async function writeMenu(tx: Tx): Promise<void> {
  await tx.insert(menuSections).values([
    { id: on.starters, name: 'To begin', category: 'appetizers', colour: 1, position: -4, course: 1 },
    { id: on.mains, name: 'From the pans', category: 'mains', colour: 2, position: -3, course: 2 },
    { id: on.desserts, name: 'Sweet', category: 'desserts', colour: 3, position: -2, course: 3 },
    { id: on.drinks, name: 'To drink', category: 'drinks', colour: 4, position: -1 },
  ]);
  await tx.insert(stations).values([
    { id: on.grill, name: 'Grill', position: -3 },
    { id: on.pans, name: 'Pans', position: -2 },
    { id: on.bar, name: 'Counter', position: -1 },
  ]);
  const main = { category: 'mains', sectionId: on.mains, stationId: on.pans } as const;
  await tx.insert(menuItems).values([
    {
      id: on.soup,
      name: 'Soup',
      price: 800,
      category: 'appetizers',
      sectionId: on.starters,
      stationId: on.pans,
    },
    { id: on.steak, name: 'Steak', price: 3000, ...main, stationId: on.grill },
    { id: on.risotto, name: 'Risotto', price: 2200, ...main, soldBy: 'half', halfPrice: 1300 },
    { id: on.fish, name: 'Fish', price: 4250, ...main, soldBy: 'weight' },
    { id: on.pizza, name: 'Pizza', price: 1000, ...main },
    { id: on.catch, name: 'Off the menu', price: 0, ...main, openPrice: true },
    { id: on.lunch, name: 'Set lunch', price: 3900, ...main },
    {
      id: on.sorbet,
      name: 'Sorbet',
      price: 700,
      category: 'desserts',
      sectionId: on.desserts,
      stationId: on.pans,
    },
    {
      id: on.beer,
      name: 'Beer',
      price: 600,
      category: 'drinks',
      sectionId: on.drinks,
      stationId: on.bar,
      soldBy: 'half',
    },
  ]);
  const group = (id: string, name: string, minChoices: number, maxChoices: number, more = {}) => ({
    id,
    name,
    minChoices,
    maxChoices,
    ...more,
  });
  await tx
    .insert(modifierGroups)
    .values([
      group(on.temperature, 'Temperature', 1, 1),
      group(on.sides, 'Sides', 1, 2),
      group(on.dressing, 'Dressing', 1, 1),
      group(on.extras, 'On the dressing', 0, 1),
      group(on.size, 'Size', 1, 1, { isSize: true }),
      group(on.toppings, 'Toppings', 0, 4, { maxEach: 2 }),
      group(on.other, 'Other', 0, 1),
    ]);
  const choice = (id: string, groupId: string, name: string, position: number, more = {}) => ({
    id,
    groupId,
    name,
    position,
    ...more,
  });
  await tx
    .insert(modifiers)
    .values([
      choice(on.rare, on.temperature, 'Rare', 1),
      choice(on.done, on.temperature, 'Well done', 2),
      choice(on.chips, on.sides, 'Chips', 1),
      choice(on.salad, on.sides, 'Salad', 2, { priceDelta: 100 }),
      choice(on.ranch, on.dressing, 'Ranch', 1, { priceDelta: 50 }),
      choice(on.vinegar, on.dressing, 'Vinegar', 2, { preselected: true }),
      choice(on.chives, on.extras, 'Chives', 1, { priceDelta: 25 }),
      choice(on.small, on.size, 'Small', 1, { preselected: true }),
      choice(on.large, on.size, 'Large', 2, { priceDelta: 400 }),
      choice(on.cheese, on.toppings, 'Cheese', 1, { priceDelta: 100 }),
      choice(on.ham, on.toppings, 'Ham', 2, { priceDelta: 150 }),
      choice(on.otherWords, on.other, 'As they say', 1, { freeText: true }),
    ]);
  await tx.insert(modifierChildGroups).values([
    { modifierId: on.salad, groupId: on.dressing, position: 1 },
    { modifierId: on.ranch, groupId: on.extras, position: 1 },
  ]);
  await tx.insert(modifierPrices).values({ modifierId: on.cheese, sizeId: on.large, priceDelta: 175 });
  await tx.insert(menuItemModifierGroups).values([
    { menuItemId: on.steak, groupId: on.temperature, position: 1 },
    { menuItemId: on.steak, groupId: on.sides, position: 2 },
    { menuItemId: on.pizza, groupId: on.size, position: 1 },
    { menuItemId: on.pizza, groupId: on.toppings, position: 2 },
    { menuItemId: on.pizza, groupId: on.other, position: 3 },
  ]);
  const course = (id: string, name: string, position: number) => ({
    id,
    itemId: on.lunch,
    name,
    minChoices: 1,
    maxChoices: 1,
    position,
  });
  await tx
    .insert(setCourses)
    .values([course(on.first, 'Starter', 1), course(on.second, 'Main', 2), course(on.third, 'Dessert', 3)]);
  await tx.insert(setChoices).values([
    { setCourseId: on.first, itemId: on.soup, position: 1 },
    { setCourseId: on.first, itemId: on.beer, position: 2 },
    { setCourseId: on.second, itemId: on.steak, supplement: 500, position: 1 },
    { setCourseId: on.second, itemId: on.risotto, position: 2 },
    { setCourseId: on.third, itemId: on.sorbet, position: 1 },
  ]);
}

/** The lines of a round as they are stored, by name. */
export async function storedLines({ peek }: TestHost, orderId: string) {
  const { rows } = await peek((tx) =>
    tx.execute<{
      name: string;
      price: number;
      quantity: number;
      station: string;
      course: number | null;
      set_name: string | null;
    }>(sql`
      SELECT i.name_at_order AS name, (i.price_at_order * 100)::int AS price, i.quantity, s.name AS station, i.course, i.set_name
      FROM order_items i JOIN tickets t ON t.id = i.ticket_id JOIN stations s ON s.id = t.station_id
      WHERE i.order_id = ${orderId}::uuid ORDER BY i.name_at_order`),
  );
  return rows;
}
