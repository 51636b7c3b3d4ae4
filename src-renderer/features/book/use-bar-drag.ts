import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Bar, Board, BoardRow } from './board';
import type { DayView } from './book.types';
import { type Part, placeAt, type RowHit } from './drag-place';
import type { Lifted } from './lifted';
import { isRtl, pushEdge } from './scroller';

/** A finger that moves before this only pans the page. */
const HOLD_MS = 280;
const MOUSE_SLACK = 5;
const FINGER_SLACK = 9;

interface Grip {
  pointerId: number;
  bar: Bar;
  part: Part;
  tablesOnly: boolean;
  startX: number;
  startY: number;
  x: number;
  y: number;
  scrolledFrom: number;
  isTouch: boolean;
  isLifted: boolean;
  hold?: ReturnType<typeof setTimeout>;
}

interface DragParts {
  scroller: RefObject<HTMLElement | null>;
  track: RefObject<HTMLElement | null>;
  day: DayView;
  board: Board;
  setLifted(lifted: Lifted | null): void;
  drop(lifted: Lifted): Promise<void>;
}

/**
 * Moving and resizing by a bar: a mouse drags at once, a finger after holding still. Time goes by quarters of an hour,
 * tables by rows; on the edge between neighbours both are meant. Escape puts it back.
 */
export function useBarDrag(parts: DragParts) {
  const latest = useRef(parts);
  latest.current = parts;
  const grip = useRef<Grip | null>(null);
  const frame = useRef(0);
  const justDragged = useRef(false);

  const place = (held: Grip): Lifted => {
    const { scroller, track, day, board } = latest.current;
    const width = track.current?.getBoundingClientRect().width ?? 1;
    const scrolled = (scroller.current?.scrollLeft ?? 0) - held.scrolledFrom;
    const pixels = (held.x - held.startX + scrolled) * (isRtl(scroller.current) ? -1 : 1);
    const along = (pixels * (day.toMinute - day.fromMinute)) / width;
    return placeAt(day, board, held, { along, hit: hitAt(scroller.current, board, held.y) });
  };

  const lift = (held: Grip): void => {
    held.isLifted = true;
    let shown: Lifted | null = null;
    // Once a frame, and only what has changed: a page of hundreds of bars is not drawn for every pixel.
    const step = (): void => {
      if (!grip.current?.isLifted) return;
      pushEdge(latest.current.scroller.current, grip.current);
      const next = place(grip.current);
      if (!shown || !isSamePlace(shown, next)) latest.current.setLifted(next);
      shown = next;
      frame.current = requestAnimationFrame(step);
    };
    step();
  };

  const release = (): void => {
    clearTimeout(grip.current?.hold);
    cancelAnimationFrame(frame.current);
    grip.current = null;
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: everything the listeners use is in refs
  useEffect(() => {
    const onMove = (event: globalThis.PointerEvent): void => {
      const held = grip.current;
      if (!held || event.pointerId !== held.pointerId) return;
      held.x = event.clientX;
      held.y = event.clientY;
      const distance = Math.hypot(held.x - held.startX, held.y - held.startY);
      if (held.isLifted) return;
      if (held.isTouch && distance > FINGER_SLACK) release();
      else if (!held.isTouch && distance > MOUSE_SLACK) lift(held);
    };
    const onUp = (event: globalThis.PointerEvent): void => {
      const held = grip.current;
      if (!held || event.pointerId !== held.pointerId) return;
      release();
      if (!held.isLifted) return;
      justDragged.current = true;
      setTimeout(() => {
        justDragged.current = false;
      });
      void latest.current.drop(place(held));
    };
    const giveUp = (): void => {
      if (grip.current?.isLifted) latest.current.setLifted(null);
      release();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !grip.current?.isLifted) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      giveUp();
    };
    // Not passive: while a bar is lifted the finger must not pan the page.
    const onTouchMove = (event: TouchEvent): void => {
      if (grip.current?.isLifted && event.cancelable) event.preventDefault();
    };
    const scroller = latest.current.scroller.current;
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', giveUp);
    window.addEventListener('keydown', onKey, true);
    scroller?.addEventListener('touchmove', onTouchMove, { passive: false });
    return () => {
      release();
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', giveUp);
      window.removeEventListener('keydown', onKey, true);
      scroller?.removeEventListener('touchmove', onTouchMove);
    };
  }, []);

  const onPointerDown = (event: PointerEvent, bar: Bar, what: 'all' | 'tables'): void => {
    if (event.button !== 0 || grip.current) return;
    const { clientX, clientY, pointerId, pointerType } = event;
    const end = (event.target as HTMLElement).closest<HTMLElement>('[data-grip]')?.dataset['grip'];
    const held: Grip = {
      pointerId,
      bar,
      part: what === 'all' && (end === 'start' || end === 'end') ? end : 'whole',
      tablesOnly: what === 'tables',
      startX: clientX,
      startY: clientY,
      x: clientX,
      y: clientY,
      scrolledFrom: parts.scroller.current?.scrollLeft ?? 0,
      isTouch: pointerType === 'touch',
      isLifted: false,
    };
    if (held.isTouch) held.hold = setTimeout(() => lift(held), HOLD_MS);
    grip.current = held;
  };
  /** Whether the click that follows belongs to the drag that has just ended. */
  return { onPointerDown, wasDragged: () => justDragged.current };
}

function isSamePlace(a: Lifted, b: Lifted): boolean {
  return (
    a.fromMinute === b.fromMinute && a.toMinute === b.toMinute && a.tableIds?.join() === b.tableIds?.join()
  );
}

/** The row under a point of the screen, worked out from two of them: measuring all would take too long. */
export function hitAt(scroller: HTMLElement | null, board: Board, y: number): RowHit | null {
  const labels = scroller?.querySelector('.book-labels');
  const heightOf = (kind: BoardRow['kind']) =>
    labels?.querySelector(`[data-kind="${kind}"]`)?.getBoundingClientRect().height ?? 0;
  const [row, head] = [heightOf('table'), heightOf('area')];
  const down = y - (labels?.getBoundingClientRect().top ?? 0);
  for (const one of board.rows) {
    const top = one.at.rows * row + one.at.heads * head;
    const height = one.kind === 'area' ? head : one.kind === 'noTable' ? one.rows * row : row;
    if (down >= top && down < top + height) return { row: one, share: (down - top) / height };
  }
  return null;
}
