/** A job as far as its kind needs it. */
interface Job {
  id: string;
  ticketId: string | null;
  copyOf: string | null;
}

/** Whether a job is a ticket, or a copy of one, and not what became of it: only such a page can be made anew. */
export function isOfTicket({ id, ticketId, copyOf }: Job): boolean {
  return ticketId !== null && (copyOf ?? id) === ticketId;
}
