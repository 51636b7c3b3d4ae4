import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { menuItems } from '#db/schema/menu';
import { openTestHost } from '#tests/support/host';
import { machineAt } from '#tests/support/machine';
import { furnish, room } from '#tests/support/room';

/** A house at 20:00 on a Friday in Dublin, its time kept by a machine, with one dish and a manager. */
async function openHouse() {
  const machine = machineAt('2026-11-20T20:00:00Z');
  const itemId = randomUUID();
  const house = await openTestHost({
    machine,
    prepare: async (tx) => {
      await furnish(tx);
      await tx.insert(menuItems).values({ id: itemId, name: 'Soup', price: 850, category: 'mains' });
    },
  });
  const { call } = house;
  const as = { session: await house.signInAs('manager') };
  const seat = async (tableId: string) => {
    const visitId = randomUUID();
    await call('floor.seatWalkIn', { visitId, tableIds: [tableId], partySize: 2 }, as);
    return visitId;
  };
  const send = async (visitId: string) => {
    const [lineId, orderId] = [randomUUID(), randomUUID()];
    await call('orders.addLine', { lineId, visitId, itemId }, as);
    await call('orders.send', { orderId, visitId, lineIds: [lineId] }, as);
    return orderId;
  };
  const board = () => call('kitchen.board', { stationId: null }, as);
  const table = async (id: string) =>
    (await call('floor.view', {}, as)).tables.find((candidate) => candidate.id === id);
  /** Sets the machine back, and a manager accepts it. */
  const goBack = (minutes: number) => {
    machine.set(-minutes);
    house.host.time?.accept();
  };
  return { ...house, machine, as, seat, send, board, table, goBack };
}

it.each([
  ['back', -300],
  ['forward', 300],
])('tickets and parties keep their ages when the time goes %s', async (_, minutes) => {
  const { machine, host, seat, send, board, table } = await openHouse();
  const visitId = await seat(room.t1);
  const orderId = await send(visitId);
  machine.pass(11);
  machine.set(minutes);
  host.time?.accept();
  const { now, tickets } = await board();
  expect(now).toBe(new Date(machine.wall()).toISOString());
  const ago = (minutesAgo: number) => new Date(machine.wall() - minutesAgo * 60_000).toISOString();
  expect(tickets).toMatchObject([{ orderId, sentAt: ago(11), urgency: 'soon' }]);
  expect((await table(room.t1))?.visit).toMatchObject({ id: visitId, seatedAt: ago(11) });
  machine.pass(4);
  expect((await board()).tickets).toMatchObject([{ urgency: 'late' }]);
  // The oldest comes first, though the new one is sent at an earlier hour of the day than it was.
  const second = await send(visitId);
  expect((await board()).tickets.map((ticket) => ticket.orderId)).toEqual([orderId, second]);
});

it('what was bumped a moment ago can be recalled after the time went back, and the newest first', async () => {
  const { machine, as, call, seat, send, board, goBack } = await openHouse();
  const visitId = await seat(room.t1);
  const bumpOldest = async () => {
    const [ticket] = (await board()).tickets;
    await call('kitchen.bumpTicket', { ticketId: ticket?.id ?? '' }, as);
    return ticket?.id;
  };
  await send(visitId);
  await bumpOldest();
  machine.pass(180);
  await send(visitId);
  machine.pass(8);
  const first = await bumpOldest();
  goBack(300);
  expect(await board()).toMatchObject({ lastBumped: { ticketId: first }, averageMinutes: 8 });
  machine.pass(1);
  await send(visitId);
  const second = await bumpOldest();
  expect((await board()).lastBumped?.ticketId).toBe(second);
});

it('a blocked table stays blocked, and one that somebody sits at is promised to nobody, an hour back', async () => {
  const { as, call, table, seat, goBack } = await openHouse();
  await call('floor.blockTable', { blockId: randomUUID(), tableId: room.t3, reason: 'A wobbly leg' }, as);
  await seat(room.t1);
  goBack(60);
  expect(await table(room.t3)).toMatchObject({ state: 'blocked', block: { reason: 'A wobbly leg' } });
  const book = (time: string) =>
    call(
      'reservations.create',
      {
        reservationId: randomUUID(),
        guest: { newGuestId: randomUUID(), firstName: 'Ada', lastName: 'Byrne' },
        date: '2026-11-20',
        time,
        partySize: 2,
        tableIds: [room.t1],
      },
      as,
    );
  await expect(book('20:30')).rejects.toMatchObject({ code: 'TABLE_TAKEN', details: { to: '21:00' } });
  expect(await book('21:00')).toMatchObject({ number: 'RES-2026-000001' });
});

it('a party whose hours would run into a booking keeps its table, and the booking its own', async () => {
  const { machine, as, call, seat, table, peek } = await openHouse();
  await call(
    'reservations.create',
    {
      reservationId: randomUUID(),
      guest: { newGuestId: randomUUID(), firstName: 'Ada', lastName: 'Byrne' },
      date: '2026-11-21',
      time: '19:00',
      partySize: 2,
      tableIds: [room.t1],
    },
    as,
  );
  const visitId = await seat(room.t1);
  machine.set(1_380);
  expect(await table(room.t1)).toMatchObject({ visit: { id: visitId } });
  const claims = await peek((tx) =>
    tx.execute(
      sql`SELECT state::text, to_char(lower(during), 'DD HH24:MI') AS since FROM table_occupancy ORDER BY 1`,
    ),
  );
  expect(claims.rows).toEqual([
    { state: 'booked', since: '21 19:00' },
    { state: 'open', since: '20 20:00' },
  ]);
});

it('a day forward signs nobody out, and a shift is no longer for it', async () => {
  const { machine, as, call } = await openHouse();
  machine.pass(60);
  machine.set(1_440);
  await call('staff.me', {}, as);
  machine.pass(14 * 60 + 59);
  await call('staff.me', {}, as);
  machine.pass(1);
  await expect(call('staff.me', {}, as)).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
});

it('wrong PINs of a time that is no more keep nobody waiting', async () => {
  const { ask, goBack } = await openHouse();
  const guess = () => ask('staff.signIn', { pin: '0000' });
  for (let tries = 0; tries < 5; tries++) await guess();
  expect(await guess()).toMatchObject({ error: { code: 'PIN_PAUSED' } });
  goBack(300);
  expect(await ask('staff.signIn', { pin: '1111' })).toMatchObject({ ok: true });
});

it('a party that moved sits where it sat down last, also when it has left', async () => {
  const { machine, as, call, seat, send, goBack } = await openHouse();
  const visitId = await seat(room.t1);
  machine.pass(30);
  await call('floor.moveVisit', { visitId, tableIds: [room.t2] }, as);
  goBack(300);
  await call('floor.moveVisit', { visitId, tableIds: [room.t3] }, as);
  await send(visitId);
  const { checkId } = await call('orders.visit', { visitId }, as);
  const payment = { paymentId: randomUUID(), checkId: checkId ?? '', amount: 850, tender: 'card' } as const;
  expect(await call('payments.take', payment, as)).toMatchObject({ closed: true });
  const { visit } = await call('orders.visit', { visitId }, as);
  expect(visit.tables.map(({ id }) => id)).toEqual([room.t3]);
  const day = await call('reservations.day', { date: '2026-11-20' }, as);
  expect(day.walkIns).toMatchObject([{ visitId, tableIds: [room.t3], startMinute: 15 * 60 }]);
});
