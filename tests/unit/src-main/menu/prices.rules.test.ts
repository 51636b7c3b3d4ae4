import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, wallTime } from '#contract/time';
import { holdsAt, type PriceRule, priceBy, pricesUntil } from '#main/menu/prices.rules';
import { numRuns } from '#tests/support/runs';

const rule = (more: Partial<PriceRule> = {}): PriceRule => ({
  id: 'rule',
  name: 'Happy hour',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  fromTime: '17:00',
  toTime: '19:00',
  firstDay: null,
  lastDay: null,
  percentOff: 2_000,
  amountOff: null,
  fixedPrice: null,
  priority: 0,
  itemIds: [],
  sectionIds: [],
  ...more,
});
const beer = { id: 'beer', sectionId: 'bar', price: 600, openPrice: false };
const friday = (time: string) => ({ date: '2026-11-20', time });
const saturday = (time: string) => ({ date: '2026-11-21', time });

describe('a rule holds', () => {
  it('from its first minute to before its last', () => {
    expect(holdsAt(rule(), friday('16:59'))).toBe(false);
    expect(holdsAt(rule(), friday('17:00'))).toBe(true);
    expect(holdsAt(rule(), friday('18:59'))).toBe(true);
    expect(holdsAt(rule(), friday('19:00'))).toBe(false);
  });

  it('past midnight on the day on which it began', () => {
    const late = rule({ weekdays: [5], fromTime: '22:00', toTime: '02:00' });
    expect(holdsAt(late, saturday('01:59'))).toBe(true);
    expect(holdsAt(late, friday('01:59'))).toBe(false);
    expect(holdsAt(late, saturday('22:00'))).toBe(false);
    expect(holdsAt(rule({ weekdays: [5], fromTime: '09:00', toTime: '09:00' }), saturday('08:59'))).toBe(
      true,
    );
  });

  it('between its days, the last night included', () => {
    const once = rule({ firstDay: '2026-11-20', lastDay: '2026-11-20', fromTime: '22:00', toTime: '02:00' });
    expect(holdsAt(once, friday('23:00'))).toBe(true);
    expect(holdsAt(once, saturday('01:00'))).toBe(true);
    expect(holdsAt(once, saturday('23:00'))).toBe(false);
  });
});

describe('the price', () => {
  const off = (more: Partial<PriceRule>) => rule({ percentOff: null, ...more });

  it('is the menu’s where no rule is for the item', () => {
    expect(priceBy(beer, [])).toEqual({ price: 600, rule: null });
    expect(priceBy(beer, [rule({ itemIds: ['wine'] }), rule({ sectionIds: ['kitchen'] })])).toEqual({
      price: 600,
      rule: null,
    });
    expect(priceBy({ ...beer, openPrice: true }, [rule()]).price).toBe(600);
  });

  it.each([
    ['a share off, rounded half up', rule({ percentOff: 3_333 }), 400],
    ['an amount off', off({ amountOff: 150 }), 450],
    ['an amount off, never below nothing', off({ amountOff: 900 }), 0],
    ['a price of its own, also a higher one', off({ fixedPrice: 700 }), 700],
  ])('is %s', (_what, one, price) => {
    expect(priceBy(beer, [one]).price).toBe(price);
  });

  it('is that of the highest priority, then of the item before the section before the house, then the lowest', () => {
    const house = off({ id: 'a', name: 'House', fixedPrice: 100 });
    const section = off({ id: 'b', name: 'Section', fixedPrice: 200, sectionIds: ['bar'] });
    const item = off({ id: 'c', name: 'Item', fixedPrice: 300, itemIds: ['beer'] });
    const cheaper = off({ id: 'd', name: 'Cheaper', fixedPrice: 250, itemIds: ['beer'] });
    expect(priceBy(beer, [house, section, item])).toEqual({ price: 300, rule: 'Item' });
    expect(priceBy(beer, [house, section]).rule).toBe('Section');
    expect(priceBy(beer, [item, cheaper]).rule).toBe('Cheaper');
    expect(priceBy(beer, [item, { ...house, priority: 1 }]).rule).toBe('House');
    expect(priceBy(beer, [item, { ...item, id: 'e', name: 'Alike' }]).rule).toBe('Alike');
  });
});

const time = fc
  .tuple(fc.nat(23), fc.constantFrom(0, 15, 30))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const anyRule: fc.Arbitrary<PriceRule> = fc
  .record({
    id: fc.uuid(),
    name: fc.constantFrom('A', 'B', 'C'),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    fromTime: time,
    toTime: time,
    firstDay: fc.option(fc.constantFrom('2026-10-20', '2026-10-24')),
    lastDay: fc.option(fc.constantFrom('2026-10-25', '2026-10-30')),
    kind: fc.oneof(
      fc.record({ percentOff: fc.integer({ min: 1, max: 10_000 }) }),
      fc.record({ amountOff: fc.integer({ min: 1, max: 900 }) }),
      fc.record({ fixedPrice: fc.nat(900) }),
    ),
    priority: fc.nat(1),
    itemIds: fc.subarray(['beer', 'wine']),
    sectionIds: fc.subarray(['bar', 'kitchen']),
  })
  .map(({ kind, ...one }) => ({ percentOff: null, amountOff: null, fixedPrice: null, ...one, ...kind }));
const rules = fc.uniqueArray(anyRule, { maxLength: 5, selector: ({ id }) => id });

describe('whatever the rules', () => {
  it('one wins, in whichever order they are told, and nothing that should win loses', () => {
    fc.assert(
      fc.property(rules, fc.nat(900), (all, price) => {
        const item = { ...beer, price };
        const won = priceBy(item, all);
        expect(priceBy(item, [...all].reverse())).toEqual(won);
        expect(won.price).toBeGreaterThanOrEqual(0);
        const mine = all.filter(
          ({ itemIds, sectionIds }) =>
            itemIds.includes('beer') ||
            sectionIds.includes('bar') ||
            itemIds.length + sectionIds.length === 0,
        );
        expect(won.rule === null).toBe(mine.length === 0);
        const most = Math.max(...mine.map(({ priority }) => priority));
        if (won.rule !== null)
          expect(mine.some(({ name, priority }) => name === won.rule && priority === most)).toBe(true);
      }),
      { numRuns: numRuns() },
    );
  });

  it('prices stay what they are until the moment that is said, also in the night the clock goes back', () => {
    const zone = 'Europe/Dublin';
    const from = Date.parse('2026-10-24T00:00:00Z');
    fc.assert(
      fc.property(rules, fc.nat(3 * 96), fc.array(fc.nat(999), { maxLength: 3 }), (all, quarter, between) => {
        const now = new Date(from + quarter * 15 * 60_000);
        const holding = (at: Date) =>
          all.filter((one) => holdsAt(one, wallTime(at, zone))).map(({ id }) => id);
        const end = pricesUntil(all, now, zone) ?? addMinutes(now, 7 * 1440);
        expect(end > now).toBe(true);
        const span = end.getTime() - now.getTime();
        for (const at of [
          ...between.map((part) => addMinutes(now, (span / 60_000) * (part / 1_000))),
          addMinutes(end, -1),
        ])
          expect(holding(at)).toEqual(holding(now));
      }),
      { numRuns: numRuns() },
    );
  });
});
