import { useEffect, useRef } from 'react';

/** What the keys of a bump bar do. */
export interface BoardKeyActions {
  bumpSelected(): void;
  /** Counted from 0 over the page. */
  bumpNth(at: number): void;
  recall(): void;
  step(by: 1 | -1): void;
  stepRow(by: 1 | -1): void;
  markRow(): void;
  allDay(): void;
  turnPage(to: 'next' | 'previous' | 'first' | 'last'): void;
}

interface BoardKey {
  keys: readonly string[];
  label: string;
  words: string;
  /** Holding it down goes on and on. */
  repeats?: boolean;
  act(actions: BoardKeyActions, key: string): void;
}

/** Bump bars are keyboards: these are their usual keys. */
export const boardKeys: readonly BoardKey[] = [
  { keys: ['Enter', ' '], label: 'Enter, Space', words: 'Bump the selected', act: (a) => a.bumpSelected() },
  {
    keys: [...'1234567890'],
    label: '1 to 9, 0',
    words: 'Bump ticket 1 to 10',
    act: (a, key) => a.bumpNth((Number(key) + 9) % 10),
  },
  { keys: ['Backspace', '-'], label: 'Backspace, -', words: 'Recall the last', act: (a) => a.recall() },
  {
    keys: ['ArrowLeft', 'ArrowRight'],
    label: '← →',
    words: 'Select a ticket',
    repeats: true,
    act: (a, key) => a.step(key === inlineEndKey() ? 1 : -1),
  },
  {
    keys: ['ArrowUp', 'ArrowDown'],
    label: '↑ ↓',
    words: 'Select an item',
    repeats: true,
    act: (a, key) => a.stepRow(key === 'ArrowDown' ? 1 : -1),
  },
  { keys: ['.', ','], label: '.', words: 'Item done', act: (a) => a.markRow() },
  { keys: ['t', 'T'], label: 'T', words: 'All day', act: (a) => a.allDay() },
  {
    keys: ['PageUp', 'PageDown'],
    label: 'Page Up, Down',
    words: 'Turn the page',
    act: (a, key) => a.turnPage(key === 'PageDown' ? 'next' : 'previous'),
  },
  {
    keys: ['Home', 'End'],
    label: 'Home, End',
    words: 'First, last page',
    act: (a, key) => a.turnPage(key === 'Home' ? 'first' : 'last'),
  },
];

/**
 * Lets single keys act on the board. They stay with whatever was reached with Tab, with text fields and with
 * open dialogs; a button that a finger touched last does not catch the bump bar's Enter.
 */
export function useBoardKeys(enabled: boolean, actions: BoardKeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    if (!enabled) return;
    let tabbed = false;
    const onPointer = (): void => {
      tabbed = false;
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Tab') tabbed = true;
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('[role="dialog"]')) return;
      const found = boardKeys.find(({ keys }) => keys.includes(event.key));
      if (!found || belongsToFocus(event, tabbed)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.repeat && !found.repeats) return;
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      found.act(latest.current, event.key);
    };
    window.addEventListener('pointerdown', onPointer, true);
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('pointerdown', onPointer, true);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [enabled]);
}

/** Keys that the focused control needs itself. */
function belongsToFocus({ key, target }: KeyboardEvent, tabbed: boolean): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, [contenteditable]')) return true;
  if (!tabbed || !target.closest('button, a, [role="radio"]')) return false;
  if (key === 'Enter' || key === ' ') return true;
  return key.startsWith('Arrow') && target.closest('[role="radiogroup"]') !== null;
}

/** In a right-to-left room the next ticket is on the left. */
function inlineEndKey(): string {
  return document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
}
