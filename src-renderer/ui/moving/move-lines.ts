import type { Input } from '#contract/contract';
import { run } from '../../api/live';
import { offerUndo } from '../notices.store';

/** Moves lines, in words, and offers the way back. Tells whether the host has done it. */
export async function moveLines(input: Input<'orders.moveLines'>, words: string): Promise<boolean> {
  const moved = await run('orders.moveLines', input);
  if (!moved) return false;
  offerUndo(words, () => void run('orders.moveBack', moved));
  return true;
}
