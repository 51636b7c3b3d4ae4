import { type CSSProperties, type MouseEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useMay } from '../../app/session.store';
import { Axis } from './axis';
import type { BarEvents } from './bar';
import { Bars } from './bars';
import { type Bar, idOf, layOut } from './board';
import { BoardLabels } from './board-labels';
import './book.css';
import './timeline.css';
import { select, setForm, useBookHabits, useBookScreen } from './book.store';
import type { BookTable, DayView } from './book.types';
import type { Scene } from './booking-state';
import { Ghost } from './ghost';
import { movable } from './lifted';
import { momentAt } from './page-time';
import { RepairPanel } from './repair-panel';
import { RowGrounds, SelectionBox } from './row-grounds';
import { isRtl, shareAlong } from './scroller';
import { CursorLine, TimeCursor } from './time-cursor';
import { setBlockForm, useTimeline } from './timeline.store';
import { useBarDrag } from './use-bar-drag';
import { useBarKeys } from './use-bar-keys';
import { useFreeDrag } from './use-free-drag';
import { useLifted } from './use-lifted';

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
  const swappingId = useTimeline(({ swapping }) => swapping?.id);
  const board = useMemo(() => layOut(day, folded), [day, folded]);
  const [tabStop, setTabStop] = useState<string | null>(null);
  const [cursor, setCursor] = useState<number | null>(null);
  const hadSelection = useRef(false);
  const may = useMayMove();
  const { lifted, setLifted, drop, refused, forget } = useLifted(day);
  const minutes = day.toMinute - day.fromMinute;
  const drag = useBarDrag({ scroller, track, day, board, setLifted, drop });
  const free = useFreeDrag({ scroller, track, day, board, mayBlock: may.book });
  const onKeyDown = useBarKeys({ day, board, lifted, may, setLifted, drop });
  const open = useOpen();
  const stop = board.bars.some(({ key }) => key === tabStop) ? tabStop : (board.bars[0]?.key ?? null);
  const shown = lifted ?? refused?.lifted ?? null;

  const events: BarEvents = {
    press: (bar) => !drag.wasDragged() && open(bar),
    focus: (bar) => setTabStop(bar.key),
    pointerDown: (event, bar) => {
      const what = movable(bar, may);
      if (what) drag.onPointerDown(event, bar, what);
    },
  };
  const on = useStable(events);

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

  /** A press on an empty place takes a booking there; one that only closes the details does not. */
  const bookAt = (event: MouseEvent, table: BookTable): void => {
    if (!track.current || hadSelection.current || !may.book || free.wasDragged()) return;
    const along = shareAlong(track.current, event.clientX);
    const minute = Math.floor((day.fromMinute + along * minutes) / 15) * 15;
    if (day.date < day.today || (nowMinute !== null && minute <= nowMinute)) return;
    setForm({
      kind: 'new',
      ...momentAt(day, minute),
      place: { tableIds: [table.id], numbers: [table.number] },
    });
  };

  /** The bar that was let go in vain has the focus again. */
  const putBack = (): void => {
    const id = refused && idOf(refused.lifted.bar);
    forget();
    if (id) scroller.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
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
        <Axis day={day} nowMinute={nowMinute}>
          <TimeCursor day={day} minute={cursor} onMinute={setCursor} />
        </Axis>
        <div
          className="book-rows"
          style={{
            blockSize: `calc(${board.size.rows} * var(--row) + ${board.size.heads} * var(--head))`,
          }}
        >
          <BoardLabels board={board} />
          <div ref={track} className="book-track">
            <RowGrounds board={board} lifted={shown} onPress={bookAt} onPointerDown={free.onPointerDown} />
            <div className="book-hours pointer-events-none" />
            {nowMinute !== null && (
              <span className="book-now" style={{ '--from': nowMinute - day.fromMinute } as CSSProperties} />
            )}
            {cursor !== null && <CursorLine day={day} minute={cursor} />}
            <Bars
              board={board}
              scene={scene}
              day={day}
              may={may}
              selectedId={selectedId ?? null}
              draggedId={shown && idOf(shown.bar)}
              swappingId={swappingId ?? null}
              tabStop={stop}
              on={on}
            />
            <div className="book-held">
              {shown && <Ghost lifted={shown} board={board} day={day} />}
              {free.selection && <SelectionBox selection={free.selection} board={board} day={day} />}
            </div>
          </div>
        </div>
      </div>
      {refused && <RepairPanel refused={refused} onClose={putBack} />}
    </div>
  );
}

/** What a press on a bar opens: a booking's details, a block's form, a walk-in's order. */
function useOpen(): (bar: Bar) => void {
  const [, navigate] = useLocation();
  const mayOrder = useMay('orders:see');
  return (bar) => {
    const { subject } = bar;
    const { selected } = useBookScreen.getState();
    if (subject.kind === 'booking') select(idOf(bar) === selected?.id ? null : idOf(bar));
    else if (subject.kind === 'block') setBlockForm({ kind: 'edit', blockId: subject.block.id });
    else if (subject.walkIn.open && mayOrder) navigate(`/order/${subject.walkIn.visitId}`);
  };
}

/** What this person may move: bookings and blocks, and parties that sit. */
function useMayMove(): { book: boolean; seat: boolean } {
  const [book, seat] = [useMay('book:edit'), useMay('floor:seat')];
  return useMemo(() => ({ book, seat }), [book, seat]);
}

/** The same functions for as long as the page is shown, each doing what it would do now. */
function useStable(events: BarEvents): BarEvents {
  const latest = useRef(events);
  latest.current = events;
  return useMemo(
    () => ({
      press: (bar) => latest.current.press(bar),
      focus: (bar) => latest.current.focus(bar),
      pointerDown: (event, bar) => latest.current.pointerDown(event, bar),
    }),
    [],
  );
}
