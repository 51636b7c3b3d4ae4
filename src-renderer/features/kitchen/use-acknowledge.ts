import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { TicketView } from '#contract/kitchen';
import { useCommand } from '../../api/live';
import { useMay } from '../../app/session.store';

/** What the contract takes at once. */
const MOST_AT_ONCE = 200;

/**
 * Tells the host, once for each, which tickets stand painted on a screen that is in view. A ticket on a page
 * that nobody has turned to was not seen.
 */
export function useAcknowledge(painted: readonly TicketView[]): void {
  const told = useRef(new Set<string>());
  const inView = useSyncExternalStore(onVisibility, () => document.visibilityState === 'visible');
  const mayWork = useMay('kitchen:work');
  const { mutate: see } = useCommand('kitchen.see', { inline: true });

  useEffect(() => {
    if (!inView || !mayWork) return;
    const unseen = painted.filter(({ id, seen }) => !seen && !told.current.has(id)).map(({ id }) => id);
    if (unseen.length === 0) return;
    const tell = (): void => {
      const ticketIds = unseen.slice(0, MOST_AT_ONCE);
      for (const id of ticketIds) told.current.add(id);
      see(
        { ticketIds },
        {
          onError: () => {
            for (const id of ticketIds) told.current.delete(id);
          },
        },
      );
    };
    // The first frame callback runs before the paint, the second after it.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(tell);
    });
    return () => cancelAnimationFrame(frame);
  }, [painted, inView, mayWork, see]);
}

function onVisibility(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}
