import { randomUUID } from 'node:crypto';
import type { Tx } from '#db/store';
import type { VenueSettings } from '../host/context';
import { takeNumber } from '../host/counters.queries';
import { settle } from './bill.service';
import { applyCharges } from './charges.queries';
import { findCheck, findOpenCheck, insertCheck, insertCheckLines } from './checks.queries';

/** A check that lines can be put on. */
export interface OpenCheck {
  checkId: string;
  /** Of its bill. */
  number: string;
}

/**
 * The check that a visit's next lines go on, the first of a bill that is split; the first round opens it, with
 * the service charges of the house for such a party. */
export async function openCheckFor(
  tx: Tx,
  visitId: string,
  now: Date,
): Promise<OpenCheck & { isFirst: boolean }> {
  const open = await findOpenCheck(tx, visitId);
  if (open) return { checkId: open.id, number: open.number, isFirst: false };
  const id = randomUUID();
  const number = `CHK-${String(await takeNumber(tx, 'CHK')).padStart(3, '0')}`;
  await insertCheck(tx, { id, visitId, number, openedAt: now });
  await applyCharges(tx, id);
  return { checkId: id, number, isFirst: true };
}

/** Whether a check is one of this visit's. */
export async function hasCheck(tx: Tx, checkId: string, visitId: string): Promise<boolean> {
  return (await findCheck(tx, checkId))?.visitId === visitId;
}

/** Puts whole lines on a check and works its bill out anew. */
export async function putOnCheck(
  tx: Tx,
  venue: VenueSettings,
  { checkId, number }: OpenCheck,
  lines: readonly { id: string; quantity: number }[],
): Promise<void> {
  await insertCheckLines(
    tx,
    lines.map(({ id, quantity }) => ({ id: randomUUID(), checkId, orderItemId: id, quantity })),
  );
  await settle(tx, venue, number);
}
