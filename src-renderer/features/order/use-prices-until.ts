import { useEffect } from 'react';
import { queryClient } from '../../api/live';

/** Longer waits than a timer holds are waited for in parts. */
const LONGEST_MS = 2 ** 31 - 1;
/** The host's clock decides; this one may be a moment ahead. */
const AFTER_MS = 1_000;

/** Loads the menu again when a price rule begins or ends: from then on tiles show what is rung. */
export function usePricesUntil(until: string | null): void {
  useEffect(() => {
    if (until === null) return;
    const wait = Date.parse(until) - Date.now() + AFTER_MS;
    const timer = setTimeout(
      () => void queryClient.invalidateQueries({ queryKey: ['menu.view'] }),
      Math.min(Math.max(wait, AFTER_MS), LONGEST_MS),
    );
    return () => clearTimeout(timer);
  }, [until]);
}
