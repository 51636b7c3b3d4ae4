import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { fixedHoldings, problemOf } from '#main/assignment/book.rules';
import { firstAnswer, quickAnswer } from '#main/assignment/first-answer.rules';
import {
  type Choice,
  isSound,
  movesIn,
  overlap,
  type Problem,
  seatedIn,
} from '#main/assignment/problem.rules';
import { solve } from '#main/assignment/solve';
import { aBook, anAsked } from './room';

const highs = await loadHighs();

/** Every choice there is, one after the other. */
function* allChoices({ seekers }: Problem, given: Choice = []): Generator<Choice> {
  const seeker = seekers[given.length];
  if (!seeker) return yield given;
  for (const option of [null, ...seeker.options.keys()]) {
    const tables = option === null ? [] : (seeker.options[option]?.tables ?? []);
    const isTaken = given.some((other, index) => {
      const [held, at] = [seekers[index], other ?? -1];
      return (
        held && overlap(held, seeker) && held.options[at]?.tables.some((table) => tables.includes(table))
      );
    });
    if (!isTaken && !(seeker.kept && option === null)) yield* allChoices({ seekers }, [...given, option]);
  }
}

/** Who is in the book and has no place, whether the new party has none, and the moves: less is better, in this order. */
function merits(problem: Problem, choice: Choice): [number, number, number] {
  const without = (isNew: boolean) =>
    problem.seekers.filter((seeker, index) => seeker.isNew === isNew && choice[index] === null).length;
  return [without(false), without(true), movesIn(problem, choice)];
}

const asNumber = ([a, b, c]: [number, number, number]) => a * 10_000 + b * 100 + c;

describe('the exact answer', () => {
  it('is as good as the best of all there are, keeps every rule, and says that it is proven', () => {
    fc.assert(
      fc.property(aBook, fc.option(anAsked), (book, asked) => {
        const problem = problemOf(book, asked ?? undefined);
        const solution = solve(highs, problem, { seconds: 20 });
        const best = Math.min(...[...allChoices(problem)].map((choice) => asNumber(merits(problem, choice))));
        expect(isSound(problem, solution.choice)).toBe(true);
        expect(asNumber(merits(problem, solution.choice))).toBe(best);
        expect(solution).toMatchObject({ provenSeated: true, provenMoves: true });
        expect(solution.bound).toBe(solution.seated);
      }),
      { numRuns: 150 },
    );
  });

  it('puts nobody where something stays', () => {
    fc.assert(
      fc.property(aBook, anAsked, (book, asked) => {
        const problem = problemOf(book, asked);
        const held = fixedHoldings(book);
        solve(highs, problem, { seconds: 20 }).choice.forEach((option, index) => {
          const seeker = problem.seekers[index];
          const tables = seeker?.options[option ?? -1]?.tables ?? [];
          if (seeker && option !== seeker.current) expect(held.isFree(tables, seeker)).toBe(true);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('seats a whole evening that first come, first served at the best table does not', () => {
    const hour = 3_600_000;
    const party = (id: string, from: number, to: number, tables: number[][]) => ({
      id,
      from: from * hour,
      to: to * hour,
      options: tables.map((members, cost) => ({ tables: members, cost })),
      current: null,
      kept: false,
      isNew: false,
    });
    const seekers = [
      party('early', 0, 2, [[0], [1]]),
      party('long', 1, 5, [[0]]),
      party('late', 2, 4, [[1], [0]]),
    ];
    expect(seatedIn(quickAnswer({ seekers }))).toBe(2);
    expect(solve(highs, { seekers }, { seconds: 5 })).toMatchObject({ seated: 3, provenSeated: true });
  });

  it('given up, is what was found first, without a proof', () => {
    const hour = 3_600_000;
    const seekers = Array.from({ length: 30 }, (_, index) => ({
      id: String(index),
      from: (index % 7) * hour,
      to: ((index % 7) + 2 + (index % 3)) * hour,
      options: [0, 1, 2, 3, 4].map((table) => ({
        tables: [table, (table + 1 + (index % 4)) % 6],
        cost: table,
      })),
      current: null,
      kept: false,
      isNew: false,
    }));
    const solution = solve(highs, { seekers }, { seconds: 20, isGivenUp: () => true });
    expect(isSound({ seekers }, solution.choice)).toBe(true);
  });
});

describe('the first answer', () => {
  it('is sound, moves no kept party out, and seats no fewer than the quick one', () => {
    fc.assert(
      fc.property(aBook, fc.option(anAsked), (book, asked) => {
        const problem = problemOf(book, asked ?? undefined);
        const [quick, first] = [quickAnswer(problem), firstAnswer(problem)];
        for (const choice of [quick, first]) expect(isSound(problem, choice)).toBe(true);
        expect(movesIn(problem, quick)).toBe(0);
        expect(seatedIn(first)).toBeGreaterThanOrEqual(seatedIn(quick));
      }),
    );
  });
});
