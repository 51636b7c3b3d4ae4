import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Input } from '#contract/contract';
import { visits } from '#db/schema/book';
import { floorLayout } from '#db/schema/floor';
import { waitlistEntries } from '#db/schema/waitlist';
import type { Tx } from '#db/store';
import { clockAt } from '#tests/support/clock';
import { openTestHost } from '#tests/support/host';
import { furnish, guests, room } from '#tests/support/room';

const everyTable = [room.t1, room.t2, room.t3, room.p1, room.p2];

/** Friday, 19:00 in Dublin; everybody sat down ten minutes ago, but at the tables that are left free. */
async function openDoor({
  free = [],
  prepare,
}: {
  free?: string[];
  prepare?: (tx: Tx) => Promise<void>;
} = {}) {
  const clock = clockAt('2026-11-20T18:50:00Z');
  const till = await openTestHost({
    clock,
    prepare: async (tx) => {
      await furnish(tx);
      await prepare?.(tx);
    },
  });
  let session = await till.signInAs('server');
  const sitting = new Map<string, string>();
  for (const tableId of everyTable.filter((id) => !free.includes(id))) {
    const visitId = randomUUID();
    await till.call('floor.seatWalkIn', { visitId, tableIds: [tableId], partySize: 2 }, { session });
    sitting.set(tableId, visitId);
  }
  clock.advance(10);
  const add = async (party: Partial<Input<'waitlist.add'>> = {}) => {
    const entryId = randomUUID();
    await till.call('waitlist.add', { entryId, name: 'Novak', partySize: 2, ...party }, { session });
    clock.advance(1 / 60);
    return entryId;
  };
  const view = () => till.call('waitlist.view', {}, { session });
  const leaveTable = (tableId: string) =>
    till.call('floor.closeVisit', { visitId: sitting.get(tableId) ?? '' }, { session });
  type Step = 'waitlist.notify' | 'waitlist.leave' | 'waitlist.restore' | 'waitlist.remove';
  const step = (name: Step, entryId: string) => till.call(name, { entryId }, { session });
  const seat = async (entryId: string, tableIds: string[]) => {
    const visitId = randomUUID();
    await till.call('waitlist.seat', { entryId, visitId, tableIds }, { session });
    return visitId;
  };
  /** Hours later: whoever works then has signed in anew. */
  const on = async (moment: string) => {
    clock.set(moment);
    session = (await till.call('staff.signIn', { pin: '2222' }, {})).session;
    return session;
  };
  return { ...till, clock, session, add, view, leaveTable, step, seat, on };
}

