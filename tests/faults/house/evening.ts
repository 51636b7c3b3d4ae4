import { randomUUID } from 'node:crypto';
import type { Output } from '#contract/contract';
import { addMinutes, wallTime } from '#contract/time';
import type { Chance } from '../random';
import type { Device } from './device';

/** Where one device works: tables nobody else uses, so that no rule ever has a reason to refuse it. */
export interface Section {
  device: Device;
  tableIds: [string, string];
  items: Output<'menu.view'>['items'];
  timeZone: string;
}

/** One party after another, from the booking to the paid check, until the line ends. */
export async function workForEver(section: Section, chance: Chance): Promise<never> {
  for (let nth = 0; ; nth++) {
    await bookAhead(section, chance, nth);
    await hostParty(section, chance);
  }
}

/** Takes a booking for a later day, with a table; some are cancelled again. */
async function bookAhead({ device, tableIds }: Section, chance: Chance, nth: number): Promise<void> {
  const reservationId = randomUUID();
  const day = new Date(Date.UTC(2040, 0, 1 + nth));
  await device.do('reservations.create', {
    reservationId,
    guest: { newGuestId: randomUUID(), firstName: 'Guest', lastName: `Number ${nth}` },
    date: day.toISOString().slice(0, 10),
    time: chance.oneOf(['18:00', '19:30', '20:15']),
    partySize: 2,
    tableIds: [chance.oneOf(tableIds)],
    note: 'By the window',
  });
  if (chance.happens(0.3)) await device.do('reservations.cancel', { reservationId });
}

async function hostParty(section: Section, chance: Chance): Promise<void> {
  const { device, tableIds } = section;
  const visitId = randomUUID();
  if (chance.happens(0.4)) await seatBooked(section, visitId);
  else await device.do('floor.seatWalkIn', { visitId, tableIds: [tableIds[0]], partySize: 2 });
  if (chance.happens(0.2)) await device.do('floor.moveVisit', { visitId, tableIds: [tableIds[1]] });
  if (chance.happens(0.1)) {
    await device.do('floor.closeVisit', { visitId });
    return;
  }
  let owes = 0;
  for (let round = 0; round < (chance.happens(0.3) ? 2 : 1); round++)
    owes += await orderRound(section, chance, visitId);
  await pay(device, chance, visitId, owes);
}

async function seatBooked({ device, tableIds, timeZone }: Section, visitId: string): Promise<void> {
  const reservationId = randomUUID();
  const soon = wallTime(addMinutes(new Date(), 10), timeZone);
  const guest = { newGuestId: randomUUID(), firstName: 'Party', lastName: visitId.slice(0, 8) };
  await device.do('reservations.create', { reservationId, guest, ...soon, partySize: 2, tableIds: [] });
  await device.do('reservations.arrive', { reservationId });
  await device.do('reservations.seat', { reservationId, visitId, tableIds: [tableIds[0]] });
}

/** Rings some lines, sends them, has them cooked and served. Returns what they cost by the menu alone. */
async function orderRound(section: Section, chance: Chance, visitId: string): Promise<number> {
  const { device, items } = section;
  const lineIds: string[] = [];
  let cost = 0;
  for (let line = 0; line < 1 + chance.below(3); line++) {
    const item = chance.oneOf(items);
    const lineId = randomUUID();
    await device.do('orders.addLine', { lineId, visitId, itemId: item.id, quantity: 1, seat: line + 1 });
    if (chance.happens(0.15)) {
      await device.do('orders.removeLine', { lineId });
      continue;
    }
    const quantity = chance.happens(0.4) ? 2 : 1;
    if (quantity > 1) await device.do('orders.changeLine', { lineId, quantity, note: 'No onion' });
    lineIds.push(lineId);
    cost += quantity * item.price;
  }
  if (lineIds.length === 0) return orderRound(section, chance, visitId);
  const orderId = randomUUID();
  await device.do('orders.send', { orderId, visitId, lineIds });
  await cook(device, chance, orderId);
  await device.do('orders.serve', { orderId });
  return cost;
}

async function cook(device: Device, chance: Chance, orderId: string): Promise<void> {
  const { tickets } = await device.see('kitchen.board', { stationId: null });
  for (const { id } of tickets.filter((ticket) => ticket.orderId === orderId)) {
    if (chance.happens(0.6)) await device.do('kitchen.start', { ticketId: id });
    await device.do('kitchen.bumpTicket', { ticketId: id });
  }
}

async function pay(device: Device, chance: Chance, visitId: string, owes: number): Promise<void> {
  const { checkId, totals } = await device.see('orders.visit', { visitId });
  if (checkId === null || totals.due !== owes)
    throw new Error(`the party owes ${owes} by the menu and ${totals.due} by its check`);
  const first = chance.happens(0.3) ? Math.ceil(owes / 2) : owes;
  for (const amount of [first, owes - first].filter((part) => part > 0)) {
    const tendered = Math.ceil(amount / 1000) * 1000;
    await device.do('payments.take', { paymentId: randomUUID(), checkId, amount, tender: 'cash', tendered });
  }
}
