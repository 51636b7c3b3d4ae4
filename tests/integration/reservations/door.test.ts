import { describe, expect, it } from 'vitest';
import type { Input } from '#contract/contract';
import { menuItems, stations } from '#db/schema/menu';
import type { Tx } from '#db/store';
import { clockAt } from '#tests/support/clock';
import { openTestHost } from '#tests/support/host';
import { furnish, guests, room } from '#tests/support/room';

const date = '2026-11-20';
const itemId = crypto.randomUUID();

/** The room, and one dish that a grill cooks. */
async function furnishAndCook(tx: Tx): Promise<void> {
  await furnish(tx);
  const stationId = crypto.randomUUID();
  await tx
    .insert(stations)
    .values({ id: stationId, name: 'Grill', position: -1, soonMinutes: 10, lateMinutes: 15 });
  await tx
    .insert(menuItems)
    .values({ id: itemId, name: 'Ribeye', price: 2000, category: 'mains', stationId });
}

/** Okafor, a party of eight at P1 and P2 from 19:00. It is 19:05. */
async function openDoor() {
  const clock = clockAt('2026-11-20T12:00:00Z');
  const till = await openTestHost({ clock, prepare: furnishAndCook });
  const session = await till.signInAs('server');
  const reservationId = crypto.randomUUID();
  const okafor = { reservationId, guest: { guestId: guests.okafor }, date, time: '19:00', partySize: 8 };
  const tableIds = [room.p1, room.p2];
  await till.call('reservations.create', { ...okafor, tableIds }, { session });
  clock.set('2026-11-20T19:05:00Z');
  const arrive = (input: Omit<Input<'reservations.arrive'>, 'reservationId'> = {}) =>
    till.call('reservations.arrive', { reservationId, ...input }, { session });
  const seat = async () => {
    const visitId = crypto.randomUUID();
    await till.call('reservations.seat', { reservationId, visitId }, { session });
    return visitId;
  };
  const unseat = () => till.call('reservations.unseat', { reservationId }, { session });
  const seen = () => till.call('reservations.detail', { reservationId }, { session });
  return { ...till, clock, session, reservationId, arrive, seat, unseat, seen };
}

describe('a party that comes in parts', () => {
  it('is partly here until the rest comes, and keeps the time of the first', async () => {
    const { arrive, seen, clock } = await openDoor();
    await arrive({ arrivedSize: 5 });
    expect(await seen()).toMatchObject({ phase: 'arrived', arrivedSize: 5, partySize: 8 });
    clock.advance(10);
    await arrive({ arrivedSize: 7 });
    await arrive();
    expect(await seen()).toMatchObject({
      phase: 'arrived',
      arrivedSize: null,
      arrivedAt: '2026-11-20T19:05:00.000Z',
    });
    await expect(arrive()).rejects.toMatchObject({ code: 'RESERVATION_STATE' });
  });

  it('is whole when it is seated, and unseen when the arrival is taken back', async () => {
    const { arrive, call, seat, seen, session, reservationId } = await openDoor();
    await arrive({ arrivedSize: 5 });
    await call('reservations.restore', { reservationId }, { session });
    expect(await seen()).toMatchObject({ phase: 'booked', arrivedSize: null, arrivedAt: null });
    await arrive({ arrivedSize: 5 });
    await seat();
    expect(await seen()).toMatchObject({ phase: 'seated', arrivedSize: null });
  });

  it('may be another size after all: a smaller one is complete, a larger one must fit', async () => {
    const { arrive, seen } = await openDoor();
    await expect(arrive({ partySize: 9 })).rejects.toMatchObject({
      code: 'TABLES_TOO_SMALL',
      details: { seats: 8, partySize: 9 },
    });
    await arrive({ arrivedSize: 6, partySize: 6 });
    expect(await seen()).toMatchObject({ phase: 'arrived', arrivedSize: null, partySize: 6 });
  });

  it('sits down larger than its tables at once where somebody who may says why', async () => {
    const { call, seen, session, signInAs, reservationId } = await openDoor();
    const larger = { reservationId, partySize: 9, overrideReason: 'A chair is put to it' };
    const unexplained = { reservationId, partySize: 9 };
    await expect(call('reservations.arrive', unexplained, { session })).rejects.toMatchObject({
      code: 'TABLES_TOO_SMALL',
      details: { override: 'book:override' },
    });
    await expect(call('reservations.arrive', larger, { session })).rejects.toMatchObject({
      code: 'APPROVAL_NEEDED',
    });
    const manager = await signInAs('manager');
    await call('reservations.arrive', larger, { session: manager });
    expect(await seen()).toMatchObject({
      phase: 'arrived',
      partySize: 9,
      overrideReason: larger.overrideReason,
    });
    // What was agreed for its tables is not asked again, and holds for no others.
    const visitId = crypto.randomUUID();
    const smaller = { reservationId, visitId, tableIds: [room.t1, room.t2] };
    await expect(call('reservations.seat', smaller, { session })).rejects.toMatchObject({
      code: 'TABLES_TOO_SMALL',
    });
    await call('reservations.seat', { ...smaller, tableIds: [room.p1, room.p2] }, { session });
    expect((await seen()).phase).toBe('seated');
  });

  it('is seated at a table that is too small only by who may, with a reason that stays', async () => {
    const { call, seen, session, reservationId } = await openDoor();
    const visitId = crypto.randomUUID();
    const small = { reservationId, visitId, tableIds: [room.t1], overrideReason: 'Four are children' };
    await expect(call('reservations.seat', small, { session })).rejects.toMatchObject({
      code: 'APPROVAL_NEEDED',
      details: { permission: 'book:override' },
    });
    const given = { pin: '1111', permission: 'book:override' } as const;
    const { approval } = await call('staff.approve', given, { session });
    await call('reservations.seat', small, { session, approval });
    expect(await seen()).toMatchObject({ phase: 'seated', overrideReason: 'Four are children' });
  });

  it('is complete when the booking is changed to as many as are here', async () => {
    const { arrive, call, seen, session, reservationId } = await openDoor();
    await arrive({ arrivedSize: 4 });
    await call('reservations.change', { reservationId, partySize: 4, tableIds: [room.p1] }, { session });
    expect(await seen()).toMatchObject({ arrivedSize: null, partySize: 4, tableNumbers: ['P1'] });
    const visitId = crypto.randomUUID();
    await call('floor.seatWalkIn', { visitId, tableIds: [room.p2], partySize: 2 }, { session });
  });
});

