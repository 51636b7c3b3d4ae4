import { describe, expect, it } from 'vitest';
import { addMinutes } from '#contract/time';
import { lateness, tableState, type VisitFacts } from '#main/floor/state.rules';

const now = new Date('2026-11-20T19:46:00Z');
const visit = (change: Partial<VisitFacts> = {}): VisitFacts => ({
  seatedAt: addMinutes(now, -3),
  drafts: 0,
  roundsSent: 0,
  readySince: null,
  kitchenLateAt: null,
  paid: 0,
  ...change,
});
const state = (facts: Partial<VisitFacts> | null, rest: { blocked?: boolean; bookedAt?: Date } = {}) =>
  tableState(
    { visit: facts && visit(facts), blocked: rest.blocked ?? false, bookedAt: rest.bookedAt ?? null },
    now,
    30,
  );

describe('a table shows', () => {
  it.each([
    ['free', state(null)],
    ['free until half an hour before a booking', state(null, { bookedAt: addMinutes(now, 31) })],
    ['reserved', state(null, { bookedAt: addMinutes(now, 30) })],
    ['blocked before reserved', state(null, { blocked: true, bookedAt: now })],
    ['seated', state({})],
    ['dining', state({ roundsSent: 1 })],
    ['paying', state({ roundsSent: 1, paid: 100 })],
    ['ready before paying', state({ roundsSent: 1, paid: 100, readySince: now })],
    ['late before ready', state({ roundsSent: 1, readySince: now, kitchenLateAt: now })],
    ['late when nobody came', state({ seatedAt: addMinutes(now, -5) })],
    ['seated when a draft was spoken', state({ seatedAt: addMinutes(now, -15), drafts: 1 })],
    ['seated, although blocked', state({}, { blocked: true })],
  ])('%s', (name, shown) => {
    expect(name.startsWith(shown)).toBe(true);
  });

  it('by how many minutes what is late', () => {
    expect(lateness(visit({ seatedAt: addMinutes(now, -6) }), now)).toEqual({ what: 'greeting', minutes: 1 });
    expect(lateness(visit({ roundsSent: 1, kitchenLateAt: addMinutes(now, -6) }), now)).toEqual({
      what: 'kitchen',
      minutes: 6,
    });
    expect(lateness(visit({ roundsSent: 1, seatedAt: addMinutes(now, -60) }), now)).toBeNull();
  });
});
