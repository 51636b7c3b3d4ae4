import { create } from 'zustand';
import type { Family } from './families';

/** What can be said at the foot of the screen. */
export interface Notice {
  id: number;
  words: string;
  family: Family;
  /** Takes back what was done. With it the notice is an undo bar. */
  undo?: () => void;
  /** When it goes by itself, by this machine's clock. */
  until: number;
}

const UNDO_MS = 10_000;
const NOTICE_MS = 7_000;

let nextId = 1;

interface Notices {
  /** Oldest first; the last one is shown. */
  queue: Notice[];
}

export const useNotices = create<Notices>()(() => ({ queue: [] }));

/** Says what was done and offers to take it back for ten seconds, also with Ctrl+Z. */
export function offerUndo(words: string, undo: () => void): void {
  push({ id: nextId++, words, family: 'neutral', undo, until: Date.now() + UNDO_MS });
}

/** Says something that needs no answer. */
export function notify(words: string, family: Family = 'neutral'): void {
  push({ id: nextId++, words, family, until: Date.now() + NOTICE_MS });
}

/** Takes a notice away. */
export function dismissNotice(id: number): void {
  useNotices.setState(({ queue }) => ({ queue: queue.filter((notice) => notice.id !== id) }));
}

/** Takes back the newest thing that can be taken back. False when there is none. */
export function undoNewest(): boolean {
  const newest = useNotices.getState().queue.findLast((notice) => notice.undo);
  if (!newest) return false;
  dismissNotice(newest.id);
  newest.undo?.();
  return true;
}

function push(notice: Notice): void {
  useNotices.setState(({ queue }) => ({
    // Saying the same thing twice in a row is noise; an undo always stands for its own act.
    queue: [...queue.filter(({ words, undo }) => undo || words !== notice.words), notice],
  }));
  setTimeout(() => dismissNotice(notice.id), notice.until - Date.now());
}
