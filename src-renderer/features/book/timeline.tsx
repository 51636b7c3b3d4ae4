import { type CSSProperties, type MouseEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useMay } from '../../app/session.store';
import { Axis } from './axis';
import { BarButton } from './bar';
import { type Bar, type Board, idOf, layOut } from './board';
import { BoardLabels, keyOf, rowStyle } from './board-labels';
import './book.css';
import { select, setForm, useBookHabits, useBookScreen } from './book.store';
import type { BookTable, DayView } from './book.types';
import { whenOf } from './book-time';
import type { Scene } from './booking-state';
import { Ghost } from './ghost';
import { isRtl, useBarDrag } from './use-bar-drag';
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
  const hadSelection = useRef(false);
  const [, navigate] = useLocation();
  const mayOrder = useMay('orders:see');
  const mayBook = useMay('book:edit');
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
    scroller.current?.scrollTo({ left: isRtl(scroller.current) ? -along : along, top: 0 });
  }, [startAt, day.date]);

  const onScroll = (): void => {
    const width = track.current?.getBoundingClientRect().width ?? 1;
    const scrolled = Math.abs(scroller.current?.scrollLeft ?? 0);
    onScrolledTo(day.fromMinute + (scrolled / width) * minutes);
  };

  const open = (bar: Bar): void => {
    const { subject } = bar;
    if (subject.kind === 'booking') select(idOf(bar) === selectedId ? null : idOf(bar));
    else if (subject.kind === 'walkIn' && subject.walkIn.open && mayOrder)
      navigate(`/order/${subject.walkIn.visitId}`);
  };

  /** A press on an empty place takes a booking there; one that only closes the details does not. */
  const bookAt = (event: MouseEvent, table: BookTable): void => {
    const box = track.current?.getBoundingClientRect();
    if (!box || hadSelection.current || !mayBook) return;
    const along = isRtl(scroller.current) ? box.right - event.clientX : event.clientX - box.left;
    const minute = Math.floor((day.fromMinute + (along / box.width) * minutes) / 15) * 15;
    if (day.date < day.today || (nowMinute !== null && minute <= nowMinute)) return;
    const place = { tableIds: [table.id], numbers: [table.number] };
    setForm({ kind: 'new', ...whenOf(day.date, minute), place });
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
        onPointerDownCapture={() => {
          hadSelection.current = selectedId !== undefined;
        }}
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
            <RowGrounds board={board} lifted={lifted} onPress={bookAt} />
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
                onPress={() => !drag.wasDragged() && open(bar)}
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

interface GroundsProps {
  board: Board;
  lifted: Lifted | null;
  onPress(event: MouseEvent, table: BookTable): void;
}

function RowGrounds({ board, lifted, onPress }: GroundsProps) {
  return board.rows.map((row) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has a key for a new booking
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard has a key for a new booking
    <div
      key={keyOf(row)}
      onClick={(event) => row.kind === 'table' && onPress(event, row.table)}
      className="book-row"
      style={rowStyle(row)}
      data-kind={row.kind}
      data-target={(lifted?.row && keyOf(lifted.row) === keyOf(row)) || undefined}
    />
  ));
}
