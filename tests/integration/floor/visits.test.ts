import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { addMinutes } from '#contract/time';
import { openTestHost } from '#tests/support/host';

/** A restaurant of two tables at 18:30 on a Friday in Dublin, with one dish and something for nothing. */
async function openHouse() {
  let now = new Date('2026-11-20T18:30:00Z');
  const till = await openTestHost({ clock: () => now });
  const session = await till.signInAs('manager');
  const [one, two] = [randomUUID(), randomUUID()];
  for (const [tableId, number] of [
    [one, '1'],
    [two, '2'],
  ] as const)
    await till.call(
      'floor.addTable',
      { tableId, number, seats: 4, area: 'Main Hall', shape: 'square' },
      { session },
    );
  const csv = 'name,category,price\nSoup,appetizers,8.50\nTap water,drinks,0\nTruffle,specials,99999.99\n';
  await till.call('menu.import', { csv, take: 'all' }, { session });
  const { items } = await till.call('menu.view', {}, { session });
  const item = (name: string) => items.find((candidate) => candidate.name === name)?.id ?? '';
  const book = async (time: string, durationMinutes: number, tableIds: string[]) => {
    const reservationId = randomUUID();
    const guest = { newGuestId: randomUUID(), firstName: 'Ada', lastName: `At ${time}` };
    await till.call(
      'reservations.create',
      { reservationId, guest, date: '2026-11-20', time, partySize: 2, durationMinutes, tableIds },
      { session },
    );
    return reservationId;
  };
  const send = async (visitId: string, itemId: string) => {
    const [lineId, orderId] = [randomUUID(), randomUUID()];
    await till.call('orders.addLine', { lineId, visitId, itemId }, { session });
    await till.call('orders.send', { orderId, visitId, lineIds: [lineId] }, { session });
    return orderId;
  };
  const walkIn = async (tableId: string) => {
    const visitId = randomUUID();
    await till.call('floor.seatWalkIn', { visitId, tableIds: [tableId], partySize: 2 }, { session });
    return visitId;
  };
  const later = (minutes: number) => {
    now = addMinutes(now, minutes);
  };
  return { till, session, one, two, item, book, send, walkIn, later };
}

it('a party keeps the hours it was promised when it sits down: nobody else is promised them', async () => {
  const { till, session, one, book, later } = await openHouse();
  const reservationId = await book('19:00', 240, [one]);
  later(15);
  await till.call('reservations.seat', { reservationId, visitId: randomUUID() }, { session });
  await expect(book('21:30', 120, [one])).rejects.toMatchObject({
    code: 'TABLE_TAKEN',
    details: { to: '23:00' },
  });
});

it('a walk-in gets the table until the next booking, and not a minute of it', async () => {
  const { till, session, one, book, walkIn } = await openHouse();
  await book('19:30', 120, [one]);
  await walkIn(one);
  const day = await till.call('reservations.day', { date: '2026-11-20' }, { session });
  expect(day.walkIns.map(({ startMinute, endMinute }) => [startMinute, endMinute])).toEqual([
    [18 * 60 + 30, 19 * 60 + 30],
  ]);
});

it('a round that is cooked after the party has paid and left ends as served', async () => {
  const { till, session, one, item, send, walkIn } = await openHouse();
  const visitId = await walkIn(one);
  const orderId = await send(visitId, item('Soup'));
  const { checkId } = await till.call('orders.visit', { visitId }, { session });
  await till.call(
    'payments.take',
    { paymentId: randomUUID(), checkId: checkId ?? '', amount: 850, tender: 'cash', tendered: 1000 },
    { session },
  );
  const { tickets } = await till.call('kitchen.board', { stationId: null }, { session });
  await till.call('kitchen.bumpTicket', { ticketId: tickets[0]?.id ?? '' }, { session });
  const { rounds } = await till.call('orders.visit', { visitId }, { session });
  expect(rounds.map((round) => [round.orderId, round.status])).toEqual([[orderId, 'served']]);
});

