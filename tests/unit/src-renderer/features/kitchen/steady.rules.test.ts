import { describe, expect, it } from 'vitest';
import {
  GAP_MS,
  nextClosing,
  type Place,
  steadyPlaces,
} from '../../../../../src-renderer/features/kitchen/steady.rules';
import { ticket } from './ticket';

const of = (ids: string) => [...ids].map((id) => ticket(id));
/** The board as text: a ticket by its letter, a gap in brackets. */
const text = (places: readonly Place[]) =>
  places.map(({ ticket: { id }, goneAt }) => (goneAt === null ? id : `(${id})`)).join('');
const start = (ids: string) => steadyPlaces([], of(ids), { now: 0, held: false });

describe('the board', () => {
  it('takes tickets in the order of the kitchen', () => {
    expect(text(start('abc'))).toBe('abc');
  });

  it('keeps a gap for a moment where a ticket went, then closes up', () => {
    const gap = steadyPlaces(start('abc'), of('ac'), { now: 1_000, held: false });
    expect(text(gap)).toBe('a(b)c');
    expect(nextClosing(gap)).toBe(1_000 + GAP_MS);
    const later = steadyPlaces(gap, of('ac'), { now: 1_000 + GAP_MS - 1, held: false });
    expect(text(later)).toBe('a(b)c');
    expect(text(steadyPlaces(later, of('ac'), { now: 1_000 + GAP_MS, held: false }))).toBe('ac');
  });

  it('keeps gaps at the front, at the end and side by side', () => {
    const gaps = steadyPlaces(start('abcde'), of('c'), { now: 0, held: false });
    expect(text(gaps)).toBe('(a)(b)c(d)(e)');
    expect(text(steadyPlaces(gaps, of('cf'), { now: 1, held: false }))).toBe('(a)(b)c(d)(e)f');
  });

  it('does not close up while a pointer is down, however long', () => {
    const gap = steadyPlaces(start('abc'), of('bc'), { now: 0, held: true });
    const held = steadyPlaces(gap, of('bc'), { now: 60_000, held: true });
    expect(text(held)).toBe('(a)bc');
    expect(text(steadyPlaces(held, of('bc'), { now: 60_001, held: false }))).toBe('bc');
  });

  it('lets new tickets in at the end while a pointer is down, but none in between', () => {
    const held = steadyPlaces(start('bc'), of('abcd'), { now: 0, held: true });
    expect(text(held)).toBe('bcd');
    expect(text(steadyPlaces(held, of('abcd'), { now: 0, held: false }))).toBe('abcd');
  });

  it('fills a gap with its ticket when that comes back', () => {
    const gap = steadyPlaces(start('abc'), of('ac'), { now: 0, held: false });
    expect(text(steadyPlaces(gap, of('abc'), { now: 1, held: false }))).toBe('abc');
  });

  it('shows what changed on a ticket at once', () => {
    const [place] = steadyPlaces(start('a'), [ticket('a', { urgency: 'late' })], { now: 0, held: true });
    expect(place?.ticket.urgency).toBe('late');
  });
});
