import { Archive, Check } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '#contract/contract';
import { useControl } from '../api/control';
import { useView } from '../api/live';
import { BackupChoice } from '../ui/backups/backup-choice';
import { type BackupsView, backupKey } from '../ui/backups/backup-words';
import { isAboutCopy, RestoreCopy } from '../ui/backups/restore-copy';
import { Unreadable } from '../ui/backups/unreadable';
import { UseCopy } from '../ui/backups/use-copy';
import { Button } from '../ui/button';
import { EmptyState, Skeleton } from '../ui/states';
import { errorWords } from './error-words';
import { OtherFolder } from './other-folder';
import { ViewGate } from './view-gate';

interface RestoreProps {
  status: Output<'system.status'>;
  /** A backup is what most likely helps: the newest is chosen from the start. */
  isFirst: boolean;
  /** The records of now are open, in part at least: to replace them is asked once more. */
  isOpen?: boolean;
}

/** The backups there are, in the house's folders or another, and restoring one of them. */
export function Restore({ status, isFirst, isOpen = false }: RestoreProps) {
  const [folder, setFolder] = useState<string | null>(null);
  const own = useView('backups.view', {});
  const other = useView('backups.view', { folder: folder ?? '' }, { enabled: folder !== null });
  // A folder that cannot be looked into leaves the house's own in view.
  const view = folder !== null && other.data ? other : own;
  const isPreparing = isAboutCopy(status.job);
  const isBusy = isPreparing || view.data?.prepared != null;
  return (
    <section
      aria-labelledby="restore"
      className="grid gap-4 rounded-4 border border-line bg-surface p-4 wide:p-6"
    >
      <h2 id="restore" className="text-20 font-semibold tracking-tight">
        {isPreparing ? 'Putting the copy together' : isBusy ? 'The copy' : 'Restore a backup'}
      </h2>
      <ViewGate view={view} name="The backups" loading={<Skeleton className="h-60 rounded-3" />}>
        {(backups) => (
          <Choice status={status} view={backups} isFirst={isFirst} isOpen={isOpen} isBusy={isBusy} />
        )}
      </ViewGate>
      {!isBusy && (
        <OtherFolder
          folder={folder}
          isLooking={other.isFetching}
          problem={other.error ? errorWords(other.error).words : undefined}
          onLook={setFolder}
        />
      )}
    </section>
  );
}

interface ChoiceProps extends RestoreProps {
  view: BackupsView;
  isBusy: boolean;
}

function Choice({ status, view, isFirst, isOpen = false, isBusy }: ChoiceProps) {
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const chosen =
    view.backups.find((backup) => backupKey(backup) === chosenKey) ??
    (isFirst ? (view.backups[0] ?? null) : null);
  return (
    <>
      {!isBusy &&
        (view.backups.length === 0 ? (
          <div className="py-4">
            <EmptyState
              icon={Archive}
              title="No backups in this folder"
              words="If copies were made to a second disk or a USB stick, connect it and look there."
            />
          </div>
        ) : (
          <div className="-m-1 max-h-[46vh] overflow-y-auto p-1">
            <BackupChoice
              view={view}
              chosen={chosen}
              isDisabled={status.job !== null}
              onChoose={(backup) => setChosenKey(backupKey(backup))}
            />
          </div>
        ))}
      {!isBusy && <Unreadable entries={view.unreadable} />}
      <RestoreCopy
        status={status}
        view={view}
        backup={chosen}
        use={(prepared) =>
          isOpen ? (
            <UseCopy prepared={prepared} dataFolder={view.dataFolder} isDisabled={status.job !== null} />
          ) : (
            <UseAtOnce preparedId={prepared.id} isDisabled={status.job !== null} />
          )
        }
      />
    </>
  );
}

/** Nothing that opens is replaced here, so that no second question is needed. */
function UseAtOnce({ preparedId, isDisabled }: { preparedId: string; isDisabled: boolean }) {
  const apply = useControl('backups.applyRestore');
  return (
    <Button
      kind="primary"
      icon={Check}
      isDisabled={isDisabled || apply.isPending}
      onPress={() => apply.mutate({ preparedId })}
    >
      {apply.isPending ? 'Putting it in place…' : 'Use this copy'}
    </Button>
  );
}
