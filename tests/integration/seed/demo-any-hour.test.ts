import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { instantOf, serviceDay } from '#contract/time';
import { reservations, tableOccupancy } from '#db/schema/book';
import { menuItemModifierGroups, modifierGroups, modifiers } from '#db/schema/menu';
import { draftLines, orderItems } from '#db/schema/orders';
import { demoId } from '#db/seed/demo/demo-id';
import { type GuestName, guestNumber } from '#db/seed/demo/guests';
import { demoVenue } from '#db/seed/demo/venue';
import type { Tx } from '#db/store';
import type { VenueSettings } from '#main/host/context';
import { changedHours } from '#main/hours/change.rules';
import { loadHoursAhead, whenIn } from '#main/hours/hours.service';
import { seededStore } from '#tests/support/demo';

const zone = 'Europe/Dublin';
const venue: VenueSettings = {
  ...demoVenue,
  taxRounding: 'check',
  cashStep: 1,
  discountLimit: 1000,
  tipSuggestions: [],
  lateAfterMinutes: 10,
  releaseAfterMinutes: 15,
  noShowAfterMinutes: null,
};

/** Whatever the hour: what the host relies on holds. */
const moments: Record<string, Date> = {
  'Friday 19:46': new Date('2026-11-20T19:46:00Z'),
  'between two full minutes': new Date('2026-11-20T19:48:31.250Z'),
  'morning, 09:00': new Date('2026-06-12T08:00:00Z'),
  'past midnight, 00:20': new Date('2026-07-11T23:20:00Z'),
  'just before the cut-over': new Date('2026-11-21T03:58:00Z'),
  'just after the cut-over': new Date('2026-11-21T04:02:00Z'),
  'the night spring skips an hour, before': new Date('2026-03-29T00:40:00Z'),
  'the night spring skips an hour, after': new Date('2026-03-29T01:20:00Z'),
  'the night autumn repeats an hour, first time': new Date('2026-10-25T00:20:00Z'),
  'the night autumn repeats an hour, second time': new Date('2026-10-25T01:20:00Z'),
  'the first hours of a year': new Date('2027-01-01T00:30:00Z'),
};

test.each(Object.entries(moments))('%s: a service that agrees with itself', async (name, now) => {
  const store = await seededStore(now);
  await store.read(async (tx) => {
    expect(await contradictions(tx)).toEqual({
      checksThatDoNotAddUp: [],
      ordersAgainstTickets: [],
      visitsWithoutTable: [],
      visitsWithoutCheck: [],
      linesWithoutCheck: [],
      numbersMisspelt: [],
    });
    await expectStatusesFromLedger(tx, now);
    await expectBookingsOnTheirLedgerRows(tx);
    await expectChoicesThatItemsOffer(tx);
    await expectCountersToGoOn(tx);
    await expectNobodyStranded(tx, now);
    if (!name.includes('autumn')) await expectTheNextHour(tx, now);
  });
});

