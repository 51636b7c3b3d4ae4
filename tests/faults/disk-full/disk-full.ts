import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { scratchFolder } from '../folder';
import type { Program } from '../host/program';
import { type Chance, chanceOf, roundSeed } from '../random';
import type { FaultReport } from '../report';
import { mountSmallDisk, type SmallDisk } from './small-disk';
import { type RoundOutcome, StarvedHouse } from './starved-house';

export interface DiskFullOptions {
  program: Program;
  rounds: number;
  seed: string;
  /** Only this round of the seed; without it all. */
  only?: string;
  onRound?: (round: number, what: string) => void;
}

/** Room of the small disk in MB: a fresh data folder is 42 MB, and the log wants two files more at times. */
const SMALL_DISK_MB = 112;

/**
 * Lets the disk run full under a working host and gives the room back a little later: in the file functions the
 * engine uses, at any write or only where something must grow, while serving and while opening; and for real, on
 * a small file system that another file fills. Every call must be answered meanwhile, each refusal with a code
 * that says "not now"; afterwards the same commands must succeed, once, and all must check out.
 */
export async function runDiskFull({
  program,
  rounds,
  seed,
  only,
  onRound,
}: DiskFullOptions): Promise<FaultReport> {
  const began = performance.now();
  const folder = scratchFolder();
  const disk = mountSmallDisk(join(folder, 'small'), SMALL_DISK_MB);
  const failures: FaultReport['failures'] = [];
  const totals = {
    acknowledged: 0,
    lost: 0,
    doubled: 0,
    'refused for now': 0,
    'not opened': 0,
    'checks failed': 0,
  };
  const kinds: Record<string, number> = {};
  let slowest = 0;
  const houses = {
    injected: await StarvedHouse.open(program, join(folder, 'injected'), `${seed} injected`),
    real: disk && (await StarvedHouse.open(program, join(disk.folder, 'data'), `${seed} real`)),
  };
  try {
    for (let round = 1; round <= rounds; round++) {
      const chance = chanceOf(only ?? roundSeed(seed, round));
      const kind = chance.oneOf(['any write', 'growing', 'while opening', ...(disk ? ['a real disk'] : [])]);
      onRound?.(round, kind);
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      const outcome = await roundOf(kind, chance, houses, disk).catch(
        (error: unknown): RoundOutcome => ({
          lost: [],
          doubled: [],
          failed: [String(error)],
          refused: 0,
          slowest: 0,
        }),
      );
      totals.lost += outcome.lost.length;
      totals.doubled += outcome.doubled.length;
      totals['refused for now'] += outcome.refused;
      slowest = Math.max(slowest, outcome.slowest);
      const what = [...outcome.lost, ...outcome.doubled, ...outcome.failed];
      if (what.length === 0) continue;
      totals['checks failed']++;
      failures.push({ seed: chance.seed, what: [kind, ...what] });
      if (outcome.isOver) break;
    }
    totals.acknowledged = houses.injected.acknowledged + (houses.real?.acknowledged ?? 0);
  } finally {
    await houses.injected.close();
    await houses.real?.close();
    disk?.unmount();
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    fault: 'disk full',
    baseSeed: seed,
    figures: {
      rounds,
      ...kinds,
      ...(disk ? {} : { 'a real disk': 'not run: this machine does not let us mount' }),
      ...totals,
      'slowest answer': `${(slowest / 1000).toFixed(1)} s`,
    },
    failures,
    seconds: (performance.now() - began) / 1000,
  };
}

async function roundOf(
  kind: string,
  chance: Chance,
  houses: { injected: StarvedHouse; real: StarvedHouse | null },
  disk: SmallDisk | null,
): Promise<RoundOutcome> {
  const shortage = {
    afterWrites: chance.below(kind === 'while opening' ? 60 : 300),
    forMs: 200 + chance.below(1800),
    inPlaceToo: kind !== 'growing' && chance.happens(0.7),
  };
  if (kind === 'while opening') return houses.injected.openStarved(shortage);
  if (kind !== 'a real disk' || !houses.real || !disk) return houses.injected.starve(shortage);
  return houses.real.starveBy(async () => {
    await delay(chance.below(300));
    disk.fill();
    await delay(shortage.forMs + 1_000);
    disk.empty();
  });
}
