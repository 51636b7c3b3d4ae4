import { expect, test } from 'vitest';
import { neighbour } from '../../../../../src-renderer/features/floor/neighbour';

const at = (id: string, x: number, y: number) => ({ id, place: { x, y, width: 100, height: 100 } });
// a b c
// d   e
//   f
const a = at('a', 0, 0);
const b = at('b', 200, 0);
const c = at('c', 400, 10);
const d = at('d', 0, 200);
const e = at('e', 400, 200);
const f = at('f', 200, 400);
const room = [a, b, c, d, e, f];

test('arrow keys go to the nearest table in their direction', () => {
  expect(neighbour(room, a, 'right')).toBe(b);
  expect(neighbour(room, b, 'right')).toBe(c);
  expect(neighbour(room, a, 'down')).toBe(d);
  expect(neighbour(room, e, 'up')).toBe(c);
  expect(neighbour(room, d, 'right')).toBe(e);
  expect(neighbour(room, f, 'up')).toBe(b);
});

test('there is nothing beyond the wall', () => {
  expect(neighbour(room, a, 'left')).toBeNull();
  expect(neighbour(room, c, 'up')).toBeNull();
});

test('every table can be reached from every other', () => {
  const reached = new Set([a.id]);
  const waiting = [a];
  for (const table of waiting)
    for (const direction of ['up', 'down', 'left', 'right'] as const) {
      const next = neighbour(room, table, direction);
      if (next && !reached.has(next.id)) {
        reached.add(next.id);
        waiting.push(next);
      }
    }
  expect([...reached].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});
