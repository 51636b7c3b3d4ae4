import { describe, expect, it } from 'vitest';
import type { Input } from '#contract/contract';
import { clockAt } from '#tests/support/clock';
import { openTestHost, type TestHostOptions } from '#tests/support/host';
import { furnish, guests, room } from '#tests/support/room';

const date = '2026-11-20';

/** Friday noon in Dublin; two fours that join, a two, and two fours on the patio that join. */
async function openBook(options: TestHostOptions = {}) {
  const till = await openTestHost({ clock: clockAt('2026-11-20T12:00:00Z'), prepare: furnish, ...options });
  const session = await till.signInAs('server');
  const book = async (
    time: string,
    partySize: number,
    tableIds: string[],
    more: Partial<Input<'reservations.create'>> = {},
  ) => {
    const reservationId = crypto.randomUUID();
    const guest = { guestId: guests.okafor };
    await till.call(
      'reservations.create',
      { reservationId, guest, date, time, partySize, tableIds, ...more },
      { session },
    );
    return reservationId;
  };
  const offer = (time: string, partySize: number, more: Partial<Input<'availability.offer'>> = {}) =>
    till.call('availability.offer', { date, time, partySize, ...more }, { session });
  return { ...till, session, book, offer };
}

describe('an offer', () => {
  it('names the free tables, the best first', async () => {
    const { offer } = await openBook();
    const free = await offer('19:00', 2);
    expect(free).toMatchObject({ state: 'free', limit: null, moves: [], proven: true, durationMinutes: 120 });
    expect(free.units.map(({ numbers }) => numbers)).toEqual([['3'], ['1'], ['2'], ['P1'], ['P2']]);
  });

  it('moves a booking that can be moved, and the ledger takes the moves', async () => {
    const { offer, book, call, session } = await openBook();
    const two = await book('19:00', 2, [room.t1], { locked: false });
    for (const table of [room.p1, room.p2, room.t2]) await book('19:00', 4, [table], { locked: false });
    const answer = await offer('19:30', 4);
    expect(answer).toMatchObject({
      state: 'reshuffle',
      units: [{ numbers: ['1'] }],
      moves: [{ reservationId: two, partySize: 2, time: '19:00', from: ['1'], to: { numbers: ['3'] } }],
      proven: true,
    });
    for (const { reservationId, to } of answer.moves)
      await call('reservations.change', { reservationId, tableIds: to.tableIds }, { session });
    await book('19:30', 4, answer.units[0]?.tableIds ?? []);
  });

  it('is full only when that is proven, and then names who holds what and the nearest times', async () => {
    const { offer, book } = await openBook();
    for (const table of [room.t1, room.t2, room.p1, room.p2]) await book('19:00', 4, [table]);
    const answer = await offer('19:30', 4);
    expect(answer).toMatchObject({ state: 'full', why: { code: 'tables_taken' }, proven: true });
  });
});
