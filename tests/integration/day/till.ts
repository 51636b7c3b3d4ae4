import { randomUUID } from 'node:crypto';
import { addMinutes } from '#contract/time';
import type { Tx } from '#db/store';
import { openTestHost, type TestHostOptions } from '#tests/support/host';
import { furnish, room } from '#tests/support/room';

/** A house on a Friday evening in Dublin, with a soup at 8.50 on the menu, and hands that take money in it. */
export async function openTill(
  at = '2026-11-20T19:46:00Z',
  also?: (tx: Tx) => Promise<unknown>,
  host: Pick<TestHostOptions, 'cardTerminal'> = {},
) {
  let now = new Date(at);
  const prepare = async (tx: Tx) => {
    await furnish(tx);
    await also?.(tx);
  };
  const till = await openTestHost({ clock: () => now, prepare, ...host });
  const session = await till.signInAs('manager');
  const asManager = { session };
  await till.call(
    'menu.import',
    { csv: 'name,category,price\nSoup,appetizers,8.50\n', take: 'all' },
    asManager,
  );
  const soup = (await till.call('menu.view', {}, asManager)).items[0]?.id ?? '';
  /** A party that has had so many soups; its check. */
  const eat = async (quantity = 1, tableId: string = room.t1) => {
    const [visitId, lineId, orderId] = [randomUUID(), randomUUID(), randomUUID()];
    await till.call('floor.seatWalkIn', { visitId, tableIds: [tableId], partySize: 2 }, asManager);
    await till.call('orders.addLine', { lineId, visitId, itemId: soup, quantity }, asManager);
    await till.call('orders.send', { orderId, visitId, lineIds: [lineId] }, asManager);
    const { checkId } = await till.call('orders.visit', { visitId }, asManager);
    return { visitId, checkId: checkId ?? '' };
  };
  /** Pays cash, exactly. */
  const pay = (checkId: string, amount: number, options: { session?: string; terminal?: string } = {}) =>
    till.call(
      'payments.take',
      { paymentId: randomUUID(), checkId, amount, tender: 'cash', tendered: amount },
      { ...asManager, ...options },
    );
  return {
    ...till,
    asManager,
    eat,
    pay,
    later: (minutes: number) => {
      now = addMinutes(now, minutes);
    },
    setClock: (instant: string) => {
      now = new Date(instant);
    },
  };
}
