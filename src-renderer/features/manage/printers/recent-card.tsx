import type { PrintJobView } from '#contract/printing';
import { useMoments } from '../../../ui/moments';
import { JobState } from '../../../ui/printing/job-state';
import { Reprint } from '../../../ui/printing/reprint';
import { SettingsCard } from '../settings-card';

/** The last pages, newest first, with what has become of each; a copy of what was printed. */
export function RecentCard({ jobs }: { jobs: readonly PrintJobView[] }) {
  const { moment } = useMoments();
  if (jobs.length === 0) return null;
  return (
    <SettingsCard title="The last pages" words="A page that is printed again says COPY.">
      <ul aria-label="The last pages" className="grid">
        {jobs.map((job) => (
          <li
            key={job.id}
            className="grid min-h-14 grid-cols-[minmax(0,1fr)_minmax(0,1fr)_7.5rem] items-center gap-x-4 border-t border-line py-1 first:border-t-0"
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
            {job.actions.includes('reprint') && (
              <span className="justify-self-end">
                <Reprint job={job} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </SettingsCard>
  );
}
