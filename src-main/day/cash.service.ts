import { piecesOf, sumPieces } from '#contract/cash-pieces';
import type { Output, ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import type { WriteContext } from '../host/context';
import { openForCash } from '../printing/drawer.service';
import { sumOfSession } from './cash.queries';
import { drawerFor } from './day.service';
import { closeSession, holdSession, insertCount, listCounts, type SessionRow } from './drawers.queries';
import { findMovement, findPaidOutLimit, insertMovement, updateTakenBack } from './movements.queries';

type Count = ParsedInput<'day.countDrawer'>;
type Counted = Output<'day.countDrawer'>;

/**
 * Pays into an open drawer, out of it, or drops from it into the safe. Paying out more than the house's limit needs the
 * leave of somebody who manages drawers. The drawer opens where it stands here. Refuses DRAWER_UNKNOWN, DRAWER_COUNTED and APPROVAL_NEEDED.
 */
export async function moveCash(context: WriteContext, input: ParsedInput<'day.moveCash'>): Promise<void> {
  const { tx, now, actor, note } = context;
  const { movementId, sessionId, kind, amount, reason } = input;
  const session = await openSession(tx, sessionId, 'key share');
  const isLarge = kind === 'paid_out' && amount > (await findPaidOutLimit(tx));
  const { approvedBy } = isLarge ? context.allow('drawer:manage') : { approvedBy: null };
  await insertMovement(tx, {
    id: movementId,
    drawerSessionId: session.id,
    businessDayId: session.businessDayId,
    kind,
    amount,
    reason,
    madeBy: actor.id,
    approvedBy,
    madeAt: now,
  });
  if (session.id === (await drawerFor(context))) await openForCash(context, movementId);
  note({ entityType: 'cash_movement', entityId: movementId, after: { sessionId, kind, amount, reason } });
}

/**
 * Takes back a movement of cash or a hand-in: it stays on record and counts for nothing. Another person's needs the
 * leave of somebody who manages drawers. Refuses MOVEMENT_UNKNOWN, and DRAWER_COUNTED once its drawer was counted.
 */
export async function takeBack(context: WriteContext, movementId: string): Promise<void> {
  const { tx, now, actor, note } = context;
  const movement = await findMovement(tx, movementId);
  if (!movement) throw new DomainError('MOVEMENT_UNKNOWN', { movementId });
  if (movement.madeBy !== actor.id) context.allow('drawer:manage');
  if (movement.sessionId !== null) await openSession(tx, movement.sessionId, 'key share');
  await updateTakenBack(tx, movement.table, movementId, { takenBackAt: now, takenBackBy: actor.id });
  note({ entityType: 'cash_movement', entityId: movementId, after: { takenBack: true } });
}

/**
 * Closes a drawer with what was counted in it, and only then tells what should have been. Refuses DRAWER_UNKNOWN,
 * DRAWER_COUNTED and PIECES_UNKNOWN.
 */
export async function countDrawer(context: WriteContext, input: Count): Promise<Counted> {
  const { tx, now } = context;
  const session = await openSession(tx, input.sessionId, 'update');
  const expected = session.openingFloat + (await sumOfSession(tx, session.id));
  await closeSession(tx, session.id, now);
  return writeCount(context, input, session, { position: 1, expected });
}

/** Counts a counted drawer again: the new count holds, the old ones stay. Refuses DRAWER_NOT_COUNTED, and DAY_CLOSED. */
export async function recountDrawer(context: WriteContext, input: Count): Promise<Counted> {
  const { tx } = context;
  const session = await knownSession(tx, input.sessionId, 'update');
  const last = (await listCounts(tx, session.id))[0];
  if (!last) throw new DomainError('DRAWER_NOT_COUNTED', { sessionId: session.id });
  return writeCount(context, input, session, { position: last.position + 1, expected: last.expected });
}

async function writeCount(
  { tx, now, venue, actor, note }: WriteContext,
  input: Count,
  session: SessionRow,
  { position, expected }: { position: number; expected: number },
): Promise<Counted> {
  const pieces = 'pieces' in input.counted ? input.counted.pieces : null;
  const known = piecesOf(venue.currency).map(String);
  if (pieces && Object.keys(pieces).some((piece) => !known.includes(piece)))
    throw new DomainError('PIECES_UNKNOWN');
  const counted = 'sum' in input.counted ? input.counted.sum : sumPieces(input.counted.pieces);
  await insertCount(tx, {
    id: input.countId,
    drawerSessionId: session.id,
    businessDayId: session.businessDayId,
    position,
    counted,
    pieces,
    expected,
    note: input.note ?? null,
    countedBy: actor.id,
    countedAt: now,
  });
  note({ entityType: 'drawer_session', entityId: session.id, after: { counted, expected, position } });
  return { counted, expected, variance: counted - expected };
}

async function openSession(tx: Tx, id: string, how: 'update' | 'key share'): Promise<SessionRow> {
  const session = await knownSession(tx, id, how);
  if (session.closedAt !== null) throw new DomainError('DRAWER_COUNTED', { sessionId: id });
  return session;
}

async function knownSession(tx: Tx, id: string, how: 'update' | 'key share'): Promise<SessionRow> {
  const session = await holdSession(tx, id, how);
  if (!session) throw new DomainError('DRAWER_UNKNOWN', { sessionId: id });
  return session;
}
