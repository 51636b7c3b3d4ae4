import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { type Backups, openBackups } from '#db/backup/backups';
import type { Figure } from '../figures';
import { progress } from '../progress';
import { type BenchHost, openBenchHost } from '../rig/bench-host';
import { makeRestaurant } from '../rig/restaurant';
import { addLine, findParty, roundIds, send } from '../rig/round';
import { percentile } from '../samples';

const TAP_EVERY_MS = 50;
const QUIET_TAPS = 600;
/** As the host does it while guests order. */
const LOG_EVERY_MS = 10_000;
/** More than one: a single one may be lucky. */
const BACKUPS = 3;
const GOAL_MS = 100;
const section = 'Backups: taps every 50 ms, while one is taken and while none is';

/**
 * What a backup of so many orders costs a tap: the same lines are rung at a steady pace with and without one. A tap
 * counts from when it was due, also where nothing could run then; the next is due after its answer at the earliest.
 */
export async function measureBackup(folder: string, orders: number): Promise<Figure[]> {
  progress(`backups: writing ${orders.toLocaleString('en')} old orders`);
  await makeRestaurant(folder, orders);
  const host = await openBenchHost(folder, { keepLog: true });
  const backupFolder = `${folder}-backups`;
  const backups = openBackups({
    dataDir: folder,
    folder: backupFolder,
    source: host.store,
    clock: () => new Date(),
    appVersion: 'bench',
  });
  const keepingLog = setInterval(() => void backups.catchUp(), LOG_EVERY_MS);
  try {
    const tap = await makeTap(host);
    let quietLeft = 20 + QUIET_TAPS;
    const quiet = (await tapWhile(tap, () => quietLeft-- > 0)).slice(20);
    progress('backups: none taken');
    const taken = await takeWhileTapping(backups, tap);
    progress('backups: taken');
    return [...compare(quiet, taken.taps), ...taken.figures];
  } finally {
    clearInterval(keepingLog);
    await backups.stop();
    await host.close();
    rmSync(backupFolder, { recursive: true, force: true });
  }
}

/** The next tap of a server who rings five lines, sends them, and begins again. */
async function makeTap(host: BenchHost): Promise<() => Promise<unknown>> {
  const party = await findParty(host);
  let ids = roundIds();
  let rung = 0;
  return () => {
    if (rung < ids.lineIds.length) return addLine(host, party, ids, rung++);
    const done = ids;
    ids = roundIds();
    rung = 0;
    return send(host, party, done);
  };
}

async function tapWhile(tap: () => Promise<unknown>, goesOn: () => boolean): Promise<number[]> {
  const samples: number[] = [];
  for (let due = performance.now(); goesOn(); due = Math.max(due + TAP_EVERY_MS, performance.now())) {
    const early = due - performance.now();
    if (early > 0) await delay(early);
    await tap();
    samples.push(performance.now() - due);
  }
  return samples;
}

async function takeWhileTapping(backups: Backups, tap: () => Promise<unknown>) {
  const seconds: number[] = [];
  let bytes = 0;
  let running = true;
  const taking = (async () => {
    for (let count = 0; count < BACKUPS; count++) {
      const began = performance.now();
      ({ bytes } = await backups.take('manual', { serviceDay: '2026-11-20' }));
      seconds.push((performance.now() - began) / 1000);
    }
  })().finally(() => {
    running = false;
  });
  const [taps] = await Promise.all([tapWhile(tap, () => running), taking]);
  const figures: Figure[] = [
    {
      section,
      name: 'a backup, copied and verified',
      value: percentile(seconds, 0.5),
      unit: 's',
      detail: seconds.map((value) => value.toFixed(1)).join(', '),
    },
    { section, name: 'its archive', value: bytes / 2 ** 20, unit: 'MB' },
  ];
  return { taps, figures };
}

function compare(quiet: readonly number[], during: readonly number[]): Figure[] {
  const added = (share: number) => percentile(during, share) - percentile(quiet, share);
  return [
    {
      section,
      name: 'added to a tap at p99',
      value: Math.max(0, added(0.99)),
      unit: 'ms',
      goal: GOAL_MS,
      detail: `p95 ${added(0.95).toFixed(1)} ms`,
    },
    {
      section,
      name: 'p99 while one is taken',
      value: percentile(during, 0.99),
      unit: 'ms',
      detail: tail(during),
    },
    { section, name: 'p99 while none is', value: percentile(quiet, 0.99), unit: 'ms', detail: tail(quiet) },
  ];
}

function tail(samples: readonly number[]): string {
  const [p50, p95, max] = [0.5, 0.95, 1].map((share) => percentile(samples, share).toFixed(1));
  return `p50 ${p50} ms, p95 ${p95} ms, max ${max} ms, n ${samples.length}`;
}
