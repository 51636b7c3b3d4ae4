import { Copy } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { PrintJobView } from '#contract/printing';
import { useCommand } from '../../api/live';
import { Button } from '../button';
import { notify } from '../notices.store';

/** Prints once more what was printed, marked COPY; tapped twice, once. */
export function Reprint({ job }: { job: PrintJobView }) {
  const [copyId, setCopyId] = useState(() => newId());
  const reprint = useCommand('printing.reprint');
  const print = (): void => {
    if (reprint.isPending) return;
    reprint.mutate(
      { jobId: job.id, copyId },
      {
        onSuccess: ({ printer }) => {
          notify(`A copy of ${job.title} goes to ${printer}`, 'ok');
          setCopyId(newId());
        },
      },
    );
  };
  return (
    <Button
      size="t0"
      icon={Copy}
      aria-label={`Reprint ${job.title}`}
      isDisabled={reprint.isPending}
      onPress={print}
    >
      Reprint
    </Button>
  );
}
