import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Input } from '#contract/contract';
import { menuItems, stations, taxClasses, taxClassRates, taxRates } from '#db/schema/menu';
import { clockAt } from '#tests/support/clock';
import { openTestHost } from '#tests/support/host';
import { furnish, guests, room } from '#tests/support/room';

const ids = {
  item: randomUUID(),
  station: randomUUID(),
  taxes: randomUUID(),
  here: randomUUID(),
  away: randomUUID(),
};

/** A soup at 10.00, taxed with 20 % at a table and 10 % where it is taken away. It is Friday 19:00 in Dublin. */
async function openBar() {
  const till = await openTestHost({
    clock: clockAt('2026-11-20T19:00:00Z'),
    prepare: async (tx) => {
      await furnish(tx);
      const pass = { id: ids.station, name: 'Pass', position: -1, soonMinutes: 10, lateMinutes: 15 };
      await tx.insert(stations).values(pass);
      await tx.insert(taxRates).values([
        { id: ids.here, name: 'At a table', basisPoints: 2000 },
        { id: ids.away, name: 'Taken away', basisPoints: 1000 },
      ]);
      await tx.insert(taxClasses).values({ id: ids.taxes, name: 'Soups' });
      await tx.insert(taxClassRates).values([
        { taxClassId: ids.taxes, taxRateId: ids.here },
        { taxClassId: ids.taxes, taxRateId: ids.away, takeaway: true },
      ]);
      await tx.insert(menuItems).values({
        id: ids.item,
        name: 'Soup',
        price: 1000,
        category: 'mains',
        stationId: ids.station,
        taxClassId: ids.taxes,
      });
    },
  });
  const as = { session: await till.signInAs('server') };
  const open = async (more: Partial<Input<'visits.openTab'>> = {}) => {
    const visitId = randomUUID();
    await till.call('visits.openTab', { visitId, orderType: 'takeaway', name: 'Nolan', ...more }, as);
    return visitId;
  };
  const say = async (visitId: string) => {
    const lineId = randomUUID();
    await till.call('orders.addLine', { lineId, visitId, itemId: ids.item }, as);
    return lineId;
  };
  const order = async (visitId: string) => {
    const lineIds = [await say(visitId)];
    await till.call('orders.send', { orderId: randomUUID(), visitId, lineIds }, as);
  };
  const tabs = async () => (await till.call('visits.tabs', {}, as)).tabs;
  const evening = (visitId: string) => till.call('orders.visit', { visitId }, as);
  const board = async () => (await till.call('kitchen.board', { stationId: null }, as)).tickets;
  const pay = async (visitId: string) => {
    const { checkId, totals } = await evening(visitId);
    const paid = { paymentId: randomUUID(), checkId: checkId ?? '', amount: totals.due };
    await till.call('payments.take', { ...paid, tender: 'card' }, as);
  };
  return { ...till, as, open, say, order, tabs, evening, board, pay };
}

