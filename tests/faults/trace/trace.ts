import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../folder';
import { type FaultHost, startFaultHost } from '../host/fault-host';
import type { Program } from '../host/program';
import { untilAcknowledged } from '../house/at-work';
import { CommandBook } from '../house/commands';
import { httpLine, Line } from '../house/line';
import { openHouse, workTheHouse } from '../house/opening';
import { readFileLog } from '../power/file-log';
import { chanceOf } from '../random';
import type { FaultReport } from '../report';
import { traceOfRecording } from './from-recording';
import { straceCommand, traceOfStrace } from './from-strace';
import { judgeTrace, type TraceEvent, type TraceFindings } from './rules';

export interface TraceOptions {
  program: Program;
  seed: string;
  /** System calls as the kernel gets them, or Node's file functions as they are called. */
  by: 'strace' | 'recorder';
  /** Commands to wait for. */
  commands?: number;
}

/** Whether this machine can trace system calls. */
export function canStrace(): boolean {
  return spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0;
}

/**
 * Watches a host work for several devices and judges the order of its operations; then the same with every
 * flush left out, which must be found out. Fails too when no checkpoint or no change of the log's file was seen.
 */
export async function runTrace(options: TraceOptions): Promise<FaultReport> {
  const began = performance.now();
  const real = await watch(options, true);
  const control = await watch(options, false);
  const what = [...real.violations];
  if (real.checkpoints === 0 || real.recycled === 0)
    what.push('the trace saw no checkpoint, or no old log let go');
  if (control.violations.length === 0)
    what.push('without flushes no violation was seen: the harness is blind');
  return {
    fault: `trace by ${options.by}`,
    baseSeed: options.seed,
    figures: {
      'writes answered': real.answered,
      'flushes of the log between commit and answer': real.flushes,
      checkpoints: real.checkpoints,
      'old log files let go': real.recycled,
      violations: real.violations.length,
      'without flushes: writes answered': control.answered,
      'without flushes: violations': control.violations.length,
    },
    failures: what.length > 0 ? [{ seed: options.seed, what }] : [],
    seconds: (performance.now() - began) / 1000,
  };
}

async function watch(options: TraceOptions, flushing: boolean): Promise<TraceFindings> {
  const folder = scratchFolder();
  const dataDir = join(folder, 'data');
  const output = join(folder, 'trace');
  try {
    const host = await (options.by === 'strace'
      ? startFaultHost(
          options.program,
          dataDir,
          { flushing, checkpointEvery: 20 },
          { wrapper: straceCommand(output) },
        )
      : startFaultHost(options.program, dataDir, { flushing, checkpointEvery: 20, record: output }));
    await work(host, options);
    return judgeTrace(eventsOf(options.by, output, dataDir));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function eventsOf(by: TraceOptions['by'], output: string, dataDir: string): Iterable<TraceEvent> {
  if (by === 'strace') return traceOfStrace(readFileSync(output, 'utf8').split('\n'), dataDir);
  return traceOfRecording(readFileLog(output).events);
}

async function work(host: FaultHost, { seed, commands = 150 }: TraceOptions): Promise<void> {
  const book = new CommandBook();
  const line = new Line();
  const house = await openHouse(httpLine(host.base), book, 4);
  const complaints: string[] = [];
  const atWork = workTheHouse(house, line, book, chanceOf(seed), {
    add: (text) => void complaints.push(text),
  });
  line.connect(httpLine(host.base));
  // Two changes of the log's file, so that the checkpoint after them has an old one to let go.
  for (let third = 1; third <= 3; third++) {
    await untilAcknowledged(book, commands / 3, complaints);
    await host.ask({ kind: 'write', text: 'SELECT pg_switch_wal()' });
  }
  line.end();
  await atWork;
  await host.close();
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
}
