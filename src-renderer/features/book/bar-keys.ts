import { isRtl } from './scroller';

/** What a key does to the bar that has the focus. */
export type BarKey =
  | { act: 'go'; axis: 'time' | 'rows'; step: 1 | -1 }
  | { act: 'shift'; step: 1 | -1 }
  | { act: 'tables'; step: 1 | -1 }
  | { act: 'length'; step: 1 | -1 }
  | { act: 'join' | 'part' | 'unassign' | 'assign' | 'lock' | 'swap' | 'arrive' | 'seat' };

/** The keys in words, as the help shows them. */
export const keyWords: readonly { keys: readonly string[]; words: string }[] = [
  { keys: ['←', '→', '↑', '↓'], words: 'Go from booking to booking' },
  { keys: ['Enter'], words: 'Open the booking or the block' },
  { keys: ['Shift ←', 'Shift →'], words: '15 minutes earlier or later' },
  { keys: ['−', '+'], words: '15 minutes shorter or longer' },
  { keys: ['Ctrl ↑', 'Ctrl ↓'], words: 'To the next table that is free' },
  { keys: ['J'], words: 'Join with the table beside it' },
  { keys: ['Shift J'], words: 'Back to one table' },
  { keys: ['A'], words: 'Give the table that fits best' },
  { keys: ['Delete'], words: 'Take off the table' },
  { keys: ['X'], words: 'Swap tables: press on one booking, then on the other' },
  { keys: ['L'], words: 'Keep the table when others are moved, or not' },
  { keys: ['H'], words: 'They are here' },
  { keys: ['S'], words: 'Seat them at their table' },
  { keys: ['Ctrl Z'], words: 'Undo' },
  { keys: ['N'], words: 'New booking' },
  { keys: ['B'], words: 'Block tables' },
  { keys: ['T', 'Page up', 'Page down'], words: 'Today, the day before, the day after' },
  { keys: ['?'], words: 'These keys' },
];

const letters: Record<string, Exclude<BarKey, { step: 1 | -1 }>['act']> = {
  j: 'join',
  a: 'assign',
  l: 'lock',
  x: 'swap',
  h: 'arrive',
  s: 'seat',
  delete: 'unassign',
  backspace: 'unassign',
};

interface Pressed {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What was meant by a key on a bar, or null for one that means nothing here. */
export function readBarKey(pressed: Pressed, rtl: boolean): BarKey | null {
  const { key, shiftKey, altKey } = pressed;
  const command = pressed.ctrlKey || pressed.metaKey;
  const arrow = arrows[key];
  if (arrow) {
    const step = arrow.axis === 'time' && rtl ? (-arrow.step as 1 | -1) : arrow.step;
    if (shiftKey) return arrow.axis === 'time' ? { act: 'shift', step } : null;
    if (command) return arrow.axis === 'rows' ? { act: 'tables', step } : null;
    return altKey ? null : { act: 'go', axis: arrow.axis, step };
  }
  if (command || altKey) return null;
  if (key === '+' || key === '=') return { act: 'length', step: 1 };
  if (key === '-' || key === '_') return { act: 'length', step: -1 };
  const act = letters[key.toLowerCase()];
  if (!act) return null;
  return { act: act === 'join' && shiftKey ? 'part' : act };
}

const arrows: Record<string, { axis: 'time' | 'rows'; step: 1 | -1 }> = {
  ArrowRight: { axis: 'time', step: 1 },
  ArrowLeft: { axis: 'time', step: -1 },
  ArrowDown: { axis: 'rows', step: 1 },
  ArrowUp: { axis: 'rows', step: -1 },
};

/** The same, for a key pressed on an element. */
export function barKeyOf(event: Pressed & { currentTarget: HTMLElement }): BarKey | null {
  return readBarKey(event, isRtl(event.currentTarget));
}
