import { parseArgs } from 'node:util';
import { runBook } from './book/book';
import { runDiskFull } from './disk-full/disk-full';
import { runExt4 } from './ext4/ext4';
import { runFolders } from './folders/folders';
import { buildProgram } from './host/program';
import { runKill } from './kill/kill';
import { runMonth } from './month/month';
import { runPower } from './power/power';
import { newSeed } from './random';
import { type FaultReport, keepReports, printed, progress } from './report';
import { canStrace, runTrace } from './trace/trace';
import { runKilledZ } from './z/z';

/**
 * The proof of durability. Each fault named on the command line is run, with a number of rounds where it takes
 * one; each prints a table. `--replay` runs the one round of that seed. Ends with 1 when anything failed.
 */
const { values } = parseArgs({
  args: withRounds(process.argv.slice(2), { '--disk-full': '20' }),
  options: {
    kill: { type: 'string' },
    power: { type: 'string' },
    ext4: { type: 'string' },
    book: { type: 'string' },
    month: { type: 'string' },
    z: { type: 'string' },
    'disk-full': { type: 'string' },
    folders: { type: 'boolean', default: false },
    trace: { type: 'boolean', default: false },
    seed: { type: 'string' },
    replay: { type: 'string' },
    json: { type: 'string', default: 'out/faults.json' },
  },
});
const seed = values.replay?.split('.')[0] ?? values.seed ?? newSeed();
const only = values.replay === undefined ? {} : { only: values.replay };
const rounds = (given: string) => (values.replay === undefined ? wholeNumber(given) : 1);
const telling = (fault: string) => ({
  onRound: (round: number, what: string) => progress(`${fault} ${round}: ${what}`),
});

const program = await buildProgram();
const reports: FaultReport[] = [];
const add = (report: FaultReport) => {
  reports.push(report);
  process.stdout.write(printed(report));
};
try {
  const shared = { program, seed, ...only };
  if (values.trace) {
    if (!canStrace())
      throw new Error('--trace needs strace: install it, or see the test in tests/integration/faults.');
    add(await runTrace({ program, seed, by: 'strace' }));
  }
  if (values.kill !== undefined)
    add(await runKill({ ...shared, rounds: rounds(values.kill), ...telling('kill') }));
  if (values.power !== undefined)
    add(await runPower({ ...shared, rounds: rounds(values.power), ...telling('power') }));
  if (values.ext4 !== undefined)
    add(await runExt4({ ...shared, rounds: rounds(values.ext4), ...telling('ext4') }));
  if (values['disk-full'] !== undefined)
    add(await runDiskFull({ ...shared, rounds: rounds(values['disk-full']), ...telling('disk full') }));
  if (values.book !== undefined)
    add(
      await runBook({
        commands: wholeNumber(values.book),
        seed,
        onProgress: (done, what) => progress(`book ${done}: ${what}`),
      }),
    );
  if (values.month !== undefined)
    add(
      await runMonth({
        checks: wholeNumber(values.month),
        seed,
        onProgress: (done, what) => progress(`month ${done}: ${what}`),
      }),
    );
  if (values.z !== undefined) add(await runKilledZ({ program, seed, rounds: wholeNumber(values.z) }));
  if (values.folders) add(await runFolders({ ...shared, ...telling('folder') }));
} finally {
  program.remove();
}
if (reports.length === 0)
  throw new Error(
    'Name a fault: --kill N, --power N, --ext4 N, --disk-full [N], --book N, --month N, --z N, --folders or --trace.',
  );
keepReports(values.json, reports);
process.exit(reports.some((report) => report.failures.length > 0) ? 1 : 0);

/** Gives a flag its usual number of rounds where none follows it. */
function withRounds(args: string[], usual: Record<string, string>): string[] {
  return args.flatMap((arg, index) => {
    const rounds = usual[arg];
    const next = args[index + 1];
    return rounds !== undefined && (next === undefined || next.startsWith('--')) ? [arg, rounds] : [arg];
  });
}

function wholeNumber(given: string): number {
  if (/^[1-9]\d*$/.test(given)) return Number(given);
  throw new Error(`${given} is no number of rounds`);
}
