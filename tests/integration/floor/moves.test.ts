import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { guests } from '#tests/support/room';
import { openRoom } from './house';

type Room = Awaited<ReturnType<typeof openRoom>>;

/** A party of two that ordered, at table 1. */
async function openWithParty() {
  const house = await openRoom();
  const okafor = await house.seat([house.room.t1], 2, 'Okafor');
  await house.order(okafor);
  return { ...house, okafor };
}

async function expectAgreement({ whoSitsWhere }: Room, expected: Record<string, string[]>): Promise<void> {
  const { floor, book } = await whoSitsWhere();
  expect(floor).toEqual(expected);
  expect(book).toEqual(expected);
}

describe('parties that change places', () => {
  it('take what they ordered along, and the kitchen calls them by the new table', async () => {
    const house = await openWithParty();
    const { till, asManager, room, okafor, check } = house;
    const before = await check(okafor);
    expect(before).toMatchObject({ total: 850, items: 1, tables: ['1'], tickets: [['T1', 1]] });
    await till.call('floor.moveVisit', { visitId: okafor, tableIds: [room.t3] }, asManager);
    expect(await check(okafor)).toEqual({ ...before, tables: ['3'], tickets: [['T3', 1]] });
    await expectAgreement(house, { [okafor]: ['3'] });
  });

  it('swap with another party, and swap back', async () => {
    const house = await openWithParty();
    const { till, asManager, room, okafor, seat, check } = house;
    const nguyen = await seat([room.p1, room.p2], 6, 'Nguyen');
    const before = await check(okafor);
    const swap = () => till.call('floor.swapVisits', { visitId: okafor, otherVisitId: nguyen }, asManager);
    await swap();
    expect(await check(okafor)).toEqual({ ...before, tables: ['P1', 'P2'], tickets: [['P1 + 2', 1]] });
    await expectAgreement(house, { [okafor]: ['P1', 'P2'], [nguyen]: ['1'] });
    await swap();
    expect(await check(okafor)).toEqual(before);
    await expectAgreement(house, { [okafor]: ['1'], [nguyen]: ['P1', 'P2'] });
  });

  it('join a free neighbour, give it back, and the neighbour keeps its own next booking', async () => {
    const house = await openWithParty();
    const { till, asManager, room, okafor, check, book, whoSitsWhere } = house;
    await book('21:00', 4, [room.t2]);
    const before = await check(okafor);
    await till.call('floor.joinTables', { visitId: okafor, tableIds: [room.t2] }, asManager);
    expect(await check(okafor)).toEqual({ ...before, tables: ['1', '2'], tickets: [['T1 + 2', 1]] });
    await expectAgreement(house, { [okafor]: ['1', '2'] });
    // Table 1 is theirs for as long as before: nobody is promised it from 21:00, though table 2 is from then.
    await expect(book('21:00', 2, [room.t1])).rejects.toMatchObject({
      code: 'TABLE_TAKEN',
      details: { table: '1', name: 'Okafor', to: '21:46' },
    });
    await till.call('floor.separateTables', { visitId: okafor, tableIds: [room.t2] }, asManager);
    expect(await check(okafor)).toEqual(before);
    await expectAgreement(house, { [okafor]: ['1'] });
    expect((await house.view()).tables.find(({ number }) => number === '2')?.visit).toBeNull();
    await till.call('orders.visit', { visitId: okafor }, asManager);
    expect(Object.values((await whoSitsWhere()).book)).toHaveLength(1);
  });

  it('keep the longest that they were given, though a table pushed to theirs is booked sooner', async () => {
    const house = await openRoom();
    const { till, asManager, room, seat, book } = house;
    await book('20:30', 4, [room.t1]);
    const okafor = await seat([room.t2], 2, 'Okafor');
    await till.call('floor.joinTables', { visitId: okafor, tableIds: [room.t1] }, asManager);
    const until = async (tableId: string) =>
      expect(book('20:30', 2, [tableId])).rejects.toMatchObject({ details: { name: 'Okafor', to: '21:46' } });
    await till.call('floor.moveVisit', { visitId: okafor, tableIds: [room.t3] }, asManager);
    await until(room.t3);
    await till.call('floor.moveVisit', { visitId: okafor, tableIds: [room.t2] }, asManager);
    await till.call('floor.joinTables', { visitId: okafor, tableIds: [room.t1] }, asManager);
    const rossi = await seat([room.p1], 2, 'Rossi');
    await till.call('floor.swapVisits', { visitId: okafor, otherVisitId: rossi }, asManager);
    await until(room.p1);
  });

  it('that sit at two tables keep the one that nobody has booked when a third is pushed to them', async () => {
    const house = await openRoom();
    const { till, asManager, room, seat, book } = house;
    await till.call('tables.addJoin', { tableId: room.t2, otherId: room.t3 }, asManager);
    await book('20:30', 4, [room.t1]);
    const okafor = await seat([room.t2], 2, 'Okafor');
    for (const tableId of [room.t1, room.t3])
      await till.call('floor.joinTables', { visitId: okafor, tableIds: [tableId] }, asManager);
    for (const tableId of [room.t2, room.t3])
      await expect(book('20:30', 2, [tableId])).rejects.toMatchObject({
        details: { name: 'Okafor', to: '21:46' },
      });
  });

  it('have sat last where they sat when they left, not where they had tables in between', async () => {
    const house = await openRoom();
    const { till, asManager, room, seat, later } = house;
    const party = await seat([room.t1], 2);
    later(5);
    await till.call('floor.joinTables', { visitId: party, tableIds: [room.t2] }, asManager);
    later(5);
    await till.call('floor.separateTables', { visitId: party, tableIds: [room.t1] }, asManager);
    later(5);
    await till.call('floor.closeVisit', { visitId: party }, asManager);
    const { visit } = await till.call('orders.visit', { visitId: party }, asManager);
    expect(visit.tables.map(({ number }) => number)).toEqual(['2']);
  });

  it('can give a table back even when they have overrun and the next booking has begun', async () => {
    const house = await openRoom();
    const { till, asManager, room, seat, book, later } = house;
    await book('20:30', 4, [room.t1]);
    const party = await seat([room.t1, room.t2], 6);
    later(60);
    await till.call('floor.separateTables', { visitId: party, tableIds: [room.t2] }, asManager);
    await expectAgreement(house, { [party]: ['1'] });
    await expect(
      till.call('floor.joinTables', { visitId: party, tableIds: [room.t2] }, asManager),
    ).rejects.toMatchObject({ code: 'TABLE_TAKEN', details: { table: '1', name: 'Maeve Keane' } });
  });
});

