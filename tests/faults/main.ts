import { parseArgs } from 'node:util';
import { runDiskFull } from './disk-full/disk-full';
import { runFolders } from './folders/folders';
import { buildProgram } from './host/program';
import { runKill } from './kill/kill';
import { runPower } from './power/power';
import { newSeed } from './random';
import { type FaultReport, keepReports, printed, progress } from './report';
import { runTrace } from './trace/trace';

const { values } = parseArgs({
  options: {
    kill: { type: 'string' },
    power: { type: 'string' },
    'disk-full': { type: 'string' },
    folders: { type: 'boolean', default: false },
    trace: { type: 'boolean', default: false },
    seed: { type: 'string' },
    replay: { type: 'string' },
    json: { type: 'string', default: 'out/faults.json' },
  },
});
const seed = values.replay?.split('.')[0] ?? values.seed ?? newSeed();
const replay = values.replay === undefined ? {} : { only: values.replay };
const program = await buildProgram();
const reports: FaultReport[] = [];
try {
  if (values.kill !== undefined)
    reports.push(
      await runKill({
        program,
        rounds: Number(values.kill),
        seed,
        ...replay,
        onRound: (round, moment) => progress(`kill ${round} ${moment}`),
      }),
    );
  if (values.power !== undefined)
    reports.push(
      await runPower({
        program,
        rounds: Number(values.power),
        seed,
        ...replay,
        onRound: (round, what) => progress(`power ${round} ${what}`),
      }),
    );
  if (values['disk-full'] !== undefined)
    reports.push(
      await runDiskFull({
        program,
        rounds: Number(values['disk-full']),
        seed,
        ...replay,
        onRound: (round, what) => progress(`disk full ${round} ${what}`),
      }),
    );
  if (values.folders)
    reports.push(
      await runFolders({
        program,
        seed,
        ...replay,
        onRound: (round, what) => progress(`folder ${round} ${what}`),
      }),
    );
  if (values.trace) reports.push(await runTrace({ program, seed, by: 'strace' }));
} finally {
  program.remove();
}
for (const report of reports) process.stdout.write(printed(report));
keepReports(values.json, reports);
process.exit(reports.some((report) => report.failures.length > 0) ? 1 : 0);
