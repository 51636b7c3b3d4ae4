import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react';
import { moveTo, useSplit } from './split.store';

const BEGINS_AFTER_PX = 8;

/**
 * Dragging a piece onto a check by mouse, pen or finger; a finger takes it by its grip, because elsewhere it scrolls.
 * The picture that follows is moved without drawing anything else. Escape lets go. Taps and keys do the same.
 */
export function usePieceDrag() {
  const ghost = useRef<HTMLDivElement>(null);
  const end = useRef<() => void>(() => {});
  useEffect(() => () => end.current(), []);

  const onPointerDown = (event: ReactPointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('[data-piece]');
    const pieceId = row?.dataset['piece'];
    if (!row || pieceId === undefined || target.closest('[data-tools]')) return;
    if (event.pointerType !== 'mouse' && !target.closest('[data-grip]')) return;
    const start = { x: event.clientX, y: event.clientY };
    let isDragging = false;

    const move = ({ clientX: x, clientY: y }: PointerEvent): void => {
      if (!isDragging && Math.hypot(x - start.x, y - start.y) < BEGINS_AFTER_PX) return;
      if (!isDragging) show(ghost.current, row);
      isDragging = true;
      if (ghost.current) ghost.current.style.translate = `${x + 12}px ${y - 24}px`;
      const over = checkAt(x, y);
      if (over !== useSplit.getState().over) useSplit.setState({ over });
    };
    const drop = ({ clientX: x, clientY: y }: PointerEvent): void => {
      const dragged = isDragging;
      stop();
      if (!dragged) return;
      const checkId = checkAt(x, y);
      const { selected } = useSplit.getState();
      if (checkId !== null) moveTo(selected.includes(pieceId) ? selected : [pieceId], checkId);
    };
    const onKey = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape' || !isDragging) return;
      key.preventDefault();
      key.stopPropagation();
      stop();
    };
    const stop = (): void => {
      isDragging = false;
      ghost.current?.replaceChildren();
      if (useSplit.getState().over !== null) useSplit.setState({ over: null });
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
  return { ghost, onPointerDown };
}

function checkAt(x: number, y: number): string | null {
  const part = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-check]');
  return part?.dataset['check'] ?? null;
}

/** A picture of the row, at its width. */
function show(ghost: HTMLElement | null, row: HTMLElement): void {
  const face = row.querySelector('[data-face]')?.cloneNode(true);
  if (!ghost || !(face instanceof HTMLElement)) return;
  ghost.style.inlineSize = `${row.offsetWidth}px`;
  ghost.replaceChildren(face);
}
