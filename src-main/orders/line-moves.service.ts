import type { Output, ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { LineBefore } from '#contract/transfers';
import type { Tx } from '#db/store';
import {
  handOverUnits,
  type LinePlace,
  placesOfLines,
  putPlacesOn,
  settleAll,
} from '../checks/line-places.service';
import { hasCheck, openCheckFor } from '../checks/open-check.service';
import { openVisitRow } from '../floor/visits.service';
import type { WriteContext } from '../host/context';
import {
  type Draft,
  listDraftsById,
  listSentLines,
  type SentLine,
  splitDraft,
  splitSentLine,
  updateSentLines,
  updateSpokenLines,
} from './line-moves.queries';
import { lineWasSent } from './rounds.queries';

type Move = ParsedInput<'orders.moveLines'>;

/** Lines as they are found, whosever they were thought to be. */
interface Lines {
  sent: SentLine[];
  drafts: Draft[];
}

/**
 * Moves lines to another seat, check or party, all or none, and answers what brings them back. What was sent stays on its
 * ticket; where it goes now is its party's. Refuses LINE_UNKNOWN, LINE_MOVED for lines that went elsewhere meanwhile,
 * QUANTITY_TOO_LARGE, LINE_EXISTS, and what the checks refuse: LINE_PAID, LINE_SHARED, LINE_ADJUSTED, CHECK_BELOW_PAID.
 */
export async function moveLines(context: WriteContext, move: Move): Promise<Output<'orders.moveLines'>> {
  const { tx, note } = context;
  await openVisitRow(tx, move.visitId);
  const found = await linesOf(
    tx,
    move.visitId,
    move.lines.map(({ lineId }) => lineId),
  );
  const lines = await partedLines(context, found, move.lines);
  const places = await placesOfLines(tx, idsOf(lines.sent));
  const before = beforeOf(lines, places, move.visitId);
  const to = await carryOut(context, move, lines, places);
  note({ entityType: 'visit', entityId: move.visitId, before: { lines: before }, after: { to: move.to } });
  return { visitId: to, lines: before };
}

/** Puts lines back where `moveLines` found them. Refuses LINE_MOVED where they, or what is on checks of them, went on since. */
export async function moveBack(
  context: WriteContext,
  { visitId, lines }: ParsedInput<'orders.moveBack'>,
): Promise<void> {
  const { tx, venue, note } = context;
  await openVisitRow(tx, visitId);
  const found = await linesOf(
    tx,
    visitId,
    lines.map(({ lineId }) => lineId),
  );
  const places = await placesOfLines(tx, idsOf(found.sent));
  const numbers = places.map(({ number }) => number);
  for (const line of lines) {
    if (line.visitId !== visitId) await openVisitRow(tx, line.visitId);
    const sent = found.sent.find(({ id }) => id === line.lineId);
    if (!sent) {
      await updateSpokenLines(tx, [line.lineId], { seat: line.seat, visitId: line.visitId });
      continue;
    }
    await updateSentLines(tx, [sent.id], { seat: line.seat, visitId: ownerOf(sent, line.visitId) });
    await placesBack(
      context,
      line,
      places.filter(({ lineId }) => lineId === sent.id),
    );
  }
  await settleAll(tx, venue, numbers);
  note({ entityType: 'visit', entityId: visitId, after: { movedBack: lines } });
}

async function placesBack(
  { tx, now, venue }: WriteContext,
  { lineId, visitId, places: before }: LineBefore,
  places: readonly LinePlace[],
): Promise<void> {
  const wereAt = new Map(before.map((place) => [place.checkLineId, place.checkId]));
  if (places.length !== wereAt.size || places.some(({ checkLineId }) => !wereAt.has(checkLineId)))
    throw new DomainError('LINE_MOVED', { lineIds: [lineId] });
  for (const place of places) {
    const checkId = wereAt.get(place.checkLineId) as string;
    if (checkId === place.checkId) continue;
    await putPlacesOn(tx, venue, [place], await backOn(tx, now, checkId, visitId));
  }
}

/** The check a line was on; the party's open one where a join of its parts has taken it away. */
async function backOn(tx: Tx, now: Date, checkId: string, visitId: string): Promise<string> {
  return (await hasCheck(tx, checkId, visitId)) ? checkId : (await openCheckFor(tx, visitId, now)).checkId;
}

async function carryOut(
  { tx, now, venue }: WriteContext,
  { visitId, to }: Move,
  { sent, drafts }: Lines,
  places: readonly LinePlace[],
): Promise<string> {
  const [sentIds, draftIds] = [idsOf(sent), idsOf(drafts)];
  if ('seat' in to) {
    await updateSentLines(tx, sentIds, { seat: to.seat });
    await updateSpokenLines(tx, draftIds, { seat: to.seat });
    return visitId;
  }
  if ('checkId' in to) {
    const [draft] = draftIds;
    if (draft !== undefined) throw new DomainError('CHECK_HAS_UNSENT', { items: draftIds.length });
    if (!(await hasCheck(tx, to.checkId, visitId))) throw new DomainError('CHECK_UNKNOWN', to);
    await putPlacesOn(tx, venue, places, to.checkId);
    return visitId;
  }
  if (to.visitId === visitId) throw new DomainError('VISIT_SAME');
  await openVisitRow(tx, to.visitId);
  // Its seats are not the other party's.
  await updateSpokenLines(tx, draftIds, { seat: null, visitId: to.visitId });
  for (const line of sent)
    await updateSentLines(tx, [line.id], { seat: null, visitId: ownerOf(line, to.visitId) });
  if (places.length > 0)
    await putPlacesOn(tx, venue, places, (await openCheckFor(tx, to.visitId, now)).checkId);
  return to.visitId;
}

/** Lines as they are to move: of one that is parted, the part under its own id. */
async function partedLines(
  { tx }: WriteContext,
  { sent, drafts }: Lines,
  asked: Move['lines'],
): Promise<Lines> {
  const partOf = new Map(asked.map(({ lineId, part }) => [lineId, part]));
  const lines: Lines = { sent: [], drafts: [] };
  for (const line of sent) {
    const places = await placesToTake(tx, line.id, partOf.get(line.id));
    const part = await partToTake(tx, line, partOf.get(line.id));
    if (part) {
      await splitSentLine(tx, line, part);
      await handOverUnits(tx, places, part.id, part.quantity);
    }
    lines.sent.push(part ? { ...line, ...part } : line);
  }
  for (const draft of drafts) {
    const part = await partToTake(tx, draft, partOf.get(draft.id));
    if (part) await splitDraft(tx, draft, part);
    lines.drafts.push(part ? { ...draft, ...part } : draft);
  }
  return lines;
}

/** Where a line is, or what of it is on the check that is meant. Refuses LINE_MOVED where not so many are there any more. */
async function placesToTake(
  tx: Tx,
  lineId: string,
  part: Move['lines'][number]['part'],
): Promise<LinePlace[]> {
  const places = await placesOfLines(tx, [lineId]);
  if (part?.checkId === undefined) return places;
  const meant = places.filter(({ checkId }) => checkId === part.checkId);
  const there = meant.reduce((count, place) => count + (place.shared ? 0 : place.quantity), 0);
  if (there < part.quantity && !meant.some(({ shared }) => shared))
    throw new DomainError('LINE_MOVED', { lineIds: [lineId] });
  return meant;
}

/** What of a line is to become one of its own; null where all of it moves. */
async function partToTake(
  tx: Tx,
  line: { id: string; quantity: number },
  part: Move['lines'][number]['part'],
): Promise<{ id: string; quantity: number } | null> {
  if (!part || part.quantity === line.quantity) return null;
  if (part.quantity > line.quantity)
    throw new DomainError('QUANTITY_TOO_LARGE', { lineId: line.id, quantity: line.quantity });
  const isTaken =
    (await lineWasSent(tx, part.lineId)) || (await listDraftsById(tx, [part.lineId])).length > 0;
  if (isTaken) throw new DomainError('LINE_EXISTS');
  return { id: part.lineId, quantity: part.quantity };
}

async function linesOf(tx: Tx, visitId: string, lineIds: readonly string[]): Promise<Lines> {
  const lines = { sent: await listSentLines(tx, lineIds), drafts: await listDraftsById(tx, lineIds) };
  const found = new Set([...idsOf(lines.sent), ...idsOf(lines.drafts)]);
  const gone = lineIds.filter((id) => !found.has(id));
  if (gone.length > 0) throw new DomainError('LINE_UNKNOWN', { lineIds: gone });
  const elsewhere = [
    ...lines.sent.filter(({ owner }) => owner !== visitId),
    ...lines.drafts.filter((draft) => draft.visitId !== visitId),
  ];
  if (elsewhere.length > 0) throw new DomainError('LINE_MOVED', { lineIds: idsOf(elsewhere) });
  return lines;
}

function beforeOf({ sent, drafts }: Lines, places: readonly LinePlace[], visitId: string): LineBefore[] {
  return [...sent, ...drafts].map(({ id, seat }) => ({
    lineId: id,
    visitId,
    seat,
    places: places
      .filter(({ lineId }) => lineId === id)
      .map(({ checkLineId, checkId }) => ({ checkLineId, checkId })),
  }));
}

/** Whom a line is kept for, as its row says it: null is whom its round was sent for. */
const ownerOf = ({ sentFor }: SentLine, visitId: string): string | null =>
  sentFor === visitId ? null : visitId;

const idsOf = (lines: readonly { id: string }[]): string[] => lines.map(({ id }) => id);