describe('the waitlist', () => {
  it('keeps who waits in order, with what each was told as times', async () => {
    const { add, view, clock } = await openDoor();
    await add();
    clock.advance(5);
    await add({ name: 'Varga', partySize: 4 });
    const { waiting } = await view();
    expect(waiting.map(({ name, joinedAt }) => [name, joinedAt])).toEqual([
      ['Novak', '2026-11-20T19:00:00.000Z'],
      ['Varga', '2026-11-20T19:05:01.000Z'],
    ]);
    const quote = waiting[0]?.quote;
    expect(quote?.to).toBeGreaterThan(quote?.from ?? 0);
    expect(Date.parse(quote?.safeAt ?? '')).toBe(
      Date.parse('2026-11-20T19:00:00Z') + (quote?.to ?? 0) * 60_000,
    );
  });

  it('keeps what was told at the door, whatever the room does before it is saved', async () => {
    const { add, view } = await openDoor();
    await add({ told: { from: 20, to: 30 } });
    expect((await view()).waiting[0]?.quote).toMatchObject({ from: 20, to: 30 });
  });

  it('quotes nobody a longer wait than who stands further back', async () => {
    const { add, call, session } = await openDoor();
    const asked = { partySize: 2 };
    const first = await call('waitlist.quote', asked, { session });
    await add();
    await add();
    const third = await call('waitlist.quote', asked, { session });
    expect(third.ahead).toBe(2);
    expect(third.quote?.from).toBeGreaterThan(first.quote?.from ?? 0);
    expect(await call('waitlist.quote', asked, { session })).toEqual(third);
  });

  it('says of a party that is too large for the house that it has no time to tell', async () => {
    const { call, session } = await openDoor();
    expect((await call('waitlist.quote', { partySize: 12 }, { session })).quote).toBeNull();
    expect((await call('waitlist.quote', { partySize: 8 }, { session })).quote).not.toBeNull();
  });

  it('lights up the longest waiting whom a table fits, and nobody where the next booking is too close', async () => {
    const { add, view, leaveTable, call, session } = await openDoor();
    await add({ partySize: 4, name: 'Varga' });
    await add();
    await add({ name: 'Lund' });
    const lit = async () =>
      (await view()).waiting.map(({ name, fitsNow }) => [name, fitsNow?.numbers ?? null]);
    expect(await lit()).toEqual([
      ['Varga', null],
      ['Novak', null],
      ['Lund', null],
    ]);
    await leaveTable(room.t3);
    expect(await lit()).toEqual([
      ['Varga', null],
      ['Novak', ['3']],
      ['Lund', null],
    ]);
    const reservationId = randomUUID();
    const guest = { guestId: guests.okafor };
    await call(
      'reservations.create',
      { reservationId, guest, date: '2026-11-20', time: '19:30', partySize: 2, tableIds: [room.t3] },
      { session },
    );
    expect((await lit())[1]).toEqual(['Novak', null]);
  });

  it('offers a party tables that stand together only while both happen to be free', async () => {
    const { add, view, leaveTable } = await openDoor();
    await add({ partySize: 7, name: 'Haddad' });
    await leaveTable(room.t1);
    expect((await view()).waiting[0]?.fitsNow).toBeNull();
    await leaveTable(room.t2);
    expect((await view()).waiting[0]?.fitsNow?.numbers.sort()).toEqual(['1', '2']);
  });

  it('looks for a table only where the party wants to sit, and with what it needs', async () => {
    const { add, view } = await openDoor({
      free: [room.t1, room.p1],
      prepare: async (tx) => {
        await tx
          .update(floorLayout)
          .set({ features: ['accessible'] })
          .where(eq(floorLayout.tableId, room.p1));
      },
    });
    await add({ areaId: room.patio, name: 'Outside' });
    await add({ wishes: ['accessible'], name: 'Wheels' });
    await add({ name: 'Anywhere' });
    const { waiting } = await view();
    expect(waiting.map(({ fitsNow }) => fitsNow?.numbers ?? null)).toEqual([['P1'], null, ['1']]);
  });
});

