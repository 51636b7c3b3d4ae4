import { expect, it } from 'vitest';
import type { Input } from '#contract/contract';
import { clockAt } from '#tests/support/clock';
import { openTestHost } from '#tests/support/host';
import { furnish, guests, room } from '#tests/support/room';

const date = '2026-11-20';

async function openBook() {
  const clock = clockAt('2026-11-20T12:00:00Z');
  const till = await openTestHost({ clock, prepare: furnish });
  const session = await till.signInAs('server');
  const book = async (time: string, partySize: number, tableIds: string[], durationMinutes = 120) => {
    const reservationId = crypto.randomUUID();
    const guest = { guestId: partySize > 2 ? guests.sorensen : guests.okafor };
    await till.call(
      'reservations.create',
      { reservationId, guest, date, time, partySize, durationMinutes, tableIds },
      { session },
    );
    return reservationId;
  };
  const repairs = (reservationId: string, time: string, tableIds: string[], durationMinutes = 120) =>
    till.call('reservations.repairs', { reservationId, date, time, durationMinutes, tableIds }, { session });
  const change = (input: Input<'reservations.change'>) =>
    till.call('reservations.change', input, { session });
  const places = async () =>
    Object.fromEntries(
      (await till.call('reservations.day', { date }, { session })).reservations.map((row) => [
        row.id,
        [row.tableNumbers.join('+'), row.time, row.durationMinutes],
      ]),
    );
  return { ...till, clock, session, book, repairs, change, places };
}

it('two that are in each other’s way can swap, in one act and back again', async () => {
  const { book, repairs, change, places } = await openBook();
  const mine = await book('19:00', 2, [room.t1]);
  const other = await book('19:30', 2, [room.t3]);
  const offered = await repairs(mine, '19:00', [room.t3]);
  expect(offered.map(({ kind }) => kind)).toEqual(['swap', 'other_table', 'elsewhere']);
  const swap = offered[0];
  expect(swap).toMatchObject({
    numbers: ['3'],
    others: [{ reservationId: other, name: 'Adaeze Okafor', time: '19:30', numbers: ['1'], locked: true }],
  });
  // Its table was chosen for it: without a word it stays.
  const moves = [{ reservationId: other, tableIds: [room.t1] }];
  await expect(change({ reservationId: mine, tableIds: [room.t3], moves })).rejects.toMatchObject({
    code: 'TABLE_LOCKED',
  });
  await change({ reservationId: mine, tableIds: [room.t3], moves, overLocks: true });
  expect(await places()).toMatchObject({ [mine]: ['3', '19:00', 120], [other]: ['1', '19:30', 120] });
  const back = [{ reservationId: other, tableIds: [room.t3] }];
  await change({ reservationId: mine, tableIds: [room.t1], moves: back, overLocks: true });
  expect(await places()).toMatchObject({ [mine]: ['1', '19:00', 120], [other]: ['3', '19:30', 120] });
});

it('the earlier of two may leave when the other comes, if that leaves time to eat', async () => {
  const { book, repairs, change, places } = await openBook();
  const mine = await book('20:30', 4, []);
  const earlier = await book('19:00', 4, [room.t1]);
  const offered = await repairs(mine, '20:30', [room.t1]);
  expect(offered.find(({ kind }) => kind === 'shorten_other')).toMatchObject({
    durationMinutes: 120,
    others: [{ reservationId: earlier, numbers: ['1'], durationMinutes: 90, until: '20:30' }],
  });
  const shorter = [{ reservationId: earlier, tableIds: [room.t1], durationMinutes: 90 }];
  await change({ reservationId: mine, tableIds: [room.t1], moves: shorter, overLocks: true });
  expect(await places()).toMatchObject({ [mine]: ['1', '20:30', 120], [earlier]: ['1', '19:00', 90] });

  const before = await book('17:00', 4, []);
  const own = await repairs(before, '18:10', [room.t1]);
  expect(own.find(({ kind }) => kind === 'shorten_own')).toMatchObject({ durationMinutes: 50, others: [] });
  expect((await repairs(before, '18:20', [room.t1])).map(({ kind }) => kind)).not.toContain('shorten_own');
});

it('nobody is offered a table that is too small, taken, or the one that is being asked for', async () => {
  const { book, repairs } = await openBook();
  const mine = await book('19:00', 2, [room.t3]);
  const four = await book('19:00', 4, [room.t1]);
  for (const table of [room.t2, room.p1]) await book('19:00', 4, [table]);
  const offered = await repairs(mine, '19:00', [room.t1]);
  // Four do not fit the table of two that would be left; P2 alone is free.
  expect(offered).toMatchObject([
    { kind: 'other_table', numbers: ['1'], others: [{ reservationId: four, numbers: ['P2'] }] },
    { kind: 'elsewhere', numbers: ['P2'], others: [] },
  ]);
});

it('who sits, and a block, stay where they are', async () => {
  const { book, repairs, call, clock, session } = await openBook();
  const mine = await book('19:00', 2, []);
  clock.set('2026-11-20T18:30:00Z');
  const seat = { visitId: crypto.randomUUID(), tableIds: [room.t1], partySize: 2 };
  await call('floor.seatWalkIn', seat, { session });
  expect(await repairs(mine, '19:00', [room.t1])).toMatchObject([{ kind: 'elsewhere' }]);
});
