import type { Job } from '#contract/system';
import { useControl } from '../../api/control';
import { Button } from '../button';
import { Progress } from '../progress';

interface JobProgressProps {
  job: Job;
  mayCancel: boolean;
}

/** Long work of the host: what is being done, how far it is, and a way to end it where that is safe. */
export function JobProgress({ job, mayCancel }: JobProgressProps) {
  const cancel = useControl('system.cancelJob');
  return (
    <div className="grid gap-2.5">
      <Progress label={job.step} done={job.done} total={job.total} />
      <div className="flex min-h-8 items-center justify-between gap-3">
        <p role="status" className="text-start text-text-2">
          {job.step}
          {job.total !== null && job.total > 0 && (
            <span aria-hidden className="ms-2 text-text-3">
              {Math.floor((100 * Math.min(job.done, job.total)) / job.total)} %
            </span>
          )}
        </p>
        {job.cancellable && mayCancel && (
          <Button
            size="t0"
            isDisabled={cancel.isPending || cancel.isSuccess}
            onPress={() => cancel.mutate({})}
          >
            {cancel.isPending || cancel.isSuccess ? 'Cancelling…' : 'Cancel'}
          </Button>
        )}
      </div>
    </div>
  );
}
