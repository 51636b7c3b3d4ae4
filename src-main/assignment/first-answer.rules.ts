import { type Choice, overlap, type Problem } from './problem.rules';

/** How many that are in the way may be given another place for one that has none. */
const MOST_EJECTED = 3;
/** After so many tries a party is left to the exact search. */
const MOST_TRIES = 300;

/** An answer in a millisecond: everybody stays where they are, the others are placed by their starts where it is free. */
export function quickAnswer(problem: Problem): Choice {
  const stayed: Choice = problem.seekers.map(({ current }) => current);
  return waitingIn(problem, stayed).reduce(
    (choice, index) => withRoomFor(problem, choice, index, 0) ?? choice,
    stayed,
  );
}

/**
 * A good answer soon, without a proof: for who finds nothing room is made where up to three others can go elsewhere.
 * The exact search begins with it, and it is what is left when its time is up.
 */
export function firstAnswer(problem: Problem): Choice {
  const quick = quickAnswer(problem);
  return waitingIn(problem, quick).reduce(
    (choice, index) => withRoomFor(problem, choice, index, MOST_EJECTED) ?? choice,
    quick,
  );
}

function waitingIn(problem: Problem, choice: Choice): number[] {
  const waiting = choice.flatMap((option, index) => (option === null ? [index] : []));
  return waiting.sort((a, b) => order(problem, a, b));
}

/** Who is in the book first, then by start; of those the one with the fewest options. */
function order({ seekers }: Problem, a: number, b: number): number {
  const [x, y] = [seekers[a], seekers[b]];
  if (!x || !y) return 0;
  return Number(x.isNew) - Number(y.isNew) || x.from - y.from || x.options.length - y.options.length || a - b;
}

/** The choice that seats this one too, with as few others put elsewhere as can be, or null. Nobody loses a place. */
function withRoomFor(problem: Problem, choice: Choice, index: number, most: number): Choice | null {
  for (let ejected = 0; ejected <= most; ejected++) {
    const tries = { left: MOST_TRIES };
    const found = settle(problem, choice, [index], { ejected, settled: [], tries });
    if (found || tries.left <= 0) return found;
  }
  return null;
}

interface Search {
  /** How many more may lose their place. */
  ejected: number;
  /** Who was given a place on the way here, and keeps it. */
  settled: readonly number[];
  tries: { left: number };
}

/** Gives each of these a place, the first one first; whoever is in its way joins the others. */
function settle(
  problem: Problem,
  choice: Choice,
  [index, ...others]: readonly number[],
  search: Search,
): Choice | null {
  if (index === undefined) return choice;
  for (const option of problem.seekers[index]?.options.keys() ?? []) {
    if (search.tries.left-- <= 0) return null;
    const ejected = inTheWay(problem, choice, index, option);
    if (ejected.length > search.ejected || ejected.some((other) => search.settled.includes(other))) continue;
    const given = choice.map((has, at) => (at === index ? option : ejected.includes(at) ? null : has));
    const found = settle(problem, given, [...others, ...ejected], {
      ejected: search.ejected - ejected.length,
      settled: [...search.settled, index],
      tries: search.tries,
    });
    if (found) return found;
  }
  return null;
}

function inTheWay({ seekers }: Problem, choice: Choice, index: number, option: number): number[] {
  const seeker = seekers[index];
  const tables = seeker?.options[option]?.tables ?? [];
  return seekers.flatMap((other, at) => {
    const given = choice[at] ?? null;
    if (at === index || given === null || !seeker || !overlap(seeker, other)) return [];
    return other.options[given]?.tables.some((table) => tables.includes(table)) ? [at] : [];
  });
}
