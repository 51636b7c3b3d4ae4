import { randomUUID } from 'node:crypto';
import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { PrinterUse } from '#contract/printing';
import type { Tx } from '#db/store';
import type { WriteContext } from '../host/context';
import {
  countWaiting,
  findAnyPrinter,
  findPrinter,
  insertPrinter,
  listPrinters,
  type PrinterRow,
  replaceUses,
  stationsAmong,
  updatePrinter,
} from './printers.queries';

/** Adds a printer. Refuses PRINTER_NAME_TAKEN, PRINTER_UNKNOWN for its fallback, and STATION_UNKNOWN. */
export async function addPrinter({ tx }: WriteContext, input: ParsedInput<'printers.add'>): Promise<void> {
  const { printerId, uses, ...settings } = input;
  await assertSound(tx, printerId, settings);
  await insertPrinter(tx, { id: printerId, ...settings });
  await setUses(tx, printerId, uses);
}

/** Changes what is given. Refuses as adding does, and PRINTER_FALLBACK for a printer that would stand in for itself. */
export async function changePrinter(
  { tx, note }: WriteContext,
  { printerId, uses, ...given }: ParsedInput<'printers.change'>,
): Promise<void> {
  const before = await knownPrinter(tx, printerId);
  const change = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<PrinterRow>;
  await assertSound(tx, printerId, change);
  await updatePrinter(tx, printerId, change);
  if (uses !== undefined) await setUses(tx, printerId, uses);
  note({ entityType: 'printer', entityId: printerId, before, after: { ...change, ...(uses && { uses }) } });
}

/**
 * Takes a printer away. What it printed stays noted, so that it can be brought back, and is nobody's meanwhile. Refuses
 * PRINTER_UNKNOWN, and PRINTER_HAS_JOBS while something waits for it.
 */
export async function removePrinter({ tx, now }: WriteContext, printerId: string): Promise<void> {
  await knownPrinter(tx, printerId);
  const jobs = (await countWaiting(tx)).get(printerId) ?? 0;
  if (jobs > 0) throw new DomainError('PRINTER_HAS_JOBS', { jobs });
  await updatePrinter(tx, printerId, { deletedAt: now });
}

/**
 * Brings a printer back, with what it printed and no other has taken over since. Refuses PRINTER_UNKNOWN, and
 * PRINTER_NAME_TAKEN where another has its name now.
 */
export async function restorePrinter({ tx }: WriteContext, printerId: string): Promise<void> {
  const printer = await findAnyPrinter(tx, printerId);
  if (!printer) throw new DomainError('PRINTER_UNKNOWN', { printerId });
  await assertSound(tx, printerId, { name: printer.name });
  await updatePrinter(tx, printerId, { deletedAt: null });
}

async function assertSound(
  tx: Tx,
  printerId: string,
  { name, fallbackId }: { name?: string; fallbackId?: string | null },
): Promise<void> {
  const others = (await listPrinters(tx)).filter(({ id }) => id !== printerId);
  if (name !== undefined && others.some((other) => other.name.toLowerCase() === name.toLowerCase()))
    throw new DomainError('PRINTER_NAME_TAKEN', { name });
  if (fallbackId === printerId) throw new DomainError('PRINTER_FALLBACK');
  if (typeof fallbackId === 'string' && !others.some(({ id }) => id === fallbackId))
    throw new DomainError('PRINTER_UNKNOWN', { printerId: fallbackId });
}

async function setUses(tx: Tx, printerId: string, uses: readonly PrinterUse[]): Promise<void> {
  const stationIds = uses.flatMap(({ stationId }) => (stationId === null ? [] : [stationId]));
  const known = await stationsAmong(tx, stationIds);
  const missing = stationIds.find((id) => !known.has(id));
  if (missing !== undefined) throw new DomainError('STATION_UNKNOWN', { stationId: missing });
  const once = new Map(uses.map((use) => [JSON.stringify([use.purpose, use.stationId, use.terminal]), use]));
  await replaceUses(
    tx,
    printerId,
    [...once.values()].map((use) => ({ ...use, id: randomUUID() })),
  );
}

async function knownPrinter(tx: Tx, printerId: string): Promise<PrinterRow> {
  const printer = await findPrinter(tx, printerId);
  if (!printer) throw new DomainError('PRINTER_UNKNOWN', { printerId });
  return printer;
}
