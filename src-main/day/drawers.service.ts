import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import type { WriteContext } from '../host/context';
import { businessDayFor } from './day.service';
import {
  type DrawerRow,
  findDrawer,
  insertDrawer,
  insertSession,
  listOpenSessions,
  updateDrawer,
} from './drawers.queries';

/** Adds a drawer at a device, or everybody's. Refuses DRAWER_NAME_TAKEN and DRAWER_TERMINAL_TAKEN. */
export async function addDrawer(
  { tx, note }: WriteContext,
  { drawerId, name, terminal }: ParsedInput<'day.addDrawer'>,
): Promise<void> {
  await insertDrawer(tx, { id: drawerId, name, terminal });
  note({ entityType: 'drawer', entityId: drawerId, after: { name, terminal } });
}

/**
 * Names a drawer anew or sets it up elsewhere. Refuses DRAWER_UNKNOWN, DRAWER_OPEN for an open one's device: cash would
 * go elsewhere in the middle of its count; and what adding one refuses.
 */
export async function changeDrawer(
  { tx, note }: WriteContext,
  { drawerId, name, terminal }: ParsedInput<'day.changeDrawer'>,
): Promise<void> {
  const before = await knownDrawer(tx, drawerId);
  if (before.terminal !== terminal) await refuseOpen(tx, before);
  await updateDrawer(tx, drawerId, { name, terminal });
  note({
    entityType: 'drawer',
    entityId: drawerId,
    before: { name: before.name, terminal: before.terminal },
    after: { name, terminal },
  });
}

/** Takes a drawer out of use. Refuses DRAWER_UNKNOWN and DRAWER_OPEN. */
export async function removeDrawer({ tx, now, note }: WriteContext, drawerId: string): Promise<void> {
  const before = await knownDrawer(tx, drawerId);
  await refuseOpen(tx, before);
  await updateDrawer(tx, drawerId, { deletedAt: now });
  note({ entityType: 'drawer', entityId: drawerId, before: { name: before.name }, after: { removed: true } });
}

/** Brings a drawer back. Refuses DRAWER_UNKNOWN, and what adding one refuses where its name or place was taken since. */
export async function restoreDrawer({ tx, note }: WriteContext, drawerId: string): Promise<void> {
  if (!(await findDrawer(tx, drawerId))) throw new DomainError('DRAWER_UNKNOWN', { drawerId });
  await updateDrawer(tx, drawerId, { deletedAt: null });
  note({ entityType: 'drawer', entityId: drawerId, after: { removed: false } });
}

/**
 * Opens a drawer with what is in it. Refuses DRAWER_UNKNOWN, DRAWER_OPEN, and DRAWER_SHARED where it is everybody's and
 * another such is open: nobody could say whose cash is where.
 */
export async function openDrawer(
  context: WriteContext,
  { sessionId, drawerId, float }: ParsedInput<'day.openDrawer'>,
): Promise<void> {
  const { tx, now, actor, note } = context;
  const drawer = await knownDrawer(tx, drawerId);
  const open = await listOpenSessions(tx);
  if (open.some((session) => session.drawerId === drawerId))
    throw new DomainError('DRAWER_OPEN', { name: drawer.name });
  const shared = drawer.terminal === null && open.find((session) => session.terminal === null);
  if (shared) throw new DomainError('DRAWER_SHARED', { name: shared.name });
  const businessDayId = await businessDayFor(context);
  await insertSession(tx, {
    id: sessionId,
    drawerId,
    businessDayId,
    openingFloat: float,
    openedBy: actor.id,
    openedAt: now,
  });
  note({ entityType: 'drawer_session', entityId: sessionId, after: { drawerId, float } });
}

async function knownDrawer(tx: Tx, drawerId: string): Promise<DrawerRow> {
  const drawer = await findDrawer(tx, drawerId);
  if (!drawer || drawer.deletedAt !== null) throw new DomainError('DRAWER_UNKNOWN', { drawerId });
  return drawer;
}

async function refuseOpen(tx: Tx, drawer: DrawerRow): Promise<void> {
  const open = await listOpenSessions(tx);
  if (open.some((session) => session.drawerId === drawer.id))
    throw new DomainError('DRAWER_OPEN', { name: drawer.name });
}
