import { Link2, User } from 'lucide-react';
import { memo } from 'react';
import { Button } from 'react-aria-components/Button';
import type { FloorTable } from '#contract/floor';
import { Money, useSpokenMoney } from '../../ui/money';
import { useMinute } from '../../ui/now';
import { roundChairs, squareChairs } from './chairs';
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
  /** A party looks for a table: one with guests cannot be it. */
  isJob: boolean;
  onPress(table: FloorTable): void;
}

const marks: Partial<Record<Offer, string>> = { own: 'Booked', best: 'Best', fits: 'Fits' };

/** A table of the plan: shape and place, state, and the numbers that go with it. A real button. */
export const TableTile = memo(function TableTile({
  table,
  isSelected,
  isTabStop,
  offer,
  isJob,
  onPress,
}: TableTileProps) {
  const now = useMinute();
  const spokenMoney = useSpokenMoney();
  const { x, y, width, height } = table.place;
  const chairs = table.shape === 'round' ? roundChairs(table.seats) : squareChairs(table.seats);
  const mark = offer === null ? undefined : marks[offer];
  return (
    <Button
      data-table={table.id}
      data-state={table.state}
      data-shape={table.shape}
      data-seats={table.seats > 6 ? 'many' : undefined}
      data-selected={isSelected || undefined}
      data-offer={offer ?? undefined}
      excludeFromTabOrder={!isTabStop}
      isDisabled={offer === 'none' && isJob && table.visit !== null}
      aria-label={`${tableName(table, now, spokenMoney)}${mark ? `, ${mark.toLowerCase()} for this party` : ''}`}
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
        <TileWords table={table} now={now} />
      </span>
      {mark && <span className="offer">{mark}</span>}
    </Button>
  );
});

function TileWords({ table, now }: { table: FloorTable; now: Date }) {
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
      {joined.length === 0 && booking && state !== 'reserved' && (
        <span className="next">Next {booking.time}</span>
      )}
    </>
  );
}
