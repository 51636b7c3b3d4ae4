/** The name of a part of the strip, which leads to the screen that has all of it. */
export const stripHead =
  'flex min-t0 flex-col justify-center rounded-2 px-2 text-13 leading-snug whitespace-nowrap text-text-3 hover:bg-press active:bg-press';

/**
 * One row of cards. One that does not fit wraps below the edge, so that none is cut; the focus still finds it there.
 * The padding leaves room for the ring and is less than the gap between two rows.
 */
export const wholeCards =
  'flex h-[calc(max(60px,3.75rem)+8px)] min-w-0 -m-1 flex-wrap gap-2 overflow-hidden p-1 wide:h-[calc(max(72px,4.5rem)+8px)]';
