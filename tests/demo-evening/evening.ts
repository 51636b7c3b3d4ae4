import { randomUUID } from 'node:crypto';
import type { Output } from '#contract/contract';
import { addMinutes, wallTime } from '#contract/time';
import { type Client, HttpRefusal } from './client';
import { courses, orderRound, PAYS_AFTER, type Party, pay } from './party';

export interface Staff {
  host: Client;
  servers: Client[];
  kitchen: Client;
}

export interface EveningOptions {
  staff: Staff;
  timeZone: string;
  opensAt: Date;
  reservations: number;
  /** Moves the venue's clock. */
  setClock: (now: Date) => void;
  progress: (line: string) => void;
}

const STEP_MINUTES = 5;
/** How long the kitchen takes for a ticket. */
const COOKS_FOR = 10;

/** Bookings of two and three, from an hour after opening on, six each half hour: sixty are 140 covers. */
function expectedParties(reservations: number): Party[] {
  return Array.from({ length: reservations }, (_, index) => ({
    index,
    reservationId: randomUUID(),
    visitId: randomUUID(),
    size: index % 3 === 2 ? 3 : 2,
    due: 60 + Math.floor(index / 6) * 30,
    seatedAt: null,
    rounds: 0,
    owes: 0,
    paid: false,
  }));
}

/** Takes the bookings, then lives the evening in steps of five minutes; in each, all devices act at once. */
export async function liveEvening(options: EveningOptions): Promise<Party[]> {
  const { staff, setClock, opensAt, progress } = options;
  const parties = expectedParties(options.reservations);
  const menu = await staff.host.call('menu.view', {});
  await takeBookings(options, parties);
  progress(`${parties.length} reservations taken`);
  for (let minute = 0; parties.some((party) => !party.paid); minute += STEP_MINUTES) {
    if (minute > 12 * 60) throw new Error('the evening does not end');
    setClock(addMinutes(opensAt, minute));
    await Promise.all([
      welcome(staff.host, parties, minute),
      cook(staff.kitchen, addMinutes(opensAt, minute)),
      ...staff.servers.map((server, index) =>
        serve(
          server,
          menu,
          parties.filter((party) => party.index % staff.servers.length === index),
          minute,
        ),
      ),
    ]);
    if (minute % 60 === 0) progress(`${hourOf(options, minute)}: ${summary(parties)}`);
  }
  return parties;
}

async function takeBookings({ staff, timeZone, opensAt }: EveningOptions, parties: Party[]): Promise<void> {
  const takers = [staff.host, ...staff.servers];
  const book = async (taker: Client, party: Party) => {
    const { date, time } = wallTime(addMinutes(opensAt, party.due), timeZone);
    const guest = { newGuestId: randomUUID(), firstName: 'Guest', lastName: `Number ${party.index + 1}` };
    const free = await taker.call('reservations.freeTables', { date, time, partySize: party.size });
    // Some are given a table now, some when they come. Two devices may want the same table at once: one is told so.
    const tableIds = party.index % 4 === 0 ? [] : (free[party.index % free.length]?.tableIds ?? []);
    await taker.call('reservations.create', {
      reservationId: party.reservationId,
      guest,
      date,
      time,
      partySize: party.size,
      tableIds,
      // Sixty parties are more than the kitchen's pace; that is what this evening is for.
      overrideReason: 'A full house',
    });
  };
  for (let first = 0; first < parties.length; first += takers.length) {
    const batch = parties.slice(first, first + takers.length);
    await Promise.all(batch.map((party, index) => book(takers[index] as Client, party)));
  }
}

async function welcome(host: Client, parties: Party[], minute: number): Promise<void> {
  for (const party of parties.filter((one) => one.seatedAt === null && one.due <= minute)) {
    const { reservationId, visitId } = party;
    await host.call('reservations.arrive', { reservationId });
    const { tableIds } = await host.call('reservations.detail', { reservationId });
    const seat = (at: string[]) => host.call('reservations.seat', { reservationId, visitId, tableIds: at });
    try {
      await seat(tableIds.length > 0 ? tableIds : await roomyTable(host, party));
    } catch (error) {
      // Those before them sit on: a host finds them another table.
      if (!(error instanceof HttpRefusal) || error.code !== 'TABLE_OCCUPIED') throw error;
      await seat(await roomyTable(host, party));
    }
    party.seatedAt = minute;
  }
}

/** A table that nobody has booked for tonight if there is one, else the one that stays free longest. */
async function roomyTable(host: Client, party: Party): Promise<string[]> {
  const units = await host.call('floor.fittingTables', { partySize: party.size });
  const [best] = [...units].sort((a, b) => (b.freeUntil ?? '99:99').localeCompare(a.freeUntil ?? '99:99'));
  if (!best) throw new Error('the house is full');
  return best.tableIds;
}

async function serve(
  server: Client,
  menu: Output<'menu.view'>,
  parties: Party[],
  minute: number,
): Promise<void> {
  for (const party of parties) {
    if (party.seatedAt === null || party.paid) continue;
    const { rounds } = await server.call('orders.visit', { visitId: party.visitId });
    for (const round of rounds)
      if (round.actions.includes('serve')) await server.call('orders.serve', { orderId: round.orderId });
    const here = minute - party.seatedAt;
    const course = courses[party.rounds];
    if (course && here >= course.after) {
      party.owes += await orderRound(server, menu, party);
      party.rounds += 1;
    } else if (!course && here >= PAYS_AFTER) await pay(server, party);
  }
}

async function cook(kitchen: Client, now: Date): Promise<void> {
  const { tickets } = await kitchen.call('kitchen.board', { stationId: null });
  const unseen = tickets.filter((ticket) => !ticket.seen).map((ticket) => ticket.id);
  if (unseen.length > 0) await kitchen.call('kitchen.see', { ticketIds: unseen });
  for (const ticket of tickets) {
    if (addMinutes(new Date(ticket.sentAt), COOKS_FOR) <= now)
      await kitchen.call('kitchen.bumpTicket', { ticketId: ticket.id });
    else if (!ticket.started) await kitchen.call('kitchen.start', { ticketId: ticket.id });
  }
}

function hourOf({ opensAt, timeZone }: EveningOptions, minute: number): string {
  return wallTime(addMinutes(opensAt, minute), timeZone).time;
}

function summary(parties: Party[]): string {
  const here = parties.filter((party) => party.seatedAt !== null && !party.paid).length;
  const rounds = parties.reduce((total, party) => total + party.rounds, 0);
  return `${here} parties here, ${parties.filter((party) => party.paid).length} paid, ${rounds} rounds`;
}
