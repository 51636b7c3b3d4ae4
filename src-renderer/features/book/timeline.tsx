import { type CSSProperties, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReservationView } from '#contract/reservations';
import { Axis } from './axis';
import { BarButton, barStyle } from './bar';
import { type Bar, type Board, layOut } from './board';
import { BoardLabels, keyOf, rowStyle } from './board-labels';
import './book.css';
import { select, useBookHabits, useBookScreen } from './book.store';
import type { DayView } from './book.types';
import { clockOf } from './book-time';
import type { Scene } from './booking-state';
import { useBarDrag } from './use-bar-drag';
import { useBarKeys } from './use-bar-keys';
import { type Lifted, useLifted } from './use-lifted';

interface TimelineProps {
  day: DayView;
  scene: Scene;
  nowMinute: number | null;
  /** The minute to have in view; scrolls there whenever this is a new one. */
  startAt: { minute: number };
  onScrolledTo(minute: number): void;
}

/** The day by table: who sits where, from when to when. */
export function Timeline({ day, scene, nowMinute, startAt, onScrolledTo }: TimelineProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const folded = useBookHabits((habits) => habits.folded);
  const selectedId = useBookScreen(({ selected }) => selected?.id);
  const board = useMemo(() => layOut(day, folded), [day, folded]);
  const [tabStop, setTabStop] = useState<string | null>(null);
  const { lifted, setLifted, drop } = useLifted(day);
  const minutes = day.toMinute - day.fromMinute;
  const drag = useBarDrag({ scroller, track, board, minutes, setLifted, drop });
  const onKeyDown = useBarKeys({ day, board, lifted, setLifted, drop });
  const reachable = board.bars.filter(({ subject }) => subject.kind !== 'block');
  const stop = reachable.some(({ key }) => key === tabStop) ? tabStop : (reachable[0]?.key ?? null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when told where to, not when the page reloads
  useLayoutEffect(() => {
    const width = track.current?.getBoundingClientRect().width ?? 0;
    const along = ((startAt.minute - day.fromMinute) / minutes) * width;
    const rtl = scroller.current ? getComputedStyle(scroller.current).direction === 'rtl' : false;
    scroller.current?.scrollTo({ left: rtl ? -along : along });
  }, [startAt, day.date]);

  const onScroll = (): void => {
    const width = track.current?.getBoundingClientRect().width ?? 1;
    const scrolled = Math.abs(scroller.current?.scrollLeft ?? 0);
    onScrolledTo(day.fromMinute + (scrolled / width) * minutes);
  };

  return (
    <div className="book-frame">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys come from the bars inside */}
      <div
        ref={scroller}
        className="book-board"
        style={{ '--minutes': minutes } as CSSProperties}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
      >
        <Axis day={day} nowMinute={nowMinute} />
        <div
          className="book-rows"
          style={{
            blockSize: `calc(${board.size.rows} * var(--row) + ${board.size.heads} * var(--head))`,
          }}
        >
          <BoardLabels board={board} />
          <div ref={track} className="book-track">
            <RowGrounds board={board} lifted={lifted} />
            <div className="book-hours pointer-events-none" />
            {nowMinute !== null && (
              <span className="book-now" style={{ '--from': nowMinute - day.fromMinute } as CSSProperties} />
            )}
            {board.bars.map((bar) => (
              <BarButton
                key={bar.key}
                bar={bar}
                scene={scene}
                origin={day.fromMinute}
                isSelected={idOf(bar) === selectedId}
                isDragged={lifted !== null && idOf(bar) === lifted.booking.id}
                isTabStop={bar.key === stop}
                onFocus={() => setTabStop(bar.key)}
                onPress={() => !drag.wasDragged() && select(idOf(bar) === selectedId ? null : idOf(bar))}
                onPointerDown={(event) =>
                  bar.subject.kind === 'booking' && drag.onPointerDown(event, bar, bar.subject.booking)
                }
              />
            ))}
            {lifted && <Ghost lifted={lifted} board={board} origin={day.fromMinute} />}
          </div>
        </div>
      </div>
    </div>
  );
}

function idOf({ subject }: Bar): string {
  if (subject.kind === 'booking') return subject.booking.id;
  return subject.kind === 'walkIn' ? subject.walkIn.visitId : subject.id;
}

function RowGrounds({ board, lifted }: { board: Board; lifted: Lifted | null }) {
  return board.rows.map((row) => (
    <div
      key={keyOf(row)}
      className="book-row"
      style={rowStyle(row)}
      data-kind={row.kind}
      data-target={(lifted?.row && keyOf(lifted.row) === keyOf(row)) || undefined}
    />
  ));
}

/** Where the lifted booking would go: red where somebody else is. */
function Ghost({ lifted, board, origin }: { lifted: Lifted; board: Board; origin: number }) {
  const { booking, minute, row, bar } = lifted;
  const place = {
    at: row?.at ?? bar.at,
    rows: row ? 1 : bar.rows,
    fromMinute: minute,
    toMinute: minute + booking.durationMinutes,
  };
  return (
    <div
      className="book-bar book-ghost"
      data-look="coming"
      data-clash={(row?.kind !== 'noTable' && clashes(place, booking, board)) || undefined}
      style={barStyle(place, origin)}
    >
      <span className="who">
        <bdi className="name">{booking.guest.lastName}</bdi>
        <span>{booking.partySize}</span>
      </span>
      <span className="word">
        <b>{clockOf(minute)}</b>
        {row?.kind === 'table' && ` · ${row.table.number}`}
      </span>
    </div>
  );
}

function clashes(place: Omit<Bar, 'key' | 'subject'>, booking: ReservationView, board: Board): boolean {
  return board.bars.some(
    (bar) =>
      idOf(bar) !== booking.id &&
      !(bar.subject.kind === 'booking' && bar.subject.booking.phase === 'completed') &&
      !(bar.subject.kind === 'walkIn' && !bar.subject.walkIn.open) &&
      bar.at.rows < place.at.rows + place.rows &&
      place.at.rows < bar.at.rows + bar.rows &&
      bar.fromMinute < place.toMinute &&
      place.fromMinute < bar.toMinute,
  );
}
