import { Plus, Printer } from 'lucide-react';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/states';
import { SettingsCard } from '../settings-card';
import { PrinterRow } from './printer-row';
import type { PrintersView } from './printer-words';

interface PrintersCardProps {
  view: PrintersView;
  chosen: string | null;
  onChoose(printerId: string): void;
  onAdd(): void;
}

/** The printers: how each is, and what it prints. */
export function PrintersCard({ view, chosen, onChoose, onAdd }: PrintersCardProps) {
  const { printers } = view;
  const add = (
    <Button size="t0" icon={Plus} onPress={onAdd} className="whitespace-nowrap">
      Add a printer
    </Button>
  );
  return (
    <SettingsCard
      title="Printers"
      words="Each prints what it is for. One that fails is stood in for, and no page comes out twice."
      action={printers.length > 0 && add}
    >
      {printers.length === 0 ? (
        <EmptyState
          icon={Printer}
          title="No printer yet"
          words="Receipts can be shown on screen, and the kitchen reads its own. Any ESC/POS printer of the network can print them: you need its address, which its own test page says."
          action={add}
        />
      ) : (
        <ul aria-label="Printers" className="grid gap-2">
          {printers.map((printer) => (
            <PrinterRow
              key={printer.id}
              printer={printer}
              view={view}
              isChosen={printer.id === chosen}
              onPress={() => onChoose(printer.id)}
            />
          ))}
        </ul>
      )}
    </SettingsCard>
  );
}
