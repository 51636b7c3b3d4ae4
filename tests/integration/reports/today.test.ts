import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Input } from '#contract/contract';
import { reservations, visits } from '#db/schema/book';
import { checks } from '#db/schema/checks';
import { menuItems, stations } from '#db/schema/menu';
import { orderItems, orders, tickets } from '#db/schema/orders';
import { payments } from '#db/schema/payments';
import { staffProfiles, users } from '#db/schema/people';
import type { Tx } from '#db/store';
import { openTestHost } from '#tests/support/host';

/** Friday evening in Dublin, where UTC is the wall clock in November. */
const now = new Date('2026-11-20T19:46:00Z');
const at = (text: string) => new Date(`2026-${text}:00Z`);
const empty = {
  now: now.toISOString(),
  serviceDay: '2026-11-20',
  reservationsToday: 0,
  reservationsWeek: 0,
  customers: 0,
  popularThisMonth: [],
  sales: 0,
  salesSameDayLastWeek: 0,
  covers: 0,
  averagePerCover: null,
  openVisits: 0,
  openAmount: 0,
  averageTurnMinutes: null,
  medianTicketMinutes: null,
  payments: [],
  salesByHour: [],
  soldToday: [],
  servers: [],
};

/** Writes history with as few words as a test can read. */
function chronicle(tx: Tx) {
  let rounds = 0;
  const addUser = async (firstName: string, role: 'customer' | 'server') => {
    const id = randomUUID();
    const email = `${id}@test.invalid`;
    await tx.insert(users).values({ id, email, passwordHash: '!', firstName, lastName: 'Sousa', role });
    if (role === 'server')
      await tx.insert(staffProfiles).values({ userId: id, title: 'Server', pinHash: '!', pinIndex: id });
    return id;
  };
  const addItem = async (name: string, price: number) => {
    const id = randomUUID();
    await tx.insert(menuItems).values({ id, name, price, category: 'mains' });
    return { id, price };
  };
  const addVisit = async (visit: Partial<typeof visits.$inferInsert> & { seatedAt: Date }) => {
    const id = randomUUID();
    await tx.insert(visits).values({ id, partySize: 2, serviceDay: '2026-11-20', ...visit });
    return id;
  };
  const addRound = async (
    orderTime: Date,
    lines: [{ id: string; price: number }, number][],
    rest: Partial<typeof orders.$inferInsert> = {},
  ) => {
    const id = randomUUID();
    rounds += 1;
    await tx
      .insert(orders)
      .values({ id, orderNumber: `ORD-${rounds}`, orderTime, status: 'served', ...rest });
    for (const [item, quantity] of lines)
      await tx
        .insert(orderItems)
        .values({ orderId: id, menuItemId: item.id, quantity, priceAtOrder: item.price });
    return id;
  };
  return { addUser, addItem, addVisit, addRound };
}

async function todayOf(prepare: (tx: Tx) => Promise<void>, venue: Partial<Input<'setup.createVenue'>> = {}) {
  const { call, signInAs } = await openTestHost({ clock: () => now, prepare, venue });
  return call('reports.today', {}, { session: await signInAs('manager') });
}

