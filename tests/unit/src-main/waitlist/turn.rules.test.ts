import { describe, expect, it } from 'vitest';
import { minutesAt } from '#main/waitlist/spread.rules';
import {
  learn,
  leastStay,
  nothingLearned,
  type PastStay,
  stayOf,
  turnOf,
  turnShown,
} from '#main/waitlist/turn.rules';

const stays = (count: number, minutes: number, more: Partial<PastStay> = {}): PastStay[] =>
  Array.from({ length: count }, (_, index) => ({
    partySize: 2,
    minutes: minutes + (index % 5) - 2,
    isLunch: false,
    marks: { ordered: minutes / 8, secondServed: minutes / 2 },
    ...more,
  }));

const median = (of: PastStay[], partySize = 2) => Math.exp(turnOf(learn(of), partySize, false, 120).mu);

describe('turn times', () => {
  it('are what is set on the first night', () => {
    expect(Math.exp(turnOf(nothingLearned, 4, false, 95).mu)).toBeCloseTo(95, 6);
  });

  it('move to what the house sees as it sees more: halfway after twenty stays', () => {
    expect(median(stays(20, 60))).toBeCloseTo(Math.sqrt(60 * 120), 0);
    expect(median(stays(400, 60))).toBeLessThan(63);
    const all = [1, 5, 20, 80, 400].map((count) => median(stays(count, 60)));
    expect(all).toEqual([...all].sort((a, b) => b - a));
  });

  it('are learned for each band and for lunch apart', () => {
    const seen = [
      ...stays(200, 60),
      ...stays(200, 40, { isLunch: true }),
      ...stays(200, 100, { partySize: 5 }),
    ];
    expect(median(seen)).toBeLessThan(65);
    expect(median(seen, 6)).toBeGreaterThan(95);
    expect(median(seen, 4)).toBeCloseTo(120, 6);
    expect(Math.exp(turnOf(learn(seen), 2, true, 120).mu)).toBeLessThan(46);
  });

  it('are shown as the middle stay and the one that four of five do not exceed', () => {
    const [turn] = learn(stays(50, 60)).turns;
    expect(turn && turnShown(turn)).toEqual({ median: 60, most: 61 });
    expect(turnShown(nothingLearned.turns[0] as never)).toBeNull();
  });
});

describe('a stay that goes on', () => {
  const { places } = learn(stays(200, 60));
  const turn = turnOf(nothingLearned, 2, false, 100);

  it('is told by its last mark: mains after 30 minutes end sooner than mains after 60', () => {
    const ends = (minutes: number) =>
      minutesAt(stayOf(turn, places, { mark: 'secondServed', afterMinutes: minutes }), 0.5);
    expect(ends(30)).toBeLessThan(75);
    expect(ends(60)).toBeGreaterThan(110);
    expect(stayOf(turn, places, { mark: 'secondServed', afterMinutes: 30 }).sigma).toBeLessThan(turn.sigma);
    expect(stayOf(turn, places, null)).toEqual(turn);
  });

  it('lasts at least until what nearly all come to has come, but no longer than usual', () => {
    expect(leastStay(turn, places, 'ordered', 40)).toBeGreaterThan(60);
    expect(leastStay(turn, places, null, 90)).toBeCloseTo(100, 6);
    expect(leastStay(turn, places, null, 140)).toBe(140);
    expect(leastStay(turn, places, 'paying', 40)).toBe(40);
  });
});
