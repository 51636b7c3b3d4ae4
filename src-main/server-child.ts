import { join } from 'node:path';
import { serve } from './host/doors/serve';
import { type Host, startHost } from './host/host';
import { heedKeeper } from './host/ipc-run';
import { sayAlive, startFailure } from './host/life-signs';
import type { FromServer, ServerOptions, ToServer } from './server-messages';

/** The host and its doors in browser mode, in a process that its keeper starts again when it dies. */
const CLOSE_PATIENCE_MS = 10_000;

const tell = heedKeeper<ToServer, FromServer>(
  (message) => {
    if (message.kind === 'start') void start(message.options);
    else stop(0);
  },
  () => stop(0),
);

// Ctrl+C reaches every process of the terminal: the keeper says when it is time.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => stop(0));

let opening: Promise<Host> | undefined;
let stopServing: (() => Promise<void>) | undefined;
let stopping = false;

async function start({ host: hostOptions, port, address }: ServerOptions): Promise<void> {
  opening = startHost(hostOptions);
  try {
    const host = await opening;
    const served = await serve(host, { port, address, screens: join(import.meta.dirname, '../renderer') });
    stopServing = served.stop;
    tell({ kind: 'serving', port: served.port });
    // Not before: the keeper ends what is silent, and a step of an update may take its time.
    void host.opened.then(() => sayAlive(tell));
  } catch (error) {
    tell({ kind: 'start-failed', failure: isPortTaken(error) ? portTaken(port) : startFailure(error) });
    stop(1);
  }
}

function stop(code: 0 | 1): void {
  if (stopping) return;
  stopping = true;
  // Everything acknowledged is on the disk already: an end that takes too long is not worth waiting for.
  setTimeout(() => process.exit(1), CLOSE_PATIENCE_MS).unref();
  close().then(
    () => process.exit(code),
    (error: unknown) => {
      process.stderr.write(`The host did not close in order: ${String(error)}\n`);
      process.exit(1);
    },
  );
}

async function close(): Promise<void> {
  await stopServing?.();
  const host = await opening?.catch(() => undefined);
  await host?.close();
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

const portTaken = (port: number) => ({
  code: 'PORT_IN_USE',
  message: `Port ${port} is in use by another program. Choose another one with --port.`,
});
