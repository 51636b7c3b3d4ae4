import { describe, expect, it } from 'vitest';
import { followSelection, stepTicket } from '../../../../../src-renderer/features/kitchen/selection.rules';
import { ticket } from './ticket';

/** "a(b)c" is ticket a, a gap where b was, ticket c. */
const board = (text: string) =>
  [...text.matchAll(/(\()?(\w)\)?/g)].map(([, gap, id]) => ({
    ticket: ticket(String(id)),
    goneAt: gap ? 0 : null,
  }));

describe('a step', () => {
  it.each([
    ['abc', null, 1, 'a'],
    ['(a)bc', null, 1, 'b'],
    ['abc', 'a', 1, 'b'],
    ['abc', 'c', 1, 'c'],
    ['abc', 'c', -1, 'b'],
    ['abc', 'a', -1, 'a'],
    ['a(b)c', 'a', 1, 'c'],
    ['a(b)c', 'b', 1, 'c'],
    ['a(b)c', 'b', -1, 'a'],
    ['', null, 1, null],
  ] as const)('on %s from %s by %i is %s', (places, from, by, to) => {
    expect(stepTicket(board(places), from, by)).toBe(to);
  });
});

describe('the selection', () => {
  it.each([
    ['stays on its ticket', 'abc', 'b', 'b'],
    ['goes to what will slide into its place', 'a(b)c', 'b', 'c'],
    ['goes to the last when nothing follows', 'ab(c)', 'c', 'b'],
    ['steps over gaps', 'a(b)(c)d', 'b', 'd'],
    ['goes to the first when its place is closed already', 'ac', 'b', 'a'],
    ['ends with the last ticket', '(a)', 'a', null],
    ['stays nowhere', 'abc', null, null],
  ] as const)('%s', (_words, places, from, to) => {
    expect(followSelection(board(places), from)).toBe(to);
  });
});
