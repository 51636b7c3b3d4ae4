import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { average, canonical, drawerFigures, runningTotals, voidFigures } from '#main/day/figures.rules';

describe('the figures of a day', () => {
  it('averages half up, and nothing over nobody', () => {
    expect([average(1000, 3), average(1001, 2), average(0, 2), average(500, 0)]).toEqual([333, 501, 0, null]);
  });

  it('do not tell what a drawer should hold before it is counted; of several counts the newest holds', () => {
    const session = {
      id: 's',
      name: 'Bar',
      float: 100,
      moved: new Map([
        ['payment', 900],
        ['safe_drop', -400],
      ]),
    };
    expect(drawerFigures({ ...session, counts: [] })).toEqual({
      sessionId: 's',
      name: 'Bar',
      float: 100,
      counts: 0,
      moved: null,
    });
    const counts = [
      { counted: 590, expected: 600 },
      { counted: 700, expected: 600 },
    ];
    expect(drawerFigures({ ...session, counts })).toMatchObject({
      counts: 2,
      moved: { payments: 900, drops: -400, paidIn: 0, expected: 600, counted: 590, variance: -10 },
    });
  });

  it('sum voids by reason and by person alike', () => {
    const row = (reason: string, by: string | null, quantity: number) => ({
      reason,
      by,
      count: 1,
      quantity,
      amount: quantity * 100,
    });
    const voids = voidFigures([row('Dropped', 'Ana', 2), row('Wrong', 'Ana', 1), row('Dropped', null, 3)]);
    expect(voids).toMatchObject({ count: 3, quantity: 6, amount: 600 });
    expect(voids.byReason.map((one) => [one.name, one.amount])).toEqual([
      ['Dropped', 500],
      ['Wrong', 100],
    ]);
    expect(voids.byPerson.map((one) => [one.name, one.amount])).toEqual([
      ['', 300],
      ['Ana', 300],
    ]);
  });

  it('run on from the Z before', () => {
    expect(runningTotals(null, { total: 5, refunds: 1 })).toEqual({ days: 1, total: 5, refunds: 1 });
    expect(runningTotals({ days: 1, total: 5, refunds: 1 }, { total: 7, refunds: 0 })).toEqual({
      days: 2,
      total: 12,
      refunds: 1,
    });
  });

  it('have one text for a seal, whatever the order of keys, and another for any other value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(canonical(turned(one))).toBe(canonical(one));
        const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
        expect(canonical(one) === canonical(other)).toBe(same);
      }),
      { numRuns: 10_000 },
    );
  });
});

/** The same value with the keys of its objects the other way round. */
function turned(value: unknown): unknown {
  return withKeys(value, (keys) => keys.reverse());
}
function sorted(value: unknown): unknown {
  return withKeys(value, (keys) => keys.sort());
}
function withKeys(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withKeys(item, order));
  if (typeof value !== 'object' || value === null) return value;
  const entries = order(Object.keys(value)).map((key) => [
    key,
    withKeys((value as Record<string, unknown>)[key], order),
  ]);
  return Object.fromEntries(entries);
}
