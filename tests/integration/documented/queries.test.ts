import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Store, Tx } from '#db/store';
import { openTestStore } from '#tests/support/store';
import {
  availability,
  dashboard,
  kitchenOrders,
  seedStatements,
  upcomingReservations,
} from './documented-sql';

const run = async (tx: Tx, text: string) => (await tx.execute(sql.raw(text))).rows;
const read = (store: Store, text: string) => store.read((tx) => run(tx, text));

/** A database with the documented seed and these statements after it. */
async function seeded(...statements: string[]): Promise<Store> {
  const { store } = await openTestStore();
  await store.write(async (tx) => {
    for (const statement of [...seedStatements, ...statements]) await run(tx, statement);
  });
  return store;
}

const guest = '550e8400-e29b-41d4-a716-446655440000';
const addGuest = `INSERT INTO users (id, email, password_hash, first_name, last_name)
  VALUES ('${guest}', 'john.doe@example.com', '$2b$10$abc', 'John', 'Doe')`;
const tableId = (number: string | null) =>
  number === null ? 'NULL' : `(SELECT id FROM tables WHERE table_number = '${number}')`;
let booked = 0;
const book = (table: string | null, date: string, time: string, status = 'confirmed') => {
  booked += 1;
  return `INSERT INTO reservations (user_id, table_id, date, time, party_size, status, confirmation_number)
    VALUES ('${guest}', ${tableId(table)}, ${date}, '${time}', 4, '${status}', 'RES-2025-${booked}')`;
};
const order = (number: string, table: string | null, time: string, status: string) =>
  `INSERT INTO orders (order_number, table_id, order_time, status)
    VALUES ('${number}', ${tableId(table)}, ${time}, '${status}')`;
const item = (number: string, name: string, quantity: number, notes = 'NULL') =>
  `INSERT INTO order_items (order_id, menu_item_id, quantity, price_at_order, special_notes)
    SELECT o.id, i.id, ${quantity}, i.price, ${notes} FROM orders o, menu_items i
    WHERE o.order_number = '${number}' AND i.name = '${name}'`;

describe('the documented seed', () => {
  it('runs as it is and leaves what it says', async () => {
    const store = await seeded();
    expect(await read(store, 'SELECT email, role, phone FROM users')).toEqual([
      { email: 'admin@restaurant.com', role: 'admin', phone: null },
    ]);
    expect(
      await read(
        store,
        `SELECT table_number || ' ' || capacity || ' ' || location || ' ' || status AS line FROM tables ORDER BY 1`,
      ),
    ).toEqual(
      [
        'A1 2 Main Hall',
        'A2 2 Main Hall',
        'A3 4 Main Hall',
        'A4 4 Main Hall',
        'A5 6 Main Hall',
        'B1 4 Patio',
        'B2 6 Patio',
        'B3 8 Patio',
      ].map((line) => ({ line: `${line} available` })),
    );
    expect(
      await read(
        store,
        'SELECT name, price, category, dietary_tags, preparation_time FROM menu_items ORDER BY 1',
      ),
    ).toEqual([
      {
        name: 'Caesar Salad',
        price: '12.99',
        category: 'appetizers',
        dietary_tags: ['vegetarian'],
        preparation_time: 15,
      },
      {
        name: 'Chocolate Cake',
        price: '8.99',
        category: 'desserts',
        dietary_tags: ['vegetarian'],
        preparation_time: 15,
      },
      { name: 'Craft Beer', price: '6.99', category: 'drinks', dietary_tags: [], preparation_time: 15 },
      {
        name: 'Grilled Salmon',
        price: '24.99',
        category: 'mains',
        dietary_tags: ['gluten-free'],
        preparation_time: 15,
      },
      {
        name: 'Ribeye Steak',
        price: '34.99',
        category: 'mains',
        dietary_tags: ['gluten-free'],
        preparation_time: 15,
      },
    ]);
  });
});

