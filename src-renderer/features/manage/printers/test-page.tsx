import { FileText } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { useCommand, useView } from '../../../api/live';
import { Button } from '../../../ui/button';
import { JobState } from '../../../ui/printing/job-state';

/** Prints a page that shows how a printer is set up, and says what becomes of it while it does. */
export function TestPage({ printerId, name }: { printerId: string; name: string }) {
  // The next page has its id before it is asked for: a second tap asks for the same page.
  const [nextId, setNextId] = useState(() => newId());
  const [jobId, setJobId] = useState<string | null>(null);
  const test = useCommand('printers.test');
  const { data } = useView('printing.job', { jobId: jobId ?? nextId }, { enabled: jobId !== null });
  const job = data?.job ?? null;
  const isOnItsWay = job?.state === 'queued' || job?.state === 'printing';
  const print = (): void => {
    if (test.isPending) return;
    test.mutate(
      { printerId, jobId: nextId },
      {
        onSuccess: () => {
          setJobId(nextId);
          setNextId(newId());
        },
      },
    );
  };
  return (
    <div className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-1.5">
      <Button
        size="t0"
        icon={FileText}
        aria-label={`Test page of ${name}`}
        isDisabled={test.isPending || isOnItsWay}
        onPress={print}
      >
        Test page
      </Button>
      <span role="status" className="min-w-0 flex-1 text-14">
        {job && <JobState job={job} />}
      </span>
    </div>
  );
}
