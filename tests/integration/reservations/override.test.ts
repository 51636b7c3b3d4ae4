import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Input } from '#contract/contract';
import { guests, room } from '#tests/support/room';
import { openStand } from '../hours/stand';

const date = '2026-11-27';
const needsApproval = { code: 'APPROVAL_NEEDED', details: { permission: 'book:override' } };

/** Dinner from 17:00 to 22:30, eight covers in a quarter of an hour. A manager and a server take bookings. */
async function openDinner() {
  const stand = await openStand();
  const { call, manager, save, server } = stand;
  const serviceId = crypto.randomUUID();
  await save({ serviceId, coversStarting: 8 });
  const book = async (change: Partial<Input<'reservations.create'>>, session = server) => {
    const reservationId = crypto.randomUUID();
    const said = { reservationId, guest: { guestId: guests.okafor }, date, time: '19:00', partySize: 4 };
    await call('reservations.create', { ...said, ...change }, { session });
    return reservationId;
  };
  const change = (
    reservationId: string,
    input: Omit<Input<'reservations.change'>, 'reservationId'>,
    session = server,
  ) => call('reservations.change', { reservationId, ...input }, { session });
  const seen = (reservationId: string) => call('reservations.detail', { reservationId }, { session: server });
  const turns = (minutes: Record<number, number>) =>
    call(
      'hours.setTurnTimes',
      {
        house: 120,
        bySize: Object.entries(minutes).map(([upTo, length]) => ({
          id: crypto.randomUUID(),
          serviceId,
          upTo: Number(upTo),
          minutes: length,
        })),
      },
      { session: manager },
    );
  return { ...stand, book, change, seen, turns };
}

describe('over the pacing', () => {
  it('a party is taken with a reason, by whoever takes bookings, and the reason is kept and logged', async () => {
    const { book, seen, stored } = await openDinner();
    await book({ partySize: 6 });
    await expect(book({ time: '19:10' })).rejects.toMatchObject({
      code: 'OVER_PACING',
      details: { over: 'starting', covers: 10, limit: 8, override: 'book:edit' },
    });
    const taken = await book({ time: '19:10', overrideReason: 'The owner’s sister' });
    expect((await seen(taken)).overrideReason).toBe('The owner’s sister');
    const [logged] = await stored(
      async (tx) =>
        (await tx.execute(sql`SELECT after FROM audit_log WHERE entity_id = ${taken}::uuid`)).rows,
    );
    // That there was one; its words may be about the guest, and stay where they can be erased.
    expect(logged).toMatchObject({ after: { overrideReason: '***' } });
  });

  it('nothing is kept of a reason that nobody needed', async () => {
    const { book, seen } = await openDinner();
    expect((await seen(await book({ overrideReason: 'Just in case' }))).overrideReason).toBeNull();
  });

  it('a booking may stay, shrink or be given another table, but not grow or come', async () => {
    const { book, change, seen } = await openDinner();
    const squeezed = await book({ partySize: 6 });
    const other = await book({ time: '20:00' });
    await book({ overrideReason: 'Regular' });
    await change(squeezed, { note: 'Window' });
    await change(squeezed, { partySize: 5 });
    await change(squeezed, { tableIds: [room.p1, room.p2] });
    await expect(change(squeezed, { partySize: 6 })).rejects.toMatchObject({ code: 'OVER_PACING' });
    await expect(change(other, { time: '19:00' })).rejects.toMatchObject({ code: 'OVER_PACING' });
    await change(other, { time: '19:00', overrideReason: 'Asked twice' });
    expect((await seen(other)).overrideReason).toBe('Asked twice');
    await change(other, { time: '21:00' });
    expect((await seen(other)).overrideReason).toBeNull();
  });
});