describe('a seating', () => {
  it('is taken back while nothing was ordered: the party is at the door and has its tables', async () => {
    const { seat, unseat, seen, call, session, clock } = await openDoor();
    const visitId = await seat();
    clock.advance(2);
    await unseat();
    expect(await seen()).toMatchObject({
      phase: 'arrived',
      visitId: null,
      tableNumbers: ['P1', 'P2'],
      held: { fromMinute: 1140, toMinute: 1260 },
    });
    await expect(call('orders.visit', { visitId }, { session })).rejects.toMatchObject({
      code: 'VISIT_UNKNOWN',
    });
    await seat();
  });

  it('is not taken back once a guest has ordered', async () => {
    const { seat, unseat, call, session, seen } = await openDoor();
    const visitId = await seat();
    await call('orders.addLine', { lineId: crypto.randomUUID(), visitId, itemId }, { session });
    expect((await seen()).actions).toEqual([]);
    await expect(unseat()).rejects.toMatchObject({ code: 'VISIT_HAS_ORDERS' });
  });

  it('is not taken back for a party that never sat, nor onto a table that was given away', async () => {
    const { seat, unseat, call, clock, session, reservationId } = await openDoor();
    await expect(unseat()).rejects.toMatchObject({
      code: 'RESERVATION_STATE',
      details: { action: 'unseat' },
    });
    const visitId = await seat();
    await call('floor.moveVisit', { visitId, tableIds: [room.t1, room.t2] }, { session });
    clock.advance(1);
    const walkIn = { visitId: crypto.randomUUID(), tableIds: [room.p1], partySize: 2, name: 'Novak' };
    await call('floor.seatWalkIn', walkIn, { session });
    await expect(unseat()).rejects.toMatchObject({ code: 'TABLE_TAKEN', details: { name: 'Novak' } });
    expect((await call('reservations.detail', { reservationId }, { session })).phase).toBe('seated');
  });
});

