import { randomUUID } from 'node:crypto';
import { DomainError } from '#contract/errors';
import { choiceWords } from '#contract/line-words';
import { wallTime } from '#contract/time';
import type { WriteContext } from '../host/context';
import { partyLabel, tableLabel } from '../kitchen/ticket.rules';
import { findPrinted } from './jobs.queries';
import type { Paper } from './notation.rules';
import { portionedName } from './portion.rules';
import { type PrinterRow, printerFor, printsTickets } from './printers.queries';
import { type Asking, queueNewPage, queuePage } from './queue.service';
import { type TicketNotice, ticketPaper } from './ticket.rules';
import { findTicketHead, findTicketOfLine, type GoneTo, listTicketLines } from './tickets.queries';

/** Who has something told to the kitchen, and when. */
export type Kitchen = Asking & Pick<WriteContext, 'venue'>;

/**
 * Puts new tickets on paper where their stations have a printer, in the transaction that makes them. A ticket's page has
 * the ticket's id, so that it can never be queued twice.
 */
export async function printNewTickets(context: Kitchen, ticketIds: readonly string[]): Promise<void> {
  if (!(await printsTickets(context.tx))) return;
  for (const ticketId of ticketIds) {
    const ticket = await knownTicket(context, ticketId);
    const printer = await printerFor(context.tx, 'kitchen', { stationId: ticket.stationId });
    if (!printer) continue;
    const { title, paper } = pageOf(ticket, printer);
    await queuePage(context, printer, { id: ticketId, purpose: 'kitchen', title, paper, ticketId });
  }
}

/**
 * Tells a station on paper what became of a ticket: that lines are off, or that the party has moved. Under one `jobId` it
 * is told once. Says nothing where the station has no printer. Refuses TICKET_UNKNOWN.
 */
export async function printTicketNotice(
  context: Kitchen,
  { jobId, ticketId, ...notice }: TicketNotice & { jobId: string; ticketId: string },
): Promise<void> {
  const ticket = await knownTicket(context, ticketId);
  const printer = await printerFor(context.tx, 'kitchen', { stationId: ticket.stationId });
  if (!printer) return;
  const { title, paper } = pageOf(ticket, printer, notice);
  await queuePage(context, printer, { id: jobId, purpose: 'kitchen', title, paper, ticketId });
}

/** So many of a line. */
interface Portions {
  lineId: string;
  quantity: number;
}

/** Tells a station on paper that so many of a line are off, once for each void. */
export function printVoid(
  context: Kitchen,
  { voidId, ...portions }: Portions & { voidId: string },
): Promise<void> {
  return tellOfLine(context, { jobId: voidId, mark: { kind: 'void' }, ...portions });
}

/** Tells a station on paper that so many of a line, whose void was printed, are to be made after all. */
export function printBackOn(context: Kitchen, portions: Portions): Promise<void> {
  return tellOfLine(context, { jobId: randomUUID(), mark: { kind: 'back_on' }, ...portions });
}

async function tellOfLine(
  context: Kitchen,
  { jobId, mark, lineId, quantity }: Portions & { jobId: string; mark: TicketNotice['mark'] },
): Promise<void> {
  const ticketId = await findTicketOfLine(context.tx, lineId);
  if (ticketId === null) return;
  await printTicketNotice(context, { jobId, ticketId, mark, lines: [{ id: lineId, quantity }] });
}

/**
 * Prints a ticket because somebody asks for it: the first time, or as a copy. Refuses TICKET_UNKNOWN, and
 * PRINTER_MISSING where its station has no printer.
 */
export async function printTicket(
  context: Kitchen,
  { jobId, ticketId }: { jobId: string; ticketId: string },
): Promise<PrinterRow> {
  const ticket = await knownTicket(context, ticketId);
  const printer = await printerFor(context.tx, 'kitchen', { stationId: ticket.stationId });
  if (!printer) throw new DomainError('PRINTER_MISSING', { purpose: 'kitchen' });
  const before = await findPrinted(context.tx, { kind: 'ticket', ticketId });
  const { title, paper } = pageOf(ticket, printer);
  const page = { id: jobId, purpose: 'kitchen' as const, title, paper, ticketId, copyOf: before?.id ?? null };
  await queueNewPage(context, printer, page);
  return printer;
}

/** A ticket's page, made anew. Refuses TICKET_UNKNOWN. */
export async function ticketPage(
  context: Kitchen,
  ticketId: string,
  printer: PrinterRow,
): Promise<{ title: string; paper: Paper }> {
  return pageOf(await knownTicket(context, ticketId), printer);
}

type Known = Awaited<ReturnType<typeof knownTicket>>;

async function knownTicket({ tx, venue }: Kitchen, ticketId: string) {
  const head = await findTicketHead(tx, ticketId);
  if (!head) throw new DomainError('TICKET_UNKNOWN', { ticketId });
  return { ...head, lines: await listTicketLines(tx, ticketId), venue };
}

const labelOf = ({ tables, order_type: orderType, party }: GoneTo) =>
  partyLabel({ tables, orderType, name: party });

function pageOf(ticket: Known, { columns }: PrinterRow, notice?: TicketNotice) {
  const { venue, tables, orderType, party, pickupAt, sentAt, lines, ...head } = ticket;
  const table = notice?.place ?? partyLabel({ tables, orderType, name: party });
  const timeOf = (at: Date) => wallTime(at, venue.timeZone).time;
  const told = notice?.lines;
  const shown = lines.filter(({ id, left }) => (told ? told.some((line) => line.id === id) : left > 0));
  const paper = ticketPaper(
    {
      ...head,
      server: notice?.server === undefined ? head.server : notice.server,
      table,
      time: timeOf(sentAt),
      takeaway: orderType === 'takeaway' ? { pickup: pickupAt === null ? null : timeOf(pickupAt) } : null,
      mark: notice?.mark ?? null,
      lines: shown.map((line) => ({
        ...line,
        quantity: String(told?.find(({ id }) => id === line.id)?.quantity ?? line.left),
        name: portionedName({ ...line, soldBy: line.sold_by, weightUnit: line.weight_unit }),
        modifiers: line.modifiers.map((one) => ({ name: choiceWords(one), removal: one.removal })),
        goesTo: notice || line.gone_to === null ? null : labelOf(line.gone_to),
        set: line.set_id === null ? null : { id: line.set_id, name: line.set_name ?? '' },
      })),
    },
    columns,
  );
  // A tab has a guest's name, which the queue need not keep.
  const place = tables.length > 0 ? tableLabel(tables) : 'no table';
  return { title: `${ticket.station}, ${place}, ${ticket.number}`, paper };
}
