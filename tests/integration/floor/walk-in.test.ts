import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { openRoom } from './house';

/** Sections A (tables 1, 2, 3; Ana) and B (the patio; Milo). */
async function openWithSections() {
  const house = await openRoom();
  const { till, asManager, room, hire } = house;
  const [a, b] = [randomUUID(), randomUUID()];
  await till.call('sections.add', { sectionId: a, name: 'Hall' }, asManager);
  await till.call('sections.add', { sectionId: b, name: 'Patio' }, asManager);
  await till.call('sections.setTables', { sectionId: a, tableIds: [room.t1, room.t2, room.t3] }, asManager);
  await till.call('sections.setTables', { sectionId: b, tableIds: [room.p1, room.p2] }, asManager);
  const [ana, milo] = [await hire('Ana', '5001'), await hire('Milo', '5002')];
  for (const [sectionId, serverId] of [
    [a, ana],
    [b, milo],
  ] as const)
    await till.call('sections.assign', { assignmentId: randomUUID(), sectionId, serverId }, asManager);
  const offers = (partySize: number) => till.call('floor.fittingTables', { partySize }, asManager);
  const rotation = () => till.call('floor.rotation', {}, asManager);
  return { ...house, a, b, ana, milo, offers, rotation };
}

it('a walk-in is offered the best table, with its server and what follows there', async () => {
  const { room, ana, book, offers } = await openWithSections();
  await book('21:00', 2, [room.t3]);
  const [best, ...others] = await offers(2);
  // Table 3 seats two, but not for a whole turn of two hours; a table for four is.
  expect(best).toMatchObject({
    numbers: ['1'],
    emptySeats: 2,
    wholeTurn: true,
    next: null,
    section: { letter: 'A', name: 'Hall' },
    server: { id: ana, name: 'Ana Brennan', isNext: true, covers: 0, seatedMinutesAgo: null },
  });
  expect(others.find(({ numbers }) => numbers[0] === '3')).toMatchObject({
    wholeTurn: false,
    turnMinutes: 120,
    freeUntil: '21:00',
    next: { name: 'Maeve Keane', time: '21:00', minutes: 74, kind: 'booked' },
  });
});

it('tables that tonight’s bookings without a table need are offered last, and say for whom', async () => {
  const { till, asManager, room, book, offers, seat } = await openWithSections();
  // Keane, a party of two, will need table 3; later tonight and tomorrow nobody is in the way.
  const keane = await book('20:30', 2, []);
  await book('22:30', 2, []);
  await book('20:30', 2, [], '2026-11-21');
  const ranked = await offers(2);
  const [best] = ranked;
  expect(best).toMatchObject({ emptySeats: 2, neededBy: null });
  const held = ranked.filter(({ neededBy }) => neededBy !== null);
  expect(held).toMatchObject([
    { numbers: ['3'], neededBy: { name: 'Maeve Keane', partySize: 2, time: '20:30' } },
  ]);
  expect(ranked.at(-1)?.numbers).toEqual(['3']);
  // The party itself gets what is kept for it.
  const own = await till.call('floor.fittingTables', { partySize: 2, reservationId: keane }, asManager);
  expect(own.find(({ numbers }) => numbers[0] === '3')?.neededBy).toBeNull();
  // Once the table is gone another one is set aside for the booking.
  await seat([room.t3], 2);
  expect((await offers(2)).filter(({ neededBy }) => neededBy !== null)).toHaveLength(1);
});

it('the section’s server gets the party, not the person at the host stand; and then it is another’s turn', async () => {
  const { room, ana, milo, seat, view, offers, rotation, later } = await openWithSections();
  expect((await rotation()).next).toMatchObject({ server: { id: ana }, numbers: ['3'] });
  await seat([room.t3], 2);
  const served = (await view()).tables.find(({ number }) => number === '3')?.visit?.server;
  expect(served?.id).toBe(ana);
  const [best] = await offers(2);
  expect(best).toMatchObject({ numbers: ['P1'], server: { id: milo, isNext: true } });
  expect((await offers(2)).find(({ server }) => server?.id === ana)?.server?.seatedMinutesAgo).toBe(0);
  const { servers, next, fairness } = await rotation();
  expect(next).toMatchObject({ server: { id: milo }, numbers: ['P1'] });
  expect(
    servers.map(({ id, covers, openCovers, guardMinutes }) => [id, covers, openCovers, guardMinutes]),
  ).toEqual([
    [milo, 0, 0, 0],
    [ana, 2, 2, 10],
  ]);
  expect(fairness).toEqual({ gini: 0.5, word: 'uneven' });
  await seat([room.p1], 4);
  later(10);
  expect((await rotation()).next?.server.id).toBe(ana);
});

