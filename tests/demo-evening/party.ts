import { randomUUID } from 'node:crypto';
import type { Output } from '#contract/contract';
import type { Client } from './client';

type Menu = Output<'menu.view'>;

/** What a party has done so far, and what it will owe by the driver's own arithmetic. */
export interface Party {
  index: number;
  reservationId: string;
  visitId: string;
  size: number;
  /** Minutes from the start of service at which it is expected. */
  due: number;
  seatedAt: number | null;
  rounds: number;
  /** Minor units, from the menu's prices and nothing else. */
  owes: number;
  paid: boolean;
}

/** Courses a party orders, by the category of the menu, and how long after sitting down. */
export const courses = [
  { after: 5, category: 'drinks' },
  { after: 15, category: 'appetizers' },
  { after: 35, category: 'mains' },
  { after: 65, category: 'desserts' },
] as const;

/** Leaves this long after sitting down. */
export const PAYS_AFTER = 85;

/** Rings one item for each guest and sends them as a round; returns what they cost by the menu. */
export async function orderRound(client: Client, menu: Menu, party: Party): Promise<number> {
  const course = courses[party.rounds];
  if (!course) throw new Error('the party has had every course');
  const items = menu.items.filter((item) => item.available && item.category === course.category);
  const lineIds: string[] = [];
  let cost = 0;
  for (let guest = 0; guest < party.size; guest++) {
    const item = items[(party.index * 5 + guest * 3 + party.rounds) % items.length];
    if (!item) throw new Error(`the menu has no ${course.category}`);
    const choices = chooseFor(menu, item, party.index + guest);
    const lineId = randomUUID();
    const quantity = guest === 0 && party.index % 5 === 0 ? 2 : 1;
    await client.call('orders.addLine', {
      lineId,
      visitId: party.visitId,
      itemId: item.id,
      quantity,
      seat: guest + 1,
    });
    if (choices.ids.length > 0)
      await client.call('orders.changeLine', { lineId, choices: choices.ids.map((id) => ({ id })) });
    lineIds.push(lineId);
    cost += quantity * Math.max(0, item.priceNow + choices.delta);
  }
  await client.call('orders.send', { orderId: randomUUID(), visitId: party.visitId, lineIds });
  return cost;
}

/** As many choices as every group demands, and an extra one now and then. */
function chooseFor(menu: Menu, item: Menu['items'][number], salt: number): { ids: string[]; delta: number } {
  const groups = item.modifierGroupIds.map((groupId) =>
    menu.modifierGroups.find((group) => group.id === groupId),
  );
  const chosen = groups.flatMap((group) => {
    if (!group) return [];
    const wanted = Math.min(group.max, group.min + (salt % 4 === 0 ? 1 : 0));
    return group.modifiers.filter((modifier) => modifier.available).slice(0, wanted);
  });
  return {
    ids: chosen.map((modifier) => modifier.id),
    delta: chosen.reduce((total, modifier) => total + modifier.priceDelta, 0),
  };
}

/** Pays the whole check: in cash, by card, or part by part. */
export async function pay(client: Client, party: Party): Promise<void> {
  const { checkId } = await client.call('orders.visit', { visitId: party.visitId });
  if (checkId === null) throw new Error('the party has no check');
  const check = await client.call('checks.view', { checkId });
  const parts =
    party.index % 3 === 0 ? [Math.floor(check.due / 2), check.due - Math.floor(check.due / 2)] : [check.due];
  for (const [index, amount] of parts.entries()) {
    const paymentId = randomUUID();
    if ((party.index + index) % 2 === 0)
      await client.call('payments.take', { paymentId, checkId, amount, tender: 'card' });
    else
      await client.call('payments.take', {
        paymentId,
        checkId,
        amount,
        tender: 'cash',
        tendered: Math.ceil(amount / 1000) * 1000,
      });
  }
  party.paid = true;
}
