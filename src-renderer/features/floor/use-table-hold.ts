import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react';

const HOLD_MS = 500;
const SLACK_PX = 8;

/** A table that is held, by finger or mouse, or pressed with the other button: shown instead of opened. */
export function useTableHold(onHold: (tableId: string) => void) {
  const latest = useRef(onHold);
  latest.current = onHold;
  const wasHeld = useRef(false);
  const letGo = useRef(() => {});
  useEffect(() => () => letGo.current(), []);

  const onPointerDown = ({ button, isPrimary, target, clientX, clientY }: PointerEvent): void => {
    letGo.current();
    wasHeld.current = false;
    const tableId = tableAt(target);
    if (button !== 0 || !isPrimary || tableId === null) return;
    const timer = setTimeout(() => {
      letGo.current();
      wasHeld.current = true;
      latest.current(tableId);
    }, HOLD_MS);
    const move = ({ clientX: x, clientY: y }: globalThis.PointerEvent): void => {
      if (Math.hypot(x - clientX, y - clientY) > SLACK_PX) letGo.current();
    };
    const stop = (): void => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', stop);
      window.removeEventListener('pointercancel', stop);
    };
    letGo.current = stop;
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', stop);
    window.addEventListener('pointercancel', stop);
  };
  const onContextMenu = (event: MouseEvent): void => {
    const tableId = tableAt(event.target);
    if (tableId === null) return;
    event.preventDefault();
    latest.current(tableId);
  };
  /** `wasHeld`: whether the press that ends now was a hold, and has been answered. */
  return { onPointerDown, onContextMenu, wasHeld: () => wasHeld.current };
}

function tableAt(target: EventTarget | null): string | null {
  return (target as Element | null)?.closest<HTMLElement>('[data-table]')?.dataset['table'] ?? null;
}
