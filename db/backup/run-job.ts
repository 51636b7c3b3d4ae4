import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CopyEnd, FromWorker, JobName, JobProgress, Jobs, ToWorker } from '#db/backup/jobs';
import { StoreError } from '#db/errors';

export interface JobOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: JobProgress) => void) | undefined;
  /** Asked by a copy, once, when all files are copied. */
  onCopied?: () => Promise<CopyEnd>;
}

/**
 * Runs a job in a thread of its own, so that nothing of it stands in the way of a tap. Rejects with
 * BACKUP_CANCELLED once the signal is given and the thread is gone, with the job's own StoreError, and otherwise
 * with BACKUP_FAILED.
 */
export async function runJob<Name extends JobName>(
  name: Name,
  job: Jobs[Name]['job'],
  { signal, onProgress, onCopied }: JobOptions = {},
): Promise<Jobs[Name]['result']> {
  if (signal?.aborted) throw cancelled();
  const worker = startWorker({ name, job });
  let cancel = () => {};
  try {
    return await new Promise<Jobs[Name]['result']>((resolve, reject) => {
      cancel = () => reject(cancelled());
      signal?.addEventListener('abort', cancel);
      worker.on('error', (cause) => reject(failed(String(cause), cause)));
      worker.on('exit', (code) => reject(failed(`its thread ended with ${code}.`)));
      worker.on('message', (message: FromWorker) => {
        if (message.type === 'progress') onProgress?.(message.progress);
        else if (message.type === 'done') resolve(message.result as Jobs[Name]['result']);
        else if (message.type === 'failed') reject(named(message));
        else
          Promise.resolve(onCopied?.()).then(
            (end) => end && worker.postMessage({ type: 'end', end } satisfies ToWorker),
            reject,
          );
      });
    });
  } finally {
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}

function named({ code, message }: Extract<FromWorker, { type: 'failed' }>): StoreError {
  return code === null ? failed(message) : new StoreError(code, message);
}

/**
 * The worker lies as `backup-worker.js` in `out/main` when the program is bundled (code shared by two bundles one
 * folder deeper), and beside this file when it runs from its sources. There tsx is asked by name: a thread does not
 * inherit it where the program itself was started by something else, as in the tests.
 */
function startWorker(workerData: unknown): Worker {
  const bundled = ['./backup-worker.js', '../backup-worker.js']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path));
  if (bundled) return new Worker(bundled, { workerData });
  const source = new URL('./worker.ts', import.meta.url).href;
  // What is found for `require` lies beside what a module must load.
  const api = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs');
  const tsx = pathToFileURL(api).href;
  const start = `import('${tsx}').then(({ register }) => { register(); return import('${source}'); })`;
  return new Worker(start, { eval: true, workerData });
}

function failed(what: string, cause?: unknown): StoreError {
  return new StoreError('BACKUP_FAILED', `The work on the backup failed: ${what}`, { cause });
}

export function cancelled(): StoreError {
  return new StoreError('BACKUP_CANCELLED', 'The backup was cancelled. Nothing was changed.');
}
