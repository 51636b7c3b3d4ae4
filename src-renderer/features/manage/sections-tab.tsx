import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Output } from '#contract/contract';
import { run, useCommand, useView } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { ViewGate } from '../../app/view-gate';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { notify, offerUndo } from '../../ui/notices.store';
import { LineUp } from '../../ui/sections/line-up';
import { SectionBadge } from '../../ui/sections/section-badge';
import { FormCard } from './form-card';
import { ListLoading } from './list-loading';
import { SectionTables } from './section-tables';

type View = Output<'sections.view'>;

/** The sections with their tables; beside them tonight's line-up. */
export function SectionsTab() {
  const view = useView('sections.view', {});
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)_340px] gap-3 wide:grid-cols-[minmax(0,1fr)_392px]">
      <div className="min-h-0 overflow-y-auto">
        <ViewGate view={view} name="The sections" loading={<ListLoading />}>
          {(loaded) => {
            const current = loaded.sections.find(({ id }) => id === chosen) ?? loaded.sections[0] ?? null;
            return (
              <div className="grid gap-3">
                <SectionBar view={loaded} current={current?.id ?? null} onChoose={setChosen} />
                {current && <SectionTables key={current.id} section={current} view={loaded} />}
              </div>
            );
          }}
        </ViewGate>
      </div>
      <div className="grid min-h-0 content-start gap-3 overflow-y-auto">
        <div>
          <AddSection onAdded={setChosen} />
        </div>
        <section
          aria-label="Tonight’s line-up"
          className="grid grid-cols-1 gap-3 rounded-3 border border-line bg-surface p-4"
        >
          <h2 className="text-18 font-semibold">Tonight’s line-up</h2>
          <LineUp />
        </section>
      </div>
    </div>
  );
}

interface SectionBarProps {
  view: View;
  current: string | null;
  onChoose(id: string): void;
}

function SectionBar({ view, current, onChoose }: SectionBarProps) {
  if (view.sections.length === 0)
    return (
      <p className="rounded-3 border border-line bg-surface p-5 text-text-2">
        A section is a server’s part of the room. With sections, parties are spread by covers and each goes to
        the server who has the table. Add the first one.
      </p>
    );
  return (
    <ul aria-label="Sections" className="grid grid-cols-[repeat(auto-fill,minmax(260px,1fr))] gap-2">
      {view.sections.map((section) => (
        <li key={section.id} className="flex gap-1">
          <Button
            aria-pressed={section.id === current}
            onPress={() => onChoose(section.id)}
            className="min-h-14 min-w-0 flex-1 justify-start! px-3! py-2 aria-pressed:border-2 aria-pressed:border-select"
          >
            <SectionBadge section={section} />
            <span className="min-w-0 flex-1 text-start leading-snug">
              <bdi className="line-clamp-2 break-words">{section.name}</bdi>
              <span className="block text-13 font-normal text-text-3">
                {section.tableIds.length} tables, {section.seats} seats
              </span>
            </span>
          </Button>
          <Button
            kind="quiet"
            icon={Trash2}
            aria-label={`Remove section ${section.letter}, ${section.name}`}
            onPress={() => void removeSection(section)}
          />
        </li>
      ))}
    </ul>
  );
}

/** Nothing is lost with a section but where its tables belong, and that comes back with Undo. */
async function removeSection({ id, name, tableIds }: View['sections'][number]): Promise<void> {
  if (!(await run('sections.remove', { sectionId: id }))) return;
  offerUndo(`Section ${name} removed`, () => {
    void run('sections.add', { sectionId: id, name }).then((added) => {
      if (added && tableIds.length > 0) return run('sections.setTables', { sectionId: id, tableIds });
      return null;
    });
  });
}

function AddSection({ onAdded }: { onAdded(id: string): void }) {
  const [name, setName] = useState('');
  const add = useCommand('sections.add', { inline: true });
  const submit = (): void => {
    if (!name.trim() || add.isPending) return;
    const sectionId = newId();
    add.mutate(
      { sectionId, name: name.trim() },
      {
        onSuccess: () => {
          notify(`Section ${name.trim()} added`, 'ok');
          setName('');
          onAdded(sectionId);
        },
      },
    );
  };
  return (
    <FormCard
      title="Add a section"
      onSubmit={submit}
      action={
        <Button type="submit" kind="primary" icon={Plus} isDisabled={!name.trim() || add.isPending}>
          {name.trim() ? `Add ${name.trim()}` : 'Name the section'}
        </Button>
      }
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        maxLength={40}
        error={add.error ? errorWords(add.error).words : undefined}
      />
    </FormCard>
  );
}
