import { randomUUID } from 'node:crypto';
import type { Tx } from '#db/store';
import { takeNumber } from '../host/counters.queries';
import { findOpenCheck, insertCheck, insertCheckLines } from './checks.queries';

/** The check that a visit's next lines go on; the first round opens it. */
export async function openCheckFor(
  tx: Tx,
  visitId: string,
  now: Date,
): Promise<{ checkId: string; isFirst: boolean }> {
  const open = await findOpenCheck(tx, visitId);
  if (open) return { checkId: open.id, isFirst: false };
  const id = randomUUID();
  const number = `CHK-${String(await takeNumber(tx, 'CHK')).padStart(3, '0')}`;
  await insertCheck(tx, { id, visitId, number, openedAt: now });
  return { checkId: id, isFirst: true };
}

/** Puts whole lines on a check. */
export async function putOnCheck(
  tx: Tx,
  checkId: string,
  lines: readonly { id: string; quantity: number }[],
): Promise<void> {
  await insertCheckLines(
    tx,
    lines.map(({ id, quantity }) => ({ id: randomUUID(), checkId, orderItemId: id, quantity })),
  );
}
