import { X } from 'lucide-react';
import type { Output } from '#contract/contract';
import type { Backup, BackupsView } from '../../ui/backups/backup-words';
import { isAboutCopy, RestoreCopy } from '../../ui/backups/restore-copy';
import { UseCopy } from '../../ui/backups/use-copy';
import { Button } from '../../ui/button';
import { sentence, useMoments } from '../../ui/moments';

interface BackupToUseProps {
  status: Output<'system.status'>;
  view: BackupsView;
  chosen: Backup | null;
  onClose(): void;
}

/** Going back to a backup: to which minute, what that would be beside now, and the last question. */
export function BackupToUse({ status, view, chosen, onClose }: BackupToUseProps) {
  const { moment } = useMoments();
  const { job, phase } = status;
  const isBusy = view.prepared !== null || isAboutCopy(job);
  return (
    <section
      aria-labelledby="to-use"
      className="grid gap-3 rounded-3 border border-line bg-surface p-4 wide:p-5"
    >
      <header className="flex min-h-9 items-center gap-3">
        <h2 id="to-use" className="flex-1 text-18 font-semibold">
          {isAboutCopy(job)
            ? 'Putting the copy together'
            : isBusy || !chosen
              ? 'The copy'
              : sentence(moment(chosen.takenAt))}
        </h2>
        {!isBusy && (
          <Button kind="quiet" icon={X} aria-label="Close" onPress={onClose} className="-my-1.5 -me-2" />
        )}
      </header>
      <RestoreCopy
        status={status}
        view={view}
        backup={chosen}
        use={(prepared) => (
          <UseCopy
            prepared={prepared}
            dataFolder={view.dataFolder}
            isDisabled={job !== null || phase !== 'open'}
          />
        )}
      />
    </section>
  );
}