it('a named server takes the party wherever it sits; somebody who does not work here cannot', async () => {
  const { till, asManager, room, milo, view } = await openWithSections();
  const visitId = randomUUID();
  await till.call(
    'floor.seatWalkIn',
    { visitId, tableIds: [room.t1], partySize: 2, serverId: milo },
    asManager,
  );
  expect((await view()).tables.find(({ number }) => number === '1')?.visit?.server?.id).toBe(milo);
  const unknown = { visitId: randomUUID(), tableIds: [room.t2], partySize: 2, serverId: randomUUID() };
  await expect(till.call('floor.seatWalkIn', unknown, asManager)).rejects.toMatchObject({
    code: 'STAFF_UNKNOWN',
  });
});

it('a table in nobody’s section is nobody’s until somebody takes its order; then it is theirs', async () => {
  const { till, asManager, room, seat, view, order } = await openWithSections();
  await till.call('sections.setTables', { sectionId: null, tableIds: [room.t1] }, asManager);
  const visitId = await seat([room.t1], 2);
  const server = async () => (await view()).tables.find(({ number }) => number === '1')?.visit?.server;
  expect(await server()).toBeNull();
  await order(visitId);
  expect((await server())?.name).toBe('Niamh Doyle');
});

it('a house without a line-up gives the party to who seats it', async () => {
  const { room, seat, view } = await openRoom();
  await seat([room.t1], 2);
  expect((await view()).tables.find(({ number }) => number === '1')?.visit?.server?.name).toBe('Niamh Doyle');
});

it('a seating that is taken back never was: no table, no cover, nothing in the book, no turn', async () => {
  const { till, asManager, room, seat, view, whoSitsWhere, rotation } = await openWithSections();
  const before = { rotation: await rotation(), today: await till.call('reports.today', {}, asManager) };
  const visitId = await seat([room.t3], 2);
  expect((await rotation()).servers).not.toEqual(before.rotation.servers);
  await till.call('floor.unseatWalkIn', { visitId }, asManager);
  expect((await view()).tables.find(({ number }) => number === '3')?.state).toBe('free');
  expect(await whoSitsWhere()).toEqual({ floor: {}, book: {} });
  expect((await till.call('reservations.day', { date: '2026-11-20' }, asManager)).walkIns).toEqual([]);
  expect(await rotation()).toEqual(before.rotation);
  expect(await till.call('reports.today', {}, asManager)).toEqual(before.today);
  await expect(till.call('floor.unseatWalkIn', { visitId }, asManager)).rejects.toMatchObject({
    code: 'VISIT_UNKNOWN',
  });
});

it('a seating cannot be taken back once something was spoken or ordered, nor one that was booked', async () => {
  const { till, asManager, room, seat, order, book } = await openRoom();
  const visitId = await seat([room.t1], 2);
  const unseat = (id: string) => till.call('floor.unseatWalkIn', { visitId: id }, asManager);
  const { items } = await till.call('menu.view', {}, asManager);
  const lineId = randomUUID();
  await till.call('orders.addLine', { lineId, visitId, itemId: items[0]?.id ?? '' }, asManager);
  await expect(unseat(visitId)).rejects.toMatchObject({ code: 'VISIT_HAS_ORDERS' });
  await till.call('orders.removeLine', { lineId }, asManager);
  await order(visitId);
  await expect(unseat(visitId)).rejects.toMatchObject({ code: 'VISIT_HAS_ORDERS' });
  const booked = randomUUID();
  const reservationId = await book('20:00', 2, [room.t3]);
  await till.call('reservations.seat', { reservationId, visitId: booked }, asManager);
  await expect(unseat(booked)).rejects.toMatchObject({ code: 'VISIT_BOOKED' });
});
