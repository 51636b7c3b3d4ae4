import type { Handlers, Of } from '../host/handlers';
import { previewBill, printBill } from './bills.service';
import { kickDrawer } from './drawer.service';
import { cancelJob, moveJob, printAfterAll, printTestPage, reprintJob, settleJob } from './jobs.service';
import { updateReceiptWords } from './printers.queries';
import { addPrinter, changePrinter, removePrinter, restorePrinter } from './printers.service';
import { oneJob, printersView, queueView } from './printing.view';
import { previewRefund, printRefund } from './refund-slips.service';
import { previewReport, printReport } from './reports.service';
import type { Spooler } from './spooler';
import { printTicket } from './tickets.service';

const on = ({ name }: { name: string }): { printer: string } => ({ printer: name });

/** Printers, and what they have to print. */
export function printingHandlers(spooler: Spooler): Handlers<Of<'printers'> | Of<'printing'>> {
  return {
    'printers.view': (context) => printersView(context, spooler),
    'printers.add': async (context, input) => {
      await addPrinter(context, input);
      return {};
    },
    'printers.change': async (context, input) => {
      await changePrinter(context, input);
      return {};
    },
    'printers.remove': async (context, { printerId }) => {
      await removePrinter(context, printerId);
      return {};
    },
    'printers.restore': async (context, { printerId }) => {
      await restorePrinter(context, printerId);
      return {};
    },
    'printers.test': async (context, { printerId, jobId }) =>
      on(await printTestPage(context, printerId, jobId)),
    'printers.setReceiptWords': async ({ tx }, words) => {
      await updateReceiptWords(tx, words);
      return {};
    },
    'printing.queue': (context) => queueView(context, spooler),
    'printing.job': ({ tx }, { jobId }) => oneJob(tx, jobId, spooler),
    'printing.preview': (context, of) =>
      of.kind === 'refund' ? previewRefund(context, of.refundId) : previewBill(context, of.kind, of.checkId),
    'printing.receipt': async (context, input) => on(await printBill(context, 'receipt', input)),
    'printing.guestCheck': async (context, input) => on(await printBill(context, 'guest_check', input)),
    'printing.refund': async (context, input) => on(await printRefund(context, input)),
    'printing.previewReport': (context, { dayId }) => previewReport(context, dayId),
    'printing.report': async (context, input) => on(await printReport(context, input)),
    'printing.ticket': async (context, input) => on(await printTicket(context, input)),
    'printing.reprint': async (context, { jobId, copyId }) => on(await reprintJob(context, jobId, copyId)),
    'printing.settle': async (context, input) => {
      await settleJob(context, input);
      return {};
    },
    'printing.print': async (context, { jobId }) => on(await printAfterAll(context, jobId)),
    'printing.move': async (context, { jobId, printerId }) => {
      await moveJob(context, jobId, printerId);
      return {};
    },
    'printing.cancel': async (context, { jobId }) => ({ canBeUndone: await cancelJob(context, jobId) }),
    'printing.kickDrawer': async (context, { jobId }) => on(await kickDrawer(context, jobId)),
  };
}
