import { DomainError } from '#contract/errors';
import type { WriteContext } from '../host/context';
import { listDrawerPrinters, type PrinterRow, printerFor } from './printers.queries';
import { type Asking, queuePage } from './queue.service';

type AtTerminal = Asking & Pick<WriteContext, 'terminal'>;

/** The printer of this terminal's receipts, else the only one that has a drawer; null where none can be opened. */
export async function drawerPrinter({
  tx,
  terminal,
}: Pick<AtTerminal, 'tx' | 'terminal'>): Promise<PrinterRow | null> {
  const own = await printerFor(tx, 'receipt', { terminal });
  if (own?.hasDrawer) return own;
  const [only, ...others] = await listDrawerPrinters(tx);
  return others.length === 0 ? (only ?? null) : null;
}

/** Opens the drawer that can be opened from this terminal. Refuses DRAWER_MISSING and ID_EXISTS. */
export async function kickDrawer(context: AtTerminal, jobId: string): Promise<PrinterRow> {
  const printer = await drawerPrinter(context);
  if (!printer) throw new DomainError('DRAWER_MISSING');
  if (!(await queueKick(context, printer, jobId))) throw new DomainError('ID_EXISTS');
  return printer;
}

/**
 * Opens the drawer that cash goes into, where the printer of this terminal's receipts has one; under the id of what the
 * cash is of, so that it opens once for it. Does nothing elsewhere: nobody stands before another terminal's drawer.
 */
export async function openForCash(context: AtTerminal, cashId: string): Promise<void> {
  const own = await printerFor(context.tx, 'receipt', context);
  if (own?.hasDrawer) await queueKick(context, own, cashId);
}

function queueKick(context: AtTerminal, printer: PrinterRow, id: string): Promise<boolean> {
  const title = 'Open the drawer';
  return queuePage(context, printer, { id, purpose: 'receipt', title, paper: [], opensDrawer: true });
}
