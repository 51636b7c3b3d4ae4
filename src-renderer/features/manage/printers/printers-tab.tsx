import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { useView } from '../../../api/live';
import { ViewGate } from '../../../app/view-gate';
import { ListLoading } from '../list-loading';
import { Panes } from '../panes';
import { PrinterForm } from './printer-form';
import type { PrintersView } from './printer-words';
import { PrintersCard } from './printers-card';
import { ReceiptWordsCard } from './receipt-words-card';
import { RecentCard } from './recent-card';

/** The printers and what each prints, what stands on every receipt, and what was printed lately. */
export function PrintersTab() {
  const view = useView('printers.view', {});
  return (
    <ViewGate view={view} name="The printers" loading={<ListLoading />}>
      {(loaded) => <Printers view={loaded} />}
    </ViewGate>
  );
}

function Printers({ view }: { view: PrintersView }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Panes
      list={
        <>
          <PrintersCard
            view={view}
            chosen={open}
            onChoose={(id) => setOpen(id === open ? null : id)}
            onAdd={() => setOpen(newId())}
          />
          <ReceiptWordsCard
            key={`${view.receiptHead}\n${view.receiptFoot}`}
            head={view.receiptHead}
            foot={view.receiptFoot}
          />
          <RecentCard jobs={view.recent} />
        </>
      }
      form={
        open === null ? (
          <p className="p-4 text-text-3">Choose a printer to change it, or add one.</p>
        ) : (
          <PrinterForm key={open} view={view} printerId={open} onClose={() => setOpen(null)} />
        )
      }
    />
  );
}