describe('a takeaway', () => {
  it('is listed with what is to be done, cooked in its name, taxed by its own rate, and gone when paid', async () => {
    const { open, say, order, tabs, evening, board, pay, as, call, signInAs } = await openBar();
    const visitId = await open({ pickupAt: '2026-11-20T19:40:00.000Z' });
    expect(await tabs()).toMatchObject([
      { visitId, orderType: 'takeaway', name: 'Nolan', pickup: '19:40', state: 'open', server: 'Test' },
    ]);
    const lineId = await say(visitId);
    expect((await tabs())[0]?.state).toBe('unsent');
    await call('orders.removeLine', { lineId }, as);
    await order(visitId);
    expect((await tabs())[0]).toMatchObject({ state: 'sent', amount: 1000, due: 1000 });
    expect(await board()).toMatchObject([{ table: 'Nolan', tab: { type: 'takeaway', pickup: '19:40' } }]);
    expect(await evening(visitId)).toMatchObject({
      visit: { orderType: 'takeaway', pickup: '19:40', tables: [] },
      totals: { tax: 91 },
    });
    const [ticket] = await board();
    await call('kitchen.bumpTicket', { ticketId: ticket?.id ?? '' }, { session: await signInAs('kitchen') });
    expect((await tabs())[0]?.state).toBe('ready');
    await call('orders.serve', { orderId: ticket?.orderId ?? '' }, as);
    expect((await tabs())[0]?.state).toBe('to_pay');
    await pay(visitId);
    expect(await tabs()).toEqual([]);
    const today = await call('reports.today', {}, { session: await signInAs('manager') });
    expect(today).toMatchObject({ covers: 0, averageTurnMinutes: null, sales: 1000 });
  });

  it('paid before it is ready stays until all of it is handed over', async () => {
    const { open, say, order, tabs, evening, board, pay, as, call, signInAs } = await openBar();
    const cook = { session: await signInAs('kitchen') };
    const visitId = await open();
    await order(visitId);
    await order(visitId);
    await pay(visitId);
    const { checkId } = await evening(visitId);
    expect(await call('checks.view', { checkId: checkId ?? '' }, as)).toMatchObject({
      open: false,
      waits: true,
    });
    expect(await tabs()).toMatchObject([{ visitId, state: 'sent', due: 0, isPaid: true }]);
    for (const { id, orderId } of await board()) {
      await call('kitchen.bumpTicket', { ticketId: id }, cook);
      expect(await tabs()).toMatchObject([{ visitId, state: 'ready' }]);
      await call('orders.serve', { orderId }, as);
    }
    expect(await tabs()).toEqual([]);

    // One that says something more first goes on.
    const other = await open();
    await order(other);
    await pay(other);
    const [ticket] = await board();
    await call('kitchen.bumpTicket', { ticketId: ticket?.id ?? '' }, cook);
    const lineId = await say(other);
    await call('orders.serve', { orderId: ticket?.orderId ?? '' }, as);
    expect(await tabs()).toMatchObject([{ visitId: other, state: 'unsent' }]);
    await call('orders.removeLine', { lineId }, as);

    // Where nobody bumps, it is handed over by hand.
    await order(other);
    await pay(other);
    expect(await tabs()).toMatchObject([{ state: 'sent', isPaid: true }]);
    await call('floor.closeVisit', { visitId: other }, { session: await signInAs('manager') });
    expect(await tabs()).toEqual([]);
  });

  it('sits down and is taxed as at a table, and goes on without one again where nothing hinders', async () => {
    const { open, order, tabs, evening, board, as, call } = await openBar();
    const visitId = await open({ guest: { newGuestId: randomUUID(), phone: '+353 1 555 0199' } });
    await order(visitId);
    const command = { ...as, commandId: randomUUID() };
    const seated = await call('visits.seatTab', { visitId, tableIds: [room.t1] }, command);
    expect(seated).toEqual({ was: 'takeaway', pickupAt: null });
    expect(await call('visits.seatTab', { visitId, tableIds: [room.t1] }, command)).toEqual(seated);
    expect(await tabs()).toEqual([]);
    expect((await evening(visitId)).totals).toMatchObject({ tax: 167, total: 1000 });
    expect(await board()).toMatchObject([{ table: 'T1', tab: null }]);
    await expect(call('visits.seatTab', { visitId, tableIds: [room.t2] }, as)).rejects.toMatchObject({
      code: 'VISIT_SEATED',
    });
    const back = await call('visits.unseatTab', { visitId, orderType: 'takeaway' }, as);
    expect(back).toEqual({ tableIds: [room.t1] });
    expect((await evening(visitId)).totals.tax).toBe(91);
    expect(await board()).toMatchObject([{ table: 'Nolan', tab: { type: 'takeaway', pickup: null } }]);
    const floor = await call('floor.view', {}, as);
    expect(floor.tables.find(({ id }) => id === room.t1)?.state).toBe('free');
    await expect(call('visits.unseatTab', { visitId, orderType: 'bar' }, as)).rejects.toMatchObject({
      code: 'VISIT_IS_TAB',
    });
  });
});

describe('a tab at the bar', () => {
  it('counts as covers, and stays a tab where the table it is given is taken', async () => {
    const { open, order, tabs, evening, as, call, signInAs } = await openBar();
    const bar = await open({ orderType: 'bar', partySize: 3, guest: { guestId: guests.okafor } });
    await order(bar);
    expect(await evening(bar)).toMatchObject({ visit: { allergies: 'Sesame' }, totals: { tax: 167 } });
    const today = await call('reports.today', {}, { session: await signInAs('manager') });
    expect(today).toMatchObject({ covers: 3, openVisits: 1 });
    await call('floor.seatWalkIn', { visitId: randomUUID(), tableIds: [room.t1], partySize: 2 }, as);
    await expect(call('visits.seatTab', { visitId: bar, tableIds: [room.t1] }, as)).rejects.toMatchObject({
      code: 'TABLE_OCCUPIED',
    });
    expect(await tabs()).toMatchObject([{ visitId: bar, orderType: 'bar', partySize: 3 }]);
    await expect(open({ guest: { guestId: randomUUID() } })).rejects.toMatchObject({ code: 'GUEST_UNKNOWN' });
  });
});
