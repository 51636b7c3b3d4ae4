import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TicketView } from '#contract/kitchen';
import { arrivals, urgencies } from './arrivals.rules';
import { useKitchenPrefs } from './prefs.store';
import { chime } from './sound';

/** Longer than either mark is animated. */
const MARK_MS = 6_000;

export interface Marks {
  fresh: ReadonlySet<string>;
  turnedLate: ReadonlySet<string>;
}

const noMarks: Marks = { fresh: new Set(), turnedLate: new Set() };

/** Sounds for new tickets of the station in view, and says which heads to mark for a moment. */
export function useArrivals(tickets: readonly TicketView[], stationId: string | null): Marks {
  const [marks, setMarks] = useState(noMarks);
  const last = useRef<{ stationId: string | null; shown: ReturnType<typeof urgencies> } | null>(null);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());

  useLayoutEffect(() => {
    const before = last.current;
    last.current = { stationId, shown: urgencies(tickets) };
    // What another station had before is not news.
    if (before?.stationId !== stationId) return;
    const { fresh, turnedLate } = arrivals(before.shown, tickets);
    if (fresh.length === 0 && turnedLate.length === 0) return;
    if (fresh.length > 0 && !useKitchenPrefs.getState().muted) chime();
    setMarks((now) => ({
      fresh: new Set([...now.fresh, ...fresh]),
      turnedLate: new Set([...now.turnedLate, ...turnedLate]),
    }));
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      setMarks((now) => ({
        fresh: new Set([...now.fresh].filter((id) => !fresh.includes(id))),
        turnedLate: new Set([...now.turnedLate].filter((id) => !turnedLate.includes(id))),
      }));
    }, MARK_MS);
    timers.current.add(timer);
  }, [tickets, stationId]);

  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running) clearTimeout(timer);
      running.clear();
    };
  }, []);
  return marks;
}
