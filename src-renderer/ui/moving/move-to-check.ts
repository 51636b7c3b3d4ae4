import type { Output } from '#contract/contract';
import { CallError } from '../../api/call-error';
import { client } from '../../api/client';
import { run, tellRefusal } from '../../api/live';
import { offerUndo } from '../notices.store';

interface ToCheck {
  /** Where the line is now. */
  checkId: string;
  line: Output<'checks.view'>['lines'][number];
  quantity: number;
  /** A check of the bill, or a new one under this id. */
  target: string;
}

/**
 * Puts so many of a line on another check of its bill, in words, and offers the bill as it was: with the plan it had, so
 * that a new check goes away again and a discount on the line stays its own. Tells whether the host has done it.
 */
export async function moveToCheck(
  { checkId, line, quantity, target }: ToCheck,
  words: string,
): Promise<boolean> {
  try {
    const before = await client.read('checks.bill', { checkId });
    const left = line.quantity - quantity;
    const parts = [
      { checkId: target, lines: [{ checkLineId: line.id, quantity }] },
      ...(left > 0 ? [{ checkId, lines: [{ checkLineId: line.id, quantity: left }] }] : []),
    ];
    const split = await run('checks.split', { checkId, parts });
    if (!split) return false;
    offerUndo(words, () => void run('checks.split', { checkId: target, parts: before.plan }));
    return true;
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    tellRefusal(error);
    return false;
  }
}
