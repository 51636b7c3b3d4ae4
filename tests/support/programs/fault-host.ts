import fs from 'node:fs';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { amcheck } from '@electric-sql/pglite/contrib/amcheck';
import { sql } from 'drizzle-orm';
import type { Output } from '#contract/contract';
import { StoreError, type StoreErrorCode } from '#db/errors';
import type { Store } from '#db/store';
import { serve } from '#main/host/doors/serve';
import { type Host, hostOver } from '#main/host/host';
import { furnish } from '#main/host/house';
import { openReopeningStore } from '#main/host/reopening-store';
import { applyVenueTimeZone } from '#main/setup/setup.service';
import { failingSpace } from '#tests/faults/disk-full/failing-space';
import type { FaultHostOptions, FromFaultHost, ToFaultHost } from '#tests/faults/host/messages';
import { recordFiles } from '#tests/faults/power/recorder';

/**
 * The whole host over one folder, in a process of its own that the fault harness kills, records and starves.
 * It is composed as the app composes it; what differs is only around it: a checkpoint much more often, the
 * extension that checks indexes, and Node's file functions where a fault asks for them.
 */
const options = JSON.parse(process.argv[2] ?? '{}') as FaultHostOptions;
const { dataDir, template, migrations, checkpointEvery, flushing, record } = options;
const tell = (message: FromFaultHost) => process.send?.(message);

const recorder = record === undefined ? null : recordFiles(dataDir, record);
const space = options.shortage === undefined ? null : failingSpace(dataDir, options.shortage);
if (!flushing) fs.fsyncSync = () => undefined;
addIndexChecks();

const log = {
  info: () => undefined,
  error: (message: string, error: unknown) => process.stderr.write(`${message} ${error}\n`),
};

/** What was opened last: the host opens anew after a crash it could not recover from. */
let store: Store;

try {
  const host = await hostOver({ dataDir, owner: 'Tableside under fault', log }, async (events) => {
    store = await openReopeningStore(
      {
        dataDir,
        owner: 'Tableside under fault',
        template,
        migrations,
        maintenance: {
          writes: checkpointEvery,
          writesAtMost: checkpointEvery,
          writesUnvacuumed: checkpointEvery * 4,
          shortPauseMs: 20,
          longPauseMs: 60_000,
        },
        onOpened: (opened) => opened.write(applyVenueTimeZone),
        onReopening: events.onReopening,
        onLost: events.onLost,
      },
      log,
    );
    return furnish(store, { dataDir, log });
  });
  await refuseWhenClosed(host);
  const { port } = await serve(markedHost(host), {
    port: 0,
    address: '127.0.0.1',
    screens: 'tests/support/fixtures',
  });
  process.on('message', (message: ToFaultHost) => void obey(message, store, host));
  tell({ kind: 'ready', port });
} catch (error) {
  const code = error instanceof StoreError ? error.code : `uncoded: ${String(error)}`;
  tell({ kind: 'refused', code, message: error instanceof Error ? error.message : String(error) });
  process.disconnect();
}

/** The app would show its recovery screen; the harness wants to know why. */
async function refuseWhenClosed(host: Host): Promise<void> {
  const origin = { address: 'harness', door: 'ipc' } as const;
  const answer = await host.dispatch({ procedure: 'system.status', input: {} }, origin);
  const { trouble } = (answer as { value: Output<'system.status'> }).value;
  if (trouble === null) return;
  await host.close();
  throw new StoreError(trouble.code as StoreErrorCode, trouble.message);
}

/** Notes in the recording when a command arrived and when its answer was about to leave. */
function markedHost(host: Host): Host {
  if (!recorder) return host;
  return {
    ...host,
    async dispatch(request, origin) {
      const { commandId } = request;
      if (commandId !== undefined) recorder.mark({ sent: commandId });
      const answer = await host.dispatch(request, origin);
      if (commandId !== undefined && answer.ok) recorder.mark({ acknowledged: commandId });
      return answer;
    },
  };
}

async function obey(message: ToFaultHost, store: Store, host: Host): Promise<void> {
  const { id } = message;
  try {
    tell({ kind: 'done', id, rows: await carryOut(message, store, host) });
  } catch (error) {
    tell({ kind: 'failed', id, message: String((error as Error).cause ?? error) });
  }
  if (message.kind === 'close') process.exit(0);
}

async function carryOut(message: ToFaultHost, store: Store, host: Host): Promise<Record<string, unknown>[]> {
  switch (message.kind) {
    case 'query':
      return (await store.read((tx) => tx.execute(sql.raw(message.text)))).rows;
    case 'write':
      return (await store.write((tx) => tx.execute(sql.raw(message.text)))).rows;
    case 'fill':
      space?.fill(message.shortage);
      return [{ active: space !== null }];
    case 'mark':
      recorder?.mark({ phase: message.text });
      return [];
    case 'die':
      return process.exit(1);
    case 'close':
      recorder?.mark({ phase: 'shutdown' });
      await host.close();
      recorder?.close();
      return [];
  }
}

/** The product opens PGlite without `amcheck`; here it is there, and the harness hears of each checkpoint. */
function addIndexChecks(): void {
  const create = PGlite.create as (given: PGliteOptions) => Promise<PGlite>;
  PGlite.create = (async (given: PGliteOptions) => {
    const pg = await create.call(PGlite, { ...given, extensions: { ...given.extensions, amcheck } });
    const exec = pg.exec.bind(pg);
    pg.exec = async (text, more) => {
      if (text !== 'CHECKPOINT') return exec(text, more);
      tell({ kind: 'checkpoint' });
      recorder?.mark({ checkpoint: 'begins' });
      const results = await exec(text, more);
      recorder?.mark({ checkpoint: 'ends' });
      return results;
    };
    return pg;
  }) as typeof PGlite.create;
}
