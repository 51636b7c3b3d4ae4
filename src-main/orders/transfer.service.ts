import type { ParsedInput } from '#contract/contract';
import { openVisitRow, takeOver } from '../floor/visits.service';
import type { WriteContext } from '../host/context';
import { knownServer } from '../sections/rotation.service';

/** Hands a party to another server; null is nobody. Answers who had it. Refuses STAFF_UNKNOWN. */
export async function transfer(
  { tx, note }: WriteContext,
  { visitId, serverId }: ParsedInput<'orders.transfer'>,
): Promise<{ from: string | null }> {
  const { serverId: from } = await openVisitRow(tx, visitId);
  await takeOver(tx, visitId, serverId === null ? null : await knownServer(tx, serverId));
  note({ entityType: 'visit', entityId: visitId, before: { serverId: from }, after: { serverId } });
  return { from };
}
