import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { checkAfterFault, type Verdict } from '../checks/after-fault';
import { keepEvidence, scratchFolder } from '../folder';
import { type FaultHost, launch, startFaultHost } from '../host/fault-host';
import type { Program } from '../host/program';
import { untilAcknowledged } from '../house/at-work';
import { CommandBook } from '../house/commands';
import { httpLine, Line } from '../house/line';
import { openHouse, workTheHouse } from '../house/opening';
import { type Chance, chanceOf, roundSeed } from '../random';
import type { FaultReport } from '../report';

export interface KillOptions {
  program: Program;
  rounds: number;
  seed: string;
  /** Only this round of the seed; without it all. */
  only?: string;
  devices?: number;
  onRound?: (round: number, moment: string) => void;
}

/** Checkpoints come with the writes; without any there is none to wait for. */
const LONGEST_TO_CHECKPOINT = 20_000;

/** When in a round the host dies. */
const moments = ['under load', 'under load', 'in a checkpoint', 'while it starts'] as const;

/**
 * Kills the host with -9 again and again over one folder that lives on, at random moments, under the load of
 * several devices: while it works, in a checkpoint, and while it recovers from the kill before. After each the
 * host must open, hold all it acknowledged, take every repeat once, and check out.
 */
export async function runKill({
  program,
  rounds,
  seed,
  only,
  devices = 5,
  onRound,
}: KillOptions): Promise<FaultReport> {
  const began = performance.now();
  const folder = scratchFolder();
  const dataDir = join(folder, 'data');
  const book = new CommandBook();
  const line = new Line();
  const complaints: string[] = [];
  const failures: FaultReport['failures'] = [];
  const totals = { lost: 0, doubled: 0, repeated: 0, 'not opened': 0, 'checks failed': 0 };
  const killed = { 'under load': 0, 'in a checkpoint': 0, 'while it starts': 0 };
  let auditedUpTo = 0;
  let host = await startFaultHost(program, dataDir);
  const house = await openHouse(httpLine(host.base), book, devices);
  const atWork = workTheHouse(house, line, book, chanceOf(`${seed} devices`), {
    add: (text) => void complaints.push(text),
  });
  try {
    for (let round = 1; round <= rounds; round++) {
      const chance = chanceOf(only ?? roundSeed(seed, round));
      const moment = chance.oneOf(moments);
      onRound?.(round, moment);
      killed[moment]++;
      line.connect(httpLine(host.base));
      await untilAcknowledged(book, 10 + chance.below(40), complaints);
      await killAtRandom(host, moment, chance);
      line.cut();
      if (moment === 'while it starts') await killWhileStarting(program, dataDir, chance);

      const before = join(folder, 'before');
      rmSync(before, { recursive: true, force: true });
      cpSync(dataDir, before, { recursive: true });
      const what: string[] = [];
      try {
        host = await startFaultHost(program, dataDir);
        const verdict = await checkAfterFault(host, book.all, auditedUpTo);
        auditedUpTo = verdict.auditedUpTo;
        what.push(...countVerdict(totals, verdict));
      } catch (error) {
        totals['not opened']++;
        what.push(`not opened: ${String(error)}`);
      }
      const gaveUp = complaints.length > 0;
      what.push(...complaints.splice(0));
      if (what.length > 0) {
        totals['checks failed'] += 1;
        failures.push({
          seed: chance.seed,
          what: [...what, `the folder: ${keepEvidence(before, chance.seed)}`],
        });
      }
      // Devices that gave up do not come back, and a folder that does not open has no next round.
      if (gaveUp || totals['not opened'] > 0) break;
    }
  } finally {
    line.end();
    await host.kill();
    await atWork;
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    fault: 'kill -9',
    baseSeed: seed,
    figures: { rounds, ...killed, acknowledged: book.of('acknowledged').length, ...totals },
    failures,
    seconds: (performance.now() - began) / 1000,
  };
}

/** Adds a round's verdict to the totals and returns what it has against the round, in words. */
export function countVerdict(
  totals: { repeated: number; lost: number; doubled: number },
  verdict: Verdict,
): string[] {
  totals.repeated += verdict.repeated;
  totals.lost += verdict.lost.length;
  totals.doubled += verdict.doubled.length;
  return wordsOf(verdict);
}

/** What a verdict has against a round, in words; empty when all is well. */
export function wordsOf({ lost, doubled, failed }: Pick<Verdict, 'lost' | 'doubled' | 'failed'>): string[] {
  return [...lost.map((text) => `lost: ${text}`), ...doubled.map((text) => `doubled: ${text}`), ...failed];
}

async function killAtRandom(host: FaultHost, moment: string, chance: Chance): Promise<void> {
  if (moment === 'in a checkpoint') await Promise.race([host.nextCheckpoint(), delay(LONGEST_TO_CHECKPOINT)]);
  await delay(chance.below(1) * (moment === 'in a checkpoint' ? 25 : 15));
  await host.kill();
}

/** Recovery is killed too, some way into it. */
async function killWhileStarting(program: Program, dataDir: string, chance: Chance): Promise<void> {
  const { child, gone } = launch(program, dataDir);
  await delay(150 + chance.below(900));
  child.kill('SIGKILL');
  await gone;
}
