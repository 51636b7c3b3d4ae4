import { CircleCheck } from 'lucide-react';
import { Sheet } from '../overlay';
import { EmptyState } from '../states';
import { UnprintedJob } from './unprinted-job';
import type { Unprinted } from './use-unprinted';

interface UnprintedSheetProps {
  unprinted: Unprinted;
  isOpen: boolean;
  onClose(): void;
}

/** Every page that is not on paper: why, since when, and what can be done about it. */
export function UnprintedSheet({ unprinted: { jobs, printers }, isOpen, onClose }: UnprintedSheetProps) {
  return (
    <Sheet title="Not printed" isOpen={isOpen} onClose={onClose}>
      {jobs.length === 0 ? (
        <EmptyState icon={CircleCheck} title="Everything is on paper" />
      ) : (
        <>
          <p className="mb-3 text-14 text-text-2">
            Look at the printer first. What may be on paper already is never printed again by itself.
          </p>
          <ul aria-label="Pages" className="grid gap-3">
            {jobs.map((job) => (
              <UnprintedJob key={job.id} job={job} printers={printers} />
            ))}
          </ul>
        </>
      )}
    </Sheet>
  );
}