describe('reports.today', () => {
  it('is all zeros on a day without anything', async () => {
    expect(await todayOf(async () => undefined)).toEqual(empty);
  });

  it('counts the documented dashboard by the venue’s own date', async () => {
    const report = await todayOf(async (tx) => {
      const { addUser, addItem, addRound } = chronicle(tx);
      const userId = await addUser('Okafor', 'customer');
      await addUser('Ana', 'server');
      const book = (date: string, status: 'confirmed' | 'cancelled' = 'confirmed') =>
        tx.insert(reservations).values({
          userId,
          date,
          time: '19:00',
          partySize: 2,
          status,
          confirmationNumber: randomUUID().slice(0, 20),
        });
      for (const date of ['2026-11-19', '2026-11-20', '2026-11-20', '2026-11-27', '2026-11-28'])
        await book(date);
      await book('2026-11-20', 'cancelled');
      const items = [];
      for (let n = 0; n < 12; n++) items.push(await addItem(`Dish ${String(n).padStart(2, '0')}`, 100));
      const [first, second] = items as [{ id: string; price: number }, { id: string; price: number }];
      await addRound(
        at('11-01T00:00'),
        items.map((item) => [item, 9]),
      );
      await addRound(at('11-02T12:00'), [
        [second, 1],
        [second, 1],
      ]);
      await addRound(at('10-31T23:59'), [[first, 1]]);
    });
    expect(report).toMatchObject({ reservationsToday: 2, reservationsWeek: 3, customers: 1 });
    expect(report.popularThisMonth).toEqual([
      { name: 'Dish 01', orders: 3 },
      ...['00', '02', '03', '04', '05', '06', '07', '08', '09'].map((n) => ({
        name: `Dish ${n}`,
        orders: 1,
      })),
    ]);
  });

  it('adds up the service day and the same weekday last week, without what was cancelled', async () => {
    const report = await todayOf(async (tx) => {
      const { addItem, addRound } = chronicle(tx);
      const ribeye = await addItem('Ribeye', 3599);
      const soup = await addItem('Soup', 701);
      await addRound(at('11-20T03:59'), [[soup, 50]]);
      await addRound(at('11-20T12:15'), [[soup, 3]]);
      await addRound(at('11-20T14:59'), [[ribeye, 1]]);
      await addRound(at('11-20T19:30'), [
        [ribeye, 1],
        [soup, 1],
      ]);
      await addRound(at('11-20T19:31'), [[ribeye, 9]], { status: 'cancelled' });
      await addRound(at('11-13T12:00'), [[soup, 2]]);
      await addRound(at('11-13T19:45'), [[soup, 1]]);
      await addRound(at('11-13T19:46'), [[soup, 10]]);
      await addRound(at('11-14T01:10'), [[soup, 1]]);
    });
    expect(report.sales).toBe(3 * 701 + 3599 + 3599 + 701);
    expect(report.salesSameDayLastWeek).toBe(3 * 701);
    expect(report.soldToday.map(({ name, quantity, amount }) => [name, quantity, amount])).toEqual([
      ['Soup', 4, 2804],
      ['Ribeye', 2, 7198],
    ]);
    const hours = new Map(report.salesByHour.map(({ hour, ...amounts }) => [hour, amounts]));
    expect([...hours.keys()]).toEqual([12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 0, 1]);
    expect(hours.get(12)).toEqual({ amount: 2103, lastWeek: 1402 });
    expect(hours.get(13)).toEqual({ amount: 0, lastWeek: 0 });
    expect(hours.get(14)).toEqual({ amount: 3599, lastWeek: 0 });
    expect(hours.get(19)).toEqual({ amount: 4300, lastWeek: 7711 });
    expect(hours.get(1)).toEqual({ amount: 0, lastWeek: 701 });
  });

  it('cuts the hours of the venue’s wall clock', async () => {
    const report = await todayOf(
      async (tx) => {
        const { addItem, addRound } = chronicle(tx);
        await addRound(at('11-20T12:15'), [[await addItem('Soup', 700), 1]]);
      },
      { timeZone: 'America/New_York' },
    );
    expect(report.salesByHour).toEqual([{ hour: 7, amount: 700, lastWeek: 0 }]);
  });

  it('measures the room, the kitchen, the servers and the tenders', async () => {
    const report = await todayOf(async (tx) => {
      const { addUser, addItem, addVisit, addRound } = chronicle(tx);
      const [ana, milo, priya] = [
        await addUser('Ana', 'server'),
        await addUser('Milo', 'server'),
        await addUser('Priya', 'server'),
      ];
      const soup = await addItem('Soup', 1000);
      const here = await addVisit({ seatedAt: at('11-20T19:00'), partySize: 4, serverId: ana });
      const left = await addVisit({
        seatedAt: at('11-20T12:00'),
        closedAt: at('11-20T13:30'),
        serverId: milo,
      });
      const alsoLeft = await addVisit({
        seatedAt: at('11-20T13:00'),
        closedAt: at('11-20T13:47'),
        serverId: milo,
      });
      await addVisit({
        seatedAt: at('11-20T13:00'),
        closedAt: at('11-20T13:05'),
        partySize: 9,
        serverId: milo,
      });
      const overnight = await addVisit({
        seatedAt: at('11-19T22:00'),
        serviceDay: '2026-11-19',
        partySize: 3,
        serverId: priya,
      });
      const old = await addVisit({
        seatedAt: at('11-13T19:00'),
        closedAt: at('11-13T21:00'),
        serviceDay: '2026-11-13',
        partySize: 8,
        serverId: ana,
      });
      await addRound(at('11-13T19:10'), [[soup, 7]], { visitId: old });
      await addRound(at('11-19T22:10'), [[soup, 5]], { visitId: overnight });
      await addRound(at('11-20T19:10'), [[soup, 3]], { visitId: here });
      await addRound(at('11-20T13:10'), [[soup, 1]], { visitId: alsoLeft });
      const lunch = await addRound(at('11-20T12:10'), [[soup, 2]], { visitId: left });

      for (const [index, minutes] of [8, 11, 30].entries()) {
        const station = randomUUID();
        await tx.insert(stations).values({ id: station, name: `Station ${index}`, position: index });
        await tx.insert(tickets).values({
          id: randomUUID(),
          orderId: lunch,
          stationId: station,
          sentAt: at('11-20T12:10'),
          bumpedAt: at(`11-20T12:${10 + minutes}`),
        });
      }
      const check = randomUUID();
      await tx
        .insert(checks)
        .values({ id: check, visitId: left, number: 'CHK-1', openedAt: at('11-20T12:00') });
      const nothing = { lines: [], discount: 0, comp: 0, charge: 0, taxes: [], taxAdded: 0, taxOff: 0 };
      const owing = (visitId: string, number: string, total: number) => ({
        ...{ id: randomUUID(), visitId, number, openedAt: at('11-20T12:00') },
        totals: { ...nothing, subtotal: total, total },
      });
      await tx.insert(checks).values([owing(here, 'CHK-2', 3000), owing(overnight, 'CHK-3', 5000)]);
      const pay = (tender: 'cash' | 'card', amount: number, serviceDay = '2026-11-20') =>
        tx.insert(payments).values({
          id: randomUUID(),
          checkId: check,
          tender,
          amount,
          takenAt: at('11-20T13:30'),
          serviceDay,
        });
      await pay('cash', 1001);
      await pay('card', 2000);
      await pay('card', 999);
      await pay('card', 5555, '2026-11-19');
    });
    expect(report).toMatchObject({
      sales: 6000,
      covers: 8,
      averagePerCover: 750,
      openVisits: 2,
      openAmount: 8000,
      averageTurnMinutes: 69,
      medianTicketMinutes: 11,
      payments: [
        { tender: 'card', amount: 2999, count: 2 },
        { tender: 'cash', amount: 1001, count: 1 },
      ],
    });
    expect(report.servers.map(({ id: _, ...server }) => server)).toEqual([
      { name: 'Ana Sousa', initials: 'AS', open: 1, covers: 4, sales: 3000 },
      { name: 'Milo Sousa', initials: 'MS', open: 0, covers: 4, sales: 3000 },
      { name: 'Priya Sousa', initials: 'PS', open: 1, covers: 0, sales: 0 },
    ]);
  });

  it('is not for servers', async () => {
    const { call, signInAs } = await openTestHost({ clock: () => now });
    await expect(call('reports.today', {}, { session: await signInAs('server') })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});
