import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';

/** What is put on paper. A report is whatever the day says; the test page is one too. */
export const printPurposes = ['receipt', 'guest_check', 'kitchen', 'report'] as const;
export type PrintPurpose = (typeof printPurposes)[number];

/** The letters a printer has. `multilingual` is what every ESC/POS printer of Europe and America has. */
export const printerLetters = ['multilingual', 'cp932', 'gb18030', 'ksc5601', 'big5', 'tis620'] as const;
export type PrinterLetters = (typeof printerLetters)[number];

/** What a printer prints: for one station or device, or for all that no other printer has. */
const use = z.object({
  purpose: z.enum(printPurposes),
  /** Only for the kitchen's tickets. */
  stationId: id.nullable(),
  /** The device it stands at. */
  terminal: f.line(100).nullable(),
});
export type PrinterUse = z.infer<typeof use>;

/** A name of the network or an address; the port stands beside it. */
const address = z
  .string()
  .trim()
  .max(255)
  .regex(/^[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?$/, 'a name or address on the network');

const settings = z.object({
  name: f.line(40),
  address,
  port: z.number().int().min(1).max(65_535),
  /** Characters on a line: 48 on 80 mm of paper, 32 on 58 mm. */
  columns: z.number().int().min(24).max(64),
  letters: z.enum(printerLetters),
  hasDrawer: z.boolean(),
  /** Prints in its place when it does not answer. */
  fallbackId: id.nullable(),
  /** What another printer did until now goes over to this one. */
  uses: z.array(use).max(60),
});

const printer = settings.extend({
  id,
  /** How it was when it was last asked, as a sentence. */
  state: z.enum(['unknown', 'ready', 'trouble']),
  words: z.string(),
  /** Jobs that are not on paper yet. */
  waiting: z.number().int(),
});
export type PrinterView = z.infer<typeof printer>;

/** Two are for a person: `unsure` may be on paper, `held` has waited for too long to be printed by itself. */
export const printStates = ['queued', 'held', 'printing', 'printed', 'unsure', 'cancelled'] as const;

const job = z.object({
  id,
  title: z.string(),
  purpose: z.enum(printPurposes),
  state: z.enum(printStates),
  printer: z.string(),
  /** The one that printed it, or did its best. */
  printedOn: z.string().nullable(),
  /** What stands in the way, as a sentence; null while nothing does. */
  problem: z.string().nullable(),
  isCopy: z.boolean(),
  madeAt: f.instant,
  /** It does not come out by itself, or not for now: somebody has to look. */
  needsSomebody: z.boolean(),
  actions: z.array(z.enum(['again', 'there', 'print', 'move', 'cancel', 'reprint'])),
});
export type PrintJobView = z.infer<typeof job>;

const made = z.object({ printer: z.string() });

export const printingContract = {
  'printers.view': read({
    permission: 'printing:edit',
    summary:
      'The printers: where they are, what they print, how they are; and what heads and ends a receipt.',
    input: z.object({}),
    output: z.object({
      printers: z.array(printer),
      stations: z.array(z.object({ id, name: z.string() })),
      /** The device that asks. */
      terminal: z.string().nullable(),
      /** The devices there are, with who signed in there last. */
      terminals: z.array(z.object({ name: z.string(), lastUsedBy: z.string().nullable() })),
      receiptHead: z.string(),
      receiptFoot: z.string(),
      /** Newest first. */
      recent: z.array(job),
    }),
  }),
  'printers.add': write({
    permission: 'printing:edit',
    summary: 'Adds a printer of the network.',
    input: settings.extend({ printerId: id }),
    output: z.object({}),
    errors: ['PRINTER_NAME_TAKEN', 'PRINTER_UNKNOWN', 'PRINTER_FALLBACK', 'STATION_UNKNOWN', 'ID_EXISTS'],
  }),
  'printers.change': write({
    permission: 'printing:edit',
    summary: 'Changes a printer; what is left out stays. What waits for it is printed at its new address.',
    input: settings.partial().extend({ printerId: id }),
    output: z.object({}),
    errors: ['PRINTER_UNKNOWN', 'PRINTER_NAME_TAKEN', 'PRINTER_FALLBACK', 'STATION_UNKNOWN'],
  }),
  'printers.remove': write({
    permission: 'printing:edit',
    summary: 'Takes a printer away. Not while something waits for it.',
    input: z.object({ printerId: id }),
    output: z.object({}),
    errors: ['PRINTER_UNKNOWN', 'PRINTER_HAS_JOBS'],
  }),
  'printers.restore': write({
    permission: 'printing:edit',
    summary:
      'Brings a printer back that was taken away, with what it printed and nobody has taken over since.',
    input: z.object({ printerId: id }),
    output: z.object({}),
    errors: ['PRINTER_UNKNOWN', 'PRINTER_NAME_TAKEN'],
  }),
  'printers.test': write({
    permission: 'printing:edit',
    summary: 'Prints a page with every kind of letter on it.',
    input: z.object({ printerId: id, jobId: id }),
    output: made,
    errors: ['PRINTER_UNKNOWN', 'ID_EXISTS'],
  }),
  'printers.setReceiptWords': write({
    permission: 'printing:edit',
    summary: 'What stands above and below every receipt and guest check.',
    input: z.object({ head: f.note, foot: f.note }),
    output: z.object({}),
  }),
  'printing.queue': read({
    permission: 'printing:use',
    summary: 'What is not on paper and should be, with what stands in the way. Oldest first.',
    input: z.object({}),
    output: z.object({ jobs: z.array(job), printers: z.array(z.object({ id, name: z.string() })) }),
  }),
  'printing.job': read({
    permission: 'printing:use',
    summary: 'What has become of one job; null when there is none of this id.',
    input: z.object({ jobId: id }),
    output: z.object({ job: job.nullable() }),
  }),
  'printing.reprint': write({
    permission: 'printing:use',
    summary: 'Prints once more what was printed, marked COPY.',
    input: z.object({ jobId: id, copyId: id }),
    output: made,
    errors: ['JOB_UNKNOWN', 'JOB_STATE', 'PRINTER_UNKNOWN', 'ID_EXISTS'],
  }),
  'printing.settle': write({
    permission: 'printing:use',
    summary: 'What became of a job nobody is sure of: it is there, or it is printed again, marked COPY.',
    input: z.object({ jobId: id, isThere: z.boolean(), copyId: id.optional() }),
    output: z.object({}),
    errors: ['JOB_UNKNOWN', 'JOB_STATE', 'PRINTER_UNKNOWN', 'ID_EXISTS'],
  }),
  'printing.print': write({
    permission: 'printing:use',
    summary: 'Prints after all what has waited for too long, or was not to be printed.',
    input: z.object({ jobId: id }),
    output: made,
    errors: ['JOB_UNKNOWN', 'JOB_STATE', 'PRINTER_UNKNOWN'],
  }),
  'printing.move': write({
    permission: 'printing:use',
    summary: 'Has another printer print what waits for one that does not, or has waited for too long.',
    input: z.object({ jobId: id, printerId: id }),
    output: z.object({}),
    errors: ['JOB_UNKNOWN', 'JOB_STATE', 'PRINTER_UNKNOWN'],
  }),
  'printing.cancel': write({
    permission: 'printing:use',
    summary: 'Does not print after all what no byte was sent of.',
    input: z.object({ jobId: id }),
    output: z.object({
      /** `printing.print` takes it back: what it says is kept, or can be made anew. */
      canBeUndone: z.boolean(),
    }),
    errors: ['JOB_UNKNOWN', 'JOB_STATE'],
  }),
  'printing.kickDrawer': write({
    permission: 'drawer:use',
    summary: 'Opens the cash drawer of this terminal, now or not at all.',
    input: z.object({ jobId: id }),
    output: made,
    errors: ['DRAWER_MISSING', 'ID_EXISTS'],
  }),
};
