import type { Output } from '#contract/contract';
import type { TicketView } from '#contract/kitchen';
import { addMinutes } from '#contract/time';
import type { ReadContext } from '../host/context';
import { RECALL_MINUTES, tableLabel, urgencyOf } from './ticket.rules';
import { listLastBumped, listOpenTicketLines, listOpenTickets, listStations } from './tickets.queries';

const AVERAGE_OVER = 20;

type Station = Awaited<ReturnType<typeof listStations>>[number];
type Open = Awaited<ReturnType<typeof listOpenTickets>>[number];
type Line = Awaited<ReturnType<typeof listOpenTicketLines>>[number];

/** What a station must cook, in the order it was sent; without a station, the whole kitchen. */
export async function boardView(
  { tx, now }: ReadContext,
  stationId: string | null,
): Promise<Output<'kitchen.board'>> {
  const stations = await listStations(tx);
  const open = await listOpenTickets(tx);
  const lines = groupBy(await listOpenTicketLines(tx), (line) => line.ticket_id);
  const rounds = groupBy(open, (ticket) => ticket.order_id);
  const recent = { from: addMinutes(now, -RECALL_MINUTES), to: now };
  const bumped = await listLastBumped(tx, stationId, recent, AVERAGE_OVER);
  const shown = open.filter((ticket) => stationId === null || ticket.station_id === stationId);
  const tickets = shown.map((ticket) => ticketView(ticket, { rounds, lines, stations, now }));
  const last = bumped.find((ticket) => ticket.recallable);
  return {
    now: now.toISOString(),
    stations: stations.map(({ id, name }) => ({
      id,
      name,
      open: open.filter((ticket) => ticket.station_id === id).length,
    })),
    tickets,
    lastBumped: last
      ? { ticketId: last.id, table: tableLabel(last.tables), at: last.at.toISOString() }
      : null,
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
  }: { rounds: Map<string, Open[]>; lines: Map<string, Line[]>; stations: Station[]; now: Date },
): TicketView {
  const station = stations.find((candidate) => candidate.id === ticket.station_id) as Station;
  const siblings = (rounds.get(ticket.order_id) ?? []).filter((other) => other.id !== ticket.id);
  return {
    id: ticket.id,
    orderId: ticket.order_id,
    orderNumber: ticket.order_number,
    station: { id: station.id, name: station.name },
    table: tableLabel(ticket.tables),
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
      ({ id, quantity, voided, name, seat, modifiers, note, done }) => ({
        id,
        quantity,
        voided,
        name,
        seat,
        modifiers: modifiers.map((modifier) => ({ name: modifier.name, removal: modifier.removal })),
        note,
        done,
      }),
    ),
    alsoAt: siblings.map((other) => ({
      station: stations.find((candidate) => candidate.id === other.station_id)?.name ?? '',
      items: countOf(lines.get(other.id) ?? []),
    })),
  };
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
