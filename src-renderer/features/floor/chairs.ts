/** Where a chair stands around its table, in per cent of the table's box; a rotation-free little block. */
export interface Chair {
  side: 'top' | 'bottom' | 'left' | 'right' | 'around';
  left: number;
  top: number;
}

/** Chairs of a round table: evenly around it, from the upper end. */
export function roundChairs(seats: number): Chair[] {
  // Two by two they stand on the diagonals, so that none is in the way of the name.
  const start = seats === 4 ? Math.PI / 4 : Math.PI / 2;
  return Array.from({ length: seats }, (_, index) => {
    const angle = start + (index * 2 * Math.PI) / seats;
    return { side: 'around', left: 50 + 49 * Math.cos(angle), top: 50 + 49 * Math.sin(angle) };
  });
}

/** Chairs of a square table: two face each other over the short side, more along the long sides. */
export function squareChairs(seats: number): Chair[] {
  if (seats === 1) return [{ side: 'bottom', left: 50, top: 100 }];
  if (seats === 2)
    return [
      { side: 'left', left: 0, top: 50 },
      { side: 'right', left: 100, top: 50 },
    ];
  const top = Math.ceil(seats / 2);
  return [...row('top', top, 0), ...row('bottom', seats - top, 100)];
}

function row(side: 'top' | 'bottom', count: number, top: number): Chair[] {
  return Array.from({ length: count }, (_, index) => ({ side, left: ((index + 0.5) / count) * 100, top }));
}
