import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { markOverdue } from '#main/reservations/overdue.service';
import { clockAt } from '#tests/support/clock';
import { openTestHost } from '#tests/support/host';
import { furnish, guests, room } from '#tests/support/room';

const date = '2026-11-20';
const at = (time: string) => new Date(`2026-11-20T${time}:00Z`);

/** Okafor at 19:00 and Sørensen at 19:30, both awaited. The house waits 30 minutes, or as long as it is told. */
async function openHouse(noShowAfterMinutes: number | null = 30) {
  const clock = clockAt('2026-11-20T12:00:00Z');
  const till = await openTestHost({ clock, prepare: furnish });
  const manager = await till.signInAs('manager');
  const lateness = { lateAfterMinutes: 10, releaseAfterMinutes: 15, noShowAfterMinutes };
  await till.call('hours.setLateness', lateness, { session: manager });
  const book = async (guestId: string, time: string, tableId: string) => {
    const reservationId = crypto.randomUUID();
    const said = { reservationId, guest: { guestId }, date, time, partySize: 4, tableIds: [tableId] };
    await till.call('reservations.create', said, { session: manager });
    return reservationId;
  };
  const okafor = await book(guests.okafor, '19:00', room.t1);
  const sorensen = await book(guests.sorensen, '19:30', room.t2);
  /** What is stored after the clock has ticked at these times. */
  const ticked = (...times: string[]) =>
    till.stored(async (tx) => {
      for (const time of times) await markOverdue(tx, at(time));
      return {
        states: (
          await tx.execute<{ status: string }>(sql`SELECT status FROM reservations ORDER BY time`)
        ).rows.map(({ status }) => status),
        held: (
          await tx.execute<{ table_id: string }>(
            sql`SELECT table_id FROM table_occupancy WHERE state = 'booked' ORDER BY table_id`,
          )
        ).rows.map((row) => row.table_id),
        log: (
          await tx.execute(sql`SELECT entity_id, actor_id, before, after FROM audit_log
            WHERE action = 'reservations.noShow' AND actor_id IS NULL`)
        ).rows,
      };
    });
  return { ...till, clock, manager, okafor, sorensen, ticked };
}

describe('the house', () => {
  it('gives a party up when it has waited long enough, once, and says that it was the house', async () => {
    const { ticked, okafor } = await openHouse();
    expect(await ticked('19:29', '19:30', '19:31')).toEqual({
      states: ['no_show', 'confirmed'],
      held: [room.t2],
      log: [
        {
          entity_id: okafor,
          actor_id: null,
          before: { phase: 'booked' },
          after: { phase: 'no_show', by: 'the house', afterMinutes: 30 },
        },
      ],
    });
  });

  it('gives nobody up a minute before, nor ever while it is not told to', async () => {
    expect((await (await openHouse()).ticked('19:29')).states).toEqual(['confirmed', 'confirmed']);
    const patient = await openHouse(null);
    expect((await patient.ticked('23:00')).states).toEqual(['confirmed', 'confirmed']);
  });

  it('gives nobody up who is here', async () => {
    const { ticked, call, clock, manager, okafor, sorensen } = await openHouse();
    clock.set('2026-11-20T19:00:00Z');
    await call('reservations.arrive', { reservationId: okafor, arrivedSize: 2 }, { session: manager });
    const visitId = crypto.randomUUID();
    await call('reservations.seat', { reservationId: sorensen, visitId }, { session: manager });
    expect((await ticked('23:00')).states).toEqual(['confirmed', 'confirmed']);
  });

  it('waits anew for who is expected again', async () => {
    const { ticked, call, clock, manager, okafor } = await openHouse();
    clock.set('2026-11-20T19:20:00Z');
    await call('reservations.noShow', { reservationId: okafor }, { session: manager });
    await call('reservations.restore', { reservationId: okafor }, { session: manager });
    expect((await ticked('19:49')).states).toEqual(['confirmed', 'confirmed']);
  });

  it('gives up who called and did not come either', async () => {
    const { ticked, call, clock, manager, okafor } = await openHouse();
    clock.set('2026-11-20T19:20:00Z');
    await call('reservations.reconfirm', { reservationId: okafor }, { session: manager });
    expect((await ticked('19:50')).states).toEqual(['no_show', 'confirmed']);
  });
});
