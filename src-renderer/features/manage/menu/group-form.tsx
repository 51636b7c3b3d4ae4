import { Plus } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { Button } from '../../../ui/button';
import { ChoiceChip } from '../../../ui/chip';
import { TextField } from '../../../ui/field';
import { NumberStepper } from '../../../ui/number-stepper';
import { EditForm } from '../edit-form';
import { removeGroup, saveGroup } from './editor-commands';
import { moved } from './editor-parts';
import type { EditedGroup, EditedModifier, Editor } from './menu-editor.types';
import { ModifierFields } from './modifier-fields';

interface GroupFormProps {
  editor: Editor;
  groupId: string;
  /** Null is a new one. */
  before: EditedGroup | null;
  onClose(): void;
}

/** One group of choices. */
export function GroupForm({ editor, groupId, before, onClose }: GroupFormProps) {
  const blank: EditedGroup = { groupId, name: '', min: 0, max: 1, maxEach: 1, isSize: false, modifiers: [] };
  const [draft, setDraft] = useState<EditedGroup>(before ?? blank);
  const set = (part: Partial<EditedGroup>): void => setDraft({ ...draft, ...part });
  const change = (index: number, part: Partial<EditedModifier>): void =>
    set({ modifiers: draft.modifiers.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <EditForm
      draft={draft}
      before={before}
      newTitle="New group of choices"
      missing={missingOf(draft)}
      save={() => saveGroup(draft, before)}
      remove={removeGroup}
      onClose={onClose}
    >
      <TextField label="Name" value={draft.name} maxLength={60} onChange={(name) => set({ name })} />
      <div className="flex flex-wrap gap-3">
        <NumberStepper
          label="At least"
          value={draft.min}
          min={0}
          max={draft.max}
          onChange={(min) => set({ min })}
        />
        <NumberStepper
          label="At most"
          value={draft.max}
          min={Math.max(1, draft.min)}
          max={20}
          onChange={(max) => set({ max })}
        />
        <NumberStepper
          label="Each, at most"
          value={draft.maxEach}
          min={1}
          max={9}
          onChange={(maxEach) => set({ maxEach })}
        />
      </div>
      <div>
        <ChoiceChip isSelected={draft.isSize} onChange={(isSize) => set({ isSize })}>
          Sizes: other choices may cost by them
        </ChoiceChip>
      </div>
      <ul aria-label="Choices" className="grid gap-2">
        {draft.modifiers.map((modifier, index) => (
          <ModifierFields
            key={modifier.id}
            editor={editor}
            groupId={groupId}
            modifier={modifier}
            isFirst={index === 0}
            isLast={index === draft.modifiers.length - 1}
            onChange={(part) => change(index, part)}
            onMove={(by) => set({ modifiers: moved(draft.modifiers, index, by) })}
            onRemove={() => set({ modifiers: draft.modifiers.filter((_, at) => at !== index) })}
          />
        ))}
      </ul>
      <Button
        icon={Plus}
        onPress={() => set({ modifiers: [...draft.modifiers, blankModifier()] })}
        className="justify-self-start"
      >
        Add a choice
      </Button>
    </EditForm>
  );
}

const blankModifier = (): EditedModifier => ({
  id: newId(),
  name: '',
  priceDelta: 0,
  removal: false,
  available: true,
  preselected: false,
  freeText: false,
  groupIds: [],
  prices: [],
});

function missingOf({ name, modifiers }: EditedGroup): string | null {
  if (name.trim() === '') return 'Give it a name';
  if (modifiers.length === 0) return 'Add a choice';
  return modifiers.some((modifier) => modifier.name.trim() === '') ? 'Name each choice' : null;
}
