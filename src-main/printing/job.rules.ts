/** A job as far as its kind needs it. */
interface Job {
  id: string;
  ticketId: string | null;
  copyOf: string | null;
}

/** A page that has waited longer may not be wanted any more: a person is asked before it is printed. */
const PAGE_MS = 15 * 60_000;
/** A drawer opens while somebody stands before it, or not at all. */
const DRAWER_MS = 15_000;

/** Nothing is printed: it only opens the drawer. */
export function opensDrawerOnly({ document }: { document: string }): boolean {
  return document === '';
}

/** Whether a job has waited for too long to be sent by itself. */
export function hasWaitedTooLong(job: { document: string; queuedAt: Date }, now: Date): boolean {
  return now.getTime() - job.queuedAt.getTime() > (opensDrawerOnly(job) ? DRAWER_MS : PAGE_MS);
}

/** Whether a job is a ticket, or a copy of one, and not what became of it: only such a page can be made anew. */
export function isOfTicket({ id, ticketId, copyOf }: Job): boolean {
  return ticketId !== null && (copyOf ?? id) === ticketId;
}