describe('a party on the waitlist', () => {
  it('is told, sits down, and is on the floor in the same moment', async () => {
    const { add, view, step, seat, clock, call, session } = await openDoor({ free: [room.t3] });
    const entryId = await add({ told: { from: 5, to: 15 } });
    clock.advance(8);
    await step('waitlist.notify', entryId);
    expect((await view()).waiting[0]).toMatchObject({
      state: 'notified',
      notifiedAt: '2026-11-20T19:08:01.000Z',
      actions: ['change', 'seat', 'leave', 'restore'],
    });
    clock.advance(4);
    const visitId = await seat(entryId, [room.t3]);
    const { waiting, gone, record } = await view();
    expect(waiting).toEqual([]);
    // The wait ends when the table is offered, not when the party has found it.
    expect(gone[0]).toMatchObject({ name: 'Novak', state: 'seated', waited: 8, tableNumbers: ['3'] });
    expect(record).toEqual({ seated: 1, left: 0, quoted: 1, bySafe: 1, lastHourError: 2 });
    const floor = await call('floor.view', {}, { session });
    expect(floor.tables.find(({ id }) => id === room.t3)?.visit).toMatchObject({
      id: visitId,
      name: 'Novak',
    });
    expect(await call('waitlist.count', {}, { session })).toEqual({ parties: 0 });
  });

  it('waits again at its old place when it was seated by mistake, until something is ordered', async () => {
    const { add, view, step, seat, clock, call, session } = await openDoor({ free: [room.t3] });
    const entryId = await add();
    clock.advance(3);
    await add({ name: 'Lund' });
    await seat(entryId, [room.t3]);
    await step('waitlist.restore', entryId);
    const { waiting, gone } = await view();
    expect(waiting.map(({ name, state }) => [name, state])).toEqual([
      ['Novak', 'waiting'],
      ['Lund', 'waiting'],
    ]);
    expect(gone).toEqual([]);
    const floor = await call('floor.view', {}, { session });
    expect(floor.tables.find(({ id }) => id === room.t3)?.state).toBe('free');

    const visitId = await seat(entryId, [room.t3]);
    const manager = await setUpSoup({ call, session: await signedIn() });
    await call('orders.addLine', { lineId: randomUUID(), visitId, itemId: manager }, { session });
    await expect(step('waitlist.restore', entryId)).rejects.toMatchObject({ code: 'VISIT_HAS_ORDERS' });
    expect((await view()).gone[0]).toMatchObject({ name: 'Novak', state: 'seated' });

    async function signedIn() {
      return (await call('staff.signIn', { pin: '1111' }, {})).session;
    }
  });

  it('waits again, told if it was told, when the floor takes its seating back', async () => {
    const { add, view, step, seat, call, session, stored } = await openDoor({ free: [room.t1, room.t3] });
    const [told, other] = [await add(), await add({ name: 'Lund' })];
    await step('waitlist.notify', told);
    const asked = (visitId: string) => call('floor.unseatWalkIn', { visitId }, { session });
    await asked(await seat(told, [room.t3]));
    await asked(await seat(other, [room.t1]));
    const { waiting, gone } = await view();
    expect(waiting.map(({ name, state }) => [name, state])).toEqual([
      ['Novak', 'notified'],
      ['Lund', 'waiting'],
    ]);
    expect(gone).toEqual([]);
    await seat(told, [room.t3]);
    expect((await view()).gone.map(({ name }) => name)).toEqual(['Novak']);
    const log = await stored(
      async (tx) => (await tx.execute('SELECT action, entity_id, after FROM audit_log')).rows,
    );
    expect(log).toContainEqual({
      action: 'floor.unseatWalkIn',
      entity_id: told,
      after: { state: 'notified' },
    });
  });

  it('is one of the guests: as the entry that stands for it, and nobody of the staff', async () => {
    const { add, view, call, signInAs } = await openDoor();
    const session = await signInAs('manager');
    const merge = { mergeId: randomUUID(), keptId: guests.okafor, mergedId: guests.sorensen };
    await call('guests.merge', merge, { session });
    await add({ guestId: guests.sorensen });
    expect((await view()).waiting).toMatchObject([{ guestId: guests.okafor }]);
    const [member] = (await call('sections.view', {}, { session })).staff;
    await expect(add({ guestId: member?.id })).rejects.toMatchObject({ code: 'GUEST_UNKNOWN' });
  });

  it('comes back when it had not left after all, told if it was told before', async () => {
    const { add, view, step } = await openDoor();
    const [one, two] = [await add(), await add({ name: 'Lund' })];
    await step('waitlist.notify', two);
    await step('waitlist.leave', one);
    await step('waitlist.leave', two);
    expect((await view()).record).toMatchObject({ seated: 0, left: 2 });
    await step('waitlist.restore', one);
    await step('waitlist.restore', two);
    expect((await view()).waiting.map(({ name, state }) => [name, state])).toEqual([
      ['Lund', 'notified'],
      ['Novak', 'waiting'],
    ]);
    await step('waitlist.restore', two);
    expect((await view()).waiting.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  });

  it('is refused by name what it can no longer do', async () => {
    const { add, step, seat, clock } = await openDoor({ free: [room.t3] });
    const entryId = await add();
    await expect(step('waitlist.restore', entryId)).rejects.toMatchObject({
      code: 'WAITLIST_STATE',
      details: { name: 'Novak', state: 'waiting' },
    });
    await step('waitlist.leave', entryId);
    for (const name of ['waitlist.notify', 'waitlist.leave', 'waitlist.remove'] as const)
      await expect(step(name, entryId)).rejects.toMatchObject({
        code: 'WAITLIST_STATE',
        details: { name: 'Novak', state: 'left' },
      });
    await expect(seat(entryId, [room.t3])).rejects.toMatchObject({ code: 'WAITLIST_STATE' });
    await expect(step('waitlist.leave', randomUUID())).rejects.toMatchObject({ code: 'WAITLIST_UNKNOWN' });
    clock.set('2026-11-21T04:30:00Z');
    await expect(step('waitlist.restore', entryId)).rejects.toMatchObject({ code: 'WAITLIST_STATE' });
  });

  it('is not put where somebody sits, where it does not fit, nor where tables stand apart', async () => {
    const { add, seat, view } = await openDoor({ free: [room.t3, room.p1] });
    const entryId = await add({ partySize: 4 });
    await expect(seat(entryId, [room.t1])).rejects.toMatchObject({
      code: 'TABLE_OCCUPIED',
      details: { table: '1', name: 'Walk-in' },
    });
    await expect(seat(entryId, [room.t3])).rejects.toMatchObject({ code: 'TABLES_TOO_SMALL' });
    await expect(seat(entryId, [room.t3, room.p1])).rejects.toMatchObject({ code: 'TABLES_NOT_JOINED' });
    expect((await view()).waiting[0]?.state).toBe('waiting');
  });

  it('may grow, move and be noted without losing its place or its quote', async () => {
    const { add, view, call, session } = await openDoor();
    const entryId = await add({ told: { from: 20, to: 30 } });
    await add({ name: 'Lund' });
    const change = {
      entryId,
      partySize: 3,
      areaId: room.patio,
      note: 'At the bar',
      phone: '+353 1 555 0199',
    };
    await call('waitlist.change', change, { session });
    expect((await view()).waiting[0]).toMatchObject({
      name: 'Novak',
      partySize: 3,
      area: 'Patio',
      note: 'At the bar',
      hasPhone: true,
      quote: { from: 20, to: 30 },
    });
    await expect(
      call('waitlist.change', { entryId, areaId: randomUUID() }, { session }),
    ).rejects.toMatchObject({ code: 'AREA_UNKNOWN' });
  });

  it('left on the list overnight is shown until somebody ends it, and nobody waits behind it', async () => {
    const { add, view, step, call, on } = await openDoor({ free: [room.t3] });
    await on('2026-11-20T22:10:00Z');
    const forgotten = await add();
    await on('2026-11-21T03:58:00Z');
    await add({ name: 'Varga' });
    // The day ends at 04:00: who came just now still waits, in its place.
    await on('2026-11-21T04:05:00Z');
    const listed = async () => (await view()).waiting.map(({ name, fitsNow }) => [name, fitsNow !== null]);
    expect(await listed()).toEqual([
      ['Varga', true],
      ['Novak', false],
    ]);
    const session = await on('2026-11-21T12:00:00Z');
    await add({ name: 'Lund' });
    expect(await listed()).toEqual([
      ['Lund', true],
      ['Novak', false],
      ['Varga', false],
    ]);
    expect((await view()).waiting[1]?.joinedAt).toBe('2026-11-20T22:10:00.000Z');
    expect(await call('waitlist.count', {}, { session })).toEqual({ parties: 3 });
    expect((await call('waitlist.quote', { partySize: 2 }, { session })).ahead).toBe(1);
    await step('waitlist.leave', forgotten);
    expect((await listed()).map(([name]) => name)).toEqual(['Lund', 'Varga']);
    // Undo finds it, today.
    await step('waitlist.restore', forgotten);
    expect((await listed()).map(([name]) => name)).toEqual(['Lund', 'Novak', 'Varga']);
    await step('waitlist.leave', forgotten);
    await on('2026-11-22T12:00:00Z');
    await expect(step('waitlist.restore', forgotten)).rejects.toMatchObject({ code: 'WAITLIST_STATE' });
  });

  it('that was a mistake leaves no record behind', async () => {
    const { add, step, view } = await openDoor();
    await step('waitlist.remove', await add());
    expect(await view()).toMatchObject({ waiting: [], gone: [], record: { left: 0 } });
  });

  it('has a number that only some may see, and every look at it is written down', async () => {
    const { add, call, ask, session, signInAs, stored, view } = await openDoor();
    const own = await add({ phone: '+353 1 555 0199' });
    const guest = await add({ name: 'Okafor', guestId: guests.okafor });
    expect(JSON.stringify(await view())).not.toContain('555');
    expect(await call('waitlist.contact', { entryId: own }, { session })).toEqual({
      name: 'Novak',
      phone: '+353 1 555 0199',
    });
    expect(await call('waitlist.contact', { entryId: guest }, { session })).toMatchObject({
      phone: '+353 1 555 0101',
    });
    const chef = await signInAs('kitchen');
    expect(await ask('waitlist.contact', { entryId: own }, { session: chef })).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    });
    const log = await stored(async (tx) => (await tx.execute('SELECT action, after FROM audit_log')).rows);
    expect(log.filter((row) => row['action'] === 'waitlist.contact')).toHaveLength(2);
    expect(JSON.stringify(log)).not.toContain('555 0199');
  });

  it('is added once, however often the tap arrives', async () => {
    const { ask, session, call } = await openDoor();
    const commandId = randomUUID();
    const input = { entryId: randomUUID(), name: 'Novak', partySize: 2 };
    const first = await ask('waitlist.add', input, { session, commandId });
    expect(await ask('waitlist.add', input, { session, commandId })).toEqual(first);
    expect(await call('waitlist.count', {}, { session })).toEqual({ parties: 1 });
    expect(await ask('waitlist.add', input, { session })).toMatchObject({ error: { code: 'ID_EXISTS' } });
  });
});

