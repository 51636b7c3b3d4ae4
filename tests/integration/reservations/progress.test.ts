import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Input, ProcedureName } from '#contract/contract';
import { reservations } from '#db/schema/book';
import type { Tx } from '#db/store';
import { clockAt } from '#tests/support/clock';
import { openTestHost } from '#tests/support/host';
import { furnish, guests, room } from '#tests/support/room';

const date = '2026-11-20';
type Step = Extract<
  ProcedureName,
  'reservations.arrive' | 'reservations.cancel' | 'reservations.noShow' | 'reservations.restore'
>;

/** The documented table of a booking. */
async function firstTable(tx: Tx, id: string): Promise<string | null | undefined> {
  const [row] = await tx
    .select({ tableId: reservations.tableId })
    .from(reservations)
    .where(eq(reservations.id, id));
  return row?.tableId;
}

/** Okafor, four at table 1 from 19:00. It is 19:05. */
async function openEvening(change: Partial<Input<'reservations.create'>> = {}) {
  const clock = clockAt('2026-11-20T12:00:00Z');
  const till = await openTestHost({ clock, prepare: furnish });
  const session = await till.signInAs('server');
  const reservationId = crypto.randomUUID();
  const okafor = { reservationId, guest: { guestId: guests.okafor }, date, time: '19:00', partySize: 4 };
  await till.call('reservations.create', { ...okafor, tableIds: [room.t1], ...change }, { session });
  clock.set('2026-11-20T19:05:00Z');
  const step = (name: Step) => till.call(name, { reservationId }, { session });
  const seat = (tableIds?: string[]) => {
    const visitId = crypto.randomUUID();
    const input = { reservationId, visitId, ...(tableIds ? { tableIds } : {}) };
    return till.call('reservations.seat', input, { session }).then(() => visitId);
  };
  const walkIn = (tableIds: string[]) =>
    till.call(
      'floor.seatWalkIn',
      { visitId: crypto.randomUUID(), tableIds, partySize: 2, name: 'Novak' },
      { session },
    );
  const seen = () => till.call('reservations.detail', { reservationId }, { session });
  const tableState = async (id: string) =>
    (await till.call('floor.view', {}, { session })).tables.find((table) => table.id === id)?.state;
  return { ...till, clock, session, reservationId, step, seat, walkIn, seen, tableState };
}

describe('an evening', () => {
  it('goes from booked to arrived, seated and completed', async () => {
    const { step, seat, seen, tableState, call, clock, session } = await openEvening();
    expect(await seen()).toMatchObject({ phase: 'booked', lateMinutes: null, arrivedAt: null });
    await step('reservations.arrive');
    expect(await seen()).toMatchObject({ phase: 'arrived', lateMinutes: null });
    clock.advance(5);
    const visitId = await seat();
    expect(await seen()).toMatchObject({
      phase: 'seated',
      visitId,
      tableNumbers: ['1'],
      arrivedAt: '2026-11-20T19:05:00.000Z',
      held: { fromMinute: 1150, toMinute: 1270 },
      actions: ['unseat'],
    });
    expect(await tableState(room.t1)).toBe('seated');
    clock.advance(50);
    await call('floor.closeVisit', { visitId }, { session });
    expect(await seen()).toMatchObject({ phase: 'completed', held: { fromMinute: 1150, toMinute: 1200 } });
    expect((await seen()).guest.visits).toBe(1);
  });

  it('skips the door when the party is seated at once', async () => {
    const { seat, seen } = await openEvening();
    await seat();
    expect(await seen()).toMatchObject({ phase: 'seated', arrivedAt: '2026-11-20T19:05:00.000Z' });
  });

  it('takes a mistaken arrival back', async () => {
    const { step, seen } = await openEvening();
    await step('reservations.arrive');
    await step('reservations.restore');
    expect(await seen()).toMatchObject({ phase: 'booked', arrivedAt: null });
  });

  it('remembers after a mistaken cancellation that the party was at the door', async () => {
    const { step, seen } = await openEvening();
    await step('reservations.arrive');
    await step('reservations.cancel');
    await step('reservations.restore');
    expect(await seen()).toMatchObject({ phase: 'arrived', tableNumbers: ['1'] });
  });

  it('refuses every step that does not follow', async () => {
    const { step, seat } = await openEvening();
    await step('reservations.noShow');
    for (const name of ['reservations.arrive', 'reservations.cancel', 'reservations.noShow'] as const)
      await expect(step(name)).rejects.toMatchObject({
        code: 'RESERVATION_STATE',
        details: { phase: 'no_show' },
      });
    await expect(seat()).rejects.toMatchObject({ code: 'RESERVATION_STATE' });
    await step('reservations.restore');
    await expect(step('reservations.restore')).rejects.toMatchObject({ code: 'RESERVATION_STATE' });
  });

  it('refuses a booking nobody knows', async () => {
    const { call, session } = await openEvening();
    const reservationId = crypto.randomUUID();
    for (const name of ['arrive', 'cancel', 'noShow', 'restore'] as const)
      await expect(call(`reservations.${name}`, { reservationId }, { session })).rejects.toMatchObject({
        code: 'RESERVATION_UNKNOWN',
      });
  });

  it('calls nobody a no-show before they were due, and seats nobody a day early', async () => {
    const { clock, step, seat } = await openEvening();
    clock.set('2026-11-20T18:59:00Z');
    await expect(step('reservations.noShow')).rejects.toMatchObject({ code: 'RESERVATION_STATE' });
    clock.set('2026-11-19T19:00:00Z');
    await expect(seat()).rejects.toMatchObject({ code: 'RESERVATION_STATE' });
    await expect(step('reservations.arrive')).rejects.toMatchObject({ code: 'RESERVATION_STATE' });
  });
});

