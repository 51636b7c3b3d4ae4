import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { solve } from './solve';
import type { Answer, Question, WorkerData } from './solver-messages';

/** The solver's thread: it answers one question after the other, and holds nothing between them. */
const givenUp = new Int32Array((workerData as WorkerData).givenUp);
const highs = await loadHighs();

parentPort?.on('message', ({ number, problem, seconds }: Question) => {
  const say = (answer: Answer) => parentPort?.postMessage(answer);
  try {
    const isGivenUp = () => Atomics.load(givenUp, 0) === number;
    say({ number, solution: solve(highs, problem, { seconds, isGivenUp }) });
  } catch (error) {
    say({ number, failed: error instanceof Error ? error.message : String(error) });
  }
});
