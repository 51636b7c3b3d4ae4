import type { Problem } from './problem.rules';
import type { Solution } from './solve';

/** What the solver's thread is given at its start. */
export interface WorkerData {
  /** One number in shared memory: the question that is to be given up. */
  givenUp: SharedArrayBuffer;
}

export interface Question {
  number: number;
  problem: Problem;
  seconds: number;
}

export type Answer = { number: number; solution: Solution } | { number: number; failed: string };
