import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkAfterFault } from '../checks/after-fault';
import { scratchFolder } from '../folder';
import { startFaultHost } from '../host/fault-host';
import type { Program } from '../host/program';
import type { Command } from '../house/commands';
import { wordsOf } from '../kill/kill';
import { type Chance, chanceOf, roundSeed } from '../random';
import type { FaultReport } from '../report';
import { DiskModel, type Loss } from './disk-model';
import { readFileLog } from './file-log';
import { type Moment, momentIn, phasesOf } from './moments';
import { commandsAt, keepRecording, type Recording, recordEvening } from './recording';
import { writeTree } from './tree';

export interface PowerOptions {
  program: Program;
  rounds: number;
  seed: string;
  /** Only this round of the seed; without it all. */
  only?: string;
  /** Commands in each sitting of the recorded evening. */
  commands?: number;
  onRound?: (round: number, what: string) => void;
}

interface Outcome {
  lost: string[];
  doubled: string[];
  failed: string[];
  notOpened: string | null;
  acknowledged: number;
}

/**
 * Cuts the power of one recorded evening again and again: at each moment a folder is built that a disk could
 * hold, with all that was flushed and whatever chance leaves of the rest, and the product has to open it, hold
 * all it had acknowledged, take every repeat once, and check out. Some rounds are controls, in which flushes no
 * longer count from the first acknowledged command on: if those lose nothing, the harness would see nothing.
 */
export async function runPower(options: PowerOptions): Promise<FaultReport> {
  const { program, rounds, seed, only, onRound } = options;
  const began = performance.now();
  const folder = scratchFolder();
  const failures: FaultReport['failures'] = [];
  const totals = { acknowledged: 0, lost: 0, doubled: 0, 'not opened': 0, 'checks failed': 0 };
  const phaseCounts: Record<string, number> = {};
  const controls = {
    rounds: only ? 0 : Math.max(3, Math.round(rounds / 5)),
    intact: 0,
    lost: 0,
    'not opened': 0,
  };
  try {
    const recording = await recordedEvening(options, folder);
    const phases = phasesOf(recording.log.events);
    const firstAnswer = recording.log.events.findIndex((event) => event.do === 'mark' && event.acknowledged);
    for (let round = 1; round <= rounds; round++) {
      const chance = chanceOf(only ?? roundSeed(seed, round));
      const moment = momentIn(recording.log.events, phases, chance);
      const loss = lossBy(chance);
      onRound?.(round, `${moment.phase} at ${moment.events}, ${loss.order}, ${loss.kept} kept`);
      phaseCounts[moment.phase] = (phaseCounts[moment.phase] ?? 0) + 1;
      const outcome = await cutAndOpen(program, recording, { moment, loss, chance, folder });
      totals.acknowledged += outcome.acknowledged;
      totals.lost += outcome.lost.length;
      totals.doubled += outcome.doubled.length;
      totals['not opened'] += outcome.notOpened === null ? 0 : 1;
      totals['checks failed'] += outcome.failed.length > 0 ? 1 : 0;
      const what = [
        ...(outcome.notOpened === null ? [] : [`not opened: ${outcome.notOpened}`]),
        ...wordsOf(outcome),
      ];
      if (what.length > 0)
        failures.push({ seed: chance.seed, what: [`cut ${JSON.stringify({ moment, loss })}`, ...what] });
    }
    const later = new Map([...phases].filter(([phase]) => phase !== 'first start' && phase !== 'set-up'));
    for (let round = 1; round <= controls.rounds; round++) {
      const chance = chanceOf(roundSeed(`${seed} control`, round));
      const moment = momentIn(recording.log.events, later, chance);
      const loss = lossBy(chance);
      onRound?.(round, `control, ${moment.phase} at ${moment.events}`);
      const cut = { moment, loss, chance, folder, flushesCountUntil: firstAnswer };
      const outcome = await cutAndOpen(program, recording, cut);
      if (outcome.notOpened !== null) controls['not opened']++;
      else if (outcome.lost.length > 0 || outcome.failed.length > 0) controls.lost++;
      else controls.intact++;
    }
    if (failures.length > 0) keepEvening(folder, recording, seed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (controls.rounds > 0 && controls.intact === controls.rounds)
    failures.push({
      seed: `${seed} control`,
      what: ['without flushes nothing was lost: the harness is blind'],
    });
  return {
    fault: 'power cut',
    baseSeed: seed,
    figures: {
      rounds,
      ...phaseCounts,
      ...totals,
      'without flushes: rounds': controls.rounds,
      'without flushes: intact': controls.intact,
      'without flushes: lost or torn': controls.lost,
      'without flushes: not opened': controls['not opened'],
    },
    failures,
    seconds: (performance.now() - began) / 1000,
  };
}

function lossBy(chance: Chance): Loss {
  return {
    order: chance.oneOf(['in order', 'any']),
    kept: chance.oneOf([0, 0.5, 0.9]),
    piece: chance.oneOf([512, 4096]),
  };
}

async function cutAndOpen(
  program: Program,
  recording: Recording,
  cut: { moment: Moment; loss: Loss; chance: Chance; folder: string; flushesCountUntil?: number },
): Promise<Outcome> {
  const { moment, loss, chance, folder, flushesCountUntil } = cut;
  const dataDir = join(folder, 'cut');
  const model = new DiskModel(recording.log, flushesCountUntil);
  model.runTo(moment.events);
  writeTree(model.cutOff(loss, chance), dataDir);
  const commands = commandsAt(recording, moment.events);
  const acknowledged = commands.filter((command) => command.state === 'acknowledged').length;
  try {
    const host = await startFaultHost(program, dataDir);
    try {
      return { ...(await checkAfterFault(host, commands)), notOpened: null };
    } finally {
      await host.kill();
    }
  } catch (error) {
    return { lost: [], doubled: [], failed: [], notOpened: String(error), acknowledged };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const keptFor = (seed: string) => resolve('out/faults/recordings', seed);

/** The recording of this seed if a failing run has kept it, else a new one. */
async function recordedEvening(options: PowerOptions, folder: string): Promise<Recording> {
  const { program, seed, commands = 120 } = options;
  const kept = keptFor(seed);
  if (options.only !== undefined && existsSync(kept))
    return {
      log: readFileLog(join(kept, 'recording')),
      commands: JSON.parse(readFileSync(join(kept, 'commands.json'), 'utf8')) as Command[],
    };
  return recordEvening({ program, folder, seed, commands });
}

function keepEvening(folder: string, { commands }: Recording, seed: string): void {
  const kept = keptFor(seed);
  mkdirSync(join(kept, '..'), { recursive: true });
  writeFileSync(join(folder, 'commands.json'), JSON.stringify(commands));
  keepRecording(folder, kept);
}