describe('a walk-in that joins another party', () => {
  it('is counted there with its table, and is itself again when that is taken back', async () => {
    const house = await openWithParty();
    const { till, asManager, room, okafor, seat, check, later } = house;
    later(12);
    const friends = await seat([room.t2], 3, 'Friends');
    const before = await check(okafor);
    const covers = async () =>
      (await till.call('reports.today', {}, asManager)).servers.reduce((sum, row) => sum + row.covers, 0);
    expect(await covers()).toBe(5);
    later(3);
    await till.call('floor.mergeVisits', { visitId: friends, intoVisitId: okafor }, asManager);
    expect(await check(okafor)).toEqual({ ...before, tables: ['1', '2'], tickets: [['T1 + 2', 1]] });
    await expectAgreement(house, { [okafor]: ['1', '2'] });
    expect(await covers()).toBe(5);
    const day = await till.call('reservations.day', { date: '2026-11-20' }, asManager);
    expect(day.walkIns.map(({ partySize }) => partySize)).toEqual([5]);
    await till.call('floor.unmergeVisits', { visitId: friends }, asManager);
    expect(await check(okafor)).toEqual(before);
    await expectAgreement(house, { [okafor]: ['1'], [friends]: ['2'] });
    expect(await covers()).toBe(5);
    const again = (await house.view()).tables.find(({ number }) => number === '2')?.visit;
    expect(again).toMatchObject({ partySize: 3, seatedAt: '2026-11-20T19:58:00.000Z' });
  });

  it('leaves its table when that stands elsewhere', async () => {
    const house = await openWithParty();
    const { till, asManager, room, okafor, seat } = house;
    const friends = await seat([room.p1], 2);
    await till.call('floor.mergeVisits', { visitId: friends, intoVisitId: okafor }, asManager);
    await expectAgreement(house, { [okafor]: ['1'] });
    expect((await house.view()).tables.find(({ number }) => number === 'P1')?.state).toBe('free');
    await till.call('floor.unmergeVisits', { visitId: friends }, asManager);
    await expectAgreement(house, { [okafor]: ['1'], [friends]: ['P1'] });
  });

  it('brings what it ordered and said: one bill, seats behind the others, no new ticket; and takes it back', async () => {
    const house = await openWithParty();
    const { till, asManager, room, okafor, seat, order, check } = house;
    const friends = await seat([room.p1], 3);
    await order(friends);
    const evening = (visitId: string) => till.call('orders.visit', { visitId }, asManager);
    const { itemId } = (await evening(friends)).rounds[0]?.lines[0] ?? { itemId: '' };
    const spoken = randomUUID();
    await till.call('orders.addLine', { lineId: spoken, visitId: friends, itemId, seat: 3 }, asManager);
    const merge = { visitId: friends, intoVisitId: okafor };
    const { draftLineIds } = await till.call('floor.mergeVisits', merge, asManager);
    expect(draftLineIds).toEqual([spoken]);
    const twice = ['T1', 1];
    expect(await check(okafor)).toEqual({ total: 3 * 850, items: 2, tables: ['1'], tickets: [twice, twice] });
    expect((await evening(okafor)).drafts).toMatchObject([{ id: spoken, seat: 5 }]);
    // What they order from now on is the other party's.
    await order(okafor);
    await till.call('floor.unmergeVisits', { visitId: friends, draftLineIds }, asManager);
    expect(await evening(friends)).toMatchObject({
      drafts: [{ id: spoken, seat: 3 }],
      rounds: [{ lines: [{}] }],
      totals: { sent: 850, due: 850 },
    });
    expect((await evening(okafor)).totals).toMatchObject({ sent: 2 * 850, sentItems: 2, draftItems: 0 });
  });

  it('gives back what nobody has paid yet; once something was paid on its own check it cannot join', async () => {
    const house = await openWithParty();
    const { till, asManager, room, okafor, seat, order } = house;
    const friends = await seat([room.p1], 2);
    await order(friends);
    const merge = (visitId: string, intoVisitId: string) =>
      till.call('floor.mergeVisits', { visitId, intoVisitId }, asManager);
    const pay = async (visitId: string, amount: number) => {
      const { checkId } = await till.call('orders.visit', { visitId }, asManager);
      const paid = { paymentId: randomUUID(), checkId: checkId ?? '', amount, tender: 'card' as const };
      await till.call('payments.take', paid, asManager);
    };
    await merge(friends, okafor);
    const unmerge = () => till.call('floor.unmergeVisits', { visitId: friends }, asManager);
    const { checkId } = await till.call('orders.visit', { visitId: okafor }, asManager);
    const bill = await till.call('checks.bill', { checkId: checkId ?? '' }, asManager);
    const lines = bill.parts.flatMap((part) => part.lines.map(({ checkLineId }) => ({ checkLineId })));
    const adjustmentId = randomUUID();
    const off = {
      checkId: checkId ?? '',
      lines,
      off: { kind: 'percent', percent: 1000 },
      reason: 'Friends',
    } as const;
    await till.call('checks.discount', { adjustmentId, ...off }, asManager);
    await expect(unmerge()).rejects.toMatchObject({ code: 'LINE_ADJUSTED' });
    await till.call('checks.removeAdjustment', { adjustmentId }, asManager);
    await pay(okafor, 1000);
    await expect(unmerge()).rejects.toMatchObject({ code: 'CHECK_BELOW_PAID' });
    const third = await seat([room.p2], 2);
    await order(third);
    await pay(third, 100);
    await expect(merge(third, okafor)).rejects.toMatchObject({ code: 'VISIT_HAS_PAID' });
  });

  it('may not bring a booking, or more guests than a party has', async () => {
    const house = await openWithParty();
    const { till, asManager, room, okafor, seat, book } = house;
    const other = await seat([room.t2], 19);
    const merge = (visitId: string, intoVisitId: string) =>
      till.call('floor.mergeVisits', { visitId, intoVisitId }, asManager);
    await expect(merge(other, okafor)).rejects.toMatchObject({
      code: 'PARTY_TOO_LARGE',
      details: { guests: 21 },
    });
    await expect(merge(okafor, okafor)).rejects.toMatchObject({ code: 'VISIT_SAME' });
    const booked = randomUUID();
    const reservationId = await book('20:00', 2, [room.t3]);
    await till.call('reservations.seat', { reservationId, visitId: booked }, asManager);
    await expect(merge(booked, okafor)).rejects.toMatchObject({
      code: 'VISIT_BOOKED',
      details: { name: 'Maeve Keane' },
    });
    await expect(till.call('floor.unmergeVisits', { visitId: other }, asManager)).rejects.toMatchObject({
      code: 'VISIT_NOT_MERGED',
    });
  });

  it('stays there when its table was given away meanwhile, and the refusal names who sits there', async () => {
    const house = await openWithParty();
    const { till, asManager, room, okafor, seat } = house;
    const friends = await seat([room.p1], 2);
    await till.call('floor.mergeVisits', { visitId: friends, intoVisitId: okafor }, asManager);
    await seat([room.p1], 4, 'Rossi');
    await expect(till.call('floor.unmergeVisits', { visitId: friends }, asManager)).rejects.toMatchObject({
      code: 'TABLE_OCCUPIED',
      details: { name: 'Rossi' },
    });
    expect((await house.view()).tables.find(({ number }) => number === '1')?.visit?.partySize).toBe(4);
  });
});

