import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Board } from './board';
import type { DayView } from './book.types';
import { quarter } from './book-time';
import { shareAlong } from './scroller';
import { setBlockForm } from './timeline.store';
import { hitAt } from './use-bar-drag';

/** Tables from one time to another, drawn over free cells. */
export interface Selection {
  tableIds: string[];
  fromMinute: number;
  toMinute: number;
}

const SLACK = 6;

interface Parts {
  scroller: RefObject<HTMLElement | null>;
  track: RefObject<HTMLElement | null>;
  day: DayView;
  board: Board;
  mayBlock: boolean;
}

interface Start {
  pointerId: number;
  x: number;
  y: number;
}

/** Drawing over free cells with a mouse marks tables and a time, and asks for what to block them. */
export function useFreeDrag(parts: Parts) {
  const latest = useRef(parts);
  latest.current = parts;
  const start = useRef<Start | null>(null);
  const current = useRef<Selection | null>(null);
  const justDragged = useRef(false);
  const [selection, setSelection] = useState<Selection | null>(null);

  useEffect(() => {
    const show = (next: Selection | null): void => {
      current.current = next;
      setSelection(next);
    };
    const onMove = (event: globalThis.PointerEvent): void => {
      const from = start.current;
      if (!from || event.pointerId !== from.pointerId) return;
      if (!current.current && Math.hypot(event.clientX - from.x, event.clientY - from.y) < SLACK) return;
      show(selectionOf(latest.current, from, { x: event.clientX, y: event.clientY }));
    };
    const onUp = (): void => {
      const chosen = current.current;
      start.current = null;
      show(null);
      if (!chosen) return;
      justDragged.current = true;
      setTimeout(() => {
        justDragged.current = false;
      });
      setBlockForm({ kind: 'new', ...chosen });
    };
    const giveUp = (): void => {
      start.current = null;
      show(null);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && current.current) giveUp();
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', giveUp);
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', giveUp);
      window.removeEventListener('keydown', onKey, true);
    };
  }, []);

  const onPointerDown = ({ button, pointerType, pointerId, clientX, clientY }: PointerEvent): void => {
    if (button !== 0 || pointerType === 'touch' || !parts.mayBlock) return;
    start.current = { pointerId, x: clientX, y: clientY };
  };
  /** `wasDragged`: whether the click that follows belongs to the drawing that has just ended. */
  return { selection, onPointerDown, wasDragged: () => justDragged.current };
}

function selectionOf(
  { scroller, track, day, board }: Parts,
  from: { x: number; y: number },
  to: { x: number; y: number },
): Selection | null {
  if (!track.current) return null;
  const minuteAt = (x: number) =>
    day.fromMinute + shareAlong(track.current as HTMLElement, x) * (day.toMinute - day.fromMinute);
  const [first, last] = [minuteAt(from.x), minuteAt(to.x)].sort((a, b) => a - b) as [number, number];
  const rows = [from.y, to.y].map((y) => hitAt(scroller.current, board, y)?.row);
  const at = rows.flatMap((row) => (row?.kind === 'table' ? [row.at.rows] : []));
  if (at.length < 2) return null;
  const [top, bottom] = [Math.min(...at), Math.max(...at)];
  const tableIds = board.rows.flatMap((row) =>
    row.kind === 'table' && row.at.rows >= top && row.at.rows <= bottom ? [row.table.id] : [],
  );
  const fromMinute = quarter(first);
  return { tableIds, fromMinute, toMinute: Math.max(fromMinute + 15, quarter(last)) };
}
