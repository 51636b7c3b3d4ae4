import { afterAll, beforeAll, expect, it } from 'vitest';
import { runDiskFull } from '#tests/faults/disk-full/disk-full';
import { buildProgram, type Program } from '#tests/faults/host/program';
import { runKill } from '#tests/faults/kill/kill';
import { runPower } from '#tests/faults/power/power';
import { canStrace, runTrace } from '#tests/faults/trace/trace';
import { runKilledZ } from '#tests/faults/z/z';

/** Small runs of `npm run faults`, by the same functions; their seeds stay so that a failure stays too. */
const seed = 'npm-test';
const LONGEST = 600_000;
let program: Program;

beforeAll(async () => {
  program = await buildProgram();
}, LONGEST);

afterAll(() => program.remove());

it(
  'killed with -9 while several devices work, loses nothing it acknowledged and doubles no repeat',
  async () => {
    const { failures, figures } = await runKill({ program, rounds: 3, seed });
    expect(failures).toEqual([]);
    expect(figures).toMatchObject({ lost: 0, doubled: 0, 'not opened': 0 });
    expect(figures['acknowledged']).toBeGreaterThan(30);
  },
  LONGEST,
);

it(
  'killed with -9 while a day is closed, has its Z once and whole, or not at all, and no gap in the numbers',
  async () => {
    const { failures, figures } = await runKilledZ({ program, rounds: 4, seed });
    expect(failures).toEqual([]);
    expect(figures['rounds']).toBe(4);
  },
  LONGEST,
);

it(
  'opens what a disk may hold after a power cut, and would lose it without flushes',
  async () => {
    const { failures, figures } = await runPower({ program, rounds: 8, seed, commands: 60 });
    expect(failures).toEqual([]);
    expect(figures).toMatchObject({ lost: 0, doubled: 0, 'not opened': 0 });
    expect(figures['without flushes: intact']).toBeLessThan(Number(figures['without flushes: rounds']));
  },
  LONGEST,
);

it(
  'goes on when a full disk has room again, each command done once',
  async () => {
    const { failures, figures } = await runDiskFull({ program, rounds: 4, seed });
    expect(failures).toEqual([]);
    expect(figures['refused for now']).toBeGreaterThan(0);
  },
  LONGEST,
);

it(
  'answers no write before its flush, and checkpoints in order',
  async () => {
    const { failures, figures } = await runTrace({ program, seed, by: 'recorder', commands: 70 });
    expect(failures).toEqual([]);
    expect(figures['writes answered']).toBeGreaterThan(60);
  },
  LONGEST,
);

it(
  'does so by the system calls that reach the kernel',
  async () => {
    if (!canStrace() && process.env['CI'] !== 'true')
      return console.warn(
        'SYSTEM CALLS WERE NOT TRACED: there is no strace here; only the calls to Node were.',
      );
    expect(canStrace()).toBe(true);
    const { failures } = await runTrace({ program, seed, by: 'strace', commands: 70 });
    expect(failures).toEqual([]);
  },
  LONGEST,
);
