import type { Job } from '#contract/system';
import { JobProgress } from '../ui/backups/job-progress';
import { Brand } from './brand';
import { WaitsForHost, WaitsForSignIn } from './left-banners';

const doing: Record<Job['kind'], string> = {
  backup: 'Backing up before the update',
  prepare: 'Putting an older copy together',
  restore: 'Putting the older copy in place',
  export: 'Exporting the records',
  upgrade: 'Updating the records',
};

interface StartingProps {
  /** What the host does before it is open, when it takes longer. */
  job?: Job | null;
  mayCancel?: boolean;
  /** The host has not answered for longer than a start takes. */
  isLate?: boolean;
}

/** While the host opens its data: the first start of a folder takes some seconds, and a blank window worries. */
export function Starting({ job = null, mayCancel = false, isLate = false }: StartingProps) {
  return (
    <main className="grid h-full animate-[fade-in_400ms_ease-out_200ms_both] place-content-center justify-items-center gap-4 p-6">
      <Brand size={job ? 48 : 32} />
      {job ? (
        <div className="grid w-[min(480px,90vw)] gap-4 text-center">
          <h1 className="text-24 font-semibold tracking-tight">{doing[job.kind]}</h1>
          <JobProgress job={job} mayCancel={mayCancel} />
          <p className="text-text-2">Keep the machine on. The restaurant opens by itself afterwards.</p>
        </div>
      ) : (
        <div role="status" className="grid max-w-[44ch] gap-2 text-center">
          <p className="text-18 text-text-3">Opening the restaurant…</p>
          {isLate && (
            <p className="text-text-2">
              This takes longer than usual. Tableside goes on trying by itself, and what was tapped is kept.
            </p>
          )}
        </div>
      )}
      <WaitsForHost />
      <WaitsForSignIn />
    </main>
  );
}
