import { z } from 'zod';
import { id } from './ids';
import { read, write } from './procedure';

/** A page before it is printed. */
const page = z.object({
  /** An SVG image. */
  svg: z.string(),
  text: z.string(),
  /** Which printer would print it; null where there is none. */
  printer: z.string().nullable(),
  /** One was printed before: another is marked as a copy. */
  isCopy: z.boolean(),
});
export type PageView = z.infer<typeof page>;

const made = z.object({ printer: z.string() });
const PAPER = ['PRINTER_MISSING', 'ID_EXISTS'] as const;

/** What is put on paper for somebody, and how it looks before. */
export const printedPagesContract = {
  'printing.preview': read({
    permission: 'checks:see',
    summary: 'A receipt, guest check or refund slip as it would be printed: as a picture and as text.',
    input: z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(['receipt', 'guest_check']), checkId: id }),
      z.object({ kind: z.literal('refund'), refundId: id }),
    ]),
    output: page,
    errors: ['CHECK_UNKNOWN', 'REFUND_UNKNOWN'],
  }),
  'printing.receipt': write({
    permission: 'printing:use',
    summary: 'Prints the receipt of a paid check; marked COPY when it was printed before.',
    input: z.object({ jobId: id, checkId: id }),
    output: made,
    errors: ['CHECK_UNKNOWN', 'CHECK_UNPAID', ...PAPER],
  }),
  'printing.guestCheck': write({
    permission: 'printing:use',
    summary: 'Prints what is to be paid, for the guests to look at. It is no receipt.',
    input: z.object({ jobId: id, checkId: id }),
    output: made,
    errors: ['CHECK_UNKNOWN', 'CHECK_CLOSED', ...PAPER],
  }),
  'printing.refund': write({
    permission: 'printing:use',
    summary: 'Prints what was given back of a check; marked COPY when it was printed before.',
    input: z.object({ jobId: id, refundId: id }),
    output: made,
    errors: ['REFUND_UNKNOWN', ...PAPER],
  }),
  'printing.previewReport': read({
    permission: 'reports:see',
    summary: 'The X report of the day so far, or a Z report, as it would be printed.',
    input: z.object({ dayId: id.nullable() }),
    output: page,
    errors: ['DAY_UNKNOWN'],
  }),
  'printing.report': write({
    permission: 'reports:see',
    summary:
      'Prints the X report of the day so far, or a Z report, which is marked COPY when it was printed before. Where no printer has reports, the one of the receipts prints it.',
    input: z.object({ jobId: id, dayId: id.nullable() }),
    output: made,
    errors: ['DAY_UNKNOWN', ...PAPER],
  }),
  'printing.ticket': write({
    permission: 'printing:use',
    summary: 'Prints a kitchen ticket; marked COPY when it was printed before.',
    input: z.object({ jobId: id, ticketId: id }),
    output: made,
    errors: ['TICKET_UNKNOWN', ...PAPER],
  }),
};
