import { useState } from 'react';
import { printerLetters } from '#contract/printing';
import { ChoiceChip } from '../../../ui/chip';
import { TextField } from '../../../ui/field';
import { NumberStepper } from '../../../ui/number-stepper';
import { Segmented } from '../../../ui/segmented';
import { Chips } from '../chips';
import { EditForm } from '../edit-form';
import { removePrinter, savePrinter } from './printer-commands';
import { blankPrinter, draftOf, missingOf, type PrinterDraft } from './printer-draft';
import { columnsOf, letterWords, type PrintersView, paperOf } from './printer-words';
import { UsesFields } from './uses-fields';

interface PrinterFormProps {
  view: PrintersView;
  /** One that is not among the printers is new. */
  printerId: string;
  onClose(): void;
}

/** One printer: where it is, what its paper is like, what it prints. */
export function PrinterForm({ view, printerId, onClose }: PrinterFormProps) {
  const drafts = view.printers.map(draftOf);
  const before = drafts.find((one) => one.printerId === printerId) ?? null;
  const others = drafts.filter((one) => one.printerId !== printerId);
  const [draft, setDraft] = useState<PrinterDraft>(before ?? blankPrinter(printerId));
  const set = (part: Partial<PrinterDraft>): void => setDraft({ ...draft, ...part });
  return (
    <EditForm
      draft={draft}
      before={before}
      newTitle="Add a printer"
      missing={missingOf(draft)}
      save={() => savePrinter(draft, before, others)}
      remove={removePrinter}
      onClose={onClose}
    >
      <TextField
        label="Name"
        value={draft.name}
        maxLength={40}
        autoFocus={before === null}
        placeholder="Bar printer"
        onChange={(name) => set({ name })}
      />
      <div className="grid grid-cols-[minmax(0,1fr)_7rem] gap-3">
        <TextField
          label="Address on the network"
          value={draft.address}
          maxLength={255}
          placeholder="192.168.1.40"
          onChange={(address) => set({ address })}
        />
        <TextField
          label="Port"
          inputMode="numeric"
          value={draft.port === 0 ? '' : String(draft.port)}
          maxLength={5}
          onChange={(port) => set({ port: Number(port.replace(/\D/g, '')) })}
        />
      </div>
      <UsesFields view={view} draft={draft} others={others} onChange={(uses) => set({ uses })} />
      {others.length > 0 && (
        <Chips
          label="When it fails, its pages come out of"
          single
          items={others.map((other) => ({ id: other.printerId, label: other.name }))}
          chosen={draft.fallbackId === null ? [] : [draft.fallbackId]}
          onChange={([fallbackId = null]) => set({ fallbackId })}
        />
      )}
      <div className="flex flex-wrap items-end gap-4">
        <div className="grid gap-1.5">
          <span className="text-14 font-medium text-text-2">Paper</span>
          <Segmented
            label="Paper"
            value={paperOf(draft.columns)}
            onChange={(paper) => set({ columns: columnsOf[paper] })}
            items={[
              { id: '80', label: '80 mm' },
              { id: '58', label: '58 mm' },
            ]}
          />
        </div>
        <NumberStepper
          label="Characters on a line"
          value={draft.columns}
          min={24}
          max={64}
          onChange={(columns) => set({ columns })}
        />
      </div>
      <div>
        <ChoiceChip isSelected={draft.hasDrawer} onChange={(hasDrawer) => set({ hasDrawer })}>
          A cash drawer hangs on it
        </ChoiceChip>
      </div>
      <Chips
        label="Letters"
        single
        items={printerLetters.map((id) => ({ id, label: letterWords[id] }))}
        chosen={[draft.letters]}
        onChange={([letters]) => letters && set({ letters })}
      />
    </EditForm>
  );
}
