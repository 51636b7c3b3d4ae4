import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { ComboField } from '../../../ui/combo-field';
import { useDayWords } from '../../../ui/day-words';
import { inputBox, TextField } from '../../../ui/field';
import { NumberStepper } from '../../../ui/number-stepper';
import { Segmented } from '../../../ui/segmented';
import { TimeField } from '../../../ui/time-field';
import { AmountField, PercentField } from '../amount-fields';
import { Chips } from '../chips';
import { EditForm } from '../edit-form';
import { removeRule, saveRule } from './editor-commands';
import type { EditedRule, Editor } from './menu-editor.types';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const kinds = {
  percentOff: { percentOff: 2_000 },
  amountOff: { amountOff: 100 },
  fixedPrice: { fixedPrice: 500 },
};
type Kind = keyof typeof kinds;

interface RuleFormProps {
  editor: Editor;
  ruleId: string;
  /** Null is a new one. */
  before: EditedRule | null;
  onClose(): void;
}

/** One price by the hour: when, how much, for what. */
export function RuleForm({ editor, ruleId, before, onClose }: RuleFormProps) {
  const blank: EditedRule = {
    ruleId,
    name: '',
    weekdays: [1, 2, 3, 4, 5],
    fromTime: '17:00',
    toTime: '19:00',
    firstDay: null,
    lastDay: null,
    kind: kinds.percentOff,
    priority: 0,
    itemIds: [],
    sectionIds: [],
  };
  const [draft, setDraft] = useState<EditedRule>(before ?? blank);
  const words = useDayWords();
  const set = (part: Partial<EditedRule>): void => setDraft({ ...draft, ...part });
  const missing =
    draft.name.trim() === '' ? 'Give it a name' : draft.weekdays.length === 0 ? 'Choose its days' : null;
  return (
    <EditForm
      draft={draft}
      before={before}
      newTitle="New price rule"
      missing={missing}
      save={() => saveRule(draft, before)}
      remove={removeRule}
      onClose={onClose}
    >
      <TextField label="Name" value={draft.name} maxLength={40} onChange={(name) => set({ name })} />
      <PriceKind draft={draft} onChange={(kind) => set({ kind })} />
      <Chips
        label="On"
        items={everyDay.map((id) => ({ id, label: words.brief(id) }))}
        chosen={draft.weekdays}
        onChange={(weekdays) => set({ weekdays: weekdays.sort((a, b) => a - b) })}
      />
      <div className="flex items-center gap-2">
        <TimeField label="From" value={draft.fromTime} onChange={(fromTime) => set({ fromTime })} />
        <span>to</span>
        <TimeField label="To" value={draft.toTime} onChange={(toTime) => set({ toTime })} />
        {draft.toTime <= draft.fromTime && <span className="text-14 text-text-3">of the next day</span>}
      </div>
      <div className="flex flex-wrap gap-3">
        <DayField
          label="First day, if any"
          value={draft.firstDay}
          onChange={(firstDay) => set({ firstDay })}
        />
        <DayField label="Last day, if any" value={draft.lastDay} onChange={(lastDay) => set({ lastDay })} />
      </div>
      <Chips
        label="For sections; with none and no items, for the whole menu"
        items={editor.sections.map(({ sectionId, name }) => ({ id: sectionId, label: name }))}
        chosen={draft.sectionIds}
        onChange={(sectionIds) => set({ sectionIds })}
      />
      <RuleItems editor={editor} itemIds={draft.itemIds} onChange={(itemIds) => set({ itemIds })} />
      <NumberStepper
        label="Priority"
        value={draft.priority}
        min={0}
        max={99}
        onChange={(priority) => set({ priority })}
      />
    </EditForm>
  );
}

function PriceKind({
  draft: { kind },
  onChange,
}: {
  draft: EditedRule;
  onChange(kind: EditedRule['kind']): void;
}) {
  const current: Kind =
    'percentOff' in kind ? 'percentOff' : 'amountOff' in kind ? 'amountOff' : 'fixedPrice';
  return (
    <>
      <Segmented
        fill
        label="What it does"
        value={current}
        onChange={(next) => onChange(kinds[next])}
        items={[
          { id: 'percentOff', label: 'Percent off' },
          { id: 'amountOff', label: 'Amount off' },
          { id: 'fixedPrice', label: 'A price' },
        ]}
      />
      {'percentOff' in kind && (
        <PercentField
          label="Percent off"
          value={kind.percentOff}
          onChange={(percentOff) => percentOff > 0 && onChange({ percentOff })}
        />
      )}
      {'amountOff' in kind && (
        <AmountField
          label="Amount off"
          value={kind.amountOff}
          onChange={(amountOff) => amountOff && onChange({ amountOff })}
        />
      )}
      {'fixedPrice' in kind && (
        <AmountField
          label="Price"
          value={kind.fixedPrice}
          onChange={(fixedPrice) => onChange({ fixedPrice: fixedPrice ?? 0 })}
        />
      )}
    </>
  );
}

interface DayFieldProps {
  label: string;
  value: string | null;
  onChange(day: string | null): void;
}

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <label className="grid gap-1.5 text-14 font-medium text-text-2">
      {label}
      <input
        type="date"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
        className={inputBox}
      />
    </label>
  );
}

interface RuleItemsProps {
  editor: Editor;
  itemIds: readonly string[];
  onChange(itemIds: string[]): void;
}

function RuleItems({ editor, itemIds, onChange }: RuleItemsProps) {
  const nameOf = (id: string): string => editor.items.find((item) => item.itemId === id)?.name ?? 'Gone';
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-14 font-medium text-text-2">For items</legend>
      <ul className="grid gap-1">
        {itemIds.map((id) => (
          <li key={id} className="flex items-center gap-1 rounded-2 border border-line bg-surface-2 ps-3">
            <bdi className="min-w-0 flex-1 truncate font-medium">{nameOf(id)}</bdi>
            <Button
              kind="quiet"
              size="t0"
              icon={X}
              aria-label={`Not for ${nameOf(id)}`}
              onPress={() => onChange(itemIds.filter((one) => one !== id))}
            />
          </li>
        ))}
      </ul>
      <ComboField
        key={itemIds.length}
        label="Add an item"
        items={editor.items
          .filter(({ itemId }) => !itemIds.includes(itemId))
          .map(({ itemId, name }) => ({ id: itemId, label: name }))}
        value={null}
        onChange={(id) => onChange([...itemIds, id])}
      />
    </fieldset>
  );
}
