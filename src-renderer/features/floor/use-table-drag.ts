import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';
import type { FloorTable } from '#contract/floor';

const BEGINS_AFTER_PX = 8;

/** A table that is being dragged, and the one it is over. */
export interface TableDrag {
  from: FloorTable;
  over: FloorTable | null;
  x: number;
  y: number;
}

interface TableDragOptions {
  tables: readonly FloorTable[];
  /** Whether a table may be picked up at all. */
  canDrag(table: FloorTable): boolean;
  onDrop(from: FloorTable, onto: FloorTable): void;
}

/**
 * Dragging a table onto another by mouse, pen or finger. A press that stays where it began is a tap and none of this;
 * Escape lets go. Everything a drop does can also be done by taps and by keys.
 */
export function useTableDrag({ tables, canDrag, onDrop }: TableDragOptions) {
  const [drag, setDrag] = useState<TableDrag | null>(null);
  const latest = useRef({ tables, onDrop });
  latest.current = { tables, onDrop };
  const end = useRef<() => void>(() => {});
  useEffect(() => () => end.current(), []);

  const onPointerDown = (event: ReactPointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    const tableAt = (target: Element | null): FloorTable | null => {
      const id = target?.closest<HTMLElement>('[data-table]')?.dataset['table'];
      return latest.current.tables.find((table) => table.id === id) ?? null;
    };
    const from = tableAt(event.target as Element);
    if (!from || !canDrag(from)) return;
    const start = { x: event.clientX, y: event.clientY };
    let current: TableDrag | null = null;

    const move = ({ clientX: x, clientY: y }: PointerEvent): void => {
      if (!current && Math.hypot(x - start.x, y - start.y) < BEGINS_AFTER_PX) return;
      const over = tableAt(document.elementFromPoint(x, y));
      current = { from, over: over?.id === from.id ? null : over, x, y };
      setDrag(current);
    };
    const drop = (): void => {
      const dropped = current;
      stop();
      if (dropped?.over) latest.current.onDrop(from, dropped.over);
    };
    const onKey = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape' || !current) return;
      key.preventDefault();
      stop();
    };
    const stop = (): void => {
      current = null;
      setDrag(null);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', stop);
      window.removeEventListener('keydown', onKey, true);
    };
    end.current = stop;
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', stop);
    window.addEventListener('keydown', onKey, true);
  };
  return { drag, onPointerDown };
}
