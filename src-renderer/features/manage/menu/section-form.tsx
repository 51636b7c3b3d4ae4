import { useState } from 'react';
import { type Category, categories } from '#contract/menu';
import { TextField } from '../../../ui/field';
import { Chips } from '../chips';
import { EditForm } from '../edit-form';
import { removeSection, saveSection } from './editor-commands';

import type { EditedSection, Editor } from './menu-editor.types';

const categoryWords: Record<Category, string> = {
  appetizers: 'Starters',
  mains: 'Mains',
  desserts: 'Desserts',
  drinks: 'Drinks',
  specials: 'Specials',
};
const courses = [1, 2, 3, 4, 5];
const colours = [1, 2, 3, 4, 5, 6, 7, 8];

interface SectionFormProps {
  editor: Editor;
  sectionId: string;
  /** Null is a new one. */
  before: EditedSection | null;
  onClose(): void;
}

/** One section of the menu. */
export function SectionForm({ editor, sectionId, before, onClose }: SectionFormProps) {
  const blank: EditedSection = { sectionId, name: '', category: 'mains', colour: 1, course: null };
  const [draft, setDraft] = useState<EditedSection>(before ?? blank);
  const set = (part: Partial<EditedSection>): void => setDraft({ ...draft, ...part });
  const order = editor.sections.map((one) => one.sectionId);
  return (
    <EditForm
      draft={draft}
      before={before}
      newTitle="New section"
      missing={draft.name.trim() === '' ? 'Give it a name' : null}
      save={() => saveSection({ ...draft, name: draft.name.trim() }, before)}
      remove={(one) => removeSection(one, order)}
      onClose={onClose}
    >
      <TextField label="Name" value={draft.name} maxLength={60} onChange={(name) => set({ name })} />
      <Chips
        label="What it holds"
        single
        items={categories.map((id) => ({ id, label: categoryWords[id] }))}
        chosen={[draft.category]}
        onChange={([category]) => category && set({ category })}
      />
      <Chips
        label="Cooked with course"
        single
        items={courses.map((id) => ({ id, label: String(id) }))}
        chosen={draft.course === null ? [] : [draft.course]}
        onChange={([course = null]) => set({ course })}
      />
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 text-14 font-medium text-text-2">Colour</legend>
        <div className="flex flex-wrap gap-touch">
          {colours.map((colour) => (
            <label
              key={colour}
              className="grid min-t0 cursor-pointer place-items-center rounded-2 border border-line-control bg-surface inline-[var(--t0)] has-checked:border-2 has-checked:border-select has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
            >
              <input
                type="radio"
                name="colour"
                aria-label={`Colour ${colour}`}
                checked={draft.colour === colour}
                onChange={() => set({ colour })}
                className="sr-only"
              />
              <span
                aria-hidden
                className="size-5 rounded-full"
                style={{ background: `var(--cat-${colour})` }}
              />
            </label>
          ))}
        </div>
      </fieldset>
    </EditForm>
  );
}
