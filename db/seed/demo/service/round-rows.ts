import type { checkLines } from '#db/schema/checks';
import type { orderItems, orders, tickets } from '#db/schema/orders';
import { demoId } from '../demo-id';
import { tableId } from '../floor';
import { type StationName, stationId } from '../menu/kitchen-stations';
import { demoItem } from '../menu/menu';
import { type StaffKey, staffId } from '../staff';
import { demoTaxRates } from '../venue';
import { chosenModifiers, unitPrice } from './line-rows';
import type { StoryLine } from './story';

/** How far a station is with its part of a round. */
export interface TicketTimes {
  seen?: Date;
  started?: Date;
  bumped?: Date;
  recalled?: Date;
}

/** A round with its times. */
export interface Round {
  sent: Date;
  by: StaffKey;
  served: Date | null;
  stations: Partial<Record<StationName, TicketTimes>>;
  lines: readonly (StoryLine & { doneAt: Date | null })[];
}

/** Whose rounds these are. */
interface RoundOwner {
  visitNumber: number;
  visitId: string;
  checkId: string;
  reservationId: string | null;
  table: string;
}

export interface RoundRows {
  order: typeof orders.$inferInsert;
  tickets: (typeof tickets.$inferInsert)[];
  lines: (typeof orderItems.$inferInsert)[];
  checkLines: (typeof checkLines.$inferInsert)[];
}

/** The documented status that follows from the tickets. */
function statusOf(
  served: Date | null,
  ticketTimes: readonly TicketTimes[],
): NonNullable<RoundRows['order']['status']> {
  if (served) return 'served';
  if (ticketTimes.every((ticket) => ticket.bumped)) return 'ready';
  return ticketTimes.some((ticket) => ticket.started) ? 'preparing' : 'pending';
}

/** The last of some instants. */
function latest(instants: readonly Date[]): Date {
  return new Date(Math.max(...instants.map((instant) => instant.getTime())));
}

/** A round as order, tickets and lines. The order's number is given later, when all are in their order. */
export function roundRows(owner: RoundOwner, round: Round, index: number): RoundRows {
  const number = owner.visitNumber * 10 + index;
  const orderId = demoId('order', number);
  const stations = [...new Set(round.lines.map((line) => demoItem(line.item).item.station))];
  const times = stations.map((station) => round.stations[station] ?? {});
  const status = statusOf(round.served, times);
  const bumps = times.flatMap((ticket) => ticket.bumped ?? []);
  return {
    order: {
      id: orderId,
      orderNumber: '',
      reservationId: owner.reservationId,
      tableId: tableId(owner.table),
      status,
      orderTime: round.sent,
      readyTime: status === 'ready' || status === 'served' ? latest(bumps) : null,
      createdAt: round.sent,
      updatedAt: round.served ?? round.sent,
      visitId: owner.visitId,
      sentBy: staffId(round.by),
      servedTime: round.served,
    },
    tickets: times.map((ticket, s) => ({
      id: demoId('ticket', number * 10 + s),
      orderId,
      stationId: stationId(stations[s] as StationName),
      sentAt: round.sent,
      seenAt: ticket.seen ?? null,
      startedAt: ticket.started ?? null,
      bumpedAt: ticket.bumped ?? null,
      recalledAt: ticket.recalled ?? null,
    })),
    lines: round.lines.map((line, i) => {
      const { id, item, tax, section } = demoItem(line.item);
      const s = stations.indexOf(item.station);
      return {
        id: demoId('line', number * 100 + i),
        orderId,
        menuItemId: id,
        quantity: line.quantity ?? 1,
        priceAtOrder: unitPrice(line),
        specialNotes: line.note ?? null,
        createdAt: round.sent,
        ticketId: demoId('ticket', number * 10 + s),
        nameAtOrder: item.name,
        seat: line.seat ?? null,
        course: section.course ?? null,
        modifiers: chosenModifiers(line),
        taxRateIds: [demoTaxRates[tax].id],
        doneAt: line.doneAt ?? times[s]?.bumped ?? null,
      };
    }),
    checkLines: round.lines.map((line, i) => ({
      id: demoId('checkLine', number * 100 + i),
      checkId: owner.checkId,
      orderItemId: demoId('line', number * 100 + i),
      quantity: line.quantity ?? 1,
    })),
  };
}