describe('a table that comes free', () => {
  it('when a booking is cancelled can be given away; then the booking is not restored', async () => {
    const { step, walkIn, seen } = await openEvening();
    await step('reservations.cancel');
    await walkIn([room.t1]);
    await expect(step('reservations.restore')).rejects.toMatchObject({
      code: 'TABLE_TAKEN',
      details: { table: '1', name: 'Novak', from: '19:05', kind: 'open' },
    });
    expect((await seen()).phase).toBe('cancelled');
  });

  it('comes back whole with a restored booking on joined tables', async () => {
    const tables = [room.p1, room.p2];
    const { step, walkIn, seen } = await openEvening({ partySize: 8, tableIds: tables });
    await step('reservations.noShow');
    await step('reservations.restore');
    expect(await seen()).toMatchObject({ phase: 'booked', tableNumbers: ['P1', 'P2'] });
    for (const tableId of tables)
      await expect(walkIn([tableId])).rejects.toMatchObject({ code: 'TABLE_TAKEN' });
  });
});

describe('a room that has changed meanwhile', () => {
  const changes: [
    string,
    (till: Awaited<ReturnType<typeof openEvening>>, as: { session: string }) => unknown,
  ][] = [
    ['a table is out of use', ({ call }, as) => call('tables.remove', { tableId: room.p2 }, as)],
    [
      'they stand apart',
      ({ call }, as) => call('tables.removeJoin', { tableId: room.p1, otherId: room.p2 }, as),
    ],
    ['one is smaller', ({ call }, as) => call('tables.change', { tableId: room.p2, seats: 2 }, as)],
  ];

  it.each(changes)('gives a restored booking no table: %s', async (_, change) => {
    const till = await openEvening({ partySize: 8, tableIds: [room.p1, room.p2] });
    const { step, seen, peek, walkIn, reservationId } = till;
    await step('reservations.cancel');
    await change(till, { session: await till.signInAs('manager') });
    expect(await step('reservations.restore')).toEqual({ lostTables: true });
    expect(await seen()).toMatchObject({ phase: 'booked', tableIds: [], tableNumbers: [] });
    expect(await peek((tx) => firstTable(tx, reservationId))).toBeNull();
    await walkIn([room.p1]);
  });

  it.each(changes)('gives a party that gets up again no table: %s', async (_, change) => {
    const till = await openEvening({ partySize: 8, tableIds: [room.p1, room.p2] });
    const { call, seat, seen, peek, session, walkIn, reservationId } = till;
    const visitId = await seat();
    await call('floor.moveVisit', { visitId, tableIds: [room.t1, room.t2] }, { session });
    await change(till, { session: await till.signInAs('manager') });
    const back = await call('reservations.unseat', { reservationId }, { session });
    expect(back).toEqual({ lostTables: true });
    expect(await seen()).toMatchObject({ phase: 'arrived', tableIds: [], tableNumbers: [] });
    expect(await peek((tx) => firstTable(tx, reservationId))).toBeNull();
    await walkIn([room.p1]);
  });
});

describe('seating', () => {
  it('at other tables gives the booked one free', async () => {
    const { seat, seen, walkIn } = await openEvening();
    await seat([room.p1]);
    expect((await seen()).tableNumbers).toEqual(['P1']);
    await walkIn([room.t1]);
  });

  it('is refused without a table, at one too small, and where somebody sits', async () => {
    const { seat, walkIn, seen } = await openEvening({ tableIds: [] });
    await expect(seat()).rejects.toMatchObject({ code: 'TABLE_UNKNOWN' });
    await expect(seat([room.t3])).rejects.toMatchObject({ code: 'TABLES_TOO_SMALL' });
    await walkIn([room.t1]);
    await expect(seat([room.t1])).rejects.toMatchObject({
      code: 'TABLE_OCCUPIED',
      details: { name: 'Novak' },
    });
    expect((await seen()).phase).toBe('booked');
    await seat([room.t2]);
  });

  it('at a table booked for others is refused, and the booking keeps its own', async () => {
    const { seat, seen, call, clock, session } = await openEvening();
    clock.set('2026-11-20T12:00:00Z');
    const other = { reservationId: crypto.randomUUID(), guest: { guestId: guests.sorensen }, date };
    await call(
      'reservations.create',
      { ...other, time: '18:00', partySize: 4, tableIds: [room.t2] },
      { session },
    );
    clock.set('2026-11-20T19:05:00Z');
    await expect(seat([room.t2])).rejects.toMatchObject({
      code: 'TABLE_TAKEN',
      details: { name: 'Freja Sørensen' },
    });
    expect(await seen()).toMatchObject({ phase: 'booked', tableNumbers: ['1'] });
  });
});

describe('the documented table status', () => {
  it('turns to reserved within half an hour of a booking, and back when it is cancelled', async () => {
    const { step, tableState, call, session, clock, reservationId } = await openEvening();
    clock.set('2026-11-20T18:31:00Z');
    await call('reservations.change', { reservationId, note: 'refresh' }, { session });
    expect(await tableState(room.t1)).toBe('reserved');
    await step('reservations.cancel');
    expect(await tableState(room.t1)).toBe('free');
  });
});
