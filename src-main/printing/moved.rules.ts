import type { OrderType } from '#contract/tabs';
import { partyLabel } from '../kitchen/ticket.rules';
import type { TicketNotice } from './ticket.rules';

/** A line that is being made: where it goes, and who brings it. */
export interface Placed {
  id: string;
  ticketId: string;
  quantity: number;
  tables: readonly string[];
  orderType: OrderType | null;
  party: string | null;
  server: string | null;
}

export type Moved = TicketNotice & { ticketId: string };

/**
 * What a ticket's paper is to be told, because it says something else of some of its lines than is true now: one page for
 * each ticket, and for each way its lines went. Tables that were pushed to a party's own are not told: the food still
 * finds it.
 */
export function movesBetween(before: readonly Placed[], after: readonly Placed[]): Moved[] {
  const pages = new Map<string, Moved & { lines: { id: string; quantity: number }[] }>();
  for (const now of after) {
    const was = before.find(({ id }) => id === now.id) ?? partedFrom(now, before, after);
    if (!was) continue;
    const isMoved = goesElsewhere(was, now);
    if (!isMoved && was.server === now.server) continue;
    const mark: Moved['mark'] = isMoved
      ? { kind: 'moved', from: labelOf(was) }
      : { kind: 'server', from: was.server };
    const place = labelOf(now);
    const key = JSON.stringify([now.ticketId, mark, place, now.server]);
    const page = pages.get(key) ?? { ticketId: now.ticketId, mark, place, server: now.server, lines: [] };
    page.lines.push({ id: now.id, quantity: now.quantity });
    pages.set(key, page);
  }
  return [...pages.values()];
}

/** Of a line that goes elsewhere in part, the part is one of its own: what it was taken from has that much less. */
function partedFrom(part: Placed, before: readonly Placed[], after: readonly Placed[]): Placed | undefined {
  return before.find(
    ({ id, ticketId, quantity }) =>
      ticketId === part.ticketId &&
      after.some((line) => line.id === id && line.quantity === quantity - part.quantity),
  );
}

function goesElsewhere(was: Placed, now: Placed): boolean {
  if (was.tables.length === 0 || now.tables.length === 0) return labelOf(was) !== labelOf(now);
  return !was.tables.every((table) => now.tables.includes(table));
}

const labelOf = ({ tables, orderType, party }: Placed): string =>
  partyLabel({ tables, orderType, name: party });
