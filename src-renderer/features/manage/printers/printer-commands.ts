import { run } from '../../../api/live';
import { offerUndo } from '../../../ui/notices.store';
import { keyOfUse, type PrinterDraft } from './printer-draft';

/**
 * Saves a printer. Undo gives back what it was, or takes it away again, and gives the other printers back what went
 * over from them. False when it was refused.
 */
export async function savePrinter(
  draft: PrinterDraft,
  before: PrinterDraft | null,
  others: readonly PrinterDraft[],
): Promise<boolean> {
  const printer = { ...draft, name: draft.name.trim(), address: draft.address.trim() };
  const { printerId } = printer;
  if (!(await run(before ? 'printers.change' : 'printers.add', printer))) return false;
  const taken = new Set(printer.uses.map(keyOfUse));
  const bereft = others.filter(({ uses }) => uses.some((use) => taken.has(keyOfUse(use))));
  offerUndo(`${printer.name} saved`, () => {
    void (before ? run('printers.change', before) : run('printers.remove', { printerId })).then(async () => {
      for (const other of bereft)
        await run('printers.change', { printerId: other.printerId, uses: other.uses });
    });
  });
  return true;
}

/** Takes a printer away; undo brings it back with what it printed. False when it was refused. */
export async function removePrinter({ printerId, name }: PrinterDraft): Promise<boolean> {
  if (!(await run('printers.remove', { printerId }))) return false;
  offerUndo(`${name} removed`, () => void run('printers.restore', { printerId }));
  return true;
}

type ReceiptWords = { head: string; foot: string };

/** Says what heads and ends receipts; undo says what was said before. False when it was refused. */
export async function setReceiptWords(words: ReceiptWords, before: ReceiptWords): Promise<boolean> {
  if (!(await run('printers.setReceiptWords', words))) return false;
  offerUndo('Words of the receipt saved', () => void run('printers.setReceiptWords', before));
  return true;
}
