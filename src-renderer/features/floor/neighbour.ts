interface Placed {
  id: string;
  place: { x: number; y: number; width: number; height: number };
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The table one arrow key away: the nearest in that direction, where straying sideways counts double. */
export function neighbour<Table extends Placed>(
  tables: readonly Table[],
  from: Placed,
  direction: Direction,
): Table | null {
  const start = centre(from);
  let best: { table: Table; cost: number } | null = null;
  for (const table of tables) {
    if (table.id === from.id) continue;
    const { x, y } = centre(table);
    const [dx, dy] = [x - start.x, y - start.y];
    const ahead = { up: -dy, down: dy, left: -dx, right: dx }[direction];
    const aside = Math.abs(direction === 'up' || direction === 'down' ? dx : dy);
    if (ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + aside * 2;
    if (!best || cost < best.cost) best = { table, cost };
  }
  return best?.table ?? null;
}

function centre({ place }: Placed): { x: number; y: number } {
  return { x: place.x + place.width / 2, y: place.y + place.height / 2 };
}
