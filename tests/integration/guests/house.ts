import { randomUUID } from 'node:crypto';
import { demoStaff } from '#db/seed/demo/staff';
import { clockAt } from '#tests/support/clock';
import { type CallOptions, openTestHost } from '#tests/support/host';

/** The demo restaurant at 19:46, with its manager, a server and a person of the kitchen signed in. */
export async function openDemoHouse() {
  const clock = clockAt('2026-11-20T19:46:00Z');
  const till = await openTestHost({ clock, venue: 'demo' });
  const signIn = async (pin: string): Promise<CallOptions> => ({
    session: (await till.call('staff.signIn', { pin })).session,
  });
  const as = await signIn(demoStaff.niamh.pin);
  const asServer = await signIn(demoStaff.clara.pin);
  const asKitchen = await signIn(demoStaff.luca.pin);

  /** A booking of tomorrow, at a time that is free. */
  const book = async (guestId: string, more: { date?: string; time?: string; note?: string } = {}) => {
    const reservationId = randomUUID();
    const input = {
      reservationId,
      guest: { guestId },
      date: '2026-11-21',
      time: '15:00',
      partySize: 2,
      // The demo's hours and pacing are not what is asked here.
      overrideReason: 'A friend of the house',
      ...more,
    };
    await till.call('reservations.create', input, as);
    return reservationId;
  };
  /** A free table somebody could sit at now. */
  const freeTable = async () => {
    const { tables } = await till.call('floor.view', {}, as);
    const table = tables.find(({ state, booking }) => state === 'free' && booking === null);
    if (!table) throw new Error('no table is free in the demo');
    return table.id;
  };
  /** The party of a booking sits, has one dish with a note, pays it, and leaves. */
  const dine = async (reservationId: string, note: string) => {
    const [visitId, lineId, orderId] = [randomUUID(), randomUUID(), randomUUID()];
    await till.call('reservations.seat', { reservationId, visitId, tableIds: [await freeTable()] }, as);
    const { items } = await till.call('menu.view', {}, as);
    const item = items.find(({ available, modifierGroupIds }) => available && modifierGroupIds.length === 0);
    if (!item) throw new Error('no item of the demo can be ordered as it is');
    await till.call('orders.addLine', { lineId, visitId, itemId: item.id, note }, as);
    await till.call('orders.send', { orderId, visitId, lineIds: [lineId], note }, as);
    const { checkId, totals } = await till.call('orders.visit', { visitId }, as);
    const payment = { paymentId: randomUUID(), checkId: checkId as string, amount: totals.due };
    await till.call('payments.take', { ...payment, tender: 'card' }, as);
    return { visitId, paid: totals.due };
  };
  return { ...till, clock, as, asServer, asKitchen, book, dine, freeTable };
}
