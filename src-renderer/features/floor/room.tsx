import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Output } from '#contract/contract';
import type { FloorTable } from '#contract/floor';
import { selectTable, useFloorScreen } from './floor.store';
import { type Direction, neighbour } from './neighbour';
import { TableTile } from './table-tile';
import type { Offer } from './use-offers';
import { useTableDrag } from './use-table-drag';
import { useTableHold } from './use-table-hold';

type Area = Output<'floor.view'>['areas'][number];

interface RoomProps {
  area: Area;
  tables: readonly FloorTable[];
  selectedId: string | null;
  isJob: boolean;
  offerOf(table: FloorTable): Offer | null;
  onTable(table: FloorTable): void;
  /** A table is held, or pressed with the other button. */
  onHold(table: FloorTable): void;
  /** The sections whose letters the tables show. */
  sections: Output<'floor.view'>['sections'];
  /** Dragging a table onto another; without it tables stay where they are. */
  onDrop?(from: FloorTable, onto: FloorTable): void;
  /** What letting go would do, in words. */
  wordsOf(from: FloorTable, onto: FloorTable | null): string;
}

const arrows: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The plan of one area. One tab stop; arrow keys go from table to table, and the panel follows. */
export function Room({
  area,
  tables,
  selectedId,
  isJob,
  offerOf,
  onTable,
  onHold,
  sections,
  onDrop,
  wordsOf,
}: RoomProps) {
  const ref = useRef<HTMLElement>(null);
  // The same function for the life of the room, so that a tile whose table did not change is not painted again.
  const latest = useRef(onTable);
  latest.current = onTable;
  const hold = useTableHold((id) => {
    const table = tables.find((one) => one.id === id);
    if (table && !isJob) onHold(table);
  });
  const { wasHeld } = hold;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it asks what happened last, by a ref
  const press = useCallback((table: FloorTable) => wasHeld() || latest.current(table), []);
  const tabStop = tables.find(({ id }) => id === selectedId) ?? tables[0];
  // An area may hold more rows than fit: it then scrolls, and the tables keep their size.
  const height = Math.max(1000, ...tables.map(({ place }) => place.y + place.height + 20));

  const { drag, onPointerDown } = useTableDrag({
    tables,
    canDrag: ({ visit, block }) => onDrop !== undefined && !isJob && (visit !== null || block === null),
    onDrop: (from, onto) => onDrop?.(from, onto),
  });
  useFocusOnBest(ref, isJob, tables, offerOf);

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
      // React Aria keeps presses to itself: this listens on the way down.
      onPointerDownCapture={(event) => {
        onPointerDown(event);
        hold.onPointerDown(event);
      }}
      onContextMenu={hold.onContextMenu}
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
            section={sections.find(({ id }) => id === table.sectionId) ?? null}
            isJob={isJob}
            drag={drag?.from.id === table.id ? 'from' : drag?.over?.id === table.id ? 'over' : null}
            canDrag={onDrop !== undefined && height === 1000}
            onPress={press}
          />
        ))}
      </div>
      {drag && (
        <p
          role="status"
          className="pointer-events-none fixed z-30 -translate-x-1/2 rounded-full bg-primary px-3.5 py-2 text-14 font-semibold whitespace-nowrap text-on-primary shadow-3"
          style={{ left: drag.x, top: drag.y - 56 }}
        >
          <bdi>{wordsOf(drag.from, drag.over)}</bdi>
        </p>
      )}
    </section>
  );
}

/** While a party looks for a table and the keyboard is used, the best one has the focus: Enter seats them. */
function useFocusOnBest(
  ref: RefObject<HTMLElement | null>,
  isJob: boolean,
  tables: readonly FloorTable[],
  offerOf: (table: FloorTable) => Offer | null,
): void {
  const job = useFloorScreen((screen) => screen.job);
  const focused = useRef<unknown>(null);
  const best = isJob
    ? tables.find((table) => {
        const offer = offerOf(table);
        return offer !== null && 'rank' in offer && offer.rank === 1;
      })?.id
    : undefined;
  useEffect(() => {
    if (best === undefined || focused.current === job || !byKeyboard()) return;
    focused.current = job;
    ref.current?.querySelector<HTMLElement>(`[data-table="${best}"]`)?.focus();
  }, [best, job, ref]);
}

function byKeyboard(): boolean {
  return document.activeElement === document.body || document.activeElement?.matches('[data-table]') === true;
}
