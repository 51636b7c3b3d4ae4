import type { Output } from '#contract/contract';
import type { BackupsView } from '../../ui/backups/backup-words';
import { ExportRecords } from '../../ui/backups/export-records';

interface ExportCardProps {
  status: Output<'system.status'>;
  view: BackupsView;
}

/** Everything the restaurant has written down, for other programs. */
export function ExportCard({ status, view }: ExportCardProps) {
  return (
    <section
      aria-labelledby="export"
      className="grid gap-3 rounded-3 border border-line bg-surface p-4 wide:p-5"
    >
      <div className="leading-snug">
        <h2 id="export" className="text-18 font-semibold">
          Export
        </h2>
        <p className="mt-1 text-13 text-text-3">
          A spreadsheet (CSV) for every table, and SQL that a PostgreSQL server loads.
        </p>
      </div>
      <ExportRecords status={status} view={view} />
    </section>
  );
}
