import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import { MOST_JOINED } from '../assignment/units.rules';
import { followParty } from '../checks/charges.service';
import { bringBill, takeBillBack } from '../checks/merged-bills.service';
import type { WriteContext } from '../host/context';
import { areJoined } from './fit.rules';
import { joinTables, leavePlace, moveVisit, placeNow, separateTables } from './moves.service';
import { refreshTableStatus } from './status.service';
import { listJoins } from './tables.queries';
import {
  addGuests,
  findVisit,
  listVisitTables,
  markApart,
  markMerged,
  moveDrafts,
  moveDraftsBack,
  seatsBefore,
  shiftSeats,
} from './visits.queries';
import { openVisitRow } from './visits.service';

type Move = Pick<WriteContext, 'tx' | 'now' | 'venue'>;

const LARGEST_PARTY = 20;

/**
 * A walk-in sits down with another party: its guests are counted there, what it ordered is on the other's check, its seats
 * behind the others, and its tables come along where they are neighbours. Whose each line is stays known, so that the two
 * can be taken apart; the kitchen's tickets say where they go now. Answers the lines that nobody has sent yet. Refuses
 * VISIT_BOOKED for a booked party, whose booking would have no stay, PARTY_TOO_LARGE more guests than a party may have, and
 * what bringing its bill along refuses.
 */
export async function mergeVisits(move: Move, visitId: string, intoId: string): Promise<string[]> {
  if (visitId === intoId) throw new DomainError('VISIT_SAME');
  const { tx, now } = move;
  const visit = await openVisitRow(tx, visitId);
  const into = await openVisitRow(tx, intoId);
  if (visit.reservationId !== null) throw new DomainError('VISIT_BOOKED', { name: visit.name });
  const together = visit.partySize + into.partySize;
  if (together > LARGEST_PARTY) throw new DomainError('PARTY_TOO_LARGE', { guests: together });
  const brought = (await placeNow(tx, visitId)).map(({ tableId }) => tableId);
  const there = (await placeNow(tx, intoId)).map(({ tableId }) => tableId);
  await leavePlace(move, visitId);
  await bringBill(tx, move, { from: visitId, into: intoId });
  const drafts = await moveDrafts(tx, visitId, intoId, into.partySize);
  await shiftSeats(tx, visitId, into.partySize);
  await markMerged(tx, visitId, intoId, now);
  await addGuests(tx, intoId, visit.partySize);
  await followParty(move, intoId, into);
  if (await standTogether(tx, [...there, ...brought])) await joinTables(move, intoId, brought);
  else await refreshTableStatus(tx, now);
  return drafts;
}

/**
 * Takes back a merge: the walk-in is a party of its own again, where it sat, with what it ordered and nobody has paid, and
 * with these lines that were not sent. Refuses VISIT_NOT_MERGED, VISIT_CLOSED when the other has left, TABLE_OCCUPIED or
 * TABLE_TAKEN when its table was given away, and CHECK_BELOW_PAID.
 */
export async function unmergeVisits(
  move: Move,
  visitId: string,
  draftLineIds: readonly string[],
): Promise<void> {
  const { tx } = move;
  const visit = await findVisit(tx, visitId);
  if (!visit) throw new DomainError('VISIT_UNKNOWN', { visitId });
  if (visit.mergedInto === null) throw new DomainError('VISIT_NOT_MERGED');
  const into = await openVisitRow(tx, visit.mergedInto);
  const before = (await listVisitTables(tx, visitId)).map(({ id }) => id);
  const theirs = (await placeNow(tx, into.id)).map(({ tableId }) => tableId);
  const back = before.filter((id) => theirs.includes(id));
  if (back.length > 0) await separateTables(move, into.id, back);
  const seats = await seatsBefore(tx, visit, into);
  await addGuests(tx, into.id, -visit.partySize);
  await markApart(tx, visitId);
  await shiftSeats(tx, visitId, -seats);
  await moveDraftsBack(tx, { from: into.id, to: visitId, seats, lineIds: draftLineIds });
  await takeBillBack(tx, move, { from: visitId, into: into.id });
  await followParty(move, into.id, into);
  await moveVisit(move, visitId, before);
}

async function standTogether(tx: Tx, tableIds: readonly string[]): Promise<boolean> {
  return tableIds.length <= MOST_JOINED && areJoined(tableIds, await listJoins(tx));
}
