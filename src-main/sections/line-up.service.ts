import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { WriteContext } from '../host/context';
import { knownServer, tonight } from './rotation.service';
import {
  exchangeSections,
  handOver,
  insertAssignment,
  listLineUp,
  updateAssignment,
} from './sections.queries';
import { knownSection } from './sections.service';

type LineUp = Awaited<ReturnType<typeof listLineUp>>;

/** Gives a server a section from now. Refuses SECTION_UNKNOWN, STAFF_UNKNOWN and SERVER_ASSIGNED. */
export async function assign(context: WriteContext, input: ParsedInput<'sections.assign'>): Promise<void> {
  const { sectionId, serverId, assignmentId } = input;
  await knownSection(context.tx, sectionId);
  assertOnce(await lineUpTonight(context), sectionId, serverId);
  await putOn(context, { id: assignmentId, sectionId, serverId });
}

/** Cuts a server from now. Refuses ASSIGNMENT_UNKNOWN, also for one who is cut already. */
export async function cut(context: WriteContext, assignmentId: string): Promise<void> {
  onDuty(await lineUpTonight(context), assignmentId);
  await updateAssignment(context.tx, assignmentId, { cutAt: context.now });
}

/** Takes back a cut. Refuses ASSIGNMENT_UNKNOWN, and SERVER_ASSIGNED when they have the section anew. */
export async function resume(context: WriteContext, assignmentId: string): Promise<void> {
  const lineUp = await lineUpTonight(context);
  const row = lineUp.find(({ id }) => id === assignmentId);
  if (!row || row.cutAt === null) throw new DomainError('ASSIGNMENT_UNKNOWN', { assignmentId });
  assertOnce(lineUp, row.sectionId, row.serverId);
  await updateAssignment(context.tx, assignmentId, { cutAt: null });
}

/**
 * Another server takes over from now, and the parties that sit there too if that is wished. Refuses
 * ASSIGNMENT_UNKNOWN, STAFF_UNKNOWN and SERVER_ASSIGNED.
 */
export async function relieve(context: WriteContext, input: ParsedInput<'sections.relieve'>): Promise<void> {
  const lineUp = await lineUpTonight(context);
  const { sectionId, serverId: from } = onDuty(lineUp, input.assignmentId);
  assertOnce(lineUp, sectionId, input.serverId);
  await updateAssignment(context.tx, input.assignmentId, { cutAt: context.now });
  await putOn(context, { id: input.newAssignmentId, sectionId, serverId: input.serverId });
  if (input.withParties) await handOver(context.tx, sectionId, { from, to: input.serverId });
}

/** Two servers change sections. Refuses ASSIGNMENT_UNKNOWN, and SERVER_ASSIGNED for one who has both. */
export async function swap(context: WriteContext, input: ParsedInput<'sections.swap'>): Promise<void> {
  const lineUp = await lineUpTonight(context);
  const one = onDuty(lineUp, input.assignmentId);
  const other = onDuty(lineUp, input.otherAssignmentId);
  assertOnce(lineUp, other.sectionId, one.serverId);
  assertOnce(lineUp, one.sectionId, other.serverId);
  await exchangeSections(context.tx, one, other);
}

async function lineUpTonight(context: WriteContext): Promise<LineUp> {
  return listLineUp(context.tx, tonight(context));
}

async function putOn(
  context: WriteContext,
  row: { id: string; sectionId: string; serverId: string },
): Promise<void> {
  const { tx, now } = context;
  await knownServer(tx, row.serverId);
  await insertAssignment(tx, { ...row, serviceDay: tonight(context), since: now });
}

function onDuty(lineUp: LineUp, assignmentId: string): LineUp[number] {
  const row = lineUp.find(({ id, cutAt }) => id === assignmentId && cutAt === null);
  if (!row) throw new DomainError('ASSIGNMENT_UNKNOWN', { assignmentId });
  return row;
}

function assertOnce(lineUp: LineUp, sectionId: string, serverId: string): void {
  const row = lineUp.find(
    (other) => other.sectionId === sectionId && other.serverId === serverId && other.cutAt === null,
  );
  if (row) throw new DomainError('SERVER_ASSIGNED', { name: row.firstName });
}
