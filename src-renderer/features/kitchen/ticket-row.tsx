import { ArrowRight, Undo2 } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { TicketRow } from './rows.rules';

interface TicketRowViewProps {
  row: TicketRow;
  isDisabled: boolean;
  /** The item cursor of the bump bar stands here. */
  atCursor: boolean;
  onToggle(row: TicketRow): void;
}

/** One thing to make; a tap marks it done, another takes that back. */
export function TicketRowView({ row, isDisabled, atCursor, onToggle }: TicketRowViewProps) {
  const { quantity, name, done } = row;
  return (
    <li className="px-3 not-first:before:block not-first:before:h-0.5 not-first:before:bg-(--kds-rule)">
      <ToggleButton
        isSelected={done}
        isDisabled={isDisabled}
        onChange={() => onToggle(row)}
        data-cursor={atCursor || undefined}
        className="grid min-t1 w-full grid-cols-[auto_minmax(0,1fr)] gap-x-3 rounded-1 py-1.75 text-start select-none data-cursor:outline-3 data-cursor:outline-offset-2 data-cursor:outline-kds-ink data-pressed:bg-[rgb(17_17_17/.08)] data-selected:text-(--kds-done)"
      >
        <span className={`text-kds-item leading-[1.12] font-bold tracking-[-.022em] ${done ? struck : ''}`}>
          {quantity}
        </span>
        <span
          className={`text-kds-item leading-[1.12] font-semibold tracking-[-.022em] wrap-anywhere ${done ? struck : ''}`}
        >
          <bdi>{name}</bdi>
        </span>
        <Details row={row} />
      </ToggleButton>
    </li>
  );
}

const struck = 'line-through decoration-4';
/** Stays at the end of a line that wraps. */
const DOT = '\u00a0· ';

function Details({ row }: { row: TicketRow }) {
  const { choices, removals, note, done, quantity, backOn, movedTo } = row;
  const seats = row.seats.map((seat) => `S${seat}`).join(', ');
  const first = removals.length > 0 && choices.length === 0 ? [] : [...choices, seats].filter(Boolean);
  if (first.length + removals.length + backOn === 0 && !note && movedTo === null) return null;
  return (
    <span
      className={`col-start-2 text-kds-detail leading-[1.2] font-medium wrap-anywhere ${done ? '' : 'text-kds-detail-ink'}`}
    >
      {backOn > 0 && (
        <span className={`flex items-center gap-1.5 font-bold ${done ? '' : 'text-kds-ink'}`}>
          <Undo2 aria-hidden className="size-[1em] shrink-0 stroke-3 rtl:-scale-x-100" />
          {backOn < quantity && `${backOn} `}BACK ON
        </span>
      )}
      {movedTo !== null && (
        <span className={`flex items-center gap-1.5 font-bold ${done ? '' : 'text-kds-ink'}`}>
          <ArrowRight aria-hidden className="size-[1em] shrink-0 stroke-3 rtl:-scale-x-100" />
          <bdi>MOVED to {movedTo}</bdi>
        </span>
      )}
      {first.length > 0 && (
        <span className="block">
          <bdi>{first.join(DOT)}</bdi>
        </span>
      )}
      {removals.length > 0 && (
        <span className="block">
          <bdi>
            <b className={`font-bold ${done ? '' : 'text-kds-ink'}`}>
              {removals.map((removal) => `NO ${removal}`).join(DOT)}
            </b>
            {choices.length === 0 && seats && `${DOT}${seats}`}
          </bdi>
        </span>
      )}
      {note && (
        <span className="block">
          <bdi>{note}</bdi>
        </span>
      )}
    </span>
  );
}
