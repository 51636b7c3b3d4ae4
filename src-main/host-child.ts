import type { ParentPort } from 'electron';
import { type Host, startHost } from '#main/host/host';
import type { FromHost, PlainHostOptions, ToHost } from './electron/host-messages';
import { sayAlive, startFailure } from './host/life-signs';

/**
 * The host's own process inside the desktop app: a long report or a hung database freezes no window,
 * and a crash takes no window with it.
 */
const port: ParentPort = process.parentPort;
const tell = (message: FromHost): void => port.postMessage(message);

let opening: Promise<Host> | undefined;

async function start(options: PlainHostOptions): Promise<void> {
  opening = startHost(options);
  try {
    const host = await opening;
    host.onChange((change) => tell({ kind: 'change', change }));
    // Not before: the keeper ends what is silent, and a step of an update may take its time.
    void host.opened.then(() => sayAlive(tell));
    // After a restart its new epoch tells the windows at once that what they show may be old.
    tell({ kind: 'change', change: host.greeting() });
  } catch (error) {
    tell({ kind: 'start-failed', failure: startFailure(error) });
    // Gives the message a turn to leave before the process does.
    setTimeout(() => process.exit(1), 50);
  }
}

async function answer(id: number, call: Extract<ToHost, { kind: 'call' }>['request']): Promise<void> {
  const host = await opening?.catch(() => undefined);
  if (!host) return; // The process is about to end, and its parent answers what is still open.
  tell({ kind: 'answer', id, answer: await host.dispatch(call, { address: 'local', door: 'ipc' }) });
}

async function stop(): Promise<void> {
  const host = await opening?.catch(() => undefined);
  await host?.close();
  process.exit(0);
}

port.on('message', ({ data }: { data: ToHost }) => {
  if (data.kind === 'start') void start(data.options);
  else if (data.kind === 'call') void answer(data.id, data.request);
  else void stop();
});
