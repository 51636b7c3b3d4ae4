import { X } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '#contract/contract';
import { useControl } from '../../api/control';
import { type Backup, type BackupsView, type Prepared, sayLost } from '../../ui/backups/backup-words';
import { isAboutCopy, RestoreCopy } from '../../ui/backups/restore-copy';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/dialog';
import { HoldButton } from '../../ui/hold-button';
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

interface UseCopyProps {
  prepared: Prepared;
  dataFolder: string;
  isDisabled: boolean;
}

/** Asks once more: whoever serves now loses what came after the copy. */
function UseCopy({ prepared, dataFolder, isDisabled }: UseCopyProps) {
  const [isAsking, setAsking] = useState(false);
  const { moment } = useMoments();
  const apply = useControl('backups.applyRestore');
  const lost = prepared.now && sayLost(prepared.holds, prepared.now);
  const use = () => {
    apply.mutate({ preparedId: prepared.id });
    setAsking(false);
  };
  return (
    <>
      <Button kind="primary" isDisabled={isDisabled || apply.isPending} onPress={() => setAsking(true)}>
        {apply.isPending ? 'Putting it in place…' : 'Use this copy…'}
      </Button>
      <ConfirmDialog
        title={`Go back to ${moment(prepared.standsAt)}?`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        action={<HoldButton label="use this copy" onHeld={use} />}
      >
        <p>
          {lost ? (
            <b className="font-semibold text-text">{lost} </b>
          ) : (
            'Nothing newer than the copy is known. '
          )}
          {lost && 'They stay in the records that are kept aside.'}
        </p>
        <p>Every screen stops for a moment. Who signed in after the copy signs in again.</p>
        <p>
          The records of now are kept aside inside{' '}
          <bdi dir="ltr" className="wrap-anywhere">
            {dataFolder}
          </bdi>
          .
        </p>
      </ConfirmDialog>
    </>
  );
}
