import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Input } from '#contract/contract';
import { clockAt } from '#tests/support/clock';
import { openTestHost, type TestHostOptions } from '#tests/support/host';
import { furnish, guests, room } from '#tests/support/room';

/** Friday noon in Dublin, with a server at the telephone. */
async function openBook(options: TestHostOptions = {}, opensAt = '2026-11-20T12:00:00Z') {
  const clock = clockAt(opensAt);
  const till = await openTestHost({ clock, prepare: furnish, ...options });
  const session = await till.signInAs('server');
  const book = (change: Partial<Input<'reservations.create'>> = {}, commandId?: string) =>
    till.call('reservations.create', booking(change), { session, ...(commandId ? { commandId } : {}) });
  const day = (date: string) => till.call('reservations.day', { date }, { session });
  return { ...till, clock, session, book, day };
}

function booking(change: Partial<Input<'reservations.create'>>): Input<'reservations.create'> {
  return {
    reservationId: crypto.randomUUID(),
    guest: { guestId: guests.okafor },
    date: '2026-11-20',
    time: '19:00',
    partySize: 4,
    tableIds: [room.t1],
    ...change,
  };
}

describe('two bookings on one table', () => {
  it('are refused at 20:59 and taken at 21:00, and the refusal names the party', async () => {
    const { book } = await openBook();
    await book({ time: '19:00' });
    await expect(book({ time: '20:59', guest: { guestId: guests.sorensen } })).rejects.toMatchObject({
      code: 'TABLE_TAKEN',
      details: { table: '1', name: 'Adaeze Okafor', partySize: 4, from: '19:00', to: '21:00' },
    });
    await expect(book({ time: '17:01' })).rejects.toMatchObject({ code: 'TABLE_TAKEN' });
    await book({ time: '21:00' });
    await book({ time: '17:00' });
  });

  it('clash on any table of a join', async () => {
    const { book } = await openBook();
    await book({ partySize: 8, tableIds: [room.p1, room.p2] });
    await expect(book({ tableIds: [room.p2] })).rejects.toMatchObject({
      code: 'TABLE_TAKEN',
      details: { table: 'P2' },
    });
  });

  it('may both wait for a table', async () => {
    const { book, day } = await openBook();
    await book({ tableIds: [] });
    await book({ tableIds: [] });
    expect((await day('2026-11-20')).reservations.map(({ tableIds }) => tableIds)).toEqual([[], []]);
  });
});

