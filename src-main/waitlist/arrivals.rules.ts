import { type Chance, chanceOf } from './chance.rules';
import type { Comer, Seeker } from './replay.rules';

/** A party that came to the door without a booking: by the wall clock, in minutes from midnight of its service day. */
export interface Arrival {
  partySize: number;
  minute: number;
}

/** Who came to the door, on an evening that is over or until now. */
export type Arrivals = readonly Arrival[];

/** With fewer evenings of its own a house does not know yet how one goes on. */
const FEWEST_EVENINGS = 4;
/** So many parties weigh as much as the belief that tonight is like other nights. */
const DOUBT = 20;
const LEAST_BUSY = 0.5;
const MOST_BUSY = 2;

const LATELY_MINUTES = 60;
/** After so many minutes a third as many parties come as now. */
const FADE_MINUTES = 60;
const WAYS = 200;
const SEED = 2_310;

/**
 * The ways in which others may come to the door from this minute on. Each is the rest of an evening as it was, with more
 * or fewer parties where tonight is busier or quieter; in a house without a past it is what came in the last hour, and
 * fewer and fewer.
 *
 * @param before the same weekday's evenings.
 * @param tonight who has come until now.
 * @param seekerOf what a party of this size needs tonight.
 */
export function waysToGoOn(
  before: readonly Arrivals[],
  tonight: Arrivals,
  minute: number,
  seekerOf: (partySize: number) => Seeker,
): Comer[][] {
  const chance = chanceOf(SEED);
  if (before.length < FEWEST_EVENINGS) {
    const lately = tonight.filter((arrival) => arrival.minute > minute - LATELY_MINUTES);
    return Array.from({ length: WAYS }, () =>
      fading(
        lately.map(({ partySize }) => partySize),
        chance,
      ).map(seen(seekerOf)),
    );
  }
  const cameBefore = before.reduce(
    (sum, evening) => sum + evening.filter((arrival) => arrival.minute <= minute).length,
    0,
  );
  const busy = (tonight.length + DOUBT) / (cameBefore / before.length + DOUBT);
  const share = Math.min(MOST_BUSY, Math.max(LEAST_BUSY, busy));
  return before.map((evening) =>
    evening
      .filter((arrival) => arrival.minute > minute)
      .flatMap((arrival) => Array.from({ length: Math.floor(share + chance()) }, () => arrival))
      .map((arrival) => ({ partySize: arrival.partySize, from: arrival.minute - minute }))
      .sort((a, b) => a.from - b.from)
      .map(seen(seekerOf)),
  );
}

const seen =
  (seekerOf: (partySize: number) => Seeker) =>
  ({ partySize, from }: { partySize: number; from: number }): Comer => ({ ...seekerOf(partySize), from });

/** Parties of these sizes, as many in a minute as there are of them in an hour, and fewer and fewer. */
function fading(sizes: readonly number[], chance: Chance): { partySize: number; from: number }[] {
  const coming: { partySize: number; from: number }[] = [];
  const inAll = (sizes.length / LATELY_MINUTES) * FADE_MINUTES;
  const waited = () => -Math.log(1 - chance());
  for (let passed = waited(); passed < inAll; passed += waited())
    coming.push({
      partySize: sizes[Math.floor(chance() * sizes.length)] ?? 2,
      from: -FADE_MINUTES * Math.log(1 - passed / inAll),
    });
  return coming;
}
