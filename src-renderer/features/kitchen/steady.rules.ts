import type { TicketView } from '#contract/kitchen';

/** A ticket's place on the board: the ticket, or the gap it left. */
export interface Place {
  ticket: TicketView;
  /** Since when the place is a gap; null while the ticket stands there. */
  goneAt: number | null;
}

interface Moment {
  now: number;
  /** A finger or mouse button is down: nothing may move under it. */
  held: boolean;
}

/** How long a gap stays before the board closes up. */
export const GAP_MS = 300;

/**
 * The board after the kitchen's list has changed. Tickets that went leave a gap for a moment, so that the next
 * tap does not hit a ticket that slid under it; while a pointer is down no gap closes and none comes between.
 */
export function steadyPlaces(
  before: readonly Place[],
  tickets: readonly TicketView[],
  { now, held }: Moment,
): Place[] {
  const coming = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const known = new Set(before.map(({ ticket }) => ticket.id));
  const kept = before
    .map(({ ticket, goneAt }) => {
      const still = coming.get(ticket.id);
      return still ? { ticket: still, goneAt: null } : { ticket, goneAt: goneAt ?? now };
    })
    .filter(({ goneAt }) => held || goneAt === null || now - goneAt < GAP_MS);
  if (held) {
    // What comes in at the end moves nothing; what was recalled into the middle waits until the finger is up.
    const lastKnown = tickets.findLastIndex(({ id }) => known.has(id));
    return [...kept, ...tickets.slice(lastKnown + 1).map(standing)];
  }
  return withGaps(kept, tickets);
}

/** The tickets in the kitchen's order, each gap behind the ticket it stood behind. */
function withGaps(kept: readonly Place[], tickets: readonly TicketView[]): Place[] {
  const gapsAfter = new Map<string | null, Place[]>();
  let anchor: string | null = null;
  for (const place of kept) {
    if (place.goneAt === null) anchor = place.ticket.id;
    else gapsAfter.set(anchor, [...(gapsAfter.get(anchor) ?? []), place]);
  }
  return [
    ...(gapsAfter.get(null) ?? []),
    ...tickets.flatMap((ticket) => [standing(ticket), ...(gapsAfter.get(ticket.id) ?? [])]),
  ];
}

/** When the next gap may close, or null while there is none. */
export function nextClosing(places: readonly Place[]): number | null {
  const gone = places.flatMap(({ goneAt }) => (goneAt === null ? [] : [goneAt + GAP_MS]));
  return gone.length === 0 ? null : Math.min(...gone);
}

function standing(ticket: TicketView): Place {
  return { ticket, goneAt: null };
}
