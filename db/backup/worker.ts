import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { copyDatabase } from '#db/backup/copy';
import type { FromWorker, JobName, JobProgress, Jobs, ToWorker } from '#db/backup/jobs';
import { rebuild } from '#db/backup/rebuild';
import { StoreError } from '#db/errors';

/** The thread backups are made, verified and restored in: it does the one job it was started with. */
const { name, job } = workerData as { name: JobName; job: never };

function say(message: FromWorker): void {
  parentPort?.postMessage(message);
}

const onProgress = (progress: JobProgress) => say({ type: 'progress', progress });

async function end() {
  if (!parentPort) throw new Error('This runs as a thread only.');
  say({ type: 'copied' });
  const [message] = (await once(parentPort, 'message')) as [ToWorker];
  return message.end;
}

const work: { [Name in JobName]: (job: Jobs[Name]['job']) => Promise<Jobs[Name]['result']> } = {
  copy: (copy) => copyDatabase(copy, { onProgress, end }),
  rebuild: (build) => rebuild(build, onProgress),
};

try {
  say({ type: 'done', result: await work[name](job) });
} catch (error) {
  const code = error instanceof StoreError ? error.code : null;
  say({ type: 'failed', code, message: error instanceof Error ? error.message : String(error) });
}
