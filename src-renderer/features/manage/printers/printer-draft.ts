import type { Input } from '#contract/contract';
import type { PrinterUse, PrinterView } from '#contract/printing';
import { columnsOf } from './printer-words';

/** A printer as it is edited. */
export type PrinterDraft = Input<'printers.add'>;

/** A new printer: on wide paper, at the port network printers listen at. */
export function blankPrinter(printerId: string): PrinterDraft {
  return {
    printerId,
    name: '',
    address: '',
    port: 9100,
    columns: columnsOf['80'],
    letters: 'multilingual',
    hasDrawer: false,
    fallbackId: null,
    uses: [],
  };
}

/** A printer there is, to be edited. */
export function draftOf(printer: PrinterView): PrinterDraft {
  const { id, name, address, port, columns, letters, hasDrawer, fallbackId, uses } = printer;
  return {
    printerId: id,
    name,
    address,
    port,
    columns,
    letters,
    hasDrawer,
    fallbackId,
    uses: inOrder(uses),
  };
}

/** What is printed, as one word: two printers cannot have the same. */
export function keyOfUse({ purpose, stationId, terminal }: PrinterUse): string {
  return JSON.stringify([purpose, stationId, terminal]);
}

/** The same uses in the order that every list of them has. */
export function inOrder(uses: readonly PrinterUse[]): PrinterUse[] {
  return [...uses].sort((one, other) => (keyOfUse(one) < keyOfUse(other) ? -1 : 1));
}

/** What is missing before a printer can be saved; null when nothing is. */
export function missingOf({ name, address, port }: PrinterDraft): string | null {
  if (name.trim() === '') return 'Give it a name';
  if (address.trim() === '') return 'Say its address';
  if (/[^A-Za-z0-9.:-]/.test(address.trim())) return 'Correct its address';
  return port >= 1 && port <= 65_535 ? null : 'Correct its port';
}
