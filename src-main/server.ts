import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataDir } from '#db/data-dir';
import { forkRun, heedKeeper, type IpcRun } from './host/ipc-run';
import { keepRunning } from './host/keep-running';
import { sayAlive } from './host/life-signs';
import type { FromServer, ServerOptions, ToServer } from './server-messages';

/**
 * Browser mode: the host, served at a local address, with a link for each screen. This process only keeps the one
 * that holds the data and the doors: when that dies or hangs, it is started again at the same address.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4780' },
    data: { type: 'string', default: process.env['TABLESIDE_DATA'] ?? defaultDataDir() },
    demo: { type: 'boolean', default: false },
    lan: { type: 'boolean', default: false },
  },
});

const screens = [
  ['Host stand', '#/book'],
  ['POS', '#/floor'],
  ['Kitchen', '#/kitchen'],
] as const;

const options: ServerOptions = {
  host: {
    dataDir: values.data,
    owner: 'Tableside in browser mode',
    template: join(import.meta.dirname, '../template.tar.gz'),
    ...(values.demo ? { demo: 'running' as const } : {}),
  },
  port: Number(values.port),
  address: values.lan ? '0.0.0.0' : '127.0.0.1',
};

/** Where the first one served: its successors serve there too, even where any free port would have done. */
let port: number | undefined;
let stopping = false;

const tell = heedKeeper<ToServer, FromServer>(stop, stop);
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

const kept = keepRunning<IpcRun<ToServer>>({
  name: 'The host process',
  fork() {
    const run = forkRun<ToServer>(join(import.meta.dirname, 'server-child.js'), []);
    run.onMessage((message) => {
      const sign = message as FromServer;
      if (sign.kind === 'serving') serving(sign.port);
    });
    run.send({ kind: 'start', options: { ...options, port: port ?? options.port } });
    return run;
  },
  onStartFailed(failure) {
    process.stderr.write(`${failure.message}\n`);
    tell({ kind: 'start-failed', failure });
    process.exitCode = 1;
    // What was told has to leave first.
    setTimeout(() => process.exit(), 50);
  },
  log: (line) => process.stderr.write(`${line}\n`),
});

function serving(at: number): void {
  const address = `http://127.0.0.1:${at}/`;
  if (port !== undefined) {
    process.stdout.write(`Tableside is back at ${address}\n`);
    return;
  }
  port = at;
  process.stdout.write(`Tableside is at ${address}\n`);
  for (const [name, hash] of screens) process.stdout.write(`  ${name.padEnd(11)}${address}${hash}\n`);
  if (values.lan)
    for (const device of lanAddresses())
      process.stdout.write(`On other devices: http://${device}:${port}/\n`);
  tell({ kind: 'serving', port });
  sayAlive(tell);
}

function stop(): void {
  if (stopping) return;
  stopping = true;
  void kept
    .stop((run) => run.send({ kind: 'stop' }))
    .then((how) => process.exit(how === null || how === 'code 0' ? 0 : 1));
}

/** Where this machine can be reached from its networks, as numbers: names could be bound to it by others. */
function lanAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => address),
  );
}
