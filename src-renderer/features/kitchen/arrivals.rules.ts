import type { TicketView } from '#contract/kitchen';

type Urgencies = ReadonlyMap<string, TicketView['urgency']>;

/** Ids of what happened between two looks at one station's board. */
export interface Arrivals {
  fresh: string[];
  turnedLate: string[];
}

/** What a board shows, to compare the next one with. */
export function urgencies(tickets: readonly TicketView[]): Urgencies {
  return new Map(tickets.map(({ id, urgency }) => [id, urgency]));
}

/** What came in and what turned late. A recalled ticket is not new: the kitchen has cooked it once. */
export function arrivals(before: Urgencies, tickets: readonly TicketView[]): Arrivals {
  return {
    fresh: tickets.filter(({ id, recalled }) => !recalled && !before.has(id)).map(({ id }) => id),
    turnedLate: tickets
      .filter(({ id, urgency }) => urgency === 'late' && (before.get(id) ?? 'late') !== 'late')
      .map(({ id }) => id),
  };
}
