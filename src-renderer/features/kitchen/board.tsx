import type { ReactNode, RefObject } from 'react';
import { LostFrame } from './host-heard';
import type { Piece } from './layout.rules';
import type { Place } from './steady.rules';
import { type TicketActions, TicketCard } from './ticket-card';
import type { Marks } from './use-arrivals';
import { type Columns, GAP } from './use-columns';

interface BoardProps {
  ref: RefObject<HTMLElement | null>;
  columns: Columns | null;
  pieces: readonly Piece[];
  places: readonly Place[];
  measure: ReactNode;
  actions: TicketActions;
  starting: ReadonlySet<string>;
  marks: Marks;
  showStation: boolean;
  isDisabled: boolean;
  selected: { ticketId: string; row: number | null } | null;
  /** Tickets show the keys that bump them. */
  numbered: boolean;
  /** Stands in the last column. */
  aside: ReactNode;
  /** Stands in the middle of an empty board. */
  empty: ReactNode;
}

/** One page of tickets. Every piece has a place of its own, so that a ticket that moves stays the same element. */
export function Board(props: BoardProps) {
  const { ref, columns, pieces, places, measure, marks, selected, numbered, aside } = props;
  const placeOf = new Map(places.map((place) => [place.ticket.id, place]));
  const order = [...new Set(pieces.map(({ id }) => id))];
  const start = (column: number): number => GAP + column * ((columns?.width ?? 0) + GAP);
  return (
    <main ref={ref} aria-label="Tickets" className="relative min-h-0 overflow-x-hidden overflow-y-auto">
      <h1 className="sr-only">Kitchen</h1>
      {measure}
      {pieces.map(({ id, column, top, from, to }) => {
        const place = placeOf.get(id);
        if (!columns || !place || place.goneAt !== null) return null;
        return (
          <TicketCard
            key={`${id} ${from}`}
            ticket={place.ticket}
            from={from}
            to={to}
            actions={props.actions}
            showStation={props.showStation}
            isDisabled={props.isDisabled}
            starting={props.starting.has(id)}
            isSelected={selected?.ticketId === id}
            cursor={selected?.ticketId === id ? selected.row : null}
            mark={marks.fresh.has(id) ? 'fresh' : marks.turnedLate.has(id) ? 'late' : null}
            badge={numbered ? badgeOf(order.indexOf(id)) : null}
            start={start(column)}
            top={GAP + top}
            width={columns.width}
          />
        );
      })}
      {columns && aside && (
        <div
          className="absolute"
          style={{
            insetInlineStart: start(columns.count - 1),
            insetBlock: GAP,
            inlineSize: columns.width,
          }}
        >
          {aside}
        </div>
      )}
      {props.empty}
      <LostFrame />
    </main>
  );
}

/** Ten keys: 1 to 9, and 0 for the tenth. */
function badgeOf(at: number): string | null {
  return at < 10 ? String((at + 1) % 10) : null;
}
