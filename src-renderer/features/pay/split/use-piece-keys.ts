import { useCallback, useRef } from 'react';
import type { OnPieceKey } from './piece-row';
import { moveTo, useSplit } from './split.store';

/**
 * The keys of a line that has the focus: a letter moves it, or all that is chosen, to that check, "+" to a new one; the
 * arrows go from line to line and from check to check. The focus stays where the work is.
 */
export function usePieceKeys(letters: ReadonlyMap<string, string>): OnPieceKey {
  const latest = useRef(letters);
  latest.current = letters;
  return useCallback<OnPieceKey>((event) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-piece]');
    const pieceId = row?.dataset['piece'];
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
    const to = row && !hasModifier ? neighbour(row, event.key) : null;
    const letter = event.key.toUpperCase();
    const target = [...latest.current].find(([, one]) => one === letter)?.[0] ?? null;
    const isMove = event.key === '+' || target !== null;
    // Tab, Enter and whatever else is not meant for a line go on.
    if (!row || pieceId === undefined || hasModifier || (!to && !isMove)) return event.continuePropagation();
    event.preventDefault();
    if (to) return focusRow(to);
    const next = neighbour(row, 'ArrowDown') ?? neighbour(row, 'ArrowUp');
    const { selected } = useSplit.getState();
    moveTo(selected.length > 0 ? selected : [pieceId], target);
    requestAnimationFrame(() => focusRow(row.isConnected ? row : next));
  }, []);
}

function focusRow(row: HTMLElement | null): void {
  row?.querySelector<HTMLElement>('button')?.focus();
}

function neighbour(row: HTMLElement, key: string): HTMLElement | null {
  const check = row.closest('[data-check]');
  const rows = rowsOf(check);
  const at = rows.indexOf(row);
  if (key === 'ArrowDown') return rows[at + 1] ?? null;
  if (key === 'ArrowUp') return rows[at - 1] ?? null;
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return null;
  const isForward = (key === 'ArrowRight') === (getComputedStyle(row).direction === 'ltr');
  const checks = [...(check?.parentElement?.querySelectorAll('[data-check]') ?? [])];
  const ordered = isForward ? checks : checks.toReversed();
  const after = ordered.slice(ordered.indexOf(check as Element) + 1).map(rowsOf);
  const column = after.find((some) => some.length > 0);
  return column?.[Math.min(at, column.length - 1)] ?? null;
}

function rowsOf(check: Element | null): HTMLElement[] {
  return [...(check?.querySelectorAll<HTMLElement>('[data-piece]') ?? [])];
}
