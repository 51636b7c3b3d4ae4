import { describe, expect, it } from 'vitest';
import { type Arrival, waysToGoOn } from '#main/waitlist/arrivals.rules';
import type { Seeker } from '#main/waitlist/replay.rules';

/** Told apart by the size it was asked for. */
const seekerOf = (partySize: number): Seeker => ({
  choices: { single: new Uint8Array(), joined: [] },
  needsMinutes: partySize,
  stay: { mu: 4, sigma: 0.2 },
});
const at = (minute: number, partySize = 2): Arrival => ({ partySize, minute });
const shown = (ways: ReturnType<typeof waysToGoOn>) =>
  ways.map((way) => way.map(({ needsMinutes, from }) => [needsMinutes, from]));
const NOW = 1_140;

describe('in a house with a past', () => {
  const evening = [at(1_080), at(1_100), at(1_150, 4), at(1_200, 6)];
  const before = [evening, evening, [at(1_141), at(1_090), at(1_095)], [at(1_070), at(1_080)]];

  it('the evening goes on as one of those before did', () => {
    expect(shown(waysToGoOn(before, [at(1_080), at(1_101)], NOW, seekerOf))).toEqual([
      ...[1, 2].map(() => [
        [4, 10],
        [6, 60],
      ]),
      [[2, 1]],
      [],
    ]);
  });

  it('more come where tonight is busier, fewer where it is quieter, and never more than twice as many', () => {
    const usual = Array.from({ length: 20 }, (_, index) => at(1_100 + index));
    const later = Array.from({ length: 400 }, (_, index) => at(1_200 + index / 10));
    const evenings = Array.from({ length: 4 }, () => [...usual, ...later]);
    const come = (tonight: number) =>
      waysToGoOn(
        evenings,
        Array.from({ length: tonight }, () => at(1_110)),
        NOW,
        seekerOf,
      )[0]?.length ?? 0;
    expect(come(20)).toBe(400);
    expect(come(40)).toBeGreaterThan(550);
    expect(come(40)).toBeLessThan(650);
    expect(come(0)).toBeGreaterThan(150);
    expect(come(0)).toBeLessThan(250);
    expect(come(500)).toBe(800);
  });
});

describe('in a house with hardly a past', () => {
  const tonight = [at(900, 8), ...Array.from({ length: 30 }, (_, index) => at(NOW - 2 * index, 3))];
  const ways = waysToGoOn([[at(1_300)]], tonight, NOW, seekerOf);

  it('such parties come as came in the last hour, half as many in all within 42 minutes', () => {
    const all = ways.flat();
    expect(all.every(({ needsMinutes }) => needsMinutes === 3)).toBe(true);
    expect(all.length / ways.length).toBeGreaterThan(27);
    expect(all.length / ways.length).toBeLessThan(33);
    const soon = all.filter(({ from }) => from < 60 * Math.LN2).length / all.length;
    expect(soon).toBeGreaterThan(0.46);
    expect(soon).toBeLessThan(0.54);
  });

  it('they come in their order, and the same each time', () => {
    for (const way of ways) expect(way).toEqual([...way].sort((a, b) => a.from - b.from));
    expect(waysToGoOn([], tonight, NOW, seekerOf)).toEqual(ways);
  });

  it('nobody comes where nobody came', () => {
    expect(waysToGoOn([], [at(900)], NOW, seekerOf).flat()).toEqual([]);
  });
});
