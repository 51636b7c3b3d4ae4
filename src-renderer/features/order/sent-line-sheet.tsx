import { useState } from 'react';
import { useView } from '../../api/live';
import { Sheet } from '../../ui/overlay';
import { Skeleton } from '../../ui/states';
import { LineSheet } from '../../ui/taken-off/line-sheet';

interface SentLineSheetProps {
  /** The first check of the party's bill. */
  checkId: string;
  /** The line that was sent. */
  lineId: string;
  onClose(): void;
}

/** What can become of a line that was sent, on whichever check of the bill it is. */
export function SentLineSheet({ checkId, lineId, onClose }: SentLineSheetProps) {
  const [at, setAt] = useState(checkId);
  const check = useView('checks.view', { checkId: at }).data;
  const line = check?.lines.find((one) => one.lineId === lineId);
  const ids = check?.bill.map((part) => part.checkId) ?? [];
  const next = ids[ids.indexOf(at) + 1];
  if (check && !line && next !== undefined) setAt(next);
  if (check && line) return <LineSheet check={check} line={line} onClose={onClose} />;
  return (
    <Sheet title="The line" isOpen onClose={onClose}>
      {check && next === undefined ? (
        <p className="text-text-2">It is on no check any more: it was voided.</p>
      ) : (
        <Skeleton className="h-48" />
      )}
    </Sheet>
  );
}
