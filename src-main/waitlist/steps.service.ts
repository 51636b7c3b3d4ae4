import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import type { WriteContext } from '../host/context';
import { type EntryRow, findEntry, findEntryOf, updateEntry } from './waitlist.queries';
import { type Step, stateAfter } from './waitlist.rules';

type Note = Pick<WriteContext, 'note'>;

/** A party by id. Refuses WAITLIST_UNKNOWN. */
export async function loadEntry(tx: Tx, entryId: string): Promise<EntryRow> {
  const entry = await findEntry(tx, entryId);
  if (!entry) throw new DomainError('WAITLIST_UNKNOWN', { entryId });
  return entry;
}

/** Moves a party one step on, or back. Refuses WAITLIST_STATE where its state does not allow it. */
export async function take(
  tx: Tx,
  { note }: Note,
  entry: EntryRow,
  step: Step,
  values: Partial<EntryRow>,
): Promise<void> {
  const state = stateAfter(entry.state, step, entry.notifiedAt !== null);
  if (state === null) refuse(entry);
  await updateEntry(tx, entry.id, { ...values, state });
  note({
    entityType: 'waitlist_entry',
    entityId: entry.id,
    before: { state: entry.state },
    after: { state },
  });
}

/** The party of a visit that is taken back waits again at its old place, told if it was told; others never waited. */
export async function backInLine(tx: Tx, context: Note, visitId: string): Promise<void> {
  const entry = await findEntryOf(tx, visitId);
  if (entry) await take(tx, context, entry, 'restore', { endedAt: null, visitId: null });
}

export function refuse({ name, state }: EntryRow): never {
  throw new DomainError('WAITLIST_STATE', { name, state });
}
