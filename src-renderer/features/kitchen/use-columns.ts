import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';

/** Between tickets, and around the board. */
export const GAP = 12;
/** The least width of a column, in item letters' em: a kitchen name of 18 letters stays on two lines. */
const COLUMN_EM = 8.7;

export interface Columns {
  count: number;
  width: number;
  /** The height of a column. */
  height: number;
}

/** How many columns the board holds at this text size, and how large they are; null before the first look. */
export function useColumns(board: RefObject<HTMLElement | null>, itemSize: number): Columns | null {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useLayoutEffect(() => {
    const element = board.current;
    if (!element) return;
    const look = (): void => {
      const { width, height } = element.getBoundingClientRect();
      setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [board]);
  return useMemo(
    () => size && columnsIn(size.width - 2 * GAP, size.height - 2 * GAP, itemSize),
    [size, itemSize],
  );
}

function columnsIn(width: number, height: number, itemSize: number): Columns {
  const count = Math.max(1, Math.floor((width + GAP) / (itemSize * COLUMN_EM + GAP)));
  return { count, width: (width - GAP * (count - 1)) / count, height };
}
