import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TicketView } from '#contract/kitchen';
import { nextClosing, type Place, steadyPlaces } from './steady.rules';

interface Shown {
  stationId: string | null;
  places: readonly Place[];
}

/** The board's places, which close up a moment after a ticket went and never under a finger. */
export function useSteadyPlaces(tickets: readonly TicketView[], stationId: string | null): readonly Place[] {
  const [shown, setShown] = useState<Shown>({ stationId, places: [] });
  const [looks, setLooks] = useState(0);
  const lookAgain = (): void => setLooks((count) => count + 1);
  const held = usePointersHeld(lookAgain);

  // biome-ignore lint/correctness/useExhaustiveDependencies: time and fingers count, and `looks` stands for them
  useLayoutEffect(() => {
    setShown((before) => ({
      stationId,
      // Another station's board has no gaps of this one.
      places: steadyPlaces(before.stationId === stationId ? before.places : [], tickets, {
        now: Date.now(),
        held: held.current.size > 0,
      }),
    }));
  }, [tickets, stationId, looks]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a state setter in a function of its own
  useEffect(() => {
    const closing = nextClosing(shown.places);
    // Held gaps are looked at again when the finger goes up.
    if (closing === null || held.current.size > 0) return;
    const timer = setTimeout(lookAgain, Math.max(0, closing - Date.now()));
    return () => clearTimeout(timer);
  }, [shown]);
  return shown.places;
}

/** The fingers and mouse buttons that are down. */
function usePointersHeld(onRelease: () => void) {
  const held = useRef(new Set<number>());
  const released = useRef(onRelease);
  released.current = onRelease;
  useEffect(() => {
    const pointers = held.current;
    const down = ({ pointerId }: PointerEvent): void => {
      pointers.add(pointerId);
    };
    const up = ({ pointerId }: PointerEvent): void => {
      if (!pointers.has(pointerId)) return;
      // The click of this tap comes after it: until then nothing may move.
      setTimeout(() => {
        pointers.delete(pointerId);
        released.current();
      });
    };
    // A button that was let go outside of the window sends no other sign.
    const moved = (event: PointerEvent): void => {
      if (event.buttons === 0) up(event);
    };
    window.addEventListener('pointerdown', down, true);
    window.addEventListener('pointerup', up, true);
    window.addEventListener('pointercancel', up, true);
    window.addEventListener('pointermove', moved, { capture: true, passive: true });
    return () => {
      window.removeEventListener('pointerdown', down, true);
      window.removeEventListener('pointerup', up, true);
      window.removeEventListener('pointercancel', up, true);
      window.removeEventListener('pointermove', moved, true);
    };
  }, []);
  return held;
}
