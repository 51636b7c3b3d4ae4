import { describe, expect, it } from 'vitest';
import type { Input } from '#contract/contract';
import { clockAt } from '#tests/support/clock';
import { openTestHost } from '#tests/support/host';
import { furnish, guests, room } from '#tests/support/room';

const date = '2026-11-20';

/** Okafor, four at table 1 from 19:00; Sørensen, four at table 2 from 20:00. */
async function openBook() {
  const clock = clockAt('2026-11-20T12:00:00Z');
  const till = await openTestHost({ clock, prepare: furnish });
  const session = await till.signInAs('server');
  const booked = async (guestId: string, time: string, tableIds: string[]) => {
    const reservationId = crypto.randomUUID();
    const said = { reservationId, guest: { guestId }, date, time, partySize: 4, tableIds };
    await till.call('reservations.create', said, { session });
    return reservationId;
  };
  const okafor = await booked(guests.okafor, '19:00', [room.t1]);
  const sorensen = await booked(guests.sorensen, '20:00', [room.t2]);
  const change = (reservationId: string, input: Omit<Input<'reservations.change'>, 'reservationId'>) =>
    till.call('reservations.change', { reservationId, ...input }, { session });
  const seen = (reservationId: string) => till.call('reservations.detail', { reservationId }, { session });
  return { ...till, clock, session, okafor, sorensen, change, seen };
}

describe('a change', () => {
  it('keeps the table when the time moves, even onto the booking’s own old time', async () => {
    const { change, okafor, seen } = await openBook();
    await change(okafor, { time: '19:15' });
    expect(await seen(okafor)).toMatchObject({ time: '19:15', tableNumbers: ['1'], startMinute: 1155 });
  });

  it('keeps the time when the table moves, and gives the old table free', async () => {
    const { change, okafor, sorensen, seen } = await openBook();
    await change(okafor, { tableIds: [room.p1] });
    await change(sorensen, { tableIds: [room.t1] });
    expect(await seen(okafor)).toMatchObject({ time: '19:00', tableNumbers: ['P1'] });
    expect(await seen(sorensen)).toMatchObject({ time: '20:00', tableNumbers: ['1'] });
  });

  it('is one change: the booking is not among those that make room for it', async () => {
    const { change, okafor, seen } = await openBook();
    const moves = [{ reservationId: okafor, tableIds: [room.p1] }];
    await expect(change(okafor, { tableIds: [room.p2], moves })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
    expect(await seen(okafor)).toMatchObject({ tableNumbers: ['1'] });
  });

  it('onto a table that is taken is refused by name and changes nothing', async () => {
    const { change, okafor, seen } = await openBook();
    await expect(change(okafor, { tableIds: [room.t2] })).rejects.toMatchObject({
      code: 'TABLE_TAKEN',
      details: { table: '2', name: 'Freja Sørensen', from: '20:00', to: '22:00' },
    });
    expect(await seen(okafor)).toMatchObject({ tableNumbers: ['1'], time: '19:00' });
  });

  it('of the length can clash too', async () => {
    const { change, okafor, sorensen } = await openBook();
    await change(sorensen, { tableIds: [] });
    await change(sorensen, { tableIds: [room.t1], time: '21:00' });
    await expect(change(okafor, { durationMinutes: 135 })).rejects.toMatchObject({ code: 'TABLE_TAKEN' });
    await change(okafor, { durationMinutes: 90 });
  });

  it('to a larger party is refused when its table is too small', async () => {
    const { change, okafor, seen } = await openBook();
    await expect(change(okafor, { partySize: 5 })).rejects.toMatchObject({
      code: 'TABLES_TOO_SMALL',
      details: { seats: 4, partySize: 5 },
    });
    await change(okafor, { partySize: 5, tableIds: [room.p1, room.p2] });
    expect(await seen(okafor)).toMatchObject({ partySize: 5, tableNumbers: ['P1', 'P2'] });
  });

  it('of the time must lead into the future; of anything else need not', async () => {
    const { change, clock, okafor, seen } = await openBook();
    clock.set('2026-11-20T19:20:00Z');
    await expect(change(okafor, { time: '19:10' })).rejects.toMatchObject({ code: 'RESERVATION_IN_PAST' });
    await change(okafor, { tableIds: [room.p1], note: 'Late, called' });
    await change(okafor, { time: '19:00', partySize: 3 });
    expect(await seen(okafor)).toMatchObject({ note: 'Late, called', partySize: 3, lateMinutes: 20 });
  });

  it('of the time into a skipped hour is refused', async () => {
    const { change, okafor } = await openBook();
    await expect(change(okafor, { date: '2027-03-28', time: '01:15' })).rejects.toMatchObject({
      code: 'TIME_SKIPPED',
    });
  });

  it('takes an emptied note away, and leaves one that is not mentioned', async () => {
    const { change, okafor, seen } = await openBook();
    await change(okafor, { note: 'Window' });
    await change(okafor, { partySize: 2 });
    expect((await seen(okafor)).note).toBe('Window');
    await change(okafor, { note: '' });
    expect((await seen(okafor)).note).toBeNull();
  });

  it('is refused for a booking that is over or unknown', async () => {
    const { call, change, okafor, session } = await openBook();
    await call('reservations.cancel', { reservationId: okafor }, { session });
    await expect(change(okafor, { partySize: 2 })).rejects.toMatchObject({
      code: 'RESERVATION_STATE',
      details: { phase: 'cancelled', action: 'edit' },
    });
    await expect(change(crypto.randomUUID(), { partySize: 2 })).rejects.toMatchObject({
      code: 'RESERVATION_UNKNOWN',
    });
  });
});
