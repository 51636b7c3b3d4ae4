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
  /** Begins to ask; whatever the same asker began before is given up. */
  inquire(asker: string): Inquiry;
  close(): Promise<void>;
}

interface Waiting extends Question {
  inquiry: Inquiry;
  began: number;
  answer(solution: Solution): void;
}

/** How much longer than its limit a question may take before its thread is taken for hung. */
const GRACE_MS = 5_000;

/** The solver, whose thread is started by the first question: a host that is asked none pays nothing. */
export function openSolver(onProblem: (problem: string) => void): Solver {
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
    hung = setTimeout(() => void worker?.terminate(), seconds * 1_000 + GRACE_MS);
    hung.unref();
  }

  function started(): Worker {
    const thread = startWorker({ givenUp: givenUp.buffer as SharedArrayBuffer });
    thread.on('message', (answer: Answer) => {
      if (running?.number !== answer.number) return;
      if ('failed' in answer) onProblem(`the solver failed: ${answer.failed}`);
      finish(running, 'failed' in answer ? null : answer.solution);
    });
    thread.on('error', (error) => onProblem(`the solver crashed: ${error.message}`));
    thread.on('exit', () => {
      if (worker === thread) worker = null;
      if (running) finish(running, null);
    });
    return thread;
  }

  function giveUp(inquiry: Inquiry): void {
    for (const waiting of queue.filter((other) => other.inquiry === inquiry))
      waiting.answer(unproven(waiting));
    queue = queue.filter((other) => other.inquiry !== inquiry);
    if (running?.inquiry === inquiry) Atomics.store(givenUp, 0, running.number);
  }

  return {
    inquire(asker) {
      const inquiry: Inquiry = {
        ask: (problem, seconds) =>
          new Promise((answer) => {
            const question = {
              number: ++numbers,
              problem,
              seconds,
              inquiry,
              answer,
              began: performance.now(),
            };
            if (closed || inquiry.isGivenUp) return answer(unproven(question));
            queue.push(question);
            next();
          }),
        get isGivenUp() {
          return latest.get(asker) !== inquiry;
        },
      };
      const older = latest.get(asker);
      latest.set(asker, inquiry);
      if (older) giveUp(older);
      return inquiry;
    },
    async close() {
      closed = true;
      for (const left of queue.splice(0)) left.answer(unproven(left));
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
function startWorker(workerData: WorkerData): Worker {
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
