import { useEffect, useRef } from 'react';
import type { FloorTable } from '#contract/floor';
import { idle, selectTable, setJob, useFloorScreen } from './floor.store';

interface FloorKeys {
  maySeat: boolean;
  selected: FloorTable | null;
}

/**
 * The floor by keyboard: 1 to 9 a walk-in of so many, M moves the party of the chosen table, J joins or separates its
 * tables. Escape ends the job at hand, then leaves the table.
 */
export function useFloorKeys(keys: FloorKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') {
        if (useFloorScreen.getState().job.kind !== 'look') setJob(idle);
        else selectTable(null);
        return;
      }
      const { maySeat, selected } = latest.current;
      if (!maySeat || isTyping(event.target)) return;
      if (/^[1-9]$/.test(event.key)) setJob({ kind: 'walkIn', partySize: Number(event.key) });
      const party = selected?.visit;
      if (!party) return;
      const { actions } = selected;
      const key = event.key.toLowerCase();
      if (key === 'm' && actions.includes('move')) setJob({ kind: 'move', visitId: party.id });
      if (key === 'j' && actions.includes('join')) setJob({ kind: 'join', visitId: party.id });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Letters and digits belong to a field that takes them, and to whatever lies over the floor. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [role="dialog"]') !== null;
}
