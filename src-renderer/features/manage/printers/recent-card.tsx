import type { PrintJobView } from '#contract/printing';
import { useMoments } from '../../../ui/moments';
import { JobState } from '../../../ui/printing/job-state';
import { Reprint } from '../../../ui/printing/reprint';
import { SettingsCard } from '../settings-card';

/** What was printed lately, newest first; a copy of it. */
export function RecentCard({ jobs }: { jobs: readonly PrintJobView[] }) {
  const { moment } = useMoments();
  if (jobs.length === 0) return null;
  return (
    <SettingsCard title="Printed lately" words="A page that is printed again says COPY.">
      <ul aria-label="Printed lately" className="grid">
        {jobs.map((job) => (
          <li
            key={job.id}
            className="grid min-h-14 grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-center gap-x-4 border-t border-line py-1 first:border-t-0"
          >
            <span className="min-w-0">
              <bdi className="block truncate font-medium">
                {job.title}
                {job.isCopy && ', copy'}
              </bdi>
              <span className="block truncate text-13 text-text-3">
                {moment(job.madeAt)} · <bdi>{job.printedOn ?? job.printer}</bdi>
              </span>
            </span>
            <span className="text-14 text-text-2">
              <JobState job={job} />
            </span>
            {job.actions.includes('reprint') && <Reprint job={job} />}
          </li>
        ))}
      </ul>
    </SettingsCard>
  );
}
