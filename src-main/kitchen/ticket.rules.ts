import { DomainError } from '#contract/errors';
import type { OrderType } from '#contract/tabs';
import { addMinutes } from '#contract/time';
import { labelOf } from '../floor/label.rules';

/** How long a bumped ticket is offered for recall. */
export const RECALL_MINUTES = 120;

/** Where a ticket is: nobody touched it, somebody cooks it, or it is done. */
export type TicketState = 'new' | 'started' | 'bumped';

/** What can be done with a ticket, and where it leads. */
export const ticketMoves = {
  start: { from: ['new'], to: 'started' },
  bumpItem: { from: ['new', 'started'], to: 'started' },
  bump: { from: ['new', 'started'], to: 'bumped' },
  recall: { from: ['bumped'], to: 'started' },
} as const satisfies Record<string, { from: readonly TicketState[]; to: TicketState }>;

export interface TicketTimes {
  startedAt: Date | null;
  bumpedAt: Date | null;
}

export function ticketState({ startedAt, bumpedAt }: TicketTimes): TicketState {
  if (bumpedAt !== null) return 'bumped';
  return startedAt === null ? 'new' : 'started';
}

/** Refuses TICKET_STATE for a move that the ticket's state does not allow. */
export function assertMove(ticket: TicketTimes, move: keyof typeof ticketMoves): void {
  const state = ticketState(ticket);
  if (!(ticketMoves[move].from as readonly TicketState[]).includes(state))
    throw new DomainError('TICKET_STATE', { state, move });
}

export type Urgency = 'new' | 'ok' | 'soon' | 'late';

/** By the station's own times. A ticket that nobody touched is new until it is soon due. */
export function urgencyOf(
  ticket: { sentAt: Date; started: boolean },
  station: { soonMinutes: number; lateMinutes: number },
  now: Date,
): Urgency {
  if (now >= addMinutes(ticket.sentAt, station.lateMinutes)) return 'late';
  if (now >= addMinutes(ticket.sentAt, station.soonMinutes)) return 'soon';
  return ticket.started ? 'ok' : 'new';
}

/** Where food goes, as the kitchen calls it: by its tables, a tab by its name. */
export function partyLabel({
  tables,
  orderType,
  name,
}: {
  tables: readonly string[];
  orderType: OrderType | null;
  name: string | null;
}): string {
  const isTab = orderType === 'takeaway' || orderType === 'bar';
  return isTab && name !== null ? name : tableLabel(tables);
}

/**
 * "12" is called T12 in the kitchen; "P2" and "Bar 3" are names already. Joined tables say what they share once:
 * "Bar 3 + 4", "T12 + 14".
 */
export function tableLabel(numbers: readonly string[]): string {
  const names = numbers.map(labelOf);
  const [first, ...others] = names;
  if (first === undefined) return 'No table';
  const shared = /^\D+/.exec(first)?.[0] ?? '';
  const sameKind =
    shared !== '' &&
    names.every((name) => /^\d+$/.test(name.slice(shared.length)) && name.startsWith(shared));
  return [first, ...others.map((name) => (sameKind ? name.slice(shared.length) : name))].join(' + ');
}
