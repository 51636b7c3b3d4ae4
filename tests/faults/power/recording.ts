import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { type FaultHost, startFaultHost } from '../host/fault-host';
import type { Program } from '../host/program';
import { untilAcknowledged } from '../house/at-work';
import { type Command, CommandBook } from '../house/commands';
import { httpLine, Line } from '../house/line';
import { openHouse, workTheHouse } from '../house/opening';
import { chanceOf } from '../random';
import { DiskModel } from './disk-model';
import { type FileLog, readFileLog } from './file-log';
import { differences } from './tree';

/** An evening on record: what happened to its folder, and every command with its answer. */
export interface Recording {
  log: FileLog;
  commands: Command[];
}

export interface RecordingOptions {
  program: Program;
  folder: string;
  seed: string;
  /** How many commands are acknowledged in each of its three sittings. */
  commands: number;
}

/**
 * Records a restaurant from its first start: set-up, service with checkpoints and a change of the log's file,
 * an orderly shutdown, a second sitting that ends as a crash does, and a third that recovers from it. Rejects
 * when what was recorded is not, byte for byte, what lies on the disk in the end.
 */
export async function recordEvening({
  program,
  folder,
  seed,
  commands,
}: RecordingOptions): Promise<Recording> {
  const dataDir = join(folder, 'recorded');
  const record = join(folder, 'recording');
  const book = new CommandBook();
  const line = new Line();
  const complaints: string[] = [];
  const start = () => startFaultHost(program, dataDir, { record, checkpointEvery: 25 });

  let host = await start();
  await mark(host, 'set-up');
  const house = await openHouse(httpLine(host.base), book, 4);
  await host.ask({ kind: 'write', text: 'CREATE EXTENSION IF NOT EXISTS amcheck' });
  const atWork = workTheHouse(house, line, book, chanceOf(`${seed} devices`), {
    add: (text) => void complaints.push(text),
  });
  const sit = async (phase: string) => {
    await mark(host, phase);
    line.connect(httpLine(host.base));
    await untilAcknowledged(book, commands / 2, complaints);
    await host.ask({ kind: 'write', text: 'SELECT pg_switch_wal()' });
    await untilAcknowledged(book, commands / 2, complaints);
    line.cut();
  };
  await sit('service');
  await host.close();
  host = await start();
  await sit('second start');
  await host.die();
  host = await start();
  await sit('recovery');
  line.end();
  await host.close();
  await atWork;

  const log = readFileLog(record);
  const model = new DiskModel(log);
  model.runTo(log.events.length);
  const wrong = [...differences(model.whole(), dataDir), ...complaints];
  if (wrong.length > 0) throw new Error(`the recording is not whole:\n${wrong.slice(0, 20).join('\n')}`);
  return { log, commands: book.all };
}

const mark = (host: FaultHost, text: string) => host.ask({ kind: 'mark', text });

/** The commands as their devices knew them when the first `events` events had happened. */
export function commandsAt({ log, commands }: Recording, events: number): Command[] {
  const sent = new Set<string>();
  const acknowledged = new Set<string>();
  for (const event of log.events.slice(0, events)) {
    if (event.do !== 'mark') continue;
    if (event.sent !== undefined) sent.add(event.sent);
    if (event.acknowledged !== undefined) acknowledged.add(event.acknowledged);
  }
  return commands
    .filter((command) => sent.has(command.id))
    .map(({ value, ...command }) =>
      acknowledged.has(command.id)
        ? { ...command, state: 'acknowledged' as const, value }
        : { ...command, state: 'open' as const },
    );
}

/** Keeps a recording's files so that a failing round can be had again, and finds it there. */
export function keepRecording(folder: string, kept: string): void {
  if (!existsSync(kept)) cpSync(folder, kept, { recursive: true });
}
