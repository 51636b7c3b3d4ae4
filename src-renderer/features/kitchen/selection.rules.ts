import type { Place } from './steady.rules';

/** The ticket one step on from the selected one; without a selection, the first. Gaps are stepped over. */
export function stepTicket(places: readonly Place[], selected: string | null, by: 1 | -1): string | null {
  const standing = places.filter(({ goneAt, ticket }) => goneAt === null || ticket.id === selected);
  const at = standing.findIndex(({ ticket }) => ticket.id === selected);
  if (at < 0) return firstStanding(standing);
  return standing[at + by]?.ticket.id ?? selected;
}

/** Where the selection goes when its ticket has left: to what will slide into its place, else the last one. */
export function followSelection(places: readonly Place[], selected: string | null): string | null {
  if (selected === null) return null;
  const at = places.findIndex(({ ticket }) => ticket.id === selected);
  if (at < 0) return firstStanding(places);
  if (places[at]?.goneAt === null) return selected;
  return (
    firstStanding(places.slice(at)) ??
    places.slice(0, at).findLast(({ goneAt }) => goneAt === null)?.ticket.id ??
    null
  );
}

function firstStanding(places: readonly Place[]): string | null {
  return places.find(({ goneAt }) => goneAt === null)?.ticket.id ?? null;
}
