import type { ReactNode } from 'react';
import type { Output } from '#contract/contract';
import type { Job } from '#contract/system';
import { useControl } from '../../api/control';
import { Button } from '../button';
import type { Backup, BackupsView } from './backup-words';
import { JobProgress } from './job-progress';
import { Outcome } from './outcome';
import { PrepareRestore } from './prepare-restore';
import { RestorePreview } from './restore-preview';

interface RestoreCopyProps {
  status: Output<'system.status'>;
  view: BackupsView;
  /** The backup that was chosen, while none stands prepared. */
  backup: Backup | null;
  /** The way to put the prepared copy in the place of the records. */
  use(prepared: NonNullable<BackupsView['prepared']>): ReactNode;
}

/** A restore from the chosen backup on: to which minute, how far it is, what it would be, and using it. */
export function RestoreCopy({ status: { job, outcome }, view, backup, use }: RestoreCopyProps) {
  const discard = useControl('backups.discardRestore');
  const { prepared, dataFolder } = view;
  if (isAboutCopy(job))
    return (
      <div className="grid gap-2">
        <JobProgress job={job} mayCancel />
        {job.kind === 'prepare' && (
          <p className="text-14 text-text-2">Nothing is changed yet: the copy can be looked at first.</p>
        )}
      </div>
    );
  if (prepared)
    return (
      <RestorePreview prepared={prepared} dataFolder={dataFolder}>
        <Outcome of="prepare" outcome={outcome} />
        <Outcome of="restore" outcome={outcome} />
        <div className="@container">
          <div className="grid gap-touch @md:flex @md:flex-row-reverse @md:justify-start">
            {use(prepared)}
            <Button
              isDisabled={job !== null || discard.isPending}
              onPress={() => discard.mutate({ preparedId: prepared.id })}
            >
              Remove this copy
            </Button>
          </div>
        </div>
      </RestorePreview>
    );
  return (
    <div className="grid gap-3">
      <Outcome of="prepare" outcome={outcome} />
      <Outcome of="restore" outcome={outcome} />
      {backup && (
        <PrepareRestore key={`${backup.folder} ${backup.id}`} backup={backup} isDisabled={job !== null} />
      )}
    </div>
  );
}

/** Whether a copy is being put together or put in place. */
export function isAboutCopy(job: Job | null): job is Job {
  return job?.kind === 'prepare' || job?.kind === 'restore';
}
