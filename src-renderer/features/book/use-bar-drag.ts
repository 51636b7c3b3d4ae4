import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { ReservationView } from '#contract/reservations';
import type { Bar, Board, BoardRow } from './board';
import { quarter } from './book-time';
import type { Lifted } from './use-lifted';

/** A finger that moves before this only pans the page. */
const HOLD_MS = 280;
const MOUSE_SLACK = 5;
const FINGER_SLACK = 9;
/** This near an edge, the page moves along. */
const EDGE = 56;
const EDGE_SPEED = 9;

interface Grip {
  pointerId: number;
  bar: Bar;
  booking: ReservationView;
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
  board: Board;
  minutes: number;
  setLifted(lifted: Lifted | null): void;
  drop(lifted: Lifted): Promise<void>;
}

/**
 * Moving a booking by its bar: a mouse drags at once, a finger after holding still. Time goes by quarters of an
 * hour, tables by rows; Escape puts it back.
 */
export function useBarDrag(parts: DragParts) {
  const latest = useRef(parts);
  latest.current = parts;
  const grip = useRef<Grip | null>(null);
  const frame = useRef(0);
  const justDragged = useRef(false);

  const place = (held: Grip): Lifted => {
    const { scroller, track, minutes } = latest.current;
    const width = track.current?.getBoundingClientRect().width ?? 1;
    const scrolled = (scroller.current?.scrollLeft ?? 0) - held.scrolledFrom;
    const along = (held.x - held.startX + scrolled) * (isRtl(scroller.current) ? -1 : 1);
    const minute = quarter(held.booking.startMinute + (along * minutes) / width);
    return { bar: held.bar, booking: held.booking, minute, row: rowAt(held), isDropped: false };
  };

  /** The row under the pointer, or null for one of the rows the booking has already. */
  const rowAt = ({ y, bar }: Grip): BoardRow | null => {
    const { scroller, board } = latest.current;
    const labels = scroller.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
    for (const label of labels) {
      const { top, bottom } = label.getBoundingClientRect();
      if (y < top || y >= bottom) continue;
      const row = board.rows[Number(label.dataset['row'])];
      if (!row || row.kind === 'area') return null;
      const own = row.at.rows >= bar.at.rows && row.at.rows < bar.at.rows + bar.rows;
      return own && row.kind !== 'noTable' ? null : row;
    }
    return null;
  };

  const lift = (held: Grip): void => {
    held.isLifted = true;
    latest.current.setLifted(place(held));
    const step = (): void => {
      if (!grip.current?.isLifted) return;
      if (pushEdge(latest.current.scroller.current, grip.current))
        latest.current.setLifted(place(grip.current));
      frame.current = requestAnimationFrame(step);
    };
    frame.current = requestAnimationFrame(step);
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
      if (held.isLifted) latest.current.setLifted(place(held));
      else if (held.isTouch && distance > FINGER_SLACK) release();
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
    // Not passive: while a booking is lifted the finger must not pan the page.
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

  const onPointerDown = (event: PointerEvent, bar: Bar, booking: ReservationView): void => {
    if (event.button !== 0 || grip.current) return;
    const { clientX, clientY, pointerId, pointerType } = event;
    const held: Grip = {
      pointerId,
      bar,
      booking,
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

/** Whether time runs from right to left here. */
export function isRtl(element: Element | null): boolean {
  return element !== null && getComputedStyle(element).direction === 'rtl';
}

/** Scrolls when the pointer is near an edge of the page. True when it did. */
function pushEdge(scroller: HTMLElement | null, { x, y }: Grip): boolean {
  if (!scroller) return false;
  const { left, right, top, bottom } = scroller.getBoundingClientRect();
  const along = push(x, left + 112, right);
  const down = push(y, top + 88, bottom);
  if (along === 0 && down === 0) return false;
  scroller.scrollBy(along, down);
  return true;
}

function push(at: number, low: number, high: number): number {
  if (at < low + EDGE) return -EDGE_SPEED;
  return at > high - EDGE ? EDGE_SPEED : 0;
}
