import { useEffect, useRef } from 'react';

/** Somebody who scrolled further up than this is reading, and is left alone. */
const READING_PX = 96;

/**
 * Keeps the newest line in view: it is the one the guest is speaking about. A new line always comes into view;
 * a line that grows with its choices does unless somebody is reading further up.
 */
export function useNewestInView(lines: number) {
  const listRef = useRef<HTMLDivElement>(null);
  const contentRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [list, content] = [listRef.current, contentRef.current];
    if (!list || !content) return;
    let height = content.offsetHeight;
    const observer = new ResizeObserver(() => {
      const below = height - list.scrollTop - list.clientHeight;
      height = content.offsetHeight;
      if (below < READING_PX) list.scrollTop = list.scrollHeight;
    });
    observer.observe(content);
    return () => observer.disconnect();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count is what brings something new
  useEffect(() => {
    const list = listRef.current;
    if (list) list.scrollTop = list.scrollHeight;
  }, [lines]);
  return { listRef, contentRef };
}
