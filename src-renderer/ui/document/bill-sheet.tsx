import { attempt, useView } from '../../api/live';
import { DocumentSheet } from './document-sheet';

interface BillSheetProps {
  kind: 'receipt' | 'guest_check';
  check: { checkId: string; number: string; letter: string };
  onClose(): void;
}

/** A check on paper: the guest check before it is paid, the receipt afterwards. */
export function BillSheet({ kind, check: { checkId, number, letter }, onClose }: BillSheetProps) {
  const view = useView('printing.preview', { kind, checkId });
  const isReceipt = kind === 'receipt';
  return (
    <DocumentSheet
      title={`${isReceipt ? 'Receipt' : 'Guest check'} ${number} ${letter}`.trim()}
      kind={isReceipt ? 'receipts' : 'guest checks'}
      view={view}
      print={(jobId) => attempt(isReceipt ? 'printing.receipt' : 'printing.guestCheck', { jobId, checkId })}
      onClose={onClose}
    />
  );
}
