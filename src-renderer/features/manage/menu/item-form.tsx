import { useState } from 'react';
import { ChoiceChip } from '../../../ui/chip';
import { TextField } from '../../../ui/field';
import { NumberStepper } from '../../../ui/number-stepper';
import { Segmented } from '../../../ui/segmented';
import { AmountField } from '../amount-fields';
import { Chips } from '../chips';
import { EditForm } from '../edit-form';
import { removeItem, saveItem } from './editor-commands';
import { GroupOrder } from './group-order';
import type { EditedItem, Editor } from './menu-editor.types';
import { SetCourses } from './set-courses';

interface ItemFormProps {
  editor: Editor;
  itemId: string;
  /** Null is a new one. */
  before: EditedItem | null;
  /** Where a new one stands. */
  sectionId: string;
  onClose(): void;
}

const blank = {
  name: '',
  description: null,
  price: 0,
  kitchenName: null,
  stationId: null,
  taxClassId: null,
  dietaryTags: [],
  preparationMinutes: 15,
  soldBy: 'piece',
  halfPrice: null,
  openPrice: false,
  discountable: true,
  course: null,
  favourite: null,
  groupIds: [],
  setCourses: [],
} satisfies Partial<EditedItem>;

/** One item with all that is said of it. */
export function ItemForm({ editor, itemId, before, sectionId, onClose }: ItemFormProps) {
  const [draft, setDraft] = useState<EditedItem>(before ?? { ...blank, itemId, sectionId });
  const set = (part: Partial<EditedItem>): void => setDraft({ ...draft, ...part });
  const isSet = draft.setCourses.length > 0;
  return (
    <EditForm
      draft={draft}
      before={before}
      newTitle="New item"
      missing={missingOf(draft)}
      save={() => saveItem(draft, before)}
      remove={removeItem}
      onClose={onClose}
    >
      <TextField label="Name" value={draft.name} maxLength={200} onChange={(name) => set({ name })} />
      <div className="grid grid-cols-2 gap-3">
        <AmountField
          label={draft.soldBy === 'weight' ? 'Price by weight' : 'Price'}
          value={draft.price}
          onChange={(price) => set({ price: price ?? 0 })}
        />
        {draft.soldBy === 'half' && (
          <AmountField
            label="Half a portion"
            hint="Without one it costs half"
            optional
            value={draft.halfPrice}
            onChange={(halfPrice) => set({ halfPrice })}
          />
        )}
      </div>
      {!isSet && (
        <Segmented
          fill
          label="Sold"
          value={draft.soldBy}
          onChange={(soldBy) => set({ soldBy })}
          items={[
            { id: 'piece', label: 'By the piece' },
            { id: 'half', label: 'Whole or half' },
            { id: 'weight', label: 'By weight' },
          ]}
        />
      )}
      <div className="flex flex-wrap gap-touch">
        {!isSet && (
          <ChoiceChip isSelected={draft.openPrice} onChange={(openPrice) => set({ openPrice })}>
            Open price
          </ChoiceChip>
        )}
        <ChoiceChip isSelected={draft.discountable} onChange={(discountable) => set({ discountable })}>
          Discounts allowed
        </ChoiceChip>
        <ChoiceChip
          isSelected={draft.favourite !== null}
          onChange={(on) => set({ favourite: on ? nextFavourite(editor) : null })}
        >
          Favourite
        </ChoiceChip>
      </div>
      {draft.favourite !== null && (
        <NumberStepper
          label="Place among the favourites"
          value={draft.favourite}
          min={1}
          max={99}
          onChange={(favourite) => set({ favourite })}
        />
      )}
      <Chips
        label="Section"
        single
        items={editor.sections.map((one) => ({ id: one.sectionId, label: one.name }))}
        chosen={[draft.sectionId]}
        onChange={([next]) => next !== undefined && set({ sectionId: next })}
      />
      {isSet ? null : (
        <GroupOrder editor={editor} groupIds={draft.groupIds} onChange={(groupIds) => set({ groupIds })} />
      )}
      {draft.groupIds.length === 0 && draft.soldBy === 'piece' && !draft.openPrice && (
        <SetCourses
          editor={editor}
          itemId={itemId}
          courses={draft.setCourses}
          onChange={(setCourses) => set({ setCourses })}
        />
      )}
      <Chips
        label="Cooked with course, else as its section"
        single
        items={[1, 2, 3, 4, 5].map((id) => ({ id, label: String(id) }))}
        chosen={draft.course === null ? [] : [draft.course]}
        onChange={([course = null]) => set({ course })}
      />
      <Chips
        label="Made at, else where its kind is made"
        single
        items={editor.stations.map(({ id, name }) => ({ id, label: name }))}
        chosen={draft.stationId === null ? [] : [draft.stationId]}
        onChange={([stationId = null]) => set({ stationId })}
      />
      <Chips
        label="Taxed as, else as its kind"
        single
        items={editor.taxClasses.map(({ classId, name }) => ({ id: classId, label: name }))}
        chosen={draft.taxClassId === null ? [] : [draft.taxClassId]}
        onChange={([taxClassId = null]) => set({ taxClassId })}
      />
      <TextField
        label="Name in the kitchen"
        hint="At most 18 letters"
        value={draft.kitchenName ?? ''}
        maxLength={18}
        onChange={(name) => set({ kitchenName: name.trim() === '' ? null : name })}
      />
      <TextField
        label="Description"
        multiline
        value={draft.description ?? ''}
        maxLength={2_000}
        onChange={(text) => set({ description: text === '' ? null : text })}
      />
      <TagsField tags={draft.dietaryTags} onChange={(dietaryTags) => set({ dietaryTags })} />
      <NumberStepper
        label="Minutes it takes"
        value={draft.preparationMinutes}
        min={0}
        max={600}
        onChange={(preparationMinutes) => set({ preparationMinutes })}
      />
    </EditForm>
  );
}

function missingOf({ name, setCourses }: EditedItem): string | null {
  if (name.trim() === '') return 'Give it a name';
  const course = setCourses.find((one) => one.name.trim() === '' || one.choices.length === 0);
  if (!course) return null;
  return course.name.trim() === '' ? 'Name each course' : `Choose dishes for ${course.name}`;
}

function nextFavourite(editor: Editor): number {
  return Math.min(99, Math.max(0, ...editor.items.map(({ favourite }) => favourite ?? 0)) + 1);
}

/** Words between semicolons or commas. */
function TagsField({ tags, onChange }: { tags: readonly string[]; onChange(tags: string[]): void }) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      label="Diets and allergens"
      hint="Such as vegan; gluten-free"
      value={typed ?? tags.join('; ')}
      onChange={(text) => {
        setTyped(text);
        onChange(
          text
            .split(/[;,]/)
            .map((tag) => tag.trim())
            .filter(Boolean),
        );
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
