import { Worker } from 'node:worker_threads';
import { afterEach, expect, it } from 'vitest';
import { type Booked, NEW_PARTY, problemOf } from '#main/assignment/book.rules';
import type { Problem } from '#main/assignment/problem.rules';
import { openSolver, type Solver, startWorker } from '#main/assignment/solver';
import { roomOf } from '#main/assignment/units.rules';
import { table } from './room';

const HOUR = 3_600_000;
const party = { wishes: [], areaId: null, from: 0, to: HOUR };

/** A couple at the only four-top, and four who ask for it: one move makes room. */
function aProblem(): Problem {
  const room = roomOf([table('1', 4), table('2', 2)], []);
  const couple: Booked = { ...party, id: 'couple', partySize: 2, tables: [0] };
  return problemOf({ room, bookings: [couple], fixed: [] }, { ...party, partySize: 4 });
}

let solver: Solver | null = null;
afterEach(() => solver?.close());

/** A solver whose first thread runs this program instead; the ones after it are real. */
function solverWith(program: string | null) {
  const problems: string[] = [];
  const threads: Worker[] = [];
  solver = openSolver((problem) => problems.push(problem), {
    graceMs: 100,
    start(workerData) {
      const isBad = program !== null && threads.length === 0;
      const thread = isBad ? new Worker(program, { eval: true, workerData }) : startWorker(workerData);
      threads.push(thread);
      return thread;
    },
  });
  const { inquire } = solver;
  const ask = (seconds = 20, asker = 'host') => inquire(asker, (inquiry) => inquiry.ask(aProblem(), seconds));
  return { problems, threads, inquire, ask };
}

const whenAsked = (deed: string) =>
  `require('node:worker_threads').parentPort.on('message', () => { ${deed} })`;
const exact = { seated: 2, provenSeated: true, provenMoves: true };
/** Nobody is moved, so the four have no table; nobody says that there is none. */
const quick = { seated: 1, provenSeated: false, provenMoves: false };

it('a thread that dies with a question is reported, the answer is a quick one, and the next is exact', async () => {
  const { problems, threads, ask } = solverWith(whenAsked('process.exit(7)'));
  expect(await ask()).toMatchObject(quick);
  expect(problems).toEqual([expect.stringContaining('ended with code 7')]);
  expect(await ask()).toMatchObject(exact);
  expect(threads).toHaveLength(2);
  expect(problems).toHaveLength(1);
});

it('so is one that throws', async () => {
  const { problems, ask } = solverWith(whenAsked("throw new Error('out of memory')"));
  expect(await ask()).toMatchObject(quick);
  expect(problems[0]).toBe('the solver crashed: out of memory');
  expect(await ask()).toMatchObject(exact);
});

it('one that hangs past its limit is ended and reported; who asked behind it has an exact answer', async () => {
  const { problems, threads, ask } = solverWith(whenAsked('for (;;);'));
  const [hung, behind] = await Promise.all([ask(0.1, 'first'), ask(20, 'second')]);
  expect(hung).toMatchObject(quick);
  expect(problems[0]).toMatch(/^the solver hung for \d+ s$/);
  expect(behind).toMatchObject(exact);
  expect(threads).toHaveLength(2);
});

it('a real thread that is killed between two questions is not missed', async () => {
  const { threads, ask } = solverWith(null);
  expect(await ask()).toMatchObject(exact);
  await threads[0]?.terminate();
  const { choice, ...again } = await ask();
  expect(again).toMatchObject(exact);
  const seekers = aProblem().seekers;
  expect(seekers.map(({ id, options }, at) => [id, options[choice[at] ?? -1]?.tables])).toEqual([
    ['couple', [1]],
    [NEW_PARTY, [0]],
  ]);
});

it('who asks for something newer gives up what was asked before, and nobody else does', async () => {
  const { inquire, ask } = solverWith(whenAsked('for (;;);'));
  const state: boolean[] = [];
  const older = inquire('host', async (inquiry) => {
    const solution = await inquiry.ask(aProblem(), 0.1);
    state.push(inquiry.isGivenUp);
    return [solution, await inquiry.ask(aProblem(), 20)] as const;
  });
  const other = ask(20, 'another');
  const newer = ask(20, 'host');
  expect(await older).toMatchObject([quick, quick]);
  expect(state).toEqual([true]);
  expect(await other).toMatchObject(exact);
  expect(await newer).toMatchObject(exact);
});

it('what is asked still when the house closes has a quick answer', async () => {
  const { ask } = solverWith(whenAsked('for (;;);'));
  const asked = [ask(20, 'first'), ask(20, 'second')];
  await solver?.close();
  expect(await Promise.all(asked)).toMatchObject([quick, quick]);
  expect(await ask()).toMatchObject(quick);
});
