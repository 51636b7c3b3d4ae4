import { attempt, useView } from '../../api/live';
import { DocumentSheet } from '../../ui/document/document-sheet';

interface RefundSheetProps {
  refundId: string;
  check: { number: string; letter: string };
  onClose(): void;
}

/** What was given back, on paper for the guest and the drawer. */
export function RefundSheet({ refundId, check: { number, letter }, onClose }: RefundSheetProps) {
  const view = useView('printing.preview', { kind: 'refund', refundId });
  return (
    <DocumentSheet
      title={`Refund slip ${number} ${letter}`.trim()}
      kind="receipts"
      view={view}
      print={(jobId) => attempt('printing.refund', { jobId, refundId })}
      onClose={onClose}
    />
  );
}
