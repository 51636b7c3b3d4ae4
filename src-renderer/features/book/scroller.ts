/** This near an edge, the page moves along. */
const EDGE = 56;
const EDGE_SPEED = 9;

/** Whether time runs from right to left here. */
export function isRtl(element: Element | null): boolean {
  return element !== null && getComputedStyle(element).direction === 'rtl';
}

/** Scrolls when the pointer is near an edge of the page. True when it did. */
export function pushEdge(scroller: HTMLElement | null, { x, y }: { x: number; y: number }): boolean {
  if (!scroller) return false;
  const { left, right, top, bottom } = scroller.getBoundingClientRect();
  const along = push(x, left + 112, right);
  const down = push(y, top + 88, bottom);
  if (along === 0 && down === 0) return false;
  scroller.scrollBy(along, down);
  return true;
}

/** How far along the time a point of the screen is, from 0 to 1. */
export function shareAlong(track: HTMLElement, clientX: number): number {
  const box = track.getBoundingClientRect();
  return (isRtl(track) ? box.right - clientX : clientX - box.left) / box.width;
}

function push(at: number, low: number, high: number): number {
  if (at < low + EDGE) return -EDGE_SPEED;
  return at > high - EDGE ? EDGE_SPEED : 0;
}
