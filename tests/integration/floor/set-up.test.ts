import { expect, it } from 'vitest';
import { openRoom } from './house';

async function openSetUp() {
  const house = await openRoom();
  const { till, asManager } = house;
  const setUp = () => till.call('tables.setUp', {}, asManager);
  const table = async (number: string) => (await setUp()).tables.find((found) => found.number === number);
  const change = (tableId: string, what: object) =>
    till.call('tables.change', { tableId, ...what }, asManager);
  return { ...house, setUp, table, change };
}

it('a table is changed in what is given, and in nothing else', async () => {
  const { room, table, change, view } = await openSetUp();
  const before = await table('1');
  await change(room.t1, {
    number: '7',
    seats: 6,
    minParty: 3,
    features: ['window', 'quiet'],
    shape: 'round',
  });
  expect(await table('7')).toEqual({
    ...before,
    number: '7',
    seats: 6,
    minParty: 3,
    features: ['window', 'quiet'],
    shape: 'round',
  });
  expect((await view()).tables.find(({ id }) => id === room.t1)).toMatchObject({ number: '7', seats: 6 });
  await change(room.t1, { area: 'Terrace' });
  // In another area it stands at a free place, and its neighbour stayed behind.
  expect(await table('7')).toMatchObject({ area: 'Terrace', joinIds: [] });
  expect((await view()).areas.map(({ name }) => name)).toContain('Terrace');
});

it('two tables never sound the same, nor one like a table that is out of use', async () => {
  const { till, asManager, room, change } = await openSetUp();
  await expect(change(room.t1, { number: 'T2' })).rejects.toMatchObject({
    code: 'TABLE_NUMBER_TAKEN',
    details: { number: '2', outOfUse: false },
  });
  await change(room.t1, { number: '1' });
  await till.call('tables.remove', { tableId: room.t3 }, asManager);
  await expect(change(room.t1, { number: '3' })).rejects.toMatchObject({
    code: 'TABLE_NUMBER_TAKEN',
    details: { outOfUse: true },
  });
});

it('seats are not taken from under a party that sits there or has booked', async () => {
  const { room, change, seat, book, table } = await openSetUp();
  await book('19:00', 4, [room.t1], '2026-12-24');
  await expect(change(room.t1, { seats: 3 })).rejects.toMatchObject({
    code: 'TABLE_HAS_BOOKINGS',
    details: { table: '1', name: 'Maeve Keane', partySize: 4, date: '2026-12-24', time: '19:00' },
  });
  await seat([room.p1, room.p2], 7, 'Osei');
  await expect(change(room.p1, { seats: 2 })).rejects.toMatchObject({
    code: 'TABLES_TOO_SMALL',
    details: { name: 'Osei' },
  });
  await change(room.p1, { seats: 3 });
  await expect(change(room.t3, { minParty: 3 })).rejects.toMatchObject({ code: 'TABLE_MINIMUM' });
  expect(await table('1')).toMatchObject({ seats: 4 });
});

it('a table goes out of use and comes back; not while somebody sits there or has booked it', async () => {
  const { till, asManager, room, seat, book, table, view } = await openSetUp();
  const remove = (tableId: string) => till.call('tables.remove', { tableId }, asManager);
  await book('19:00', 2, [room.t1], '2026-12-24');
  await book('20:00', 2, [room.t1], '2026-12-25');
  await expect(remove(room.t1)).rejects.toMatchObject({
    code: 'TABLE_HAS_BOOKINGS',
    details: { name: 'Maeve Keane', date: '2026-12-24', more: 1 },
  });
  await seat([room.t2], 2, 'Osei');
  await expect(remove(room.t2)).rejects.toMatchObject({ code: 'TABLE_OCCUPIED', details: { name: 'Osei' } });
  const before = await table('3');
  await remove(room.t3);
  expect((await view()).tables.map(({ number }) => number)).not.toContain('3');
  await expect(seat([room.t3], 2)).rejects.toMatchObject({ code: 'TABLE_UNKNOWN' });
  await expect(remove(room.t3)).rejects.toMatchObject({ code: 'TABLE_UNKNOWN' });
  expect(await table('3')).toEqual({ ...before, inUse: false });
  await till.call('tables.restore', { tableId: room.t3 }, asManager);
  expect(await table('3')).toEqual(before);
});

it('a join that a party needs stays, and the refusal names the party', async () => {
  const { till, asManager, room, book, seat, table } = await openSetUp();
  const removeJoin = (tableId: string, otherId: string) =>
    till.call('tables.removeJoin', { tableId, otherId }, asManager);
  const reservationId = await book('19:00', 8, [room.p1, room.p2], '2026-12-24');
  await expect(removeJoin(room.p2, room.p1)).rejects.toMatchObject({
    code: 'JOIN_IN_USE',
    details: { name: 'Maeve Keane', partySize: 8, date: '2026-12-24', tables: ['P2', 'P1'] },
  });
  await till.call('reservations.cancel', { reservationId }, asManager);
  await removeJoin(room.p2, room.p1);
  expect(await table('P1')).toMatchObject({ joinIds: [] });
  await expect(seat([room.p1, room.p2], 6)).rejects.toMatchObject({ code: 'TABLES_NOT_JOINED' });
  await till.call('tables.addJoin', { tableId: room.p2, otherId: room.p1 }, asManager);
  const visitId = await seat([room.p1, room.p2], 6);
  await expect(removeJoin(room.p1, room.p2)).rejects.toMatchObject({ code: 'JOIN_IN_USE' });
  await till.call('floor.closeVisit', { visitId }, asManager);
  await expect(
    till.call('tables.addJoin', { tableId: room.t1, otherId: room.p1 }, asManager),
  ).rejects.toMatchObject({ code: 'TABLES_APART' });
});

it('a server may not set the room up', async () => {
  const { till, room } = await openSetUp();
  const session = await till.signInAs('server');
  await expect(till.call('tables.remove', { tableId: room.t1 }, { session })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  });
});
