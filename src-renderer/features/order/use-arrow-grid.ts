import { type KeyboardEvent, useRef, useState } from 'react';

const steps: Record<string, readonly [x: number, y: number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Arrow keys among tiles that wrap as the window asks; the grid is one tab stop. */
export function useArrowGrid(ids: readonly string[]) {
  const ref = useRef<HTMLFieldSetElement>(null);
  const [current, setTabStop] = useState<string | null>(null);
  const tabStop = current !== null && ids.includes(current) ? current : ids[0];

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    const from = document.activeElement;
    if (!step || !ref.current || !(from instanceof HTMLElement)) return;
    event.preventDefault();
    const tiles = [...ref.current.querySelectorAll<HTMLElement>('button:not(:disabled)')];
    nearest(tiles, from, step)?.focus();
  };

  return { ref, tabStop, setTabStop, onKeyDown };
}

/** The nearest tile in a direction, by where the tiles are painted; straying aside counts double. */
function nearest(
  tiles: readonly HTMLElement[],
  from: HTMLElement,
  [stepX, stepY]: readonly [number, number],
): HTMLElement | undefined {
  const start = centre(from);
  return tiles
    .map((tile) => {
      const { x, y } = centre(tile);
      const [dx, dy] = [x - start.x, y - start.y];
      const ahead = dx * stepX + dy * stepY;
      const aside = Math.abs(dx * stepY + dy * stepX);
      return { tile, ahead, aside, cost: ahead + aside * 2 };
    })
    .filter(({ ahead, aside }) => ahead > 0 && aside <= ahead * 2)
    .sort((a, b) => a.cost - b.cost)[0]?.tile;
}

function centre(tile: HTMLElement): { x: number; y: number } {
  const { left, top, width, height } = tile.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
