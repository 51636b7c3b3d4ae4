import { DomainError } from '#contract/errors';
import type { TabType } from '#contract/tabs';
import { addMinutes, serviceDay } from '#contract/time';
import type { ReadContext, WriteContext } from '../host/context';
import { turnNow } from '../hours/hours.service';
import { freeSpanNow } from './free-span.service';
import { insertClaims } from './ledger.queries';
import { leavePlace, placeNow } from './moves.service';
import { refreshTableStatus } from './status.service';
import { knownTables } from './tables.service';
import { listOpenVisits } from './view.queries';
import { findJoined, insertVisit, updateOrderType } from './visits.queries';
import { openVisitRow } from './visits.service';

type Write = Pick<WriteContext, 'tx' | 'now' | 'venue'>;

/** A party without a table. */
export interface NewTab {
  visitId: string;
  orderType: TabType;
  name: string;
  partySize: number;
  pickupAt: Date | null;
  guestId: string | null;
}

/** Opens a visit that has no table; whoever opens it takes care of it. */
export async function openTabVisit(
  { tx, now, venue, actor }: Write & Pick<WriteContext, 'actor'>,
  { visitId, ...tab }: NewTab,
): Promise<void> {
  await insertVisit(tx, {
    ...tab,
    id: visitId,
    serverId: actor.id,
    seatedAt: now,
    serviceDay: serviceDay(now, venue.timeZone, venue.dayCutover),
  });
}

/**
 * A tab sits down: it claims the tables for a turn. Answers what it was. Refuses VISIT_SEATED for a party that sits already,
 * and as seating does.
 */
export async function seatTabVisit(
  write: Write,
  visitId: string,
  tableIds: readonly string[],
): Promise<{ was: TabType; pickupAt: Date | null; partySize: number }> {
  const { tx, now, venue } = write;
  const { orderType, pickupAt, partySize } = await openVisitRow(tx, visitId);
  if (orderType === 'dine_in') throw new DomainError('VISIT_SEATED');
  await knownTables(tx, tableIds);
  const until = addMinutes(now, await turnNow(tx, { now, venue }, partySize));
  const stay = { until, promisedUntil: null, visitIds: [] };
  const span = await freeSpanNow(tx, write, tableIds, stay);
  await updateOrderType(tx, visitId, { orderType: 'dine_in', pickupAt: null });
  await insertClaims(tx, tableIds, span, 'open', { visitId });
  await refreshTableStatus(tx, now);
  return { was: orderType, pickupAt, partySize };
}

/**
 * A walk-in goes on without a table. Answers which it had. Refuses VISIT_IS_TAB, VISIT_BOOKED, and VISIT_JOINED once others
 * sat down with it.
 */
export async function unseatTabVisit(
  write: Write,
  visitId: string,
  tab: { orderType: TabType; pickupAt: Date | null; name?: string | undefined },
): Promise<{ tableIds: string[]; partySize: number }> {
  const { tx, now } = write;
  const visit = await openVisitRow(tx, visitId);
  if (visit.orderType !== 'dine_in') throw new DomainError('VISIT_IS_TAB');
  if (visit.reservationId !== null) throw new DomainError('VISIT_BOOKED', { name: visit.name });
  const joined = await findJoined(tx, visitId);
  if (joined) throw new DomainError('VISIT_JOINED', { name: joined.name });
  const tableIds = (await placeNow(tx, visitId)).map(({ tableId }) => tableId);
  await leavePlace(write, visitId);
  const name = tab.name ?? visit.name ?? 'Guest';
  await updateOrderType(tx, visitId, { orderType: tab.orderType, pickupAt: tab.pickupAt, name });
  await refreshTableStatus(tx, now);
  return { tableIds, partySize: visit.partySize };
}

/** Every open tab with what decides its state, those to be fetched first by their time, the others by age. */
export async function openTabs({ tx }: Pick<ReadContext, 'tx'>) {
  const open = await listOpenVisits(tx);
  return open
    .flatMap(({ orderType, ...visit }) => (orderType === 'dine_in' ? [] : [{ ...visit, orderType }]))
    .sort((a, b) => dueAt(a).getTime() - dueAt(b).getTime());
}

const dueAt = ({ pickupAt, seatedAt }: { pickupAt: Date | null; seatedAt: Date }) => pickupAt ?? seatedAt;
