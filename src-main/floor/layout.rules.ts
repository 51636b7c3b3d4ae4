/** A free place for a new table, in thousandths of the area: a grid of five columns, as many rows as it takes. */
export function nextPlace(
  taken: readonly { x: number; y: number; width: number; height: number }[],
  seats: number,
) {
  const [columns, width, height] = [5, seats > 4 ? 170 : 120, 150];
  for (let cell = 0; ; cell++) {
    const place = { x: 30 + (cell % columns) * 195, y: 40 + Math.floor(cell / columns) * 195, width, height };
    if (!taken.some((other) => overlaps(other, place))) return place;
  }
}

type Box = { x: number; y: number; width: number; height: number };

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
