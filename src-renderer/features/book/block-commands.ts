import { v7 as newId } from 'uuid';
import type { CallError } from '../../api/call-error';
import { attempt, run } from '../../api/live';
import { offerUndo } from '../../ui/notices.store';
import type { BlockDraft } from './block-draft';
import type { Block } from './book.types';
import { plural } from './book-words';

/** Takes tables out of use, and offers to give them back. Resolves to why it was refused. */
export async function block({ reason, ...draft }: BlockDraft): Promise<CallError | null> {
  const blockId = newId();
  const error = await attempt('blocks.create', { blockId, reason: reason.trim(), ...draft });
  if (!error)
    offerUndo(`${plural(draft.tableIds.length, 'table')} blocked: ${reason.trim()}`, () => {
      void run('blocks.release', { blockId });
    });
  return error;
}

/** Changes a block, and offers the way back. Resolves to why it was refused. */
export async function changeBlock(before: Block, draft: BlockDraft): Promise<CallError | null> {
  const { id: blockId, tableIds, kind, reason, from, to } = before;
  const error = await attempt('blocks.change', { blockId, ...draft, reason: draft.reason.trim() });
  if (!error)
    offerUndo(`Block changed: ${draft.reason.trim()}`, () => {
      void run('blocks.change', { blockId, tableIds, kind, reason, from, to });
    });
  return error;
}

/** Puts a block's tables back into use. A block that ended stays ended: the way back makes it anew. */
export async function unblock({ id, tableIds, kind, reason, from, to }: Block): Promise<void> {
  if (!(await run('blocks.release', { blockId: id }))) return;
  offerUndo(`${plural(tableIds.length, 'table')} back in use`, () => {
    void run('blocks.create', { blockId: newId(), tableIds, kind, reason, from, to });
  });
}
