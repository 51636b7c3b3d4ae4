import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addMinutes } from '#contract/time';
import { visits } from '#db/schema/book';
import { menuItems } from '#db/schema/menu';
import { draftLines, orderItems, orders } from '#db/schema/orders';
import { demoId } from '#db/seed/demo/demo-id';
import { demoStaff } from '#db/seed/demo/staff';
import type { Store } from '#db/store';
import { seededStore } from '#tests/support/demo';

/** Friday 20 November 2026, 19:46 in Dublin. */
const friday = new Date('2026-11-20T19:46:00Z');

async function rowsOf<T>(store: Store, query: ReturnType<typeof sql>): Promise<T[]> {
  const { rows } = await store.read((tx) => tx.execute(query));
  return rows as T[];
}

describe('the restaurant', () => {
  test('has tables, a menu, staff and guests', async () => {
    const store = await seededStore(friday);
    const [counts] = await rowsOf<Record<string, unknown>>(
      store,
      sql`SELECT
        (SELECT count(*)::int FROM tables) AS tables,
        (SELECT count(DISTINCT area_id)::int FROM floor_layout) AS areas,
        (SELECT count(*)::int FROM menu_items) AS items,
        (SELECT array_agg(DISTINCT category::text ORDER BY category::text) FROM menu_items) AS categories,
        (SELECT count(*)::int FROM menu_items WHERE NOT available) AS sold_out,
        (SELECT count(*)::int FROM staff_profiles) AS staff,
        (SELECT array_agg(DISTINCT role::text ORDER BY role::text) FROM users) AS roles,
        (SELECT count(*)::int FROM users WHERE role = 'customer') AS guests`,
    );
    expect(counts).toMatchObject({
      tables: 38,
      areas: 3,
      items: expect.toSatisfy((items: number) => items >= 80),
      categories: ['appetizers', 'desserts', 'drinks', 'mains', 'specials'],
      staff: 8,
      roles: ['admin', 'customer', 'kitchen', 'manager', 'server'],
      guests: expect.toSatisfy((guests: number) => guests >= 40),
    });
  });

  test('without a service has nobody in it', async () => {
    const store = await seededStore(friday, 'none');
    const [counts] = await rowsOf(
      store,
      sql`SELECT (SELECT count(*)::int FROM visits) AS visits, (SELECT count(*)::int FROM reservations) AS bookings,
        (SELECT count(*)::int FROM tables WHERE status <> 'available') AS used`,
    );
    expect(counts).toEqual({ visits: 0, bookings: 0, used: 0 });
  });

  test('has no two people with one PIN', () => {
    const pins = Object.values(demoStaff).map((person) => person.pin);
    expect(new Set(pins).size).toBe(pins.length);
  });

  test('has ids the contract accepts, names that fit the kitchen screen, and tables beside one another', async () => {
    const store = await seededStore(friday);
    const [items, lines] = await store.read(async (tx) => [
      await tx.select().from(menuItems),
      await tx.select({ id: orderItems.id }).from(orderItems),
    ]);
    for (const { id } of [...items, ...lines]) expect(() => z.uuid().parse(id)).not.toThrow();
    expect(items.filter((item) => !item.kitchenName || item.kitchenName.length > 18)).toEqual([]);
    const overlaps = await rowsOf(
      store,
      sql`SELECT a.table_id, b.table_id FROM floor_layout a JOIN floor_layout b
        ON a.area_id = b.area_id AND a.table_id < b.table_id
        AND a.x < b.x + b.width AND b.x < a.x + a.width AND a.y < b.y + b.height AND b.y < a.y + a.height`,
    );
    const outside = await rowsOf(
      store,
      sql`SELECT table_id FROM floor_layout WHERE x < 0 OR y < 0 OR x + width > 1000 OR y + height > 1000`,
    );
    expect({ overlaps, outside }).toEqual({ overlaps: [], outside: [] });
  });
});

