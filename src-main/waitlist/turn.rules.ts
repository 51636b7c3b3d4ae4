import { minutesAt, type Spread } from './spread.rules';

/** A stay that is over: where and when do not matter, how long and how it went do. */
export interface PastStay {
  partySize: number;
  minutes: number;
  /** Lunches are shorter. */
  isLunch: boolean;
  /** Minutes after sitting down, for what happened. */
  marks: Partial<Record<Mark, number>>;
}

/** What a till sees of a meal, in its order. */
export const marks = ['ordered', 'firstServed', 'secondServed', 'thirdServed', 'paying'] as const;
export type Mark = (typeof marks)[number];

/** Parties of these sizes stay about as long as each other: up to 2, 4, 6, and larger. */
export const bands = [2, 4, 6, 20] as const;

/** The band a party belongs to, from 0. */
export function bandOf(partySize: number): number {
  return bands.findIndex((upTo) => partySize <= upTo);
}

/** How long parties stay: of each band, at lunch and later. */
export interface LearnedTurn {
  band: number;
  isLunch: boolean;
  stays: number;
  spread: Spread;
}

/** Where in a stay a mark lies, as the logarithm of its share of the whole, and in how many of the stays it is seen. */
export type MarkPlaces = Record<Mark, Spread & { share: number }>;

/** What this house knows of its stays. */
export interface Learned {
  turns: LearnedTurn[];
  places: MarkPlaces;
}

/** Before a house has stays of its own: how far they lie apart, and where in them the marks are. */
const USUAL_SIGMA = 0.26;
const usualPlaces: MarkPlaces = {
  ordered: { mu: Math.log(0.13), sigma: 0.4, share: 1 },
  firstServed: { mu: Math.log(0.3), sigma: 0.28, share: 1 },
  secondServed: { mu: Math.log(0.58), sigma: 0.2, share: 0.8 },
  thirdServed: { mu: Math.log(0.78), sigma: 0.13, share: 0.5 },
  paying: { mu: Math.log(0.93), sigma: 0.05, share: 0 },
};

/** So many stays weigh as much as what was set, or is usual. */
const DOUBT = 20;

/** A place in the stay is never known better than this: the next party is not the average of the last ones. */
const LEAST_SIGMA = 0.03;

/**
 * Learns from stays that are over how long parties stay and where in a stay the marks lie. With few of them it is
 * what is usual, and moves to what was seen as they become more.
 */
export function learn(stays: readonly PastStay[]): Learned {
  const turns = [false, true].flatMap((isLunch) =>
    bands.map((_, band) => {
      const logs = stays
        .filter((stay) => stay.isLunch === isLunch && bandOf(stay.partySize) === band)
        .map((stay) => Math.log(stay.minutes));
      return { band, isLunch, stays: logs.length, spread: spreadOf(logs) };
    }),
  );
  const places = Object.fromEntries(
    marks.map((mark) => {
      const logs = stays.flatMap((stay) => {
        const at = stay.marks[mark];
        return at !== undefined && at > 0 && at < stay.minutes ? [Math.log(at / stay.minutes)] : [];
      });
      const usual = usualPlaces[mark];
      const share = (logs.length + DOUBT * usual.share) / (stays.length + DOUBT);
      return [mark, { ...shrunk(spreadOf(logs), logs.length, usual), share }];
    }),
  ) as MarkPlaces;
  return { turns, places };
}

/** What a house without a past knows. */
export const nothingLearned: Learned = learn([]);

/** How long a party of this size will stay: as was learned, drawn to the minutes that are set while that is little. */
export function turnOf(
  { turns }: Learned,
  partySize: number,
  isLunch: boolean,
  configuredMinutes: number,
): Spread {
  const band = bandOf(partySize);
  const seen = turns.find((turn) => turn.band === band && turn.isLunch === isLunch);
  return shrunk(seen?.spread ?? null, seen?.stays ?? 0, {
    mu: Math.log(configuredMinutes),
    sigma: USUAL_SIGMA,
  });
}

/**
 * How long the stay of a party that sits will be in all, by the last mark it has reached: what parties of its size
 * do, and what the mark says, each as much as it is sure.
 */
export function stayOf(
  turn: Spread,
  places: MarkPlaces,
  last: { mark: Mark; afterMinutes: number } | null,
): Spread {
  if (last === null || last.afterMinutes < 1) return turn;
  const place = places[last.mark];
  const told = Math.log(last.afterMinutes) - place.mu;
  const [bySize, byMark] = [1 / turn.sigma ** 2, 1 / place.sigma ** 2];
  return {
    mu: (turn.mu * bySize + told * byMark) / (bySize + byMark),
    sigma: Math.sqrt(1 / (bySize + byMark)),
  };
}

/** What nearly all stays come to. */
const NEARLY_ALL = 0.9;

/**
 * How long the stay of a party will be at the least, because what comes next in a meal has not come yet: whoever waits
 * for the main course after an hour does not leave in five minutes. No further than the usual stay: not everything that
 * is eaten is rung up in time.
 */
export function leastStay(turn: Spread, places: MarkPlaces, last: Mark | null, sat: number): number {
  const ahead = marks.slice(last === null ? 0 : marks.indexOf(last) + 1);
  const next = ahead.find((mark) => places[mark].share >= NEARLY_ALL);
  if (!next) return sat;
  const { mu, sigma } = places[next];
  return Math.max(sat, Math.min(Math.exp(turn.mu), sat / Math.min(1, Math.exp(mu + sigma))));
}

/** The median and the time in which four of five leave, as the house's settings show them. */
export function turnShown({ spread, stays }: LearnedTurn) {
  if (stays === 0) return null;
  return { median: Math.round(minutesAt(spread, 0.5)), most: Math.round(minutesAt(spread, 0.8)) };
}

function spreadOf(logs: readonly number[]): Spread {
  if (logs.length === 0) return { mu: 0, sigma: USUAL_SIGMA };
  const mu = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const square = logs.reduce((sum, log) => sum + (log - mu) ** 2, 0) / logs.length;
  return { mu, sigma: Math.sqrt(square) };
}

function shrunk(seen: Spread | null, count: number, towards: Spread): Spread {
  if (seen === null || count === 0) return towards;
  const weight = count / (count + DOUBT);
  return {
    mu: weight * seen.mu + (1 - weight) * towards.mu,
    sigma: Math.max(LEAST_SIGMA, weight * seen.sigma + (1 - weight) * towards.sigma),
  };
}
