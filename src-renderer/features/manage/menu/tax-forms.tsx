import { useState } from 'react';
import { ChoiceChip } from '../../../ui/chip';
import { TextField } from '../../../ui/field';
import { PercentField } from '../amount-fields';
import { Chips } from '../chips';
import { EditForm } from '../edit-form';
import { removeClass, removeRate, saveClass, saveRate } from './editor-commands';
import type { EditedClass, EditedRate, Editor } from './menu-editor.types';

interface RateFormProps {
  rateId: string;
  /** Null is a new one. */
  before: EditedRate | null;
  onClose(): void;
}

/** One tax rate. It keeps its height for ever: lines that carry it are never taxed anew. */
export function RateForm({ rateId, before, onClose }: RateFormProps) {
  const [draft, setDraft] = useState<EditedRate>(
    before ?? { rateId, name: '', basisPoints: 0, compound: false },
  );
  const set = (part: Partial<EditedRate>): void => setDraft({ ...draft, ...part });
  return (
    <EditForm
      draft={draft}
      before={before}
      newTitle="New rate"
      missing={draft.name.trim() === '' ? 'Give it a name' : null}
      save={() => saveRate(draft, before)}
      remove={removeRate}
      onClose={onClose}
    >
      <TextField label="Name" value={draft.name} maxLength={40} onChange={(name) => set({ name })} />
      <PercentField
        label="Percent"
        value={draft.basisPoints}
        isDisabled={before !== null}
        {...(before !== null && { hint: 'A rate keeps its height. For another, make a new one.' })}
        onChange={(basisPoints) => set({ basisPoints })}
      />
      <div>
        <ChoiceChip
          isSelected={draft.compound}
          isDisabled={before !== null}
          onChange={(compound) => set({ compound })}
        >
          On top of the taxes before it
        </ChoiceChip>
      </div>
    </EditForm>
  );
}

interface ClassFormProps {
  editor: Editor;
  classId: string;
  /** Null is a new one. */
  before: EditedClass | null;
  onClose(): void;
}

/** What is taxed alike: its rates, at a table and taken away. */
export function ClassForm({ editor, classId, before, onClose }: ClassFormProps) {
  const blank: EditedClass = { classId, name: '', defaultFor: null, rateIds: [], takeawayRateIds: [] };
  const [draft, setDraft] = useState<EditedClass>(before ?? blank);
  const set = (part: Partial<EditedClass>): void => setDraft({ ...draft, ...part });
  const rates = editor.taxRates.map(({ rateId, name }) => ({ id: rateId, label: name }));
  return (
    <EditForm
      draft={draft}
      before={before}
      newTitle="New class"
      missing={draft.name.trim() === '' ? 'Give it a name' : null}
      save={() => saveClass(draft, before)}
      remove={removeClass}
      onClose={onClose}
    >
      <TextField label="Name" value={draft.name} maxLength={40} onChange={(name) => set({ name })} />
      <Chips label="Rates" items={rates} chosen={draft.rateIds} onChange={(rateIds) => set({ rateIds })} />
      <Chips
        label="Rates of what is taken away, where they are others"
        items={rates}
        chosen={draft.takeawayRateIds}
        onChange={(takeawayRateIds) => set({ takeawayRateIds })}
      />
      <Chips
        label="Default for"
        single
        items={[
          { id: 'food', label: 'Food' },
          { id: 'drinks', label: 'Drinks' },
        ]}
        chosen={draft.defaultFor === null ? [] : [draft.defaultFor]}
        onChange={([defaultFor = null]) => set({ defaultFor: defaultFor as EditedClass['defaultFor'] })}
      />
    </EditForm>
  );
}
