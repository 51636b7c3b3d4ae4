import { useEffect, useState } from 'react';

/** Every search of guests leaves a trace with the host: wait for a pause in typing. */
const PAUSE_MS = 220;

/** The value once it has stood still for a moment, in milliseconds. */
export function useRested(value: string, pauseMs = PAUSE_MS): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return rested;
}
