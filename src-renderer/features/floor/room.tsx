import { type KeyboardEvent, useCallback, useRef } from 'react';
import type { Output } from '#contract/contract';
import type { FloorTable } from '#contract/floor';
import { selectTable } from './floor.store';
import { type Direction, neighbour } from './neighbour';
import { TableTile } from './table-tile';
import type { Offer } from './use-offers';

type Area = Output<'floor.view'>['areas'][number];

interface RoomProps {
  area: Area;
  tables: readonly FloorTable[];
  selectedId: string | null;
  isJob: boolean;
  offerOf(table: FloorTable): Offer | null;
  onTable(table: FloorTable): void;
}

const arrows: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The plan of one area. One tab stop; arrow keys go from table to table, and the panel follows. */
export function Room({ area, tables, selectedId, isJob, offerOf, onTable }: RoomProps) {
  const ref = useRef<HTMLElement>(null);
  // The same function for the life of the room, so that a tile whose table did not change is not painted again.
  const latest = useRef(onTable);
  latest.current = onTable;
  const press = useCallback((table: FloorTable) => latest.current(table), []);
  const tabStop = tables.find(({ id }) => id === selectedId) ?? tables[0];
  // An area may hold more rows than fit: it then scrolls, and the tables keep their size.
  const height = Math.max(1000, ...tables.map(({ place }) => place.y + place.height + 30));

  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = arrows[event.key];
    const focused = (event.target as HTMLElement).closest<HTMLElement>('[data-table]')?.dataset['table'];
    const from = tables.find(({ id }) => id === focused);
    if (!direction || !from) return;
    event.preventDefault();
    const to = neighbour(tables, from, direction);
    if (!to) return;
    selectTable(to.id);
    ref.current?.querySelector<HTMLElement>(`[data-table="${to.id}"]`)?.focus();
  };

  return (
    <section
      ref={ref}
      aria-label={`${area.name}, plan`}
      onKeyDown={onKeyDown}
      className="mx-3 min-h-0 overflow-x-hidden overflow-y-auto rounded-4 border border-line bg-surface [container:room/size] wide:mx-4"
    >
      <div className="relative" style={{ height: `${height / 10}%` }}>
        {area.decor.map(({ label, kind, x, y, width, height }) => (
          <span
            key={`${label} ${x} ${y}`}
            className={`absolute grid text-12 tracking-wide text-text-3 ${kind === 'window' ? 'place-items-start justify-items-center border-t-3 border-double border-line-2' : 'place-items-center rounded-[6px] bg-sunken'}`}
            style={{
              left: `${x / 10}%`,
              top: `${y / 10}%`,
              width: `${width / 10}%`,
              height: `${height / 10}%`,
            }}
          >
            {label}
          </span>
        ))}
        {tables.map((table) => (
          <TableTile
            key={table.id}
            table={table}
            isSelected={table.id === selectedId}
            isTabStop={table === tabStop}
            offer={offerOf(table)}
            isJob={isJob}
            onPress={press}
          />
        ))}
      </div>
    </section>
  );
}
