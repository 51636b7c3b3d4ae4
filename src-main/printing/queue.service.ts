import { DomainError } from '#contract/errors';
import type { PrintPurpose } from '#contract/printing';
import type { WriteContext } from '../host/context';
import { insertJob } from './jobs.queries';
import type { Paper } from './notation.rules';
import type { PrinterRow } from './printers.queries';

/** Who has something printed, and when. */
export type Asking = Pick<WriteContext, 'tx' | 'now' | 'actor'>;

/** A page on its way to a printer. */
export interface Page {
  id: string;
  purpose: PrintPurpose;
  /** What it is called in the queue: "Receipt CHK-012", "Grill, T12". */
  title: string;
  /** Empty only opens the drawer. */
  paper: Paper;
  opensDrawer?: boolean;
  checkId?: string | null;
  ticketId?: string | null;
  refundId?: string | null;
  /** Of a Z report. */
  businessDayId?: string | null;
  /** What was printed before; the page says that it is a copy. */
  copyOf?: string | null;
}

/**
 * Puts a page into a printer's queue, in the caller's transaction: it is printed if and only if that commits. False
 * when a page of this id is there already.
 */
export async function queuePage(
  { tx, now, actor }: Asking,
  printer: PrinterRow,
  page: Page,
): Promise<boolean> {
  return insertJob(tx, {
    id: page.id,
    printerId: printer.id,
    purpose: page.purpose,
    title: page.title.slice(0, 100),
    document: page.paper.join('\n'),
    opensDrawer: page.opensDrawer ?? false,
    copyOf: page.copyOf ?? null,
    madeAt: now,
    queuedAt: now,
    madeBy: actor.id,
    checkId: page.checkId ?? null,
    ticketId: page.ticketId ?? null,
    refundId: page.refundId ?? null,
    businessDayId: page.businessDayId ?? null,
  });
}

/** The same for a page that somebody asks for. Refuses ID_EXISTS. */
export async function queueNewPage(...given: Parameters<typeof queuePage>): Promise<void> {
  if (!(await queuePage(...given))) throw new DomainError('ID_EXISTS');
}
