import { useEffect } from 'react';
import { signOut } from './session.store';

export const IDLE_SECONDS = 60;

/** Signs out when nobody has touched the screen for a minute. Drafts are with the host already. */
export function useIdleLock(enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    let touchedAt = Date.now();
    const touched = (): void => {
      touchedAt = Date.now();
    };
    const kinds = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, touched, { passive: true });
    const timer = setInterval(() => {
      if (Date.now() - touchedAt >= IDLE_SECONDS * 1_000) signOut('idle');
    }, 1_000);
    return () => {
      clearInterval(timer);
      for (const kind of kinds) window.removeEventListener(kind, touched);
    };
  }, [enabled]);
}