describe('a party that others have sat down with', () => {
  it('is not taken back from its table: they would vanish with it', async () => {
    const house = await openRoom();
    const { till, asManager, room, seat, whoSitsWhere } = house;
    const okafor = await seat([room.t1], 2, 'Okafor');
    const friends = await seat([room.t2], 3, 'Rossi');
    await till.call('floor.mergeVisits', { visitId: friends, intoVisitId: okafor }, asManager);
    const unseat = () => till.call('floor.unseatWalkIn', { visitId: okafor }, asManager);
    await expect(unseat()).rejects.toMatchObject({ code: 'VISIT_JOINED', details: { name: 'Rossi' } });
    await till.call('floor.unmergeVisits', { visitId: friends }, asManager);
    await unseat();
    expect((await whoSitsWhere()).floor).toEqual({ [friends]: ['2'] });
  });

  it('eats with their allergies, for its server and for the kitchen', async () => {
    const house = await openRoom();
    const { till, asManager, room, seat, order } = house;
    const waited = async (guestId: string, tableId: string) => {
      const [entryId, visitId] = [randomUUID(), randomUUID()];
      await till.call('waitlist.add', { entryId, name: 'Friends', partySize: 2, guestId }, asManager);
      await till.call('waitlist.seat', { entryId, visitId, tableIds: [tableId] }, asManager);
      return visitId;
    };
    const sorensen = { guestId: guests.sorensen, allergies: 'Peanuts' };
    await till.call('guests.change', sorensen, asManager);
    const host = await seat([room.t1], 2, 'Rossi');
    const friends = await waited(guests.okafor, room.t2);
    const theirs = await waited(guests.sorensen, room.t3);
    await till.call('floor.mergeVisits', { visitId: theirs, intoVisitId: friends }, asManager);
    await till.call('floor.mergeVisits', { visitId: friends, intoVisitId: host }, asManager);
    await order(host);
    const { visit } = await till.call('orders.visit', { visitId: host }, asManager);
    const { tickets } = await till.call('kitchen.board', { stationId: null }, asManager);
    expect([visit.allergies, ...tickets.map(({ allergies }) => allergies)]).toEqual(
      Array(2).fill('Peanuts; Sesame'),
    );
  });
});

