import { Inbox } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { PrintJobView } from '#contract/printing';
import { useCommand, useView } from '../../api/live';
import { Button } from '../../ui/button';
import { type Moments, useMoments } from '../../ui/moments';

/** Opens the cash drawer of this terminal, and says whether it did. */
export function OpenDrawer() {
  // The next kick has its id before it is asked for: a second tap asks for the same one.
  const [nextId, setNextId] = useState(() => newId());
  const [jobId, setJobId] = useState<string | null>(null);
  const kick = useCommand('printing.kickDrawer');
  const { data } = useView('printing.job', { jobId: jobId ?? nextId }, { enabled: jobId !== null });
  const { time } = useMoments();
  const state = data?.job?.state;
  const isOnItsWay = state === 'queued' || state === 'printing';
  const open = (): void =>
    kick.mutate(
      { jobId: nextId },
      {
        onSuccess: () => {
          setJobId(nextId);
          setNextId(newId());
        },
      },
    );
  return (
    <div className="flex min-w-0 items-center gap-3">
      <span role="status" className="min-w-0 text-14 text-text-2">
        {data?.job && outcome(data.job, time)}
      </span>
      <Button icon={Inbox} isDisabled={kick.isPending || isOnItsWay} onPress={open}>
        Open drawer
      </Button>
    </div>
  );
}

function outcome({ state, problem, printer, madeAt }: PrintJobView, time: Moments['time']): string {
  if (state === 'printed') return `Opened at ${time(madeAt)}.`;
  if (state === 'cancelled' || state === 'unsure') return problem ?? 'It stayed shut.';
  return problem === null ? `Asking ${printer}…` : `${printer}: ${problem}`;
}
