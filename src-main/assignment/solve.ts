import type { Highs } from 'highs';
import { firstAnswer } from './first-answer.rules';
import { choiceOf, type Model, modelOf, valuesOf } from './model.rules';
import { type Choice, isBetter, isSound, movesIn, type Problem, seatedIn } from './problem.rules';

export interface Limits {
  /** After so many seconds the best that was found is the answer. */
  seconds: number;
  /** Asked while it searches: whether nobody waits for the answer any more. */
  isGivenUp?: () => boolean;
}

export interface Solution {
  choice: Choice;
  seated: number;
  /** No choice seats more. */
  bound: number;
  /** Nobody more can be seated, whatever is moved. */
  provenSeated: boolean;
  /** Nor with fewer moves. */
  provenMoves: boolean;
  seconds: number;
}

/** One that is not in the book weighs less than any who is: it is seated only where nobody loses by it. */
const NEW = 0.5;
/** A move is worse than all seats together. */
const MOVE = 1_000;
const MOST_COST = 900;

/**
 * The exact answer by HiGHS: seats as many as can be, those who are kept all; of these choices the one with the fewest
 * moves, then one in which parties sit well. Holds the thread until it is done: it runs in the solver's.
 */
export function solve(
  highs: Highs,
  problem: Problem,
  { seconds, isGivenUp = () => false }: Limits,
): Solution {
  const began = performance.now();
  const left = () => Math.max(0.05, seconds - (performance.now() - began) / 1_000);
  const model = modelOf(problem);
  const run = (pass: Omit<Pass, 'seconds' | 'isGivenUp'>) =>
    search(highs, model, problem, { ...pass, seconds: left(), isGivenUp });
  const better = (found: Choice | null, than: Choice) =>
    found && isSound(problem, found) && isBetter(problem, found, than) ? found : than;

  const first = firstAnswer(problem);
  const most = run({
    worth: (seeker) => (problem.seekers[seeker]?.isNew ? NEW : 1),
    start: first,
    seated: null,
    gap: NEW / 2,
  });
  const seated = better(most.choice, first);
  const calm = run({
    worth: (seeker, option) => -badness(problem, seeker, option),
    start: seated,
    seated,
    gap: 0.5,
  });
  const choice = better(calm.choice, seated);
  return {
    choice,
    seated: seatedIn(choice),
    bound: most.proven ? seatedIn(choice) : Math.min(Math.floor(most.bound + 1e-6), problem.seekers.length),
    provenSeated: most.proven,
    provenMoves: most.proven && (calm.proven || movesIn(problem, choice) === 0),
    seconds: (performance.now() - began) / 1_000,
  };
}

function badness({ seekers }: Problem, seeker: number, option: number): number {
  const { current, options } = seekers[seeker] ?? { current: null, options: [] };
  const isMove = current !== null && current !== option;
  return (isMove ? MOVE : 0) + Math.min(MOST_COST, options[option]?.cost ?? 0) / seekers.length;
}

interface Pass extends Required<Limits> {
  /** What it is worth to give a seeker an option. The sum is made as large as can be. */
  worth: (seeker: number, option: number) => number;
  /** Where the search begins. */
  start: Choice;
  /** Who is seated in this choice is seated in the answer, and nobody else; null leaves it open. */
  seated: Choice | null;
  /** An answer this near to the best is the best: less than the smallest difference that matters. */
  gap: number;
}

function search(highs: Highs, model: Model, { seekers }: Problem, pass: Pass) {
  const { columns, rows } = model;
  if (columns.length === 0) return { choice: pass.start, bound: 0, proven: true };
  const { callbackType, modelStatus, objectiveSense } = highs.constants;
  const bound = (row: number, otherwise: number) =>
    pass.seated === null || row >= seekers.length ? otherwise : Number(pass.seated[row] !== null);
  const solver = highs.createModel({
    numCols: columns.length,
    numRows: rows.length,
    sense: objectiveSense.maximize,
    colCost: Float64Array.from(columns, ({ seeker, option }) => pass.worth(seeker, option)),
    colLower: new Float64Array(columns.length),
    colUpper: new Float64Array(columns.length).fill(1),
    rowLower: Float64Array.from(rows, ({ least }, row) => bound(row, least)),
    rowUpper: Float64Array.from(rows, ({ most }, row) => bound(row, most)),
    matrix: matrixOf(model),
    integrality: new Int32Array(columns.length).fill(1),
  });
  try {
    solver.options.set({
      output_flag: false,
      time_limit: pass.seconds,
      mip_rel_gap: 0,
      mip_abs_gap: pass.gap,
      random_seed: 1,
    });
    solver.setSolution({ colValue: valuesOf(model, pass.start) });
    solver.run({
      [callbackType.mipInterrupt](event) {
        if (pass.isGivenUp()) event.interrupt();
      },
    });
    // 2: what it holds keeps all the rules.
    const isFound = Number(solver.info.get('primal_solution_status')) === 2;
    return {
      choice: isFound ? choiceOf(model, seekers.length, solver.getSolution().colValue) : null,
      bound: Number(solver.info.get('mip_dual_bound')),
      proven: solver.getModelStatus() === modelStatus.optimal,
    };
  } finally {
    solver.dispose();
  }
}

function matrixOf({ columns, rows }: Model) {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => {
    starts[index + 1] = (starts[index] ?? 0) + row.columns.length;
  });
  const indices = Int32Array.from(rows.flatMap((row) => row.columns));
  const values = new Float64Array(indices.length).fill(1);
  return { format: 'csr', numRows: rows.length, numCols: columns.length, starts, indices, values } as const;
}
