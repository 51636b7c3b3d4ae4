/** Where a party could be put, by the numbers of the tables, and how far that is from ideal: less is better. */
export interface Option {
  tables: readonly number[];
  cost: number;
}

/** A party that is to be given one of its options for its span, half-open, in milliseconds. */
export interface Seeker {
  id: string;
  from: number;
  to: number;
  /** In the order in which they are preferred. Tables that are held for good are in none of them. */
  options: readonly Option[];
  /** The option it has now; another one is a move. Null for a party without tables, which moves for nothing. */
  current: number | null;
  /** It has tables, and is given some in every answer. */
  kept: boolean;
  /** A party that is not in the book yet: seated only if nobody who is loses by it. */
  isNew: boolean;
}

/** Which option each seeker is given. No table is given twice at a time. */
export interface Problem {
  seekers: readonly Seeker[];
}

/** For each seeker its option, or null where it has none. */
export type Choice = (number | null)[];

export const overlap = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from < b.to && b.from < a.to;

/** How many are seated. */
export function seatedIn(choice: Choice): number {
  return choice.filter((option) => option !== null).length;
}

/** How many that have tables are given others. */
export function movesIn({ seekers }: Problem, choice: Choice): number {
  return seekers.filter(({ current }, index) => current !== null && choice[index] !== current).length;
}

/** What a choice is worth, as the solver counts it: who is seated first, then the moves, then how well they sit. */
export function isBetter(problem: Problem, a: Choice, b: Choice): boolean {
  const [x, y] = [rank(problem, a), rank(problem, b)];
  const at = x.findIndex((value, index) => value !== y[index]);
  return at >= 0 && (x[at] as number) < (y[at] as number);
}

function rank(problem: Problem, choice: Choice): number[] {
  const { seekers } = problem;
  const lost = (isNew: boolean) =>
    seekers.filter((seeker, index) => seeker.isNew === isNew && choice[index] === null).length;
  const cost = seekers.reduce((sum, { options }, index) => {
    const option = choice[index];
    return sum + (option === null || option === undefined ? 0 : (options[option]?.cost ?? 0));
  }, 0);
  return [lost(false), lost(true), movesIn(problem, choice), cost];
}

/** Whether an answer keeps the rules: an option for each who is kept, and no table twice. */
export function isSound({ seekers }: Problem, choice: Choice): boolean {
  const given = seekers.flatMap((seeker, index) => {
    const option = choice[index] ?? null;
    return option === null ? [] : [{ seeker, tables: seeker.options[option]?.tables ?? [] }];
  });
  const isDouble = given.some((a, index) =>
    given
      .slice(index + 1)
      .some((b) => overlap(a.seeker, b.seeker) && a.tables.some((table) => b.tables.includes(table))),
  );
  return !isDouble && seekers.every(({ kept }, index) => !kept || choice[index] !== null);
}
