import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { copyDatabase } from '#db/backup/copy';
import { exportCopy, rescueCopy } from '#db/backup/export-job';
import type { FromWorker, JobName, JobProgress, Jobs, ToWorker } from '#db/backup/jobs';
import { mirrorBackups } from '#db/backup/mirror';
import { rebuild } from '#db/backup/rebuild';
import { asDiskFull } from '#db/engine/disk-full';
import { StoreError } from '#db/errors';

/** The process backups and exports are made in, and restores: it does the one job it is sent, and ends with who sent it. */
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
process.on('disconnect', () => process.exit(1));

function say(message: FromWorker): void {
  process.send?.(message);
}

async function hear<Type extends ToWorker['type']>(type: Type): Promise<Extract<ToWorker, { type: Type }>> {
  const [message] = (await once(process, 'message')) as [ToWorker];
  if (message.type !== type) throw new Error(`"${type}" was due, not "${message.type}".`);
  return message as Extract<ToWorker, { type: Type }>;
}

const onProgress = (progress: JobProgress) => say({ type: 'progress', progress });

async function end() {
  say({ type: 'copied' });
  return (await hear('end')).end;
}

const work: { [Name in JobName]: (job: Jobs[Name]['job']) => Promise<Jobs[Name]['result']> } = {
  copy: (copy) => copyDatabase(copy, { onProgress, end }),
  rebuild: (build) => rebuild(build, onProgress),
  export: (one) => exportCopy(one, onProgress),
  rescue: (one) => rescueCopy(one, onProgress),
  mirror: (one) => mirrorBackups(one).then(() => null),
};

const { name, job } = await hear('start');
try {
  say({ type: 'done', result: await work[name](job as never) });
} catch (error) {
  // Whatever step met it, and whatever that step took it for.
  const isFull = asDiskFull(error) !== null;
  const code = isFull ? 'BACKUP_NO_SPACE' : error instanceof StoreError ? error.code : null;
  const message = error instanceof Error ? error.message : String(error);
  say({ type: 'failed', code, message: isFull ? `The disk is full: make room on it. ${message}` : message });
}
