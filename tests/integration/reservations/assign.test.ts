import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Input } from '#contract/contract';
import { clockAt } from '#tests/support/clock';
import { openTestHost } from '#tests/support/host';
import { furnish, guests, room } from '#tests/support/room';

const date = '2026-11-20';

/** Okafor, four at table 1 from 19:00; Sørensen, four at table 2 from 19:30. Nobody chose their tables. */
async function openBook() {
  const clock = clockAt('2026-11-20T12:00:00Z');
  const till = await openTestHost({ clock, prepare: furnish });
  const session = await till.signInAs('server');
  const create = async (change: Partial<Input<'reservations.create'>>) => {
    const reservationId = crypto.randomUUID();
    const said = { reservationId, guest: { guestId: guests.okafor }, date, time: '19:00', partySize: 4 };
    await till.call('reservations.create', { ...said, locked: false, ...change }, { session });
    return reservationId;
  };
  const okafor = await create({ tableIds: [room.t1] });
  const sorensen = await create({
    guest: { guestId: guests.sorensen },
    time: '19:30',
    tableIds: [room.t2],
  });
  const assign = (...moves: Input<'reservations.assign'>['moves']) =>
    till.call('reservations.assign', { moves }, { session });
  const tables = async () =>
    Object.fromEntries(
      (await till.call('reservations.day', { date }, { session })).reservations.map((booking) => [
        booking.guest.lastName,
        booking.tableNumbers.join('+'),
      ]),
    );
  return { ...till, clock, session, create, okafor, sorensen, assign, tables };
}

