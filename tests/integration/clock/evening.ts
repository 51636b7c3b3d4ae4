import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { addMinutes } from '#contract/time';
import { menuItems } from '#db/schema/menu';
import { openTestHost, type TestHost, type TestHostOptions } from '#tests/support/host';
import { furnish, guests, room } from '#tests/support/room';

const soup = randomUUID();
const PRICE = 1_250;

/** A house in which evenings are served, one after another. */
export interface ClockHouse extends TestHost {
  /** Brings the next day, and somebody signs in. */
  open(): Promise<void>;
  session(): string;
  /** Serves a party until it has paid; `jump` happens before one of the steps, `pass` before each. */
  serve(jumpBefore: StepName, jump: () => void | Promise<void>, pass: () => void): Promise<void>;
}

/** A house with a room, guests, one dish and a manager who does everything. */
export async function openClockHouse(time: Pick<TestHostOptions, 'clock' | 'machine'>): Promise<ClockHouse> {
  const host = await openTestHost({
    ...time,
    prepare: async (tx) => {
      await furnish(tx);
      await tx.insert(menuItems).values({ id: soup, name: 'Soup', price: PRICE, category: 'appetizers' });
    },
  });
  let session = '';
  const open = async () => {
    ({ session } = await host.call('staff.signIn', { pin: '1111' }));
  };
  await open();
  const house = { ...host, open, session: () => session };
  return { ...house, serve: (...how) => serveParty(house, ...how) };
}

/** What has happened to the party so far. */
interface Party {
  visitId: string;
  seated: boolean;
  drafts: number;
  /** Order ids as they were sent, and the tickets that are still to cook. */
  sent: string[];
  cooking: string[];
  paid: number;
}

export const stepNames = [
  'book',
  'arrive',
  'seat',
  'ring',
  'send',
  'move',
  'send more',
  'start',
  'bump',
  'recall',
  'bump again',
  'pay some',
  'pay the rest',
] as const;
type StepName = (typeof stepNames)[number];

/** The party books for half an hour from now. What is shown is looked at from the jump on: before it, nothing is odd. */
async function serveParty(
  house: TestHost & { session(): string },
  ...[jumpBefore, jump, pass]: Parameters<ClockHouse['serve']>
): Promise<void> {
  const { call } = house;
  const as = () => ({ session: house.session() });
  const party: Party = { visitId: randomUUID(), seated: false, drafts: 0, sent: [], cooking: [], paid: 0 };
  const reservationId = randomUUID();
  const { visitId } = party;

  const mayNow = async (action: 'arrive' | 'seat') =>
    (await call('reservations.detail', { reservationId }, as())).actions.includes(action);
  const ring = async () => {
    const lineId = randomUUID();
    await call('orders.addLine', { lineId, visitId, itemId: soup }, as());
    party.drafts += 1;
    return lineId;
  };
  const send = async (lineId: string) => {
    const orderId = randomUUID();
    await call('orders.send', { orderId, visitId, lineIds: [lineId] }, as());
    party.drafts -= 1;
    party.sent.push(orderId);
    party.cooking.push(orderId);
  };
  const ticketOf = async (orderId: string | undefined) => {
    const { tickets } = await call('kitchen.board', { stationId: null }, as());
    const ticket = tickets.find((candidate) => candidate.orderId === orderId);
    if (!ticket) throw new Error('The ticket is not on the board.');
    return ticket.id;
  };
  const pay = async (amount: number) => {
    const { checkId } = await call('orders.visit', { visitId }, as());
    const paymentId = randomUUID();
    const payment = { paymentId, checkId: checkId ?? '', amount, tender: 'cash', tendered: amount } as const;
    await call('payments.take', payment, as());
    party.paid += amount;
  };
  let line = '';
  let bumped = '';
  const bump = async () => {
    bumped = await ticketOf(party.sent[0]);
    await call('kitchen.bumpTicket', { ticketId: bumped }, as());
    party.cooking.shift();
    const { lastBumped } = await call('kitchen.board', { stationId: null }, as());
    expect(lastBumped?.ticketId).toBe(bumped);
  };
  const steps: Record<StepName, () => Promise<unknown>> = {
    book: async () => {
      const { now } = await call('floor.view', {}, as());
      const [date = '', time = ''] = addMinutes(new Date(now), 30).toISOString().split('T');
      const guest = { guestId: guests.okafor };
      const when = { date, time: time.slice(0, 5) };
      const input = { reservationId, guest, ...when, partySize: 2, tableIds: [room.t1] };
      await call('reservations.create', input, as());
    },
    arrive: async () => {
      if (await mayNow('arrive')) await call('reservations.arrive', { reservationId }, as());
    },
    seat: async () => {
      // On another day than its own a booking is no longer seated; the party is served all the same.
      if (await mayNow('seat')) await call('reservations.seat', { reservationId, visitId }, as());
      else await call('floor.seatWalkIn', { visitId, tableIds: [room.t1], partySize: 2 }, as());
      party.seated = true;
    },
    ring: async () => {
      line = await ring();
    },
    send: () => send(line),
    move: () => call('floor.moveVisit', { visitId, tableIds: [room.t2] }, as()),
    'send more': async () => send(await ring()),
    start: async () => call('kitchen.start', { ticketId: await ticketOf(party.sent[0]) }, as()),
    bump,
    recall: async () => {
      await call('kitchen.recall', { ticketId: bumped }, as());
      party.cooking.unshift(party.sent[0] as string);
    },
    'bump again': bump,
    'pay some': () => pay(PRICE),
    'pay the rest': () => pay(PRICE),
  };
  let jumped = false;
  for (const name of stepNames) {
    pass();
    if (name === jumpBefore) {
      await jump();
      jumped = true;
    }
    await steps[name]();
    if (jumped) await expectShown(house, party);
  }
  await call('kitchen.bumpTicket', { ticketId: await ticketOf(party.sent[1]) }, as());
}

/** What happened so far is on the screens that should show it, once. */
async function expectShown(house: TestHost & { session(): string }, party: Party): Promise<void> {
  const { call } = house;
  const as = { session: house.session() };
  const { visitId } = party;
  const { tickets } = await call('kitchen.board', { stationId: null }, as);
  expect(tickets.map(({ orderId }) => orderId)).toEqual(party.cooking);
  const floor = await call('floor.view', {}, as);
  const over = party.paid === 2 * PRICE;
  const sitsAt = floor.tables.filter((table) => table.visit?.id === visitId);
  expect(sitsAt).toHaveLength(party.seated && !over ? 1 : 0);
  if (!party.seated) return;
  const visit = await call('orders.visit', { visitId }, as);
  expect(visit.drafts).toHaveLength(party.drafts);
  expect(visit.rounds.map(({ orderId }) => orderId)).toEqual(party.sent);
  expect(visit.totals).toMatchObject({ sent: party.sent.length * PRICE, paid: party.paid });
  expect(visit.visit.open).toBe(!over);
  const hadMoved = party.sent.length > 1;
  if (hadMoved) expect(visit.visit.tables.map(({ id }) => id)).toEqual([room.t2]);
}