describe('while the house is closed, and at a table that is too small', () => {
  it('a party is taken by who may override, with a reason', async () => {
    const { book, manager, seen } = await openDinner();
    const early = { time: '15:00', overrideReason: 'Christening' };
    for (const session of [undefined, manager])
      await expect(book({ time: '15:00' }, session)).rejects.toMatchObject({
        code: 'HOUSE_CLOSED',
        details: { override: 'book:override', services: [{ name: 'Dinner' }] },
      });
    await expect(book(early)).rejects.toMatchObject(needsApproval);
    expect((await seen(await book(early, manager))).overrideReason).toBe('Christening');
    const tooMany = { partySize: 5, tableIds: [room.t1] };
    const squeezed = { ...tooMany, overrideReason: 'One is a baby' };
    await expect(book(tooMany)).rejects.toMatchObject({
      code: 'TABLES_TOO_SMALL',
      details: { seats: 4, partySize: 5, override: 'book:override' },
    });
    await expect(book(squeezed)).rejects.toMatchObject(needsApproval);
    const taken = await book(squeezed, manager);
    expect(await seen(taken)).toMatchObject({ tableNumbers: ['1'], partySize: 5 });
  });

  it('whoever may not takes it with the PIN of somebody who may: the same command again, once', async () => {
    const { ask, call, server, seen, stored } = await openDinner();
    const reservationId = crypto.randomUUID();
    const early = {
      reservationId,
      guest: { guestId: guests.okafor },
      date,
      time: '15:00',
      partySize: 4,
      overrideReason: 'Christening',
    };
    const said = { session: server, commandId: crypto.randomUUID() };
    const refused = await ask('reservations.create', early, said);
    expect(refused).toMatchObject({ ok: false, error: needsApproval });
    const given = { pin: '1111', permission: 'book:override' } as const;
    const { approval, approver } = await call('staff.approve', given, { session: server });
    const taken = await ask('reservations.create', early, { ...said, approval });
    expect(taken).toMatchObject({ ok: true });
    expect(await ask('reservations.create', early, { ...said, approval })).toEqual(taken);
    expect((await seen(reservationId)).overrideReason).toBe('Christening');
    const logged = await stored(
      async (tx) =>
        (
          await tx.execute(
            sql`SELECT after->>'approvedBy' AS by FROM audit_log WHERE entity_id = ${reservationId}::uuid`,
          )
        ).rows,
    );
    expect(logged).toEqual([{ by: approver.id }]);
  });

  it('a booking that stands is changed in all that the house has nothing against', async () => {
    const { book, change, manager, save, seen } = await openDinner();
    const early = await book({ time: '15:00', overrideReason: 'Christening' }, manager);
    await change(early, { note: 'Prams', partySize: 3 });
    await expect(change(early, { partySize: 4 })).rejects.toMatchObject({ code: 'HOUSE_CLOSED' });
    await save({ name: 'Lunch', firstTime: '12:00', lastTime: '15:30' });
    await change(early, { partySize: 4 });
    expect((await seen(early)).partySize).toBe(4);
  });
});

describe('how long a party stays', () => {
  it('is as its service says for its size, unless somebody says otherwise', async () => {
    const { book, change, seen, turns } = await openDinner();
    await turns({ 2: 90, 4: 105 });
    const length = async (reservationId: string) => (await seen(reservationId)).durationMinutes;
    const two = await book({ partySize: 2 });
    expect(await length(two)).toBe(90);
    expect(await length(await book({ partySize: 6, time: '20:00' }))).toBe(120);
    const long = await book({ partySize: 2, time: '21:00', durationMinutes: 180 });
    await change(two, { partySize: 3 });
    expect(await length(two)).toBe(105);
    await change(long, { partySize: 3 });
    expect(await length(long)).toBe(180);
  });

  it('decides which tables are free', async () => {
    const { book, call, server, turns } = await openDinner();
    await turns({ 4: 90 });
    await book({ time: '20:30', tableIds: [room.t1] });
    const free = await call(
      'reservations.freeTables',
      { date, time: '19:00', partySize: 4 },
      { session: server },
    );
    expect(free.map(({ numbers }) => numbers.join())).toContain('1');
  });
});