async function contradictions(tx: Tx) {
  const rows = async (query: ReturnType<typeof sql>) => (await tx.execute(query)).rows;
  return {
    checksThatDoNotAddUp: await rows(sql`
      SELECT c.number FROM checks c
        LEFT JOIN LATERAL (SELECT coalesce(sum(k.quantity * i.price_at_order), 0) AS due
          FROM check_lines k JOIN order_items i ON i.id = k.order_item_id WHERE k.check_id = c.id) l ON true
        LEFT JOIN LATERAL (SELECT coalesce(sum(amount), 0) AS paid FROM payments WHERE check_id = c.id) p ON true
        WHERE (c.closed_at IS NOT NULL AND p.paid <> l.due) OR (c.closed_at IS NULL AND p.paid > 0 AND p.paid >= l.due)`),
    ordersAgainstTickets: await rows(sql`
      SELECT o.order_number, o.status FROM orders o
        JOIN LATERAL (SELECT bool_and(bumped_at IS NOT NULL) AS done, bool_or(started_at IS NOT NULL) AS begun,
          max(bumped_at) AS last, bool_and(coalesce(seen_at, sent_at) >= sent_at AND coalesce(started_at, sent_at) >= sent_at
            AND coalesce(bumped_at, started_at, sent_at) >= coalesce(started_at, sent_at)) AS in_order
          FROM tickets WHERE order_id = o.id) k ON true
        WHERE NOT k.in_order OR o.status IS DISTINCT FROM (CASE
            WHEN k.done AND o.served_time IS NOT NULL THEN 'served' WHEN k.done THEN 'ready'
            WHEN k.begun THEN 'preparing' ELSE 'pending' END)::order_status
          OR (k.done AND o.ready_time IS DISTINCT FROM k.last) OR (NOT k.done AND o.ready_time IS NOT NULL)
          OR o.served_time < k.last
          OR EXISTS (SELECT 1 FROM order_items i JOIN tickets t ON t.id = i.ticket_id WHERE i.order_id = o.id AND t.order_id <> o.id)`),
    visitsWithoutTable: await rows(sql`
      SELECT v.id FROM visits v WHERE (v.closed_at IS NULL) <> EXISTS
        (SELECT 1 FROM table_occupancy o WHERE o.visit_id = v.id AND o.state = 'open')`),
    visitsWithoutCheck: await rows(sql`
      SELECT v.id FROM visits v LEFT JOIN checks c ON c.visit_id = v.id
        GROUP BY v.id HAVING count(c.id) <> 1 OR bool_or(c.closed_at IS DISTINCT FROM v.closed_at)`),
    linesWithoutCheck: await rows(sql`
      SELECT i.id FROM order_items i JOIN orders o ON o.id = i.order_id
        LEFT JOIN check_lines k ON k.order_item_id = i.id LEFT JOIN checks c ON c.id = k.check_id
        WHERE c.visit_id IS DISTINCT FROM o.visit_id OR i.ticket_id IS NULL OR k.quantity <> i.quantity`),
    numbersMisspelt: await rows(sql`
      SELECT number FROM (SELECT number FROM checks UNION ALL SELECT order_number FROM orders
        UNION ALL SELECT confirmation_number FROM reservations) n
        WHERE number !~ '^(CHK-[0-9]{3,}|ORD-[0-9]{3,}|RES-[0-9]{4}-[0-9]{6})$'`),
  };
}

async function expectStatusesFromLedger(tx: Tx, now: Date) {
  const at = now.toISOString();
  const { rows } = await tx.execute(sql`
    SELECT t.table_number, t.status FROM tables t WHERE t.status::text <> (CASE
      WHEN EXISTS (SELECT 1 FROM table_occupancy o WHERE o.table_id = t.id AND o.state = 'open') THEN 'occupied'
      WHEN EXISTS (SELECT 1 FROM table_occupancy o WHERE o.table_id = t.id AND o.state = 'blocked' AND o.during @> ${at}::timestamptz) THEN 'maintenance'
      WHEN EXISTS (SELECT 1 FROM table_occupancy o WHERE o.table_id = t.id AND o.state = 'booked'
        AND lower(o.during) <= ${at}::timestamptz + interval '30 minutes' AND upper(o.during) > ${at}::timestamptz) THEN 'reserved'
      ELSE 'available' END)`);
  expect(rows).toEqual([]);
  const counts = await tx.execute<{ status: string; tables: number }>(
    sql`SELECT status::text, count(*)::int AS tables FROM tables GROUP BY status ORDER BY status`,
  );
  const byStatus = Object.fromEntries(counts.rows.map((row) => [row.status, row.tables]));
  expect(byStatus).toMatchObject({ occupied: 22, maintenance: 1 });
}

/** Each booking's claims begin when its wall time says, and its table is the first of them. */
async function expectBookingsOnTheirLedgerRows(tx: Tx) {
  const rows = await tx
    .select({
      date: reservations.date,
      time: reservations.time,
      tableId: reservations.tableId,
      from: sql<string>`min(lower(${tableOccupancy.during}))::text`,
      holds: sql<boolean>`bool_or(${tableOccupancy.tableId} = ${reservations.tableId})`,
      kept: sql<boolean>`bool_or(${tableOccupancy.state} = 'booked')`,
    })
    .from(reservations)
    .innerJoin(tableOccupancy, eq(tableOccupancy.reservationId, reservations.id))
    .groupBy(reservations.id);
  expect(rows.filter((row) => !row.holds)).toEqual([]);
  const moved = rows.filter(
    (row) =>
      row.kept &&
      instantOf({ date: row.date, time: row.time }, zone)?.getTime() !== new Date(row.from).getTime(),
  );
  expect(moved).toEqual([]);
}

