import { type CSSProperties, memo } from 'react';
import type { TicketView } from '#contract/kitchen';
import type { TicketRow } from './rows.rules';
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
  rows: readonly TicketRow[];
  /** The rows that stand here: all of them, or those of one piece of a torn ticket. */
  from: number;
  to: number;
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
  style?: CSSProperties;
}

/** A ticket, or the piece of it that stands in one column. */
export const TicketCard = memo(function TicketCard(props: TicketCardProps) {
  const { ticket, rows, from, to, actions, isDisabled, isSelected, cursor, mark, badge, style } = props;
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
      className="kds-ticket absolute"
      style={style}
    >
      {badge && !continued && (
        <span
          aria-hidden
          className="absolute -start-2.5 -top-2.5 z-2 grid size-6.5 place-items-center rounded-full bg-text text-16 leading-none font-bold text-kds-ground"
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