describe('1. availability for a date and time', () => {
  const free = async (store: Store) =>
    (await read(store, availability)).map((row) => row['table_number']).sort();

  it('names the tables that seat the party and hold no booking in the window', async () => {
    const store = await seeded(
      addGuest,
      book('A3', `'2025-11-15'`, '19:00'),
      book('A4', `'2025-11-15'`, '21:00', 'completed'),
      book('A5', `'2025-11-15'`, '20:00', 'cancelled'),
      book('B1', `'2025-11-15'`, '18:59'),
      book('B2', `'2025-11-16'`, '20:00'),
      `UPDATE tables SET status = 'maintenance' WHERE table_number = 'B3'`,
    );
    expect(await free(store)).toEqual(['A5', 'B1', 'B2']);
  });

  it('answers nothing once a booking without a table is in the window: so SQL reads NOT IN with a null', async () => {
    const store = await seeded(addGuest, book(null, `'2025-11-15'`, '20:00'));
    expect(await free(store)).toEqual([]);
  });
});

describe('2. a customer’s upcoming reservations', () => {
  it('lists the confirmed ones from today on by date and time, with or without a table', async () => {
    const store = await seeded(
      addGuest,
      book('A3', 'CURRENT_DATE + 1', '20:00'),
      book('B1', 'CURRENT_DATE + 1', '18:00'),
      book(null, 'CURRENT_DATE', '12:00'),
      book('A3', 'CURRENT_DATE - 1', '20:00'),
      book('A4', 'CURRENT_DATE + 2', '20:00', 'cancelled'),
    );
    const rows = await read(store, upcomingReservations(guest));
    expect(rows.map((row) => [row['time'], row['table_number'], row['location']])).toEqual([
      ['12:00:00', null, null],
      ['18:00:00', 'B1', 'Patio'],
      ['20:00:00', 'A3', 'Main Hall'],
    ]);
    expect(await read(store, upcomingReservations('00000000-0000-4000-8000-000000000000'))).toEqual([]);
  });
});

describe('3. today’s orders for the kitchen display', () => {
  it('lists what is pending or preparing today, oldest first, with its items', async () => {
    const noon = `CURRENT_DATE + TIME '12:00'`;
    const store = await seeded(
      order('ORD-002', null, `${noon} + INTERVAL '1 minute'`, 'preparing'),
      item('ORD-002', 'Craft Beer', 1),
      order('ORD-001', 'A5', noon, 'pending'),
      item('ORD-001', 'Ribeye Steak', 2, `'No onions'`),
      order('ORD-003', 'A5', noon, 'ready'),
      item('ORD-003', 'Craft Beer', 1),
      order('ORD-004', 'A5', `${noon} - INTERVAL '1 day'`, 'pending'),
      item('ORD-004', 'Craft Beer', 1),
    );
    const rows = await read(store, kitchenOrders);
    expect(rows.map(({ order_time: _, ...row }) => row)).toEqual([
      {
        order_number: 'ORD-001',
        status: 'pending',
        table_number: 'A5',
        items: [{ name: 'Ribeye Steak', quantity: 2, specialNotes: 'No onions' }],
      },
      {
        order_number: 'ORD-002',
        status: 'preparing',
        table_number: null,
        items: [{ name: 'Craft Beer', quantity: 1, specialNotes: null }],
      },
    ]);
  });
});

describe('4. the admin dashboard', () => {
  it('counts bookings, customers and the month’s most ordered items', async () => {
    const store = await seeded(
      addGuest,
      book('A3', 'CURRENT_DATE', '20:00'),
      book('A4', 'CURRENT_DATE', '20:00', 'cancelled'),
      book('A3', 'CURRENT_DATE + 7', '20:00'),
      book('A3', 'CURRENT_DATE + 8', '20:00'),
      order('ORD-001', 'A5', `DATE_TRUNC('month', CURRENT_DATE)`, 'served'),
      item('ORD-001', 'Ribeye Steak', 5),
      item('ORD-001', 'Craft Beer', 1),
      order('ORD-002', 'A5', 'CURRENT_TIMESTAMP', 'pending'),
      item('ORD-002', 'Craft Beer', 1),
      order('ORD-003', 'A5', `DATE_TRUNC('month', CURRENT_DATE) - INTERVAL '1 second'`, 'served'),
      item('ORD-003', 'Chocolate Cake', 1),
    );
    const count = async (text: string) => Number((await read(store, text))[0]?.['count']);
    expect(await count(dashboard.reservationsToday)).toBe(1);
    expect(await count(dashboard.reservationsWeek)).toBe(2);
    expect(await count(dashboard.customers)).toBe(1);
    const popular = await read(store, dashboard.popular);
    expect(popular.map((row) => [row['name'], Number(row['order_count'])])).toEqual([
      ['Craft Beer', 2],
      ['Ribeye Steak', 1],
    ]);
  });
});
