import { memo } from 'react';
import type { TicketView } from '#contract/kitchen';
import { type TicketRow, ticketRows } from './rows.rules';
import { ContinuedHead, TicketHead } from './ticket-head';
import { TicketFoot, TicketLead, TornTail } from './ticket-lead';
import { TicketRowView } from './ticket-row';

/** What can be done with a ticket. */
export interface TicketActions {
  bumpTicket(ticketId: string): void;
  startTicket(ticketId: string): void;
  toggleRow(row: TicketRow): void;
}

interface TicketCardProps {
  ticket: TicketView;
  /** The rows that stand here: all of them, or those of one piece of a torn ticket. */
  from: number;
  to?: number;
  actions: TicketActions;
  showStation: boolean;
  /** The person at the screen may only look. */
  isDisabled: boolean;
  starting: boolean;
  isSelected: boolean;
  /** Where the item cursor stands, counted over the whole ticket. */
  cursor: number | null;
  mark: 'fresh' | 'late' | null;
  /** The key that bumps it, where keys are used. */
  badge: string | null;
  /** Its place on the board, in pixels; without one it takes the place it is given. */
  start?: number;
  top?: number;
  width?: number;
}

/**
 * A ticket, or the piece of it that stands in one column. Painted again only when something of it changed:
 * a board has many, and each new one has to be in view at once.
 */
export const TicketCard = memo(function TicketCard(props: TicketCardProps) {
  const { ticket, from, actions, isDisabled, isSelected, cursor, mark, badge } = props;
  const rows = ticketRows(ticket.lines);
  const to = props.to ?? rows.length;
  const more = rows.length - to;
  const continued = from > 0;
  const bump = (): void => actions.bumpTicket(ticket.id);
  return (
    <article
      aria-label={`Ticket ${ticket.table}${continued ? ', continued' : ''}`}
      aria-current={isSelected || undefined}
      data-ticket={ticket.id}
      data-urgency={ticket.urgency}
      data-selected={isSelected || undefined}
      data-fresh={mark === 'fresh' || undefined}
      data-turned-late={mark === 'late' || undefined}
      className={`kds-ticket ${props.top === undefined ? '' : 'absolute'}`}
      style={{ insetInlineStart: props.start, insetBlockStart: props.top, inlineSize: props.width }}
    >
      {badge && !continued && (
        <span
          aria-hidden
          className="absolute -start-3 -top-3 z-2 grid size-6.5 place-items-center rounded-full bg-text text-16 leading-none font-bold text-kds-ground"
        >
          {badge}
        </span>
      )}
      <div className="kds-card" data-part="card" data-torn={more > 0 || undefined}>
        {continued ? (
          <ContinuedHead table={ticket.table} isDisabled={isDisabled} onBump={bump} />
        ) : (
          <>
            <TicketHead {...props} onBump={bump} onStart={() => actions.startTicket(ticket.id)} />
            <TicketLead {...ticket} />
          </>
        )}
        <ul className="pt-1 pb-2.5">
          {rows.slice(from, to).map((row, at) => (
            <TicketRowView
              key={row.id}
              row={row}
              isDisabled={isDisabled}
              atCursor={cursor === from + at}
              onToggle={actions.toggleRow}
            />
          ))}
        </ul>
        {more > 0 ? <TornTail more={more} /> : <TicketFoot {...ticket} />}
      </div>
    </article>
  );
});
