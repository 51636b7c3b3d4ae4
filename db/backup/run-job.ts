import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CopyEnd, FromWorker, JobName, JobProgress, Jobs, ToWorker } from '#db/backup/jobs';
import { StoreError } from '#db/errors';

export interface JobOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: JobProgress) => void) | undefined;
  /** Asked by a copy, once, when all files are copied. */
  onCopied?: () => Promise<CopyEnd>;
}

/**
 * Runs a job in a process of its own and of lower priority, so that nothing of it stands in the way of a tap: a
 * thread would share the till's priority, and compiling the engine there its helpers too. Rejects with
 * BACKUP_CANCELLED once the signal is given and the process is gone, with the job's own StoreError, and otherwise
 * with BACKUP_FAILED.
 */
export async function runJob<Name extends JobName>(
  name: Name,
  job: Jobs[Name]['job'],
  { signal, onProgress, onCopied }: JobOptions = {},
): Promise<Jobs[Name]['result']> {
  if (signal?.aborted) throw cancelled();
  const worker = startWorker();
  const gone = once(worker, 'exit');
  let cancel = () => {};
  try {
    return await new Promise<Jobs[Name]['result']>((resolve, reject) => {
      cancel = () => reject(cancelled());
      signal?.addEventListener('abort', cancel);
      const say = (message: ToWorker) =>
        worker.send(message, (error) => error && reject(failed(error.message)));
      worker.on('error', (cause) => reject(failed(cause.message, cause)));
      worker.on('exit', (code, killed) => reject(failed(`its process ended with ${killed ?? code}.`)));
      worker.on('message', (message: FromWorker) => {
        if (message.type === 'progress') onProgress?.(message.progress);
        else if (message.type === 'done') resolve(message.result as Jobs[Name]['result']);
        else if (message.type === 'failed') reject(named(message));
        else Promise.resolve(onCopied?.()).then((end) => end && say({ type: 'end', end }), reject);
      });
      say({ type: 'start', name, job });
    });
  } finally {
    signal?.removeEventListener('abort', cancel);
    worker.kill('SIGKILL');
    await gone;
  }
}

function named({ code, message }: Extract<FromWorker, { type: 'failed' }>): StoreError {
  return code === null ? failed(message) : new StoreError(code, message);
}

/**
 * The worker lies as `backup-worker.js` in `out/main` when the program is bundled (code shared by two bundles one
 * folder deeper), and beside this file when it runs from its sources, which need tsx.
 */
function startWorker(): ChildProcess {
  const bundled = ['./backup-worker.js', '../backup-worker.js']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path));
  // Inside the desktop app this program's binary is Electron, which is told to be plain Node.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const options = { env, serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] } as const;
  if (bundled) return fork(bundled, [], { ...options, stdio: [...options.stdio], execArgv: [] });
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const source = fileURLToPath(new URL('./worker.ts', import.meta.url));
  return fork(source, [], { ...options, stdio: [...options.stdio], execArgv: ['--import', tsx] });
}

function failed(what: string, cause?: unknown): StoreError {
  return new StoreError('BACKUP_FAILED', `The work on the backup failed: ${what}`, { cause });
}

export function cancelled(): StoreError {
  return new StoreError('BACKUP_CANCELLED', 'The backup was cancelled. Nothing was changed.');
}
