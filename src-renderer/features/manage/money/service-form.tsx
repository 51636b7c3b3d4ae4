import { useState } from 'react';
import { ChoiceChip } from '../../../ui/chip';
import { TextField } from '../../../ui/field';
import { NumberStepper } from '../../../ui/number-stepper';
import { PercentField } from '../amount-fields';
import { Chips } from '../chips';
import { AddForm } from './add-form';
import { addCharge, type NewCharge, type SetUp } from './money-commands';

interface ServiceFormProps {
  taxClasses: SetUp['taxClasses'];
  onDone(): void;
}

const everywhere = [
  { id: 'all', label: 'Every bill' },
  { id: 'dine_in', label: 'At a table' },
  { id: 'takeaway', label: 'Taken away' },
  { id: 'bar', label: 'At the bar' },
] as const;

/** A new service charge: what it is called, how much, and on which bills. */
export function ServiceForm({ taxClasses, onDone }: ServiceFormProps) {
  const [draft, setDraft] = useState<NewCharge>({
    name: 'Service',
    percent: 1000,
    orderType: 'dine_in',
    minParty: null,
    beforeDiscount: false,
    taxClassId: null,
  });
  const set = (part: Partial<NewCharge>): void => setDraft({ ...draft, ...part });
  const missing =
    draft.name.trim() === '' ? 'Give it a name' : draft.percent === 0 ? 'Type the percent' : null;
  return (
    <AddForm
      label="New service charge"
      missing={missing}
      words="Charge it on new bills"
      add={() => addCharge({ ...draft, name: draft.name.trim() })}
      onDone={onDone}
    >
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label="Name on the bill"
          value={draft.name}
          maxLength={40}
          onChange={(name) => set({ name })}
        />
        <PercentField label="Percent" value={draft.percent} onChange={(percent) => set({ percent })} />
      </div>
      <Chips
        single
        label="Which bills"
        items={everywhere}
        chosen={[draft.orderType ?? 'all']}
        onChange={([one]) => set({ orderType: one === undefined || one === 'all' ? null : one })}
      />
      <NumberStepper
        label="From how many guests"
        value={draft.minParty ?? 1}
        min={1}
        max={20}
        onChange={(guests) => set({ minParty: guests > 1 ? guests : null })}
      />
      <Chips
        single
        label="Taxed as"
        items={[{ id: '', label: 'Not taxed' }, ...taxClasses.map(({ id, name }) => ({ id, label: name }))]}
        chosen={[draft.taxClassId ?? '']}
        onChange={([one]) => set({ taxClassId: one || null })}
      />
      <div>
        <ChoiceChip isSelected={draft.beforeDiscount} onChange={(beforeDiscount) => set({ beforeDiscount })}>
          Of the amount before discounts
        </ChoiceChip>
      </div>
    </AddForm>
  );
}
