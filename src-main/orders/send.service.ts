import { randomUUID } from 'node:crypto';
import type { ParsedInput } from '#contract/contract';
import { nextCourse } from '#contract/courses';
import { DomainError } from '#contract/errors';
import type { Which } from '#contract/orders';
import type { Tx } from '#db/store';
import { openCheckFor, putOnCheck } from '../checks/open-check.service';
import { openVisitRow, takeOver, visitTables } from '../floor/visits.service';
import type { WriteContext } from '../host/context';
import { takeNumber } from '../host/counters.queries';
import { printNewTickets } from '../printing/tickets.service';
import { type DraftRow, deleteDrafts, listDrafts, updateHeld } from './drafts.queries';
import { menuOf } from './line.service';
import { orderNumber } from './order.rules';
import { insertRound, lastFiredCourse, sentAmong } from './rounds.queries';
import { keepLater, type Portioned, portionedLine } from './unit.service';
import { coursed, courseOfLine } from './units.rules';

type Round = Pick<ParsedInput<'orders.send'>, 'orderId' | 'visitId' | 'note'>;

/**
 * Turns drafts into one round, and holds those others that were to wait. Of a set menu the dishes of the next course go, and
 * the others wait. Refuses LINE_UNKNOWN and LINE_SENT by line, LINE_HELD for one that waits to be fired, and what
 * `sendDrafts` refuses.
 */
export async function sendRound(
  context: WriteContext,
  input: ParsedInput<'orders.send'>,
): Promise<{ number: string }> {
  const { tx, now } = context;
  const drafts = await knownDrafts(tx, input.visitId, input.lineIds);
  const held = drafts.find(({ heldAt }) => heldAt !== null);
  if (held) throw new DomainError('LINE_HELD', { lineId: held.id });
  const others = input.hold.length > 0 ? await listDrafts(tx, input.visitId, input.hold) : [];
  const hasSets = drafts.some(({ components }) => components.length > 0);
  const lastFired = hasSets ? await lastFiredCourse(tx, input.visitId) : null;
  const next = nextCourse([...drafts, ...others].map(coursed), lastFired) ?? 0;
  const answer = await sendDrafts(context, input, drafts, (draft) =>
    Math.max(next, courseOfLine(draft) ?? 0),
  );
  await updateHeld(
    tx,
    others.flatMap(({ id, heldAt }) => (heldAt === null ? [id] : [])),
    now,
  );
  return answer;
}

/** Sends lines that were held, or were to wait: by name (of a set menu its next course), by course, or all. Refuses as `sendRound`. */
export async function fire(
  context: WriteContext,
  { which, ...round }: ParsedInput<'orders.fire'>,
): Promise<{ number: string }> {
  const drafts = await whichDrafts(context.tx, round.visitId, which);
  const upTo = (draft: DraftRow): number => {
    if ('all' in which) return Infinity;
    return 'course' in which ? which.course : (courseOfLine(draft) ?? 0);
  };
  return sendDrafts(context, round, drafts, upTo);
}

/** Lets lines wait until they are fired, or takes that back. Refuses LINE_UNKNOWN and LINE_SENT. */
export async function hold(
  { tx, now }: WriteContext,
  { visitId, which, hold: isHeld }: ParsedInput<'orders.hold'>,
): Promise<void> {
  await openVisitRow(tx, visitId);
  const drafts = await whichDrafts(tx, visitId, which);
  const changed = drafts.filter(({ heldAt }) => (heldAt !== null) !== isHeld).map(({ id }) => id);
  await updateHeld(tx, changed, isHeld ? now : null);
}

/**
 * One round of drafts: the order, its lines, and a ticket for each station that cooks some of them. A line's id goes with
 * it, that of a set menu with all its dishes, so that it can never be sent twice. Of a set menu the dishes up to a course go;
 * the others stay, held, at the price they have. Refuses LINE_INCOMPLETE naming the missing choice, and ITEM_SOLD_OUT naming the item.
 */
async function sendDrafts(
  context: WriteContext,
  round: Round,
  drafts: readonly DraftRow[],
  upTo: (draft: DraftRow) => number,
): Promise<{ number: string }> {
  const { tx, now, venue, actor, note } = context;
  const visit = await openVisitRow(tx, round.visitId);
  const menu = await menuOf(tx, drafts, { takeaway: visit.orderType === 'takeaway', removed: true });
  const sent = drafts.map((draft) => portionedLine(draft, menu, upTo(draft)));
  const lines = sent.flatMap((line) => line.units);
  const [table] = await visitTables(tx, visit.id);
  const { isFirst, ...check } = await openCheckFor(tx, visit.id, now);
  // The host stand seats; who takes the first order is the party's server.
  if (isFirst) await takeOver(tx, visit.id, actor.id);
  const number = orderNumber(await takeNumber(tx, 'ORD'));
  const ticketOf = new Map(
    [...new Set(lines.map(({ stationId }) => stationId))].map((stationId) => [stationId, randomUUID()]),
  );
  await insertRound(
    tx,
    {
      id: round.orderId,
      orderNumber: number,
      reservationId: visit.reservationId,
      tableId: table?.id ?? null,
      orderTime: now,
      notes: round.note ?? null,
      createdAt: now,
      visitId: visit.id,
      sentBy: actor.id,
    },
    [...ticketOf].map(([stationId, id]) => ({ id, orderId: round.orderId, stationId, sentAt: now })),
    lines.map(({ stationId, row }) => ({
      ...row,
      orderId: round.orderId,
      ticketId: ticketOf.get(stationId) ?? null,
    })),
  );
  await putOnCheck(
    tx,
    venue,
    check,
    lines.map(({ row }) => row),
  );
  await printNewTickets(context, [...ticketOf.values()]);
  await leaveDrafts(tx, now, sent);
  note({
    entityType: 'order',
    entityId: round.orderId,
    after: { number, visitId: visit.id, lines: drafts.map((draft) => draft.id) },
  });
  return { number };
}

async function leaveDrafts(tx: Tx, now: Date, sent: readonly Portioned[]): Promise<void> {
  const done = sent.flatMap(({ draft, later }) => (later.length === 0 ? [draft.id] : []));
  if (done.length > 0) await deleteDrafts(tx, done);
  for (const { draft, later } of sent) if (later.length > 0) await keepLater(tx, now, draft.id, later);
}

async function whichDrafts(tx: Tx, visitId: string, which: Which): Promise<DraftRow[]> {
  if ('lineIds' in which) return knownDrafts(tx, visitId, which.lineIds);
  const drafts = await listDrafts(tx, visitId);
  const wanted =
    'all' in which
      ? drafts
      : drafts.filter(({ course, components }) =>
          components.length > 0
            ? components.some((dish) => dish.course === which.course)
            : course === which.course,
        );
  if (wanted.length === 0) throw new DomainError('LINE_UNKNOWN', { lineIds: [] });
  return wanted;
}

async function knownDrafts(tx: Tx, visitId: string, lineIds: readonly string[]): Promise<DraftRow[]> {
  const drafts = await listDrafts(tx, visitId, lineIds);
  const found = new Set(drafts.map((draft) => draft.id));
  const gone = [...new Set(lineIds)].filter((lineId) => !found.has(lineId));
  if (gone.length === 0) return drafts;
  const sent = await sentAmong(tx, gone);
  if (sent.length > 0) throw new DomainError('LINE_SENT', { lineIds: sent });
  throw new DomainError('LINE_UNKNOWN', { lineIds: gone });
}
