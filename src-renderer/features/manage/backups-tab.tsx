import { Archive } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '#contract/contract';
import { useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { BackupChoice } from '../../ui/backups/backup-choice';
import { type BackupsView, backupKey } from '../../ui/backups/backup-words';
import { isAboutCopy } from '../../ui/backups/restore-copy';
import { Unreadable } from '../../ui/backups/unreadable';
import { EmptyState } from '../../ui/states';
import { BackupSettings } from './backup-settings';
import { BackupState } from './backup-state';
import { BackupToUse } from './backup-to-use';
import { ExportCard } from './export-card';
import { LastRestore } from './last-restore';
import { ListLoading } from './list-loading';

/** The copies of the restaurant: how they stand, going back to one, how they are made, and an export. */
export function BackupsTab() {
  const status = useView('system.status', {});
  const view = useView('backups.view', {});
  return (
    <ViewGate view={status} name="The host" loading={<ListLoading />}>
      {(host) => (
        <ViewGate view={view} name="The backups" loading={<ListLoading />}>
          {(backups) => <Backups status={host} view={backups} />}
        </ViewGate>
      )}
    </ViewGate>
  );
}

interface BackupsProps {
  status: Output<'system.status'>;
  view: BackupsView;
}

function Backups({ status, view }: BackupsProps) {
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const chosen = view.backups.find((backup) => backupKey(backup) === chosenKey) ?? null;
  const isRestoring = view.prepared !== null || isAboutCopy(status.job);
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)_340px] gap-3 wide:grid-cols-[minmax(0,1fr)_440px]">
      <div className="flex min-h-0 flex-col gap-3">
        <BackupState status={status} view={view} isAside={chosen !== null || isRestoring} />
        <section aria-labelledby="backups" className="flex min-h-0 flex-1 flex-col gap-2">
          <h2 id="backups" className="text-16 font-semibold">
            Backups
            <span className="ms-3 text-13 font-normal text-text-3">
              {view.backups.length > 0 && !isRestoring && 'Choose one to look at it or to go back to it.'}
            </span>
          </h2>
          {view.backups.length === 0 ? (
            <EmptyState
              icon={Archive}
              title="No backups yet"
              words={`One is made by itself every day at ${view.dailyAt}, and before every update. The first can be made now.`}
            />
          ) : (
            <div className="-m-1 grid min-h-0 flex-1 content-start gap-3 overflow-y-auto p-1">
              <BackupChoice
                view={view}
                chosen={isRestoring ? null : chosen}
                isDisabled={isRestoring}
                onChoose={(backup) => setChosenKey(backupKey(backup))}
              />
              <Unreadable entries={view.unreadable} />
            </div>
          )}
        </section>
      </div>
      <div className="flex min-h-0 flex-col gap-3 overflow-y-auto">
        {chosen || isRestoring ? (
          <BackupToUse status={status} view={view} chosen={chosen} onClose={() => setChosenKey(null)} />
        ) : (
          <>
            <LastRestore outcome={status.outcome} />
            <div className="shrink-0">
              <BackupSettings key={`${view.dailyAt} ${view.secondFolder}`} view={view} />
            </div>
            <ExportCard status={status} view={view} />
          </>
        )}
      </div>
    </div>
  );
}