describe('a booking is refused', () => {
  it('for a time that is past, and for this minute', async () => {
    const { book } = await openBook();
    await expect(book({ time: '12:00' })).rejects.toMatchObject({
      code: 'RESERVATION_IN_PAST',
      details: { date: '2026-11-20', time: '12:00' },
    });
    await expect(book({ date: '2026-11-19' })).rejects.toMatchObject({ code: 'RESERVATION_IN_PAST' });
    await book({ time: '12:01' });
  });

  it('for an hour that spring skips', async () => {
    const { book } = await openBook();
    await expect(book({ date: '2027-03-28', time: '01:30' })).rejects.toMatchObject({
      code: 'TIME_SKIPPED',
      details: { date: '2027-03-28', time: '01:30' },
    });
  });

  it('for tables that are unknown, not neighbours, or too small', async () => {
    const { book } = await openBook();
    const tableId = crypto.randomUUID();
    await expect(book({ tableIds: [tableId] })).rejects.toMatchObject({ code: 'TABLE_UNKNOWN' });
    await expect(book({ tableIds: [room.t1, room.p1] })).rejects.toMatchObject({ code: 'TABLES_NOT_JOINED' });
    await expect(book({ partySize: 9, tableIds: [room.t1, room.t2] })).rejects.toMatchObject({
      code: 'TABLES_TOO_SMALL',
      details: { seats: 8, partySize: 9, tables: ['1', '2'] },
    });
  });

  it('for a guest nobody knows, an address in use, and a party of 0 or 21', async () => {
    const { book } = await openBook();
    await expect(book({ guest: { guestId: crypto.randomUUID() } })).rejects.toMatchObject({
      code: 'GUEST_UNKNOWN',
    });
    const person = { firstName: 'Rui', lastName: 'Costa', email: 'rui@example.com' };
    await book({ guest: { newGuestId: crypto.randomUUID(), ...person } });
    await expect(
      book({ tableIds: [], guest: { newGuestId: crypto.randomUUID(), ...person, email: 'RUI@example.com' } }),
    ).rejects.toMatchObject({ code: 'EMAIL_TAKEN' });
    for (const partySize of [0, 21])
      await expect(book({ partySize, tableIds: [] })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('to the kitchen, who may not take bookings', async () => {
    const { call, signInAs } = await openBook();
    const session = await signInAs('kitchen');
    await expect(call('reservations.create', booking({}), { session })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});

describe('a booking', () => {
  it('gets the next number of its year, and a refused one takes none', async () => {
    const { book, clock } = await openBook({}, '2026-12-31T12:00:00Z');
    const date = '2026-12-31';
    expect(await book({ date, time: '19:00' })).toEqual({ number: 'RES-2026-000001' });
    await expect(book({ date, time: '20:00' })).rejects.toMatchObject({ code: 'TABLE_TAKEN' });
    await expect(book({ guest: { guestId: crypto.randomUUID() } })).rejects.toThrow();
    expect(await book({ date, time: '21:00' })).toEqual({ number: 'RES-2026-000002' });
    clock.set('2026-12-31T23:59:00Z');
    expect(await book({ date: '2027-01-02' })).toEqual({ number: 'RES-2026-000003' });
    clock.set('2027-01-01T00:00:00Z');
    expect(await book({ date: '2027-01-03' })).toEqual({ number: 'RES-2027-000001' });
  });

  it('is made once, however often its command arrives', async () => {
    const { book, day } = await openBook();
    const commandId = crypto.randomUUID();
    const reservationId = crypto.randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => book({ reservationId }, commandId)));
    expect(answers).toEqual(Array(3).fill({ number: 'RES-2026-000001' }));
    expect((await day('2026-11-20')).reservations).toHaveLength(1);
    expect(await book({ time: '21:00' })).toEqual({ number: 'RES-2026-000002' });
  });

  it('is made by one of twenty who want the same table at once', async () => {
    const { book } = await openBook();
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => book()));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('keeps what was said, and leaves the documented row and a trace', async () => {
    const { book, call, session, stored } = await openBook();
    const reservationId = crypto.randomUUID();
    const newGuestId = crypto.randomUUID();
    const person = { newGuestId, firstName: '', lastName: 'Keane', phone: '+353 1 555 0199' };
    await book({ reservationId, guest: person, partySize: 7, tableIds: [room.t1, room.t2], note: 'Cake' });
    expect(await call('reservations.detail', { reservationId }, { session })).toMatchObject({
      guest: { id: newGuestId, name: 'Keane', lastName: 'Keane' },
      tableNumbers: ['1', '2'],
      durationMinutes: 120,
      note: 'Cake',
      phone: '+353 1 555 0199',
      email: null,
      bookedBy: 'Test server',
    });
    const rows = await stored(async (tx) => ({
      reservation: (await tx.execute(sql`SELECT * FROM reservations`)).rows[0],
      audit: (
        await tx.execute(sql`SELECT * FROM audit_log WHERE action LIKE 'reservations.%' ORDER BY seq`)
      ).rows.map(({ action }) => action),
    }));
    expect(rows.reservation).toMatchObject({ table_id: room.t1, status: 'confirmed', party_size: 7 });
    expect(rows.audit).toEqual(['reservations.create', 'reservations.detail']);
  });
});

describe('reservations.freeTables', () => {
  it('offers what fits at that time, best first, and joins when nothing else does', async () => {
    const { book, call, session } = await openBook();
    await book({ time: '19:00', tableIds: [room.t1] });
    const offer = async (partySize: number, time: string) =>
      (await call('reservations.freeTables', { date: '2026-11-20', time, partySize }, { session })).map(
        ({ numbers }) => numbers.join('+'),
      );
    expect(await offer(2, '20:00')).toEqual(['3', '2', 'P1', 'P2']);
    expect(await offer(4, '21:00')).toEqual(['1', '2', 'P1', 'P2']);
    expect(await offer(8, '20:00')).toEqual(['P1+P2']);
    expect(await offer(9, '20:00')).toEqual([]);
  });
});
