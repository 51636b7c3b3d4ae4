import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corrected, type Outcome, said } from '#main/waitlist/quote.rules';

/** A house that is off by so many minutes, give or take a few. */
const house = (count: number, off: number, likely = 30): Outcome[] =>
  Array.from({ length: count }, (_, index) => ({
    computed: { likely, safe: likely + 10 },
    actual: likely + off + ((index * 7) % 11) - 5,
  }));

describe('a quote that is corrected by the misses of the house', () => {
  it('is left alone while there are none', () => {
    expect(corrected({ likely: 30, safe: 40 }, [])).toEqual({ likely: 30, safe: 40 });
    expect(corrected({ likely: 0, safe: 0 }, house(200, 20))).toEqual({ likely: 0, safe: 0 });
  });

  it('comes to lie where a planted bias is, the more misses the closer', () => {
    const off = (count: number) => corrected({ likely: 30, safe: 40 }, house(count, 12)).likely - 30;
    expect(off(2)).toBeLessThan(4);
    expect(off(20)).toBeGreaterThan(5);
    expect(off(300)).toBeGreaterThan(11);
    expect(off(300)).toBeLessThan(13);
  });

  it('keeps its safe promise four times out of five', () => {
    const outcomes = house(300, 12);
    const { safe } = corrected({ likely: 30, safe: 40 }, outcomes);
    const kept = outcomes.filter(({ actual }) => actual <= safe).length / outcomes.length;
    expect(kept).toBeGreaterThan(0.7);
    expect(kept).toBeLessThan(0.92);
  });

  it('learns short waits from short ones: an hour that runs over says little about ten minutes', () => {
    const mixed = [...house(200, 0, 8), ...house(200, 25, 60)];
    expect(corrected({ likely: 8, safe: 14 }, mixed).likely).toBeLessThan(12);
    expect(corrected({ likely: 60, safe: 70 }, mixed).likely).toBeGreaterThan(78);
  });

  it('is never negative, never safer than likely, and always said as a range', () => {
    const wait = fc.integer({ min: 0, max: 300 });
    const outcome = fc.record({ computed: fc.record({ likely: wait, safe: wait }), actual: wait });
    fc.assert(
      fc.property(wait, wait, fc.array(outcome, { maxLength: 60 }), (likely, more, outcomes) => {
        const quote = corrected({ likely, safe: likely + more }, outcomes);
        expect(quote.likely).toBeGreaterThanOrEqual(0);
        expect(quote.safe).toBeGreaterThanOrEqual(quote.likely);
        const { from, to } = said(quote);
        expect([from % 5, to % 5]).toEqual([0, 0]);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
      }),
    );
  });

  it('is said in steps of five minutes', () => {
    expect(said({ likely: 23, safe: 31 })).toEqual({ from: 20, to: 30 });
    expect(said({ likely: 2, safe: 3 })).toEqual({ from: 0, to: 5 });
  });
});