describe('reservations.assign', () => {
  it('swaps two parties in one go, and back', async () => {
    const { assign, okafor, sorensen, tables } = await openBook();
    await assign(
      { reservationId: okafor, tableIds: [room.t2] },
      { reservationId: sorensen, tableIds: [room.t1] },
    );
    expect(await tables()).toEqual({ Okafor: '2', Sørensen: '1' });
    await assign(
      { reservationId: okafor, tableIds: [room.t1] },
      { reservationId: sorensen, tableIds: [room.t2] },
    );
    expect(await tables()).toEqual({ Okafor: '1', Sørensen: '2' });
  });

  it('takes a party off its table, writes the documented column, and leaves a trace for each', async () => {
    const { assign, okafor, sorensen, stored } = await openBook();
    await assign(
      { reservationId: okafor, tableIds: [] },
      { reservationId: sorensen, tableIds: [room.p1, room.p2] },
    );
    const rows = await stored(async (tx) => ({
      tables: (await tx.execute(sql`SELECT id, table_id FROM reservations ORDER BY time`)).rows,
      audit: (
        await tx.execute(sql`
        SELECT entity_id, after FROM audit_log WHERE action = 'reservations.assign' ORDER BY seq`)
      ).rows,
    }));
    expect(rows.tables).toEqual([
      { id: okafor, table_id: null },
      { id: sorensen, table_id: room.p1 },
    ]);
    expect(rows.audit).toEqual([
      { entity_id: okafor, after: { tableIds: [], durationMinutes: 120 } },
      { entity_id: sorensen, after: { tableIds: [room.p1, room.p2], durationMinutes: 120 } },
    ]);
  });

  it('moves nobody when one of the moves clashes, and names the party', async () => {
    const { assign, create, okafor, sorensen, tables } = await openBook();
    await create({ guest: { guestId: guests.hughes }, tableIds: [room.p1] });
    await expect(
      assign(
        { reservationId: sorensen, tableIds: [room.p2] },
        { reservationId: okafor, tableIds: [room.p1] },
      ),
    ).rejects.toMatchObject({ code: 'TABLE_TAKEN', details: { table: 'P1', name: 'Hughes' } });
    expect(await tables()).toEqual({ Okafor: '1', Sørensen: '2', Hughes: 'P1' });
  });

  it('lets two moves clash with each other no more than with anybody else', async () => {
    const { assign, okafor, sorensen } = await openBook();
    await expect(
      assign(
        { reservationId: okafor, tableIds: [room.p1] },
        { reservationId: sorensen, tableIds: [room.p1] },
      ),
    ).rejects.toMatchObject({ code: 'TABLE_TAKEN', details: { table: 'P1', name: 'Adaeze Okafor' } });
  });

  it('leaves a party alone whose table was chosen, until the lock is released', async () => {
    const { assign, call, okafor, session, tables } = await openBook();
    await call('reservations.setLock', { reservationId: okafor, locked: true }, { session });
    const move = { reservationId: okafor, tableIds: [room.p1] };
    await expect(assign(move)).rejects.toMatchObject({
      code: 'TABLE_LOCKED',
      details: { name: 'Adaeze Okafor', table: '1' },
    });
    await call('reservations.setLock', { reservationId: okafor, locked: false }, { session });
    await assign(move);
    expect((await tables())['Okafor']).toBe('P1');
  });

  it('leaves a party alone that sits', async () => {
    const { assign, call, clock, okafor, session } = await openBook();
    clock.set('2026-11-20T19:00:00Z');
    await call('reservations.seat', { reservationId: okafor, visitId: crypto.randomUUID() }, { session });
    await expect(assign({ reservationId: okafor, tableIds: [room.p1] })).rejects.toMatchObject({
      code: 'RESERVATION_STATE',
      details: { phase: 'seated', name: 'Adaeze Okafor' },
    });
  });

  it('refuses bookings and tables that it does not know, that are too small, or stand apart', async () => {
    const { assign, okafor } = await openBook();
    await expect(assign({ reservationId: crypto.randomUUID(), tableIds: [] })).rejects.toMatchObject({
      code: 'RESERVATION_UNKNOWN',
    });
    const refused = (tableIds: string[]) => assign({ reservationId: okafor, tableIds });
    await expect(refused([crypto.randomUUID()])).rejects.toMatchObject({ code: 'TABLE_UNKNOWN' });
    await expect(refused([room.t3])).rejects.toMatchObject({ code: 'TABLES_TOO_SMALL' });
    await expect(refused([room.t1, room.p1])).rejects.toMatchObject({ code: 'TABLES_NOT_JOINED' });
    const twice = { reservationId: okafor, tableIds: [] };
    await expect(assign(twice, twice)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});

describe('a booking that only fits when others move', () => {
  it('is taken together with the moves, or not at all', async () => {
    const { create, okafor, sorensen, tables } = await openBook();
    const moves = [{ reservationId: okafor, tableIds: [room.p1] }];
    const hughes = { guest: { guestId: guests.hughes }, tableIds: [room.t1] };
    await expect(
      create({ ...hughes, moves: [...moves, { reservationId: sorensen, tableIds: [room.p1] }] }),
    ).rejects.toMatchObject({ code: 'TABLE_TAKEN' });
    expect(await tables()).toEqual({ Okafor: '1', Sørensen: '2' });
    await create({ ...hughes, moves });
    expect(await tables()).toEqual({ Okafor: 'P1', Sørensen: '2', Hughes: '1' });
  });

  it('is changed together with the moves: it can take the table of the party that takes its own', async () => {
    const { call, okafor, session, sorensen, tables } = await openBook();
    const moves = [{ reservationId: sorensen, tableIds: [room.t1] }];
    await call(
      'reservations.change',
      { reservationId: okafor, tableIds: [room.t2], time: '19:15', moves },
      { session },
    );
    expect(await tables()).toEqual({ Okafor: '2', Sørensen: '1' });
  });
});

describe('a table that somebody chose', () => {
  it('stays with the party until it is released or taken away; one the house chose does not', async () => {
    const { create, call, session } = await openBook();
    const locked = async (reservationId: string) =>
      (await call('reservations.detail', { reservationId }, { session })).tableLocked;
    const own = { guest: { guestId: guests.hughes }, tableIds: [room.p1] };
    const { locked: _, ...byHand } = { locked: undefined, ...own };
    const reservationId = crypto.randomUUID();
    const said = { reservationId, date, time: '21:00', partySize: 4, ...byHand };
    await call('reservations.create', said, { session });
    expect(await locked(reservationId)).toBe(true);
    expect(await locked(await create(own))).toBe(false);
    await call('reservations.change', { reservationId, time: '21:15' }, { session });
    expect(await locked(reservationId)).toBe(true);
    await call('reservations.change', { reservationId, tableIds: [room.p2], locked: false }, { session });
    expect(await locked(reservationId)).toBe(false);
    await call('reservations.change', { reservationId, tableIds: [] }, { session });
    await expect(
      call('reservations.setLock', { reservationId, locked: true }, { session }),
    ).rejects.toMatchObject({ code: 'RESERVATION_STATE', details: { action: 'lock' } });
  });
});
