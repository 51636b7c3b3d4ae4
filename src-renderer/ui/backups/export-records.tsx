import { FileDown } from 'lucide-react';
import type { Output } from '#contract/contract';
import { useControl } from '../../api/control';
import { Button } from '../button';
import { CopyLine } from '../copy-line';
import type { BackupsView } from './backup-words';
import { JobProgress } from './job-progress';
import { Outcome } from './outcome';

interface ExportRecordsProps {
  status: Output<'system.status'>;
  view: BackupsView | undefined;
}

/** Writing everything out as SQL and CSV, how far that is, and where it lies afterwards. */
export function ExportRecords({ status, view }: ExportRecordsProps) {
  const { job, outcome, phase, dataUnreadable } = status;
  const begin = useControl('backups.export');
  if (job?.kind === 'export') return <JobProgress job={job} mayCancel />;
  return (
    <div className="grid gap-2.5">
      {view?.exportedTo && (
        <div role="status" className="grid gap-1.5 text-14">
          <p>The export lies in this folder. It holds guests’ names and numbers: keep it safe.</p>
          <CopyLine label="The folder of the export" text={view.exportedTo} />
        </div>
      )}
      <Outcome of="export" outcome={outcome} />
      <Button
        icon={FileDown}
        isDisabled={job !== null || begin.isPending}
        onPress={() => begin.mutate({})}
        className="justify-self-start"
      >
        {phase === 'closed' || dataUnreadable ? 'Export what can be read' : 'Export everything'}
      </Button>
    </div>
  );
}
