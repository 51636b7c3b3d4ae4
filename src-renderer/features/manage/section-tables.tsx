import { useState } from 'react';
import type { Output } from '#contract/contract';
import { run, useCommand } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { Button } from '../../ui/button';
import { ChoiceChip } from '../../ui/chip';
import { TextField } from '../../ui/field';
import { offerUndo } from '../../ui/notices.store';

type View = Output<'sections.view'>;
type Section = View['sections'][number];

interface SectionTablesProps {
  section: Section;
  view: View;
}

/** Which tables a section has: a tap takes one in, or puts it back where it was. */
export function SectionTables({ section, view }: SectionTablesProps) {
  const areas = [...new Set(view.tables.map(({ area }) => area))];
  const letterOf = (sectionId: string | null) =>
    view.sections.find(({ id }) => id === sectionId)?.letter ?? null;
  return (
    <section
      aria-label={`Tables of ${section.name}`}
      className="grid gap-4 rounded-3 border border-line bg-surface px-4 py-4 wide:px-5"
    >
      <Rename section={section} />
      <p className="text-14 text-text-2">
        Tap the tables of this section. A letter shows which section another table is in; tapping it brings it
        over.
      </p>
      {areas.map((area) => (
        <fieldset key={area} className="grid gap-2">
          <legend className="mb-1.5 text-14 font-medium text-text-2">
            <bdi>{area}</bdi>
          </legend>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(96px,1fr))] gap-2">
            {view.tables
              .filter((table) => table.area === area)
              .map((table) => {
                const letter = letterOf(table.sectionId);
                const isOwn = table.sectionId === section.id;
                const where = letter && !isOwn ? `, in section ${letter}` : '';
                return (
                  <ChoiceChip
                    key={table.id}
                    aria-label={`Table ${table.number}, ${table.seats} seats${where}`}
                    isSelected={isOwn}
                    onChange={(on) => void put(table, on ? section : null)}
                    className="min-h-14!"
                  >
                    <bdi className="font-semibold">{table.number}</bdi>
                    {letter && <span className="text-13 opacity-80">{letter}</span>}
                  </ChoiceChip>
                );
              })}
          </div>
        </fieldset>
      ))}
    </section>
  );
}

async function put(table: View['tables'][number], section: Section | null): Promise<void> {
  const to = section?.id ?? null;
  if (!(await run('sections.setTables', { sectionId: to, tableIds: [table.id] }))) return;
  const words = section
    ? `Table ${table.number} is in section ${section.letter}`
    : `Table ${table.number} is in no section`;
  offerUndo(words, () => {
    void run('sections.setTables', { sectionId: table.sectionId, tableIds: [table.id] });
  });
}

function Rename({ section }: { section: Section }) {
  const [name, setName] = useState(section.name);
  const rename = useCommand('sections.rename', { inline: true });
  const wanted = name.trim();
  const isChanged = wanted !== '' && wanted !== section.name;
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) rename.mutate({ sectionId: section.id, name: wanted });
      }}
    >
      <TextField
        label={`Section ${section.letter}`}
        value={name}
        onChange={setName}
        maxLength={40}
        error={rename.error ? errorWords(rename.error).words : undefined}
        className="min-w-0 flex-1"
      />
      <Button type="submit" isDisabled={!isChanged || rename.isPending}>
        Rename
      </Button>
    </form>
  );
}
