import { attempt, useView } from '../../api/live';
import { DocumentSheet } from '../../ui/document/document-sheet';

interface ReportSheetProps {
  title: string;
  /** A Z report; null is the day so far. */
  dayId: string | null;
  onClose(): void;
}

/** An X or Z report on paper. */
export function ReportSheet({ title, dayId, onClose }: ReportSheetProps) {
  const view = useView('printing.previewReport', { dayId });
  return (
    <DocumentSheet
      title={title}
      kind="reports"
      view={view}
      print={(jobId) => attempt('printing.report', { jobId, dayId })}
      onClose={onClose}
    />
  );
}
