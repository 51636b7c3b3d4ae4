import { allocate, type Cents } from '#contract/money';

/** One that has a part in an amount. */
interface Share {
  /** The parts of one group are together what it would get as a whole: fragments of one line. */
  group: string;
  weight: bigint;
  /** What it keeps of before; null is to be worked out. */
  given: Cents | null;
}

/**
 * Splits an amount by weight, to groups and within them, so that the parts add up to it. Those that were given theirs
 * before keep it and the others share the rest, each as if all were new where that comes to the same. Nobody gets
 * anything where nothing weighs.
 */
export function handDown(amount: Cents, shares: readonly Share[]): Cents[] {
  const given = shares.reduce((all, share) => all + (share.given ?? 0), 0);
  const rest = Math.max(0, amount - given);
  const anew = split(amount, shares);
  const free = anew.reduce((all, part, at) => (shares[at]?.given === null ? all + part : all), 0);
  const parts =
    free === rest
      ? anew
      : split(
          rest,
          shares.map((share) => (share.given === null ? share : { ...share, weight: 0n })),
        );
  return shares.map((share, at) => share.given ?? parts[at] ?? 0);
}

function split(amount: Cents, shares: readonly Share[]): Cents[] {
  const groups = new Map<string, number[]>();
  shares.forEach(({ group }, at) => {
    const places = groups.get(group);
    if (places) places.push(at);
    else groups.set(group, [at]);
  });
  const weightOf = (places: readonly number[]) =>
    places.reduce((all, at) => all + (shares[at] as Share).weight, 0n);
  const parts = shares.map(() => 0);
  const ofGroups = byWeight(amount, [...groups.values()].map(weightOf));
  [...groups.values()].forEach((places, index) => {
    const own = byWeight(
      ofGroups[index] ?? 0,
      places.map((at) => (shares[at] as Share).weight),
    );
    places.forEach((at, place) => {
      parts[at] = own[place] ?? 0;
    });
  });
  return parts;
}

const byWeight = (amount: Cents, weights: readonly bigint[]): Cents[] =>
  weights.some((weight) => weight > 0n) ? allocate(amount, weights) : weights.map(() => 0);
