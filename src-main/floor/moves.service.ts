import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import { MOST_JOINED } from '../assignment/units.rules';
import type { WriteContext } from '../host/context';
import { areJoined } from './fit.rules';
import { freeSpanNow } from './free-span.service';
import { type Claim, findOpenClaims, insertClaims, releaseClaims, releaseTables } from './ledger.queries';
import type { Span } from './span.rules';
import { refreshTableStatus } from './status.service';
import { stayUntil } from './stay.rules';
import { pushBackLeft } from './stays.queries';
import { listJoins } from './tables.queries';
import { knownTables } from './tables.service';
import { moveBooking, type VisitRow } from './visits.queries';
import { openVisitRow } from './visits.service';

type Move = Pick<WriteContext, 'tx' | 'now' | 'venue'>;

/** Moves a seated party to other tables; what was ordered stays with it. Refuses as seating does. */
export async function moveVisit(move: Move, visitId: string, tableIds: readonly string[]): Promise<void> {
  const { tx, now } = move;
  const visit = await openVisitRow(tx, visitId);
  await knownTables(tx, tableIds);
  const until = untilOf(move, await placeNow(tx, visitId));
  const span = await freeSpanNow(tx, move, tableIds, { until, promisedUntil: null, visitIds: [visitId] });
  await leavePlace(move, visitId);
  await insertClaims(tx, tableIds, span, 'open', { visitId });
  await followBooking(tx, visit, tableIds);
  await refreshTableStatus(tx, now);
}

/**
 * Two seated parties change tables; each keeps its end as far as the next booking at its new place allows. Refuses
 * VISIT_SAME, and TABLE_TAKEN where a booking or a block has begun at one of the places.
 */
export async function swapVisits(move: Move, visitId: string, otherId: string): Promise<void> {
  if (visitId === otherId) throw new DomainError('VISIT_SAME');
  const { tx, now } = move;
  const visitIds = [visitId, otherId];
  const [visit, other] = [await openVisitRow(tx, visitId), await openVisitRow(tx, otherId)];
  const open = await findOpenClaims(tx);
  const placeOf = (id: string) => open.filter((claim) => claim.visitId === id);
  const spanAt = (party: string, place: readonly Claim[]): Promise<Span> =>
    freeSpanNow(tx, move, idsOf(place), {
      until: untilOf(move, placeOf(party)),
      promisedUntil: null,
      visitIds,
    });
  const [here, there] = [placeOf(visitId), placeOf(otherId)];
  const [spanThere, spanHere] = [await spanAt(visitId, there), await spanAt(otherId, here)];
  for (const id of visitIds) await leavePlace(move, id);
  await insertClaims(tx, idsOf(there), spanThere, 'open', { visitId });
  await insertClaims(tx, idsOf(here), spanHere, 'open', { visitId: otherId });
  await followBooking(tx, visit, idsOf(there));
  await followBooking(tx, other, idsOf(here));
  await refreshTableStatus(tx, now);
}

/**
 * Pushes free neighbours to a party's tables. Each is its own until the next booking at that table, and for no longer
 * than the longest was before. Refuses TABLES_NOT_JOINED, TABLES_TOO_MANY, and as seating does.
 */
export async function joinTables(move: Move, visitId: string, tableIds: readonly string[]): Promise<void> {
  const { tx, now } = move;
  await openVisitRow(tx, visitId);
  const place = await placeNow(tx, visitId);
  const added = [...new Set(tableIds)].filter((id) => !idsOf(place).includes(id));
  const all = [...idsOf(place), ...added];
  if (all.length > MOST_JOINED) throw new DomainError('TABLES_TOO_MANY', { most: MOST_JOINED });
  await knownTables(tx, all);
  const stay = { until: untilOf(move, place), promisedUntil: null, visitIds: [visitId] };
  const spans = new Map<string, Span>();
  for (const id of all) spans.set(id, await freeSpanNow(tx, move, [id], stay));
  await leavePlace(move, visitId);
  // All begin anew: the last place of a party is what began together.
  for (const [id, span] of spans) await insertClaims(tx, [id], span, 'open', { visitId });
  await refreshTableStatus(tx, now);
}

/**
 * Takes tables away from a party. Refuses TABLE_UNKNOWN for one that is not theirs, TABLE_LAST, and
 * TABLES_NOT_JOINED where what is left would not stand together.
 */
export async function separateTables(
  move: Move,
  visitId: string,
  tableIds: readonly string[],
): Promise<void> {
  const { tx, now } = move;
  const visit = await openVisitRow(tx, visitId);
  const place = await placeNow(tx, visitId);
  const foreign = tableIds.find((id) => !idsOf(place).includes(id));
  if (foreign !== undefined) throw new DomainError('TABLE_UNKNOWN', { tableId: foreign });
  const kept = place.filter(({ tableId }) => !tableIds.includes(tableId));
  if (kept.length === 0) throw new DomainError('TABLE_LAST');
  if (!areJoined(idsOf(kept), await listJoins(tx)))
    throw new DomainError('TABLES_NOT_JOINED', { tables: kept.map(({ tableNumber }) => tableNumber) });
  await releaseTables(tx, visitId, tableIds, now);
  await followBooking(tx, visit, idsOf(kept));
  await refreshTableStatus(tx, now);
}

/** The claims of a party's tables. */
export async function placeNow(tx: Tx, visitId: string): Promise<Claim[]> {
  return (await findOpenClaims(tx)).filter((claim) => claim.visitId === visitId);
}

/** Ends a party's claims now; where it sat is kept in the ledger, before what comes after. */
export async function leavePlace({ tx, now }: Move, visitId: string): Promise<void> {
  await releaseClaims(tx, { visitId }, now);
  await pushBackLeft(tx, visitId, now);
}

/** The documented table of a booking is where its party sits. */
async function followBooking(
  tx: Tx,
  { reservationId }: Pick<VisitRow, 'reservationId'>,
  tableIds: readonly string[],
): Promise<void> {
  if (reservationId !== null) await moveBooking(tx, reservationId, tableIds[0] ?? null);
}

/** Of tables pushed together one may be cut short by its next booking: the party was given the longest. */
function untilOf({ now, venue }: Move, place: readonly Claim[]): Date {
  const [longest] = [...place].sort((a, b) => b.to.getTime() - a.to.getTime());
  return stayUntil(longest ?? null, now, venue.turnMinutes);
}

function idsOf(place: readonly Claim[]): string[] {
  return place.map(({ tableId }) => tableId);
}
