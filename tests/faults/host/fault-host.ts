import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { FaultHostOptions, FromFaultHost, ToFaultHost } from './messages';
import type { Program } from './program';

type Given = Partial<Omit<FaultHostOptions, 'dataDir' | 'template' | 'migrations'>>;
type WithoutId<T> = T extends { id: number } ? Omit<T, 'id'> : never;

/** A host in a process of its own. */
export interface FaultHost {
  process: ChildProcess;
  base: string;
  /** Asks beneath its doors; rejects when the process dies, or the statement fails. */
  ask(message: WithoutId<ToFaultHost>): Promise<Record<string, unknown>[]>;
  /** Resolves at the next checkpoint it begins, or when it is gone. */
  nextCheckpoint(): Promise<void>;
  /** Ends it as kill -9 does and waits until it is gone. */
  kill(): Promise<void>;
  /** Ends it between two of its file operations, without closing anything. */
  die(): Promise<void>;
  /** Closes it in order. */
  close(): Promise<void>;
}

/** The host would not open the folder. */
export class NotOpened extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

/** It neither served nor refused in time. */
export class HangsAtStart extends Error {}

/** So long may opening take, recovery included, on the slowest machine this runs on. */
const LONGEST_START = 120_000;

/** How the process is run. */
export interface Run {
  /** What it is run by, e.g. strace. */
  wrapper?: string[];
  /** As this user of the system; only the super-user may. */
  uid?: number;
}

/** Starts the process without waiting for what comes of it: for those who kill it before that. */
export function launch(
  program: Program,
  dataDir: string,
  given: Given = {},
  { wrapper = [], uid }: Run = {},
) {
  const options: FaultHostOptions = {
    dataDir,
    template: program.template,
    migrations: program.migrations,
    checkpointEvery: 40,
    flushing: true,
    ...given,
  };
  const [command = '', ...rest] = [...wrapper, process.execPath, program.file, JSON.stringify(options)];
  const child = spawn(command, rest, {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    ...(uid === undefined ? {} : { uid }),
  });
  const words: string[] = [];
  child.stderr?.on('data', (data: Buffer) => {
    words.push(String(data));
    if (words.length > 50) words.shift();
  });
  return { child, gone: once(child, 'exit'), words };
}

/** Starts a host and waits until it serves. Rejects with NotOpened or HangsAtStart, the process gone. */
export async function startFaultHost(
  program: Program,
  dataDir: string,
  given: Given = {},
  run: Run = {},
): Promise<FaultHost> {
  const { child, gone, words } = launch(program, dataDir, given, run);
  const waiting = new Map<
    number,
    { resolve(rows: Record<string, unknown>[]): void; reject(error: Error): void }
  >();
  let checkpointListeners: (() => void)[] = [];
  let port = 0;
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new HangsAtStart(`no answer in ${LONGEST_START} ms`));
    }, LONGEST_START);
    child.on('message', (message: FromFaultHost) => {
      if (message.kind === 'ready') {
        port = message.port;
        clearTimeout(late);
        resolve();
      } else if (message.kind === 'refused') {
        clearTimeout(late);
        reject(new NotOpened(message.code, message.message));
      }
    });
    child.once('exit', (code, signal) => {
      clearTimeout(late);
      reject(new NotOpened('PROCESS_ENDED', `${code ?? signal}: ${words.join('').slice(-2000)}`));
    });
  }).catch(async (error: unknown) => {
    child.kill('SIGKILL');
    await gone;
    throw error;
  });
  child.on('message', (message: FromFaultHost) => {
    if (message.kind === 'checkpoint') {
      for (const listener of checkpointListeners.splice(0)) listener();
    } else if (message.kind === 'done') {
      waiting.get(message.id)?.resolve(message.rows);
      waiting.delete(message.id);
    } else if (message.kind === 'failed') {
      waiting.get(message.id)?.reject(new Error(message.message));
      waiting.delete(message.id);
    }
  });
  void gone.then(() => {
    for (const { reject } of waiting.values())
      reject(new Error(`the host is gone: ${words.join('').slice(-2000)}`));
    for (const listener of checkpointListeners) listener();
    checkpointListeners = [];
  });
  let asked = 0;
  const ask: FaultHost['ask'] = (message) =>
    new Promise((resolve, reject) => {
      const id = ++asked;
      waiting.set(id, { resolve, reject });
      child.send({ ...message, id } as ToFaultHost, (error) => error && reject(error));
    });
  return {
    process: child,
    base: `http://127.0.0.1:${port}`,
    ask,
    nextCheckpoint: () => new Promise((resolve) => void checkpointListeners.push(resolve)),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async die() {
      await ask({ kind: 'die' }).catch(() => undefined);
      await gone;
    },
    async close() {
      await ask({ kind: 'close' });
      await gone;
    },
  };
}
