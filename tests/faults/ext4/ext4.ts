import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { checkAfterFault } from '../checks/after-fault';
import { scratchFolder } from '../folder';
import { startFaultHost } from '../host/fault-host';
import type { Program } from '../host/program';
import { untilAcknowledged } from '../house/at-work';
import { CommandBook } from '../house/commands';
import { httpLine, Line } from '../house/line';
import { openHouse, workTheHouse } from '../house/opening';
import { countVerdict } from '../kill/kill';
import { chanceOf, roundSeed } from '../random';
import type { FaultReport } from '../report';
import { makeExt4Disk } from './ext4-disk';

export interface Ext4Options {
  program: Program;
  rounds: number;
  seed: string;
  /** Only this round of the seed; without it all. */
  only?: string;
  onRound?: (round: number, what: string) => void;
}

/**
 * Pulls the plug of a real ext4 under a host at work, again and again: the kernel's own idea of what a cut leaves.
 * Where mounting is not permitted the report says so, and nothing was proved.
 */
export async function runExt4({ program, rounds, seed, only, onRound }: Ext4Options): Promise<FaultReport> {
  const began = performance.now();
  const scratch = scratchFolder();
  const disk = makeExt4Disk(scratch);
  const report = { fault: 'ext4 cut off', baseSeed: seed, failures: [] as FaultReport['failures'] };
  const seconds = () => (performance.now() - began) / 1000;
  if (!disk) {
    rmSync(scratch, { recursive: true, force: true });
    return {
      ...report,
      figures: { rounds: 'not run: this machine does not let us mount' },
      seconds: seconds(),
    };
  }
  const dataDir = join(disk.folder, 'data');
  const book = new CommandBook();
  const line = new Line();
  const complaints: string[] = [];
  const totals = { repeated: 0, lost: 0, doubled: 0, 'not opened': 0 };
  let host = await startFaultHost(program, dataDir);
  const house = await openHouse(httpLine(host.base), book, 5);
  const atWork = workTheHouse(house, line, book, chanceOf(`${seed} devices`), {
    add: (text) => void complaints.push(text),
  });
  try {
    for (let round = 1; round <= rounds; round++) {
      const chance = chanceOf(only ?? roundSeed(seed, round));
      const moment = chance.oneOf(['under load', 'in a checkpoint']);
      onRound?.(round, moment);
      line.connect(httpLine(host.base));
      await untilAcknowledged(book, 10 + chance.below(40), complaints);
      if (moment === 'in a checkpoint') await Promise.race([host.nextCheckpoint(), delay(20_000)]);
      await delay(chance.below(1) * 25);
      disk.cutOff();
      await host.kill();
      line.cut();
      disk.remount();
      const what: string[] = [];
      try {
        host = await startFaultHost(program, dataDir);
        const verdict = await checkAfterFault(host, book.all);
        what.push(...countVerdict(totals, verdict));
      } catch (error) {
        totals['not opened']++;
        what.push(`not opened: ${String(error)}`);
      }
      const gaveUp = complaints.length > 0;
      what.push(...complaints.splice(0));
      if (what.length > 0) report.failures.push({ seed: chance.seed, what });
      if (gaveUp || totals['not opened'] > 0) break;
    }
  } finally {
    line.end();
    await host.kill();
    await atWork;
    disk.remove();
    rmSync(scratch, { recursive: true, force: true });
  }
  return {
    ...report,
    figures: { rounds, acknowledged: book.of('acknowledged').length, ...totals },
    seconds: seconds(),
  };
}
