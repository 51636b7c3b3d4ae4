import type { Output } from '#contract/contract';
import type { TicketView } from '#contract/kitchen';
import { choiceWords, portionWords } from '#contract/line-words';
import { addMinutes, wallTime } from '#contract/time';
import type { ReadContext } from '../host/context';
import { partyLabel, RECALL_MINUTES, urgencyOf } from './ticket.rules';
import { listLastBumped, listOpenTicketLines, listOpenTickets, listStations } from './tickets.queries';

const AVERAGE_OVER = 20;

type Station = Awaited<ReturnType<typeof listStations>>[number];
type Open = Awaited<ReturnType<typeof listOpenTickets>>[number];
type Line = Awaited<ReturnType<typeof listOpenTicketLines>>[number];

/** What a station must cook, in the order it was sent; without a station, the whole kitchen. */
export async function boardView(
  { tx, now, venue }: ReadContext,
  stationId: string | null,
): Promise<Output<'kitchen.board'>> {
  const stations = await listStations(tx);
  const open = await listOpenTickets(tx);
  const lines = groupBy(await listOpenTicketLines(tx), (line) => line.ticket_id);
  const rounds = groupBy(open, (ticket) => ticket.order_id);
  const recent = { from: addMinutes(now, -RECALL_MINUTES), to: now };
  const bumped = await listLastBumped(tx, stationId, recent, AVERAGE_OVER);
  const shown = open.filter((ticket) => stationId === null || ticket.station_id === stationId);
  const tickets = shown.map((ticket) =>
    ticketView(ticket, { rounds, lines, stations, now, timeZone: venue.timeZone }),
  );
  const last = bumped.find((ticket) => ticket.recallable);
  return {
    now: now.toISOString(),
    stations: stations.map(({ id, name }) => ({
      id,
      name,
      open: open.filter((ticket) => ticket.station_id === id).length,
    })),
    tickets,
    lastBumped: last ? { ticketId: last.id, table: labelFor(last), at: last.at.toISOString() } : null,
    allDay: allDay(tickets),
    averageMinutes:
      bumped.length === 0
        ? null
        : Math.round(bumped.reduce((total, ticket) => total + ticket.minutes, 0) / bumped.length),
  };
}

function ticketView(
  ticket: Open,
  {
    rounds,
    lines,
    stations,
    now,
    timeZone,
  }: {
    rounds: Map<string, Open[]>;
    lines: Map<string, Line[]>;
    stations: Station[];
    now: Date;
    timeZone: string;
  },
): TicketView {
  const station = stations.find((candidate) => candidate.id === ticket.station_id) as Station;
  const siblings = (rounds.get(ticket.order_id) ?? []).filter((other) => other.id !== ticket.id);
  return {
    id: ticket.id,
    orderId: ticket.order_id,
    orderNumber: ticket.order_number,
    station: { id: station.id, name: station.name },
    table: labelFor(ticket),
    tab: tabOf(ticket, timeZone),
    server: ticket.server,
    sentAt: ticket.sentAt.toISOString(),
    seen: ticket.seen,
    started: ticket.started,
    recalled: ticket.recalled,
    voided: (lines.get(ticket.id) ?? []).every((line) => line.quantity === 0),
    urgency: urgencyOf(ticket, station, now),
    allergies: ticket.allergies,
    note: ticket.note,
    lines: (lines.get(ticket.id) ?? []).map(
      ({ id, quantity, voided, back_on: backOn, name, seat, modifiers, note, done, gone_to, ...line }) => ({
        id,
        quantity,
        voided,
        backOn,
        name: [portionOf(line), name].filter(Boolean).join(' '),
        seat,
        modifiers: modifiers.map((modifier) => ({
          name: choiceWords(modifier),
          removal: modifier.removal,
        })),
        note,
        done,
        movedTo: gone_to && labelFor(gone_to),
      }),
    ),
    alsoAt: siblings.map((other) => ({
      station: stations.find((candidate) => candidate.id === other.station_id)?.name ?? '',
      items: countOf(lines.get(other.id) ?? []),
    })),
  };
}

const labelFor = ({ tables, order_type, party }: Pick<Open, 'tables' | 'order_type' | 'party'>) =>
  partyLabel({ tables, orderType: order_type, name: party });

/** Whether it is a takeaway, and when it is fetched, or goes to the bar; null for what goes to a table. */
function tabOf({ order_type: type, pickup_at: at }: Open, timeZone: string): TicketView['tab'] {
  if (type === null || type === 'dine_in') return null;
  return { type, pickup: at === null ? null : wallTime(new Date(at), timeZone).time };
}

/** What the cook must know of it beside its name: that it is half a portion, or its weight. */
function portionOf({
  portion,
  sold_by,
  weight_unit,
}: Pick<Line, 'portion' | 'sold_by' | 'weight_unit'>): string | null {
  if (portion === null) return null;
  return portionWords({ thousandths: portion, unit: sold_by === 'weight' ? weight_unit : 'half' });
}

/** What is still to cook, by name, most first. */
function allDay(tickets: readonly TicketView[]): { name: string; quantity: number }[] {
  const counts = new Map<string, number>();
  for (const line of tickets.flatMap((ticket) => ticket.lines))
    if (!line.done) counts.set(line.name, (counts.get(line.name) ?? 0) + line.quantity);
  return [...counts]
    .map(([name, quantity]) => ({ name, quantity }))
    .sort((a, b) => b.quantity - a.quantity || a.name.localeCompare(b.name));
}

/** One pass: a kitchen that prints and never bumps has thousands of open tickets within weeks. */
function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const group = grouped.get(keyOf(row));
    if (group) group.push(row);
    else grouped.set(keyOf(row), [row]);
  }
  return grouped;
}

const countOf = (lines: readonly Line[]) => lines.reduce((items, line) => items + line.quantity, 0);