describe('places that cannot be had', () => {
  it('are refused with the party that has them, and nothing changes', async () => {
    const house = await openWithParty();
    const { till, asManager, room, okafor, seat, book } = house;
    const rossi = await seat([room.t2], 4, 'Rossi');
    await book('20:15', 2, [room.t3]);
    const tries: [Parameters<typeof till.call>[0], object, object][] = [
      ['floor.joinTables', { tableIds: [room.t2] }, { code: 'TABLE_OCCUPIED', details: { name: 'Rossi' } }],
      ['floor.joinTables', { tableIds: [room.p1] }, { code: 'TABLES_NOT_JOINED' }],
      ['floor.separateTables', { tableIds: [room.t1] }, { code: 'TABLE_LAST' }],
      ['floor.separateTables', { tableIds: [room.t3] }, { code: 'TABLE_UNKNOWN' }],
      ['floor.moveVisit', { tableIds: [room.t2] }, { code: 'TABLE_OCCUPIED', details: { name: 'Rossi' } }],
      ['floor.swapVisits', { otherVisitId: okafor }, { code: 'VISIT_SAME' }],
      ['floor.swapVisits', { otherVisitId: randomUUID() }, { code: 'VISIT_UNKNOWN' }],
    ];
    for (const [procedure, input, refusal] of tries)
      await expect(
        till.call(procedure, { visitId: okafor, ...input } as never, asManager),
        procedure,
      ).rejects.toMatchObject(refusal);
    await expectAgreement(house, { [okafor]: ['1'], [rossi]: ['2'] });
  });

  it('a swap is refused while a booking has begun at one of the places', async () => {
    const house = await openWithParty();
    const { till, asManager, room, okafor, seat, book, later } = house;
    await book('20:30', 2, [room.t3]);
    const rossi = await seat([room.t3], 2, 'Rossi');
    later(50);
    await expect(
      till.call('floor.swapVisits', { visitId: okafor, otherVisitId: rossi }, asManager),
    ).rejects.toMatchObject({
      code: 'TABLE_TAKEN',
      details: { table: '3', name: 'Maeve Keane', from: '20:30' },
    });
    await expectAgreement(house, { [okafor]: ['1'], [rossi]: ['3'] });
  });
});
