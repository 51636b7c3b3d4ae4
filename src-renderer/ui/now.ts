import { useEffect, useState, useSyncExternalStore } from 'react';
import { hostNow, useConnection } from '../api/connection';

const listeners = new Set<() => void>();
let minute = hostNow();
let timer: ReturnType<typeof setTimeout> | undefined;

/** One timer for every place that shows minutes; they all turn at once, on the host's full minute. */
function tick(): void {
  clearTimeout(timer);
  minute = hostNow();
  timer = setTimeout(tick, 60_000 - (minute.getTime() % 60_000) + 20);
  for (const listener of [...listeners]) listener();
}

useConnection.subscribe(({ clockOffset }, before) => {
  if (clockOffset !== before.clockOffset && listeners.size > 0) tick();
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) tick();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearTimeout(timer);
  };
}

/** The host's time now, again every minute: as often as a screen that counts in minutes has to be painted. */
export function useMinute(): Date {
  return useSyncExternalStore(subscribe, () => minute);
}

/** This machine's time in milliseconds, again at every interval. */
export function useTick(everyMs: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
