import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { readPgError } from '#db/pg-errors';
import type { Store } from '#db/store';
import { openTestStore } from '#tests/support/store';

/** A guest at table A5, booked, with an order of one dish: one row in each documented table. */
async function openDinner(): Promise<Store> {
  const { store } = await openTestStore();
  for (const statement of [
    `INSERT INTO users (email, password_hash, first_name, last_name) VALUES ('a@b.c', 'x', 'John', 'Doe')`,
    `INSERT INTO tables (table_number, capacity) VALUES ('A5', 6)`,
    `INSERT INTO reservations (user_id, table_id, date, time, party_size, confirmation_number)
      SELECT u.id, t.id, '2025-11-15', '19:30', 4, 'RES-2025-000001' FROM users u, tables t`,
    `INSERT INTO menu_items (name, price, category) VALUES ('Grilled Salmon', 24.99, 'mains')`,
    `INSERT INTO orders (order_number, reservation_id, table_id)
      SELECT 'ORD-001', r.id, r.table_id FROM reservations r`,
    `INSERT INTO order_items (order_id, menu_item_id, quantity, price_at_order)
      SELECT o.id, i.id, 2, i.price FROM orders o, menu_items i`,
  ])
    await run(store, statement);
  return store;
}

const run = async (store: Store, text: string) => (await store.write((tx) => tx.execute(sql.raw(text)))).rows;

const count = async (store: Store, table: string, where = 'true') =>
  Number((await run(store, `SELECT count(*) FROM ${table} WHERE ${where}`))[0]?.['count']);

async function refusal(store: Store, text: string) {
  const error: unknown = await run(store, text).catch((caught: unknown) => caught);
  const { sqlState, constraint } = readPgError(error) ?? {};
  return [sqlState, constraint];
}

describe('deleting', () => {
  it('a user takes their reservations along, and leaves the order', async () => {
    const store = await openDinner();
    await run(store, 'DELETE FROM users');
    expect(await count(store, 'reservations')).toBe(0);
    expect(await count(store, 'orders', 'reservation_id IS NULL')).toBe(1);
  });

  it('a table leaves its reservations and orders without it', async () => {
    const store = await openDinner();
    await run(store, 'DELETE FROM tables');
    expect(await count(store, 'reservations', 'table_id IS NULL')).toBe(1);
    expect(await count(store, 'orders', 'table_id IS NULL')).toBe(1);
  });

  it('a reservation leaves its orders', async () => {
    const store = await openDinner();
    await run(store, 'DELETE FROM reservations');
    expect(await count(store, 'orders', 'reservation_id IS NULL AND table_id IS NOT NULL')).toBe(1);
  });

  it('an order takes its items; only then can the menu item go', async () => {
    const store = await openDinner();
    const constraint = 'order_items_menu_item_id_fkey';
    const [state, name] = await refusal(store, 'DELETE FROM menu_items');
    expect(['23001', '23503']).toContain(state);
    expect(name).toBe(constraint);
    await run(store, 'DELETE FROM orders');
    expect(await count(store, 'order_items')).toBe(0);
    await run(store, 'DELETE FROM menu_items');
    expect(await count(store, 'menu_items')).toBe(0);
  });
});

describe('updated_at', () => {
  it('follows every change of a row, whatever the change says, and created_at stays', async () => {
    const store = await openDinner();
    for (const table of ['users', 'tables', 'reservations', 'menu_items', 'orders']) {
      const [before] = await run(store, `SELECT created_at, updated_at FROM ${table}`);
      const [after] = await run(
        store,
        `UPDATE ${table} SET updated_at = '2000-01-01' RETURNING created_at, updated_at,
          updated_at = CURRENT_TIMESTAMP AS touched`,
      );
      expect(after).toMatchObject({ created_at: before?.['created_at'], touched: true });
      expect(after?.['updated_at']).not.toEqual(before?.['updated_at']);
    }
  });
});

describe('the documented checks', () => {
  it('refuse what lies outside', async () => {
    const store = await openDinner();
    for (const [statement, constraint] of [
      ['UPDATE reservations SET party_size = 0', 'reservations_party_size_check'],
      ['UPDATE reservations SET party_size = 21', 'reservations_party_size_check'],
      ['UPDATE tables SET capacity = 0', 'tables_capacity_check'],
      ['UPDATE order_items SET quantity = 0', 'order_items_quantity_check'],
      ['UPDATE menu_items SET price = -0.01', 'menu_items_price_check'],
    ] as const)
      expect(await refusal(store, statement)).toEqual(['23514', constraint]);
    expect(await refusal(store, 'UPDATE menu_items SET price = 100000000')).toEqual(['22003', null]);
  });

  it('allow their limits', async () => {
    const store = await openDinner();
    await run(store, 'UPDATE reservations SET party_size = 1');
    await run(store, 'UPDATE reservations SET party_size = 20');
    await run(store, 'UPDATE tables SET capacity = 1');
    await run(store, 'UPDATE order_items SET quantity = 1');
    await run(store, 'UPDATE menu_items SET price = 0');
    await run(store, 'UPDATE menu_items SET price = 99999999.99');
  });
});

describe('the documented uniques', () => {
  it('refuse a second one', async () => {
    const store = await openDinner();
    for (const [statement, constraint] of [
      [
        `INSERT INTO users (email, password_hash, first_name, last_name) VALUES ('a@b.c', 'x', 'Jo', 'D')`,
        'users_email_key',
      ],
      [`INSERT INTO tables (table_number, capacity) VALUES ('A5', 2)`, 'tables_table_number_key'],
      [`INSERT INTO orders (order_number) VALUES ('ORD-001')`, 'orders_order_number_key'],
      [
        `INSERT INTO reservations (user_id, date, time, party_size, confirmation_number)
          SELECT id, '2025-11-16', '19:30', 2, 'RES-2025-000001' FROM users`,
        'reservations_confirmation_number_key',
      ],
    ] as const)
      expect(await refusal(store, statement)).toEqual(['23505', constraint]);
  });
});