describe('the story at 19:46', () => {
  test('has Okafor at table 12 with 12 items for 175.50 and two more for 14.00 not sent', async () => {
    const store = await seededStore(friday);
    const visitId = demoId('visit', 12);
    const told = await store.read(async (tx) => ({
      visit: (await tx.select().from(visits).where(eq(visits.id, visitId)))[0],
      drafts: await tx.select().from(draftLines).where(eq(draftLines.visitId, visitId)),
      lines: await tx
        .select({ quantity: orderItems.quantity, price: orderItems.priceAtOrder, number: orders.orderNumber })
        .from(orderItems)
        .innerJoin(orders, eq(orders.id, orderItems.orderId))
        .where(eq(orders.visitId, visitId))
        .orderBy(orders.orderTime),
    }));
    expect(told.visit).toMatchObject({ name: 'Okafor', partySize: 4, seatedAt: addMinutes(friday, -48) });
    expect(told.lines.reduce((items, line) => items + line.quantity, 0)).toBe(12);
    expect(told.lines.reduce((sum, line) => sum + line.quantity * line.price, 0)).toBe(17550);
    expect(told.drafts.reduce((sum, line) => sum + line.quantity * line.basePrice, 0)).toBe(1400);
    expect(told.lines[0]?.number).toBe('ORD-118');
  });

  test('shows the amounts of the floor and nine tickets at the Grill, one of them late', async () => {
    const store = await seededStore(friday);
    const open = await rowsOf<{ table: string; amount: string }>(
      store,
      sql`SELECT t.table_number AS table, sum(i.quantity * i.price_at_order)::text AS amount
        FROM visits v JOIN orders o ON o.visit_id = v.id JOIN order_items i ON i.order_id = o.id
        JOIN tables t ON t.id = o.table_id
        WHERE v.closed_at IS NULL AND t.location = 'Main Hall' GROUP BY t.table_number`,
    );
    expect(Object.fromEntries(open.map((row) => [row.table, row.amount]))).toEqual({
      1: '128.50',
      5: '212.00',
      7: '74.00',
      8: '56.00',
      10: '96.40',
      11: '188.00',
      12: '175.50',
      15: '164.00',
      18: '61.50',
      21: '24.00',
      24: '58.90',
    });
    const board = await rowsOf<{ table: string; minutes: number }>(
      store,
      sql`SELECT t.table_number AS table, floor(extract(epoch FROM (${friday.toISOString()}::timestamptz - k.sent_at)) / 60)::int AS minutes
        FROM tickets k JOIN stations s ON s.id = k.station_id JOIN orders o ON o.id = k.order_id
        JOIN tables t ON t.id = o.table_id WHERE k.bumped_at IS NULL AND s.name = 'Grill' ORDER BY k.sent_at`,
    );
    expect(board.map(({ table, minutes }) => `${table}: ${minutes}`)).toEqual([
      '11: 16',
      '1: 11',
      'Bar 3: 8',
      '12: 4',
      '15: 3',
      '8: 2',
      'P8: 1',
      'P4: 0',
      '21: 0',
    ]);
  });

  test('keeps two joined tables for Laurent and none for Sørensen and Hughes, and taxes hot drinks as food', async () => {
    const store = await seededStore(friday);
    const told = await rowsOf<Record<string, unknown>>(
      store,
      sql`SELECT u.last_name AS name, r.time::text AS time, r.confirmation_number AS number,
          array_remove(array_agg(t.table_number ORDER BY t.table_number), NULL) AS tables
        FROM reservations r JOIN users u ON u.id = r.user_id
        LEFT JOIN table_occupancy o ON o.reservation_id = r.id LEFT JOIN tables t ON t.id = o.table_id
        WHERE r.date = '2026-11-20' AND u.last_name IN ('Laurent', 'Sørensen', 'Hughes', 'Byrne')
        GROUP BY r.id, u.last_name ORDER BY r.time`,
    );
    expect(told).toMatchObject([
      { name: 'Byrne', time: '19:30:00', tables: ['P3'] },
      { name: 'Laurent', time: '20:15:00', tables: ['P1', 'P2'], number: 'RES-2026-004182' },
      { name: 'Sørensen', time: '20:30:00', tables: [] },
      { name: 'Hughes', time: '21:00:00', tables: [] },
    ]);
    const rates = await rowsOf<{ name: string; rate: number }>(
      store,
      sql`SELECT i.name, t.basis_points AS rate FROM menu_items i JOIN tax_class_rates c USING (tax_class_id) JOIN tax_rates t ON t.id = c.tax_rate_id
        WHERE i.name IN ('Albariño, glass', 'Sea bass', 'Espresso') ORDER BY i.name`,
    );
    expect(rates.map((row) => row.rate)).toEqual([2300, 1350, 1350]);
  });
});