/** Every line could have been rung: its choices are offered, enough of them and not too many. */
async function expectChoicesThatItemsOffer(tx: Tx) {
  const options = new Map((await tx.select().from(modifiers)).map((option) => [option.id, option]));
  const groups = new Map((await tx.select().from(modifierGroups)).map((group) => [group.id, group]));
  const offered = await tx.select().from(menuItemModifierGroups);
  const lines = [...(await tx.select().from(orderItems)), ...(await tx.select().from(draftLines))];
  const wrong = lines.filter((line) => {
    const ofItem = offered.filter((row) => row.menuItemId === line.menuItemId).map((row) => row.groupId);
    const chosen = line.modifiers.map((modifier) => options.get(modifier.id));
    return (
      chosen.some((option) => !option || !ofItem.includes(option.groupId)) ||
      ofItem.some((groupId) => {
        const group = groups.get(groupId);
        const count = chosen.filter((option) => option?.groupId === groupId).length;
        return !group || count < group.minChoices || count > group.maxChoices;
      })
    );
  });
  expect(wrong).toEqual([]);
}

/** The next number of each kind is one more than the last one given. */
async function expectCountersToGoOn(tx: Tx) {
  const { rows } = await tx.execute(sql`
    SELECT key, value::int AS value, last FROM counters JOIN (
      SELECT 'ORD' AS key, max(substr(order_number, 5)::int) AS last FROM orders
      UNION ALL SELECT 'CHK', max(substr(number, 5)::int) FROM checks
      UNION ALL SELECT substr(confirmation_number, 1, 8), max(substr(confirmation_number, 10)::int)
        FROM reservations GROUP BY 1) given USING (key)`);
  expect(rows.length).toBeGreaterThanOrEqual(3);
  for (const { value, last } of rows) expect(value).toBe(last);
}

/** Whenever the evening is told, its parties are booked while a service is held, and the hours are sound. */
async function expectNobodyStranded(tx: Tx, now: Date) {
  const hours = await loadHoursAhead(tx, { now, venue });
  const unchanged = { day: '9999-12-30', reason: 'Nothing', services: [] };
  changedHours(hours, { kind: 'setSpecialDay', input: unchanged }, '2026-01-01');
  const today = serviceDay(now, zone, venue.dayCutover);
  const outside = (await tx.select().from(reservations)).filter((row) => {
    const wall = { date: row.date, time: row.time.slice(0, 5) };
    const { day, closed } = whenIn(hours, wall, row.partySize);
    return day >= today && closed !== null;
  });
  expect(outside).toEqual([]);
  const [weekday] = hours.services;
  expect(weekday).toMatchObject({ name: 'Lunch', firstTime: '12:00', lastTime: '14:30', coversStarting: 12 });
  expect(hours.specialDays.some(({ reason }) => reason === 'Staff party')).toBe(true);
}

/** Brandt is due within half an hour and Byrne is late. The repeated hour alone moves bookings away. */
async function expectTheNextHour(tx: Tx, now: Date) {
  const booked = await tx.select().from(reservations);
  const minutesTo = (guest: GuestName) => {
    const row = booked.find(({ id }) => id === demoId('reservation', guestNumber(guest)));
    const start = row && instantOf({ date: row.date, time: row.time }, zone);
    return start ? (start.getTime() - now.getTime()) / 60_000 : Number.NaN;
  };
  expect(minutesTo('Brandt')).toBeGreaterThanOrEqual(10);
  expect(minutesTo('Brandt')).toBeLessThanOrEqual(20);
  expect(minutesTo('Byrne')).toBeLessThanOrEqual(-12);
}
