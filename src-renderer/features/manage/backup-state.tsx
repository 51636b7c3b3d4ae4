import { Archive, CircleCheck, type LucideIcon, Minus, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Output } from '#contract/contract';
import { useControl } from '../../api/control';
import type { BackupsView } from '../../ui/backups/backup-words';
import { JobProgress } from '../../ui/backups/job-progress';
import { Outcome } from '../../ui/backups/outcome';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { sentence, useMoments } from '../../ui/moments';

interface BackupStateProps {
  status: Output<'system.status'>;
  view: BackupsView;
  /** A backup is being looked at beside: its own button is the one that leads on. */
  isAside: boolean;
}

/** How the copies stand at a glance, and one more by hand. */
export function BackupState({ status, view, isAside }: BackupStateProps) {
  const { moment, second } = useMoments();
  const make = useControl('backups.make');
  const { job, outcome, backup } = status;
  const { copiedUntil, secondFolder, second: copy } = view;
  // The host names the second folder's trouble too; here it has a place of its own.
  const problem = backup.problem === copy.problem ? null : backup.problem;
  return (
    <section
      aria-label="How the copies stand"
      className="grid gap-3 rounded-3 border border-line bg-surface px-4 py-3 wide:px-5"
    >
      <div className="flex flex-wrap items-center gap-x-8 gap-y-3">
        <Fact
          label="Last backup"
          tone={problem ? 'bad' : backup.lastAt ? 'good' : 'none'}
          value={backup.lastAt ? sentence(moment(backup.lastAt)) : 'None yet'}
        />
        <Fact
          label="Every change copied until"
          tone={problem ? 'bad' : copiedUntil && backup.lastAt ? 'good' : 'none'}
          value={copiedUntil ? second(copiedUntil) : 'The first backup'}
        />
        <Fact
          label="Second folder"
          tone={copy.problem ? 'bad' : copy.copiedAt ? 'good' : 'none'}
          value={
            secondFolder === null
              ? 'Not set'
              : copy.problem
                ? 'Not copied'
                : copy.copiedAt
                  ? sentence(moment(copy.copiedAt))
                  : 'At the next backup'
          }
        />
        {job?.kind !== 'backup' && (
          <Button
            kind={isAside ? 'secondary' : 'primary'}
            icon={Archive}
            className="ms-auto"
            isDisabled={job !== null || make.isPending}
            onPress={() => make.mutate({})}
          >
            Back up now
          </Button>
        )}
      </div>
      {job?.kind === 'backup' && <JobProgress job={job} mayCancel />}
      {problem && <p className="text-14 font-medium text-warn-ink">{problem}</p>}
      {copy.problem && (
        <Banner family="warn" title="The second folder gets no copies.">
          {copy.problem}
        </Banner>
      )}
      <Outcome of="backup" outcome={outcome} />
    </section>
  );
}

const tones: Record<'good' | 'bad' | 'none', { icon: LucideIcon; className: string }> = {
  good: { icon: CircleCheck, className: 'text-ok-ink' },
  bad: { icon: TriangleAlert, className: 'text-warn-ink' },
  none: { icon: Minus, className: 'text-text-3' },
};

interface FactProps {
  label: string;
  tone: keyof typeof tones;
  value: ReactNode;
}

function Fact({ label, tone, value }: FactProps) {
  const { icon: Icon, className } = tones[tone];
  return (
    <div className="flex items-center gap-2.5">
      <Icon aria-hidden size={24} className={className} />
      <p className="leading-snug">
        <span className="block text-13 text-text-3">{label}</span>
        <b className="font-semibold">{value}</b>
      </p>
    </div>
  );
}