describe('an arrival', () => {
  it('stays with its day: the party moves to another only once it is taken back', async () => {
    const { arrive, call, session, reservationId, seen } = await openDoor();
    await arrive({ arrivedSize: 5 });
    const here = { phase: 'arrived', arrivedSize: 5, arrivedAt: '2026-11-20T19:05:00.000Z' };
    const move = (date: string, time: string) =>
      call('reservations.change', { reservationId, date, time }, { session });
    await expect(move('2026-11-21', '19:00')).rejects.toMatchObject({
      code: 'RESERVATION_STATE',
      details: { phase: 'arrived', action: 'postpone' },
    });
    expect(await seen()).toMatchObject({ ...here, date, tableNumbers: ['P1', 'P2'] });
    // Past midnight it is still the same evening.
    await move('2026-11-21', '00:30');
    expect(await seen()).toMatchObject(here);
    await call('reservations.restore', { reservationId }, { session });
    await move('2026-11-21', '19:00');
    expect(await seen()).toMatchObject({ phase: 'booked', date: '2026-11-21' });
  });
});

describe('what a booking says', () => {
  it('is kept, changed in part, and emptied', async () => {
    const { call, session, reservationId, seen } = await openDoor();
    const change = (input: Omit<Input<'reservations.change'>, 'reservationId'>) =>
      call('reservations.change', { reservationId, ...input }, { session });
    await change({
      occasion: 'Birthday',
      allergies: 'Peanut',
      wishes: ['window', 'high_chair'],
      areaId: room.patio,
    });
    await change({ note: 'Cake in the fridge' });
    expect(await seen()).toMatchObject({
      occasion: 'Birthday',
      allergies: 'Sesame; Peanut',
      ownAllergies: 'Peanut',
      wishes: ['window', 'high_chair'],
      area: { id: room.patio, name: 'Patio' },
      note: 'Cake in the fridge',
    });
    await change({ occasion: '', allergies: '', wishes: [], areaId: null });
    expect(await seen()).toMatchObject({
      occasion: null,
      allergies: 'Sesame',
      ownAllergies: null,
      wishes: [],
      area: null,
    });
    await expect(change({ areaId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'AREA_UNKNOWN' });
  });

  it('is known at the table, in the kitchen, and in the floor’s next strip', async () => {
    const { call, session, reservationId, seat, signInAs } = await openDoor();
    const said = { reservationId, allergies: 'Peanut', occasion: 'Birthday' };
    await call('reservations.change', said, { session });
    expect((await call('floor.view', {}, { session })).next).toMatchObject([
      { allergies: 'Sesame; Peanut', note: 'Birthday' },
    ]);
    const visitId = await seat();
    expect((await call('orders.visit', { visitId }, { session })).visit).toMatchObject({
      allergies: 'Sesame; Peanut',
      note: 'Birthday · Quiet corner',
    });
    const lineId = crypto.randomUUID();
    await call('orders.addLine', { lineId, visitId, itemId }, { session });
    await call('orders.send', { visitId, orderId: crypto.randomUUID(), lineIds: [lineId] }, { session });
    const kitchen = await signInAs('kitchen');
    const { tickets } = await call('kitchen.board', { stationId: null }, { session: kitchen });
    expect(tickets).toMatchObject([{ allergies: 'Sesame; Peanut' }]);
  });
});

describe('reconfirming', () => {
  it('is remembered, can be taken back, and does not go along to another day', async () => {
    const { call, session, reservationId, clock, seen } = await openDoor();
    clock.set('2026-11-20T16:00:00Z');
    const reconfirm = (reconfirmed?: boolean) =>
      call(
        'reservations.reconfirm',
        { reservationId, ...(reconfirmed === undefined ? {} : { reconfirmed }) },
        { session },
      );
    await reconfirm();
    expect((await seen()).reconfirmedAt).toBe('2026-11-20T16:00:00.000Z');
    await reconfirm(false);
    expect((await seen()).reconfirmedAt).toBeNull();
    await reconfirm();
    await call('reservations.change', { reservationId, date: '2026-11-21' }, { session });
    expect((await seen()).reconfirmedAt).toBeNull();
    await call('reservations.cancel', { reservationId }, { session });
    await expect(reconfirm()).rejects.toMatchObject({ code: 'RESERVATION_STATE' });
  });
});

describe('a late party', () => {
  it('is late after ten minutes, and its table is offered after fifteen', async () => {
    const { clock, seen } = await openDoor();
    const at = async (time: string) => {
      clock.set(`2026-11-20T${time}:00Z`);
      const { lateMinutes, releaseOffered } = await seen();
      return [lateMinutes, releaseOffered];
    };
    expect(await at('19:09')).toEqual([null, false]);
    expect(await at('19:10')).toEqual([10, false]);
    expect(await at('19:14')).toEqual([14, false]);
    expect(await at('19:15')).toEqual([15, true]);
  });
});