describe('what the house has learned', () => {
  const day = '2026-11-13';
  const seated = (minute: number) => new Date(Date.parse('2026-11-13T18:00:00Z') + minute * 60_000);

  it('shows how long its parties stay beside what is set, and quotes by it', async () => {
    const stays = async (tx: Tx) => {
      await tx.insert(visits).values(
        Array.from({ length: 60 }, (_, index) => ({
          id: randomUUID(),
          partySize: 2,
          seatedAt: seated(index),
          closedAt: seated(index + 40 + (index % 11)),
          serviceDay: day,
        })),
      );
      // Taken back after five minutes: nobody stayed.
      await tx.insert(visits).values({
        id: randomUUID(),
        partySize: 2,
        seatedAt: seated(0),
        closedAt: seated(5),
        serviceDay: day,
      });
    };
    const unlearned = await openDoor();
    const before = await unlearned.call('waitlist.quote', { partySize: 2 }, { session: unlearned.session });
    const { call, session } = await openDoor({ prepare: stays });
    const turns = await call('waitlist.turnTimes', {}, { session });
    expect(turns.find(({ upToSize, isLunch }) => upToSize === 2 && !isLunch)).toEqual({
      fromSize: 1,
      upToSize: 2,
      isLunch: false,
      configured: 120,
      stays: 60,
      learned: { median: 45, most: 47 },
    });
    expect(turns.find(({ upToSize, isLunch }) => upToSize === 4 && !isLunch)?.learned).toBeNull();
    const after = await call('waitlist.quote', { partySize: 2 }, { session });
    expect(after.quote?.from).toBeLessThan((before.quote?.from ?? 0) - 15);
  });

  it('corrects its quotes by its own misses', async () => {
    const misses = (tx: Tx) =>
      tx.insert(waitlistEntries).values(
        Array.from({ length: 120 }, (_, index) => ({
          id: randomUUID(),
          serviceDay: day,
          name: 'Before',
          partySize: 2,
          state: 'seated' as const,
          joinedAt: seated(index),
          endedAt: seated(index + 75 + (index % 5)),
          computedLikely: 55,
          computedSafe: 60,
        })),
      );
    const honest = await openDoor();
    const before = await honest.call('waitlist.quote', { partySize: 2 }, { session: honest.session });
    const { call, session } = await openDoor({ prepare: async (tx) => void (await misses(tx)) });
    const after = await call('waitlist.quote', { partySize: 2 }, { session });
    expect(after.quote?.from).toBeGreaterThan((before.quote?.from ?? 0) + 10);
  });

  it('takes what the till sees of a meal: who has had two courses leaves before who has had none', async () => {
    const { call, session, view, add, clock } = await openDoor({ free: [room.t3] });
    const manager = (await call('staff.signIn', { pin: '1111' }, {})).session;
    const itemId = await setUpSoup({ call, session: manager });
    const visitId = randomUUID();
    await call('floor.seatWalkIn', { visitId, tableIds: [room.t3], partySize: 2 }, { session });
    await add();
    clock.advance(40);
    const expected = async () => Date.parse((await view()).waiting[0]?.next?.at ?? '');
    const before = await expected();
    for (const _course of ['starters', 'mains']) {
      const [lineId, orderId] = [randomUUID(), randomUUID()];
      await call('orders.addLine', { lineId, visitId, itemId }, { session });
      await call('orders.send', { orderId, visitId, lineIds: [lineId] }, { session });
      const { tickets } = await call('kitchen.board', { stationId: null }, { session: manager });
      for (const { id } of tickets) await call('kitchen.bumpTicket', { ticketId: id }, { session: manager });
      await call('orders.serve', { orderId }, { session });
    }
    const tenMinutes = 10 * 60_000;
    expect(await expected()).toBeLessThan(before - tenMinutes);
  });
});

async function setUpSoup({
  call,
  session,
}: Pick<Awaited<ReturnType<typeof openTestHost>>, 'call'> & { session: string }): Promise<string> {
  const csv = 'name,category,price\nSoup,appetizers,8.50\n';
  await call('menu.import', { csv, take: 'all' }, { session });
  return (await call('menu.view', {}, { session })).items[0]?.id ?? '';
}
