import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Figure, isMet, table } from './figures';
import { machineFacts } from './machine';
import { progress } from './progress';
import { measureReservations } from './reservations';
import { openBenchHost } from './rig/bench-host';
import { buildBareStore } from './rig/program';
import { makeLargeHouse, makeRestaurant, splitLargeCheck } from './rig/restaurant';
import { measureBackup } from './sections/backup';
import { measurePainted } from './sections/painted';
import { findScans } from './sections/scans';
import { measureStart } from './sections/start';
import { measureHistory } from './sections/views';
import { measureWritePath } from './sections/write-path';

/**
 * `npm run bench [-- --quick | --orders N | --backup] [--json FILE]`: the budgets of the design, measured on this
 * machine; with `--backup` that of the backups alone. `-- reservations [SECTION] [--quick]`: the goals of the host stand,
 * or one section of them. `-- large`: the taps of the largest house alone. A budget that is missed is printed as such and fails nothing.
 */
const {
  values,
  positionals: [topic, only],
} = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    backup: { type: 'boolean', default: false },
    orders: { type: 'string' },
    json: { type: 'string', default: 'out/bench.json' },
  },
});
const FEW = 10_000;
const many = Number(values.orders ?? (values.quick ? 100_000 : 1_000_000));

spawnSync('npm', ['run', 'build', '--silent'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
const machine = machineFacts();
const folder = mkdtempSync(join(tmpdir(), 'tableside-bench-'));
const figures: Figure[] = [];
try {
  if (topic === 'reservations')
    figures.push(...(await measureReservations((name) => join(folder, name), values.quick, only)));
  else if (topic === 'large') await measureLargeHouse();
  else await measureHouse();
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

process.stdout.write(
  `${Object.entries(machine)
    .map(([name, value]) => `${name} ${value}`)
    .join(' · ')}\n${table(figures)}\n`,
);
writeFileSync(
  values.json,
  JSON.stringify({ machine, figures: figures.map((figure) => ({ ...figure, met: isMet(figure) })) }, null, 2),
);

async function measureHouse(): Promise<void> {
  if (!values.backup) await measureTaps();
  figures.push(...(await measureBackup(join(folder, 'backup'), 100_000)));
}

async function measureTaps(): Promise<void> {
  const [small, large, startFolder] = ['small', 'large', 'start'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  figures.push(
    ...(await measurePainted({ dataDir: join(folder, 'painted'), args: ['--demo'], name: 'the demo' })),
  );
  await measureLargeHouse();
  progress(`writing ${FEW.toLocaleString('en')} and ${many.toLocaleString('en')} old orders`);
  await makeRestaurant(small, FEW);
  await makeRestaurant(large, many);
  const hosts = { small: await openBenchHost(small), large: await openBenchHost(large) };
  figures.push(...(await measureHistory(hosts, many)));
  figures.push(
    ...(await findScans(
      hosts.large,
      `${many.toLocaleString('en')} old orders against ${FEW.toLocaleString('en')}`,
    )),
  );
  // Last: it leaves hundreds of rounds on one table.
  figures.push(...(await measureWritePath(hosts.small)));
  progress('write path');
  await hosts.small.close();
  await hosts.large.close();
  const startOrders = Math.min(many, 100_000);
  await makeRestaurant(startFolder, startOrders);
  figures.push(...(await measureStart(startFolder, startOrders, await buildBareStore())));
}

/** What a finger feels in the largest house there may be. */
async function measureLargeHouse(): Promise<void> {
  const dataDir = join(folder, 'large-house');
  progress('writing 20,000 items, 100,000 old orders and a check of 300 lines');
  await makeLargeHouse(dataDir, 100_000);
  const name = '20,000 items, 100,000 old orders, a check of 300 lines';
  figures.push(...(await measurePainted({ dataDir, name })));
  progress('splitting the check in 40 parts');
  await splitLargeCheck(dataDir);
  figures.push(...(await measurePainted({ dataDir, name: `${name} in 40 parts` })));
}
