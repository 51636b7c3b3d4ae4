import { Link2, User } from 'lucide-react';
import { memo } from 'react';
import { Button } from 'react-aria-components/Button';
import type { FloorTable, Suggestion } from '#contract/floor';
import { Money, useSpokenMoney } from '../../ui/money';
import { useMinute } from '../../ui/now';
import { sectionColour } from '../../ui/sections/section-badge';
import { roundChairs, squareChairs } from './chairs';
import { reasonsFor, shortReason } from './fit-words';
import { minutesSince, stateWord, stateWords, tableName } from './table-state';
import type { Offer } from './use-offers';
import './table-tile.css';

interface TableTileProps {
  table: FloorTable;
  isSelected: boolean;
  /** The one table in the tab order; the others are reached with the arrow keys. */
  isTabStop: boolean;
  /** While a party looks for a table: what this one is to them. */
  offer: Offer | null;
  /** Its section, where those are shown. */
  section: { letter: string; name: string } | null;
  /** A party looks for a table: one with guests cannot be it. */
  isJob: boolean;
  /** It is dragged, or something is held over it. */
  drag: 'from' | 'over' | null;
  /** A finger on it drags it instead of moving the room. */
  canDrag: boolean;
  onPress(table: FloorTable): void;
}

const marks: Record<Offer['kind'], string | null> = {
  own: 'Booked',
  fits: null,
  move: null,
  none: null,
  swap: 'Swap',
  join: 'Join',
  separate: 'Give back',
  merge: 'Sit together',
};

/** What stands on a table while a party looks for one: the best by rank, or what a tap does. */
function markOf(offer: Offer | null): string | null {
  if (!offer) return null;
  if (!('rank' in offer)) return marks[offer.kind];
  if (offer.rank === 1) return 'Best';
  if (offer.rank <= MOST_RANKED) return String(offer.rank);
  const { next, wholeTurn } = offer.suggestion;
  return next && !wholeTurn ? `${next.minutes} min` : 'Fits';
}

const MOST_RANKED = 3;

/** A table of the plan: shape and place, state, and the numbers that go with it. A real button. */
export const TableTile = memo(function TableTile({
  table,
  isSelected,
  isTabStop,
  offer,
  section,
  isJob,
  drag,
  canDrag,
  onPress,
}: TableTileProps) {
  const now = useMinute();
  const spokenMoney = useSpokenMoney();
  const { x, y, width, height } = table.place;
  const chairs = table.shape === 'round' ? roundChairs(table.seats) : squareChairs(table.seats);
  const mark = markOf(offer);
  const suggestion = offer && 'suggestion' in offer ? offer.suggestion : null;
  return (
    <Button
      data-table={table.id}
      data-state={table.state}
      data-shape={table.shape}
      data-seats={table.seats > 6 ? 'many' : undefined}
      data-selected={isSelected || undefined}
      data-dragged={drag === 'from' || undefined}
      data-over={drag === 'over' || undefined}
      data-draggable={canDrag || undefined}
      data-offer={offer?.kind}
      data-best={(offer && 'rank' in offer && offer.rank === 1) || undefined}
      excludeFromTabOrder={!isTabStop}
      isDisabled={offer?.kind === 'none' && isJob && table.visit !== null}
      aria-label={`${tableName(table, now, spokenMoney)}${offerName(offer)}`}
      aria-current={isSelected}
      onPress={() => onPress(table)}
      className="table-tile"
      style={{ left: `${x / 10}%`, top: `${y / 10}%`, width: `${width / 10}%`, height: `${height / 10}%` }}
    >
      {chairs.map(({ side, left, top }) => (
        <i
          key={`${left} ${top}`}
          className="chair"
          data-side={side}
          style={{ left: `${left}%`, top: `${top}%` }}
        />
      ))}
      <span className="top">
        <TileWords table={table} now={now} suggestion={suggestion} />
      </span>
      {mark && <span className="offer">{mark}</span>}
      {section && (
        <span className="section" style={{ borderColor: sectionColour(section.letter) }}>
          {section.letter}
        </span>
      )}
    </Button>
  );
});

/** The offer in words, after the table's own. */
function offerName(offer: Offer | null): string {
  if (!offer || offer.kind === 'none') return '';
  if (!('rank' in offer)) return `, ${marks[offer.kind]?.toLowerCase() ?? ''}`;
  const reasons = reasonsFor(offer.suggestion).map(({ words }) => words);
  const rank = offer.rank === 1 ? 'best for this party' : `number ${offer.rank} for this party`;
  return `, ${rank}: ${reasons.join(', ')}`;
}

interface TileWordsProps {
  table: FloorTable;
  now: Date;
  suggestion: Suggestion | null;
}

function TileWords({ table, now, suggestion }: TileWordsProps) {
  const { number, state, visit, booking, block } = table;
  const Icon = stateWords[state].icon;
  const { word, unit } = stateWord(table, now);
  const covers = visit?.partySize ?? (state === 'reserved' ? booking?.partySize : undefined);
  const joined = visit?.tableNumbers.filter((other) => other !== number) ?? [];
  return (
    <>
      <span className="number">
        <bdi>{number}</bdi>
        {covers !== undefined && (
          <span className="covers">
            <User aria-hidden size={14} />
            {covers}
          </span>
        )}
      </span>
      <span className="state">
        {Icon && <Icon aria-hidden size={16} />}
        <bdi>
          {word}
          {unit && <span className="unit"> {unit}</span>}
        </bdi>
      </span>
      {visit && (
        <span className="facts">
          <bdi>{minutesSince(visit.seatedAt, now)} min</bdi>
          {visit.amount > 0 && <Money amount={visit.amount} />}
        </span>
      )}
      {suggestion && (
        <span className="next">
          <bdi>{shortReason(suggestion)}</bdi>
        </span>
      )}
      {state === 'reserved' && booking && (
        <span className="facts">
          <bdi>{booking.name}</bdi>
        </span>
      )}
      {block && (
        <span className="facts">
          <bdi>{block.reason}</bdi>
        </span>
      )}
      {joined.length > 0 && (
        <span className="next">
          <Link2 aria-hidden size={14} className="inline" /> with {joined.join(', ')}
        </span>
      )}
      {!suggestion && joined.length === 0 && booking && state !== 'reserved' && (
        <span className="next">Next {booking.time}</span>
      )}
    </>
  );
}
