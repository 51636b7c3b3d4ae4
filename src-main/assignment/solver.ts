import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { quickAnswer } from './first-answer.rules';
import { type Problem, seatedIn } from './problem.rules';
import type { Solution } from './solve';
import type { Answer, Question, WorkerData } from './solver-messages';

/** The questions of one call. */
export interface Inquiry {
  /**
   * The best choice that is found within so many seconds, and whether it is proven. Never rejects: what is given up or
   * meets a crash has a quick answer, and no proof.
   */
  ask(problem: Problem, seconds: number): Promise<Solution>;
  /** Its asker has asked for something newer: nobody waits for these answers. */
  readonly isGivenUp: boolean;
}

/** Answers questions about a book exactly, one after the other, beside everything else the host does. */
export interface Solver {
  /** Asks as this asker for as long as `questions` takes; whatever the same asker asks still is given up. */
  inquire<T>(asker: string, questions: (inquiry: Inquiry) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Waiting extends Question {
  inquiry: Inquiry;
  began: number;
  answer(solution: Solution): void;
}

export interface SolverOptions {
  /** How much longer than its limit a question may take before its thread is taken for hung. */
  graceMs?: number;
  /** Begins the thread that answers. */
  start?: (data: WorkerData) => Worker;
}

/**
 * The solver, whose thread is started by the first question: a host that is asked none pays nothing. A thread that ends
 * or hangs is reported, and the next question has a new one.
 */
export function openSolver(
  onProblem: (problem: string) => void,
  { graceMs = 5_000, start = startWorker }: SolverOptions = {},
): Solver {
  const givenUp = new Int32Array(new SharedArrayBuffer(4));
  let worker: Worker | null = null;
  let running: Waiting | null = null;
  let hung: NodeJS.Timeout | null = null;
  let queue: Waiting[] = [];
  const latest = new Map<string, Inquiry>();
  let numbers = 0;
  let closed = false;

  function finish(asked: Waiting, solution: Solution | null): void {
    if (hung) clearTimeout(hung);
    if (running === asked) running = null;
    worker?.unref();
    asked.answer(solution ?? unproven(asked));
    next();
  }

  function next(): void {
    const asked = running === null && !closed ? queue.shift() : undefined;
    if (!asked) return;
    running = asked;
    worker ??= started();
    worker.ref();
    const { number, problem, seconds } = asked;
    worker.postMessage({ number, problem, seconds } satisfies Question);
    const thread = worker;
    hung = setTimeout(
      () => {
        onProblem(`the solver hung for ${Math.round((performance.now() - asked.began) / 1_000)} s`);
        void thread.terminate();
      },
      seconds * 1_000 + graceMs,
    );
    hung.unref();
  }

  function started(): Worker {
    const thread = start({ givenUp: givenUp.buffer as SharedArrayBuffer });
    thread.on('message', (answer: Answer) => {
      if (running?.number !== answer.number) return;
      if ('failed' in answer) onProblem(`the solver failed: ${answer.failed}`);
      finish(running, 'failed' in answer ? null : answer.solution);
    });
    thread.on('error', (error) => onProblem(`the solver crashed: ${error.message}`));
    thread.on('exit', (code) => {
      if (worker === thread) worker = null;
      if (!running || closed) return;
      onProblem(`the solver's thread ended with code ${code}: an answer without a proof was given`);
      finish(running, null);
    });
    return thread;
  }

  function giveUp(inquiry: Inquiry): void {
    for (const waiting of queue.filter((other) => other.inquiry === inquiry))
      waiting.answer(unproven(waiting));
    queue = queue.filter((other) => other.inquiry !== inquiry);
    if (running?.inquiry === inquiry) Atomics.store(givenUp, 0, running.number);
  }

  function inquiryOf(asker: string): Inquiry {
    const inquiry: Inquiry = {
      ask: (problem, seconds) =>
        new Promise((answer) => {
          const asked = { number: ++numbers, problem, seconds, inquiry, answer, began: performance.now() };
          if (closed || inquiry.isGivenUp) return answer(unproven(asked));
          queue.push(asked);
          next();
        }),
      get isGivenUp() {
        return latest.get(asker) !== inquiry;
      },
    };
    return inquiry;
  }

  return {
    async inquire(asker, questions) {
      const inquiry = inquiryOf(asker);
      const older = latest.get(asker);
      latest.set(asker, inquiry);
      if (older) giveUp(older);
      try {
        return await questions(inquiry);
      } finally {
        if (!inquiry.isGivenUp) latest.delete(asker);
      }
    },
    async close() {
      closed = true;
      if (hung) clearTimeout(hung);
      for (const left of [...(running ? [running] : []), ...queue.splice(0)]) left.answer(unproven(left));
      await worker?.terminate();
    },
  };
}

function unproven({ problem, began }: Waiting): Solution {
  const choice = quickAnswer(problem);
  return {
    choice,
    seated: seatedIn(choice),
    bound: problem.seekers.length,
    provenSeated: seatedIn(choice) === problem.seekers.length,
    provenMoves: false,
    seconds: (performance.now() - began) / 1_000,
  };
}

/**
 * The thread's program lies as `assignment-worker.js` in `out/main` when the program is bundled (code shared by two
 * bundles one folder deeper), and beside this file when it runs from its sources, which need tsx.
 */
export function startWorker(workerData: WorkerData): Worker {
  const bundled = ['./assignment-worker.js', '../assignment-worker.js']
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(fileURLToPath(url)));
  if (bundled) return new Worker(bundled, { workerData, execArgv: [] });
  // tsx does not reach into threads by itself.
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx'));
  const tsx = new URL('./esm/api/index.mjs', loader).href;
  const source = new URL('./worker.ts', import.meta.url).href;
  const program = `import('${tsx}').then(({ register }) => { register(); return import('${source}'); })`;
  return new Worker(program, { workerData, execArgv: [], eval: true });
}