it('a party that owes nothing leaves without paying, but not with lines that nobody sent', async () => {
  const { till, session, one, item, send, walkIn } = await openHouse();
  const visitId = await walkIn(one);
  await send(visitId, item('Tap water'));
  const lineId = randomUUID();
  await till.call('orders.addLine', { lineId, visitId, itemId: item('Soup') }, { session });
  const table = async () =>
    (await till.call('floor.view', {}, { session })).tables.find(({ id }) => id === one);
  expect((await table())?.actions).toContain('close');
  await expect(till.call('floor.closeVisit', { visitId }, { session })).rejects.toMatchObject({
    code: 'CHECK_HAS_UNSENT',
  });
  await till.call('orders.removeLine', { lineId }, { session });
  await till.call('floor.closeVisit', { visitId }, { session });
  expect((await table())?.state).toBe('free');
  await expect(till.call('orders.changeLine', { lineId, quantity: 2 }, { session })).rejects.toMatchObject({
    code: 'LINE_UNKNOWN',
  });
});

it('a slip on the quantity cannot make a line that no check could hold', async () => {
  const { till, session, one, item, walkIn } = await openHouse();
  const visitId = await walkIn(one);
  const line = { lineId: randomUUID(), visitId, itemId: item('Truffle') };
  await expect(till.call('orders.addLine', { ...line, quantity: 2 }, { session })).rejects.toMatchObject({
    code: 'AMOUNT_TOO_LARGE',
  });
  await till.call('orders.addLine', line, { session });
  await expect(
    till.call('orders.changeLine', { lineId: line.lineId, quantity: 2 }, { session }),
  ).rejects.toMatchObject({ code: 'AMOUNT_TOO_LARGE' });
});

it('only a block can be unblocked', async () => {
  const { till, session, one, walkIn } = await openHouse();
  await walkIn(one);
  const { rows } = await till.peek((tx) => tx.execute<{ id: string }>('SELECT id FROM table_occupancy'));
  await expect(
    till.call('floor.unblockTable', { blockId: rows[0]?.id ?? '' }, { session }),
  ).rejects.toMatchObject({ code: 'BLOCK_UNKNOWN' });
});

it('tables that the kitchen would call the same cannot both be', async () => {
  const { till, session, two } = await openHouse();
  const table = { tableId: randomUUID(), number: 't2', seats: 4, area: 'Terrace', shape: 'round' as const };
  await expect(till.call('floor.addTable', table, { session })).rejects.toMatchObject({
    code: 'TABLE_NUMBER_TAKEN',
    details: { number: '2' },
  });
  await till.call('tables.remove', { tableId: two }, { session });
  await expect(till.call('floor.addTable', table, { session })).rejects.toMatchObject({
    code: 'TABLE_NUMBER_TAKEN',
    details: { number: '2', outOfUse: true },
  });
});

it('who takes the first order is the server, whoever seated the party', async () => {
  const { till, one, item, walkIn } = await openHouse();
  const visitId = await walkIn(one);
  const server = await till.signInAs('server');
  const [lineId, orderId] = [randomUUID(), randomUUID()];
  await till.call('orders.addLine', { lineId, visitId, itemId: item('Soup') }, { session: server });
  await till.call('orders.send', { orderId, visitId, lineIds: [lineId] }, { session: server });
  const { visit } = await till.call('orders.visit', { visitId }, { session: server });
  expect(visit.server?.name).toBe('Test');
});

it('a booked party that moves takes the documented table of its booking along', async () => {
  const { till, session, one, two, book, later } = await openHouse();
  const reservationId = await book('19:00', 120, [one]);
  later(30);
  const visitId = randomUUID();
  await till.call('reservations.seat', { reservationId, visitId }, { session });
  await till.call('floor.moveVisit', { visitId, tableIds: [two] }, { session });
  const { rows } = await till.peek((tx) =>
    tx.execute<{ table_id: string }>('SELECT table_id FROM reservations'),
  );
  expect(rows).toEqual([{ table_id: two }]);
});
