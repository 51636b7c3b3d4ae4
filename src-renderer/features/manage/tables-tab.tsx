import { LayoutDashboard } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Output } from '#contract/contract';
import { useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { SectionBadge } from '../../ui/sections/section-badge';
import { EmptyState } from '../../ui/states';
import { AddTable } from './add-table';
import { EditTable } from './edit-table';
import { featureWords } from './feature-words';
import { ListLoading } from './list-loading';

export type SetUp = Output<'tables.setUp'>;
export type SetUpTable = SetUp['tables'][number];

/** The tables by area; beside them one to change, or a form for one more. */
export function TablesTab() {
  const view = useView('tables.setUp', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const table = view.data?.tables.find(({ id }) => id === chosen) ?? null;
  const inUse = view.data?.tables.filter((other) => other.inUse) ?? [];
  const out = view.data?.tables.filter((other) => !other.inUse) ?? [];
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)_340px] gap-3 wide:grid-cols-[minmax(0,1fr)_392px]">
      <div className="min-h-0 overflow-y-auto">
        <ViewGate view={view} name="The tables" loading={<ListLoading />}>
          {({ areas, sections }) =>
            inUse.length + out.length === 0 ? (
              <EmptyState
                icon={LayoutDashboard}
                title="No tables yet"
                words="Add each table you seat guests at. It gets a place on the floor by itself."
              />
            ) : (
              <div className="grid gap-3">
                {areas.map((area) => (
                  <Group
                    key={area.id}
                    name={area.name}
                    tables={inUse.filter((t) => t.areaId === area.id)}
                    sections={sections}
                    chosen={chosen}
                    onChoose={setChosen}
                  />
                ))}
                <Group
                  name="Out of use"
                  tables={out}
                  sections={sections}
                  chosen={chosen}
                  onChoose={setChosen}
                />
              </div>
            )
          }
        </ViewGate>
      </div>
      {table && view.data ? (
        <EditTable
          key={table.id + String(table.inUse)}
          table={table}
          setUp={view.data}
          onClose={() => setChosen(null)}
        />
      ) : (
        <AddTable
          areas={view.data?.areas.map(({ name }) => name) ?? []}
          tables={[...inUse, ...out].map(({ number, area }) => ({ number, area }))}
        />
      )}
    </div>
  );
}

interface GroupProps {
  name: string;
  tables: readonly SetUpTable[];
  sections: SetUp['sections'];
  chosen: string | null;
  onChoose(id: string): void;
}

function Group({ name, tables, sections, chosen, onChoose }: GroupProps) {
  if (tables.length === 0) return null;
  const seats = tables.reduce((sum, table) => sum + table.seats, 0);
  return (
    <section aria-label={name} className="rounded-3 border border-line bg-surface px-4 py-3 wide:px-5">
      <h2 className="flex items-center gap-2.5 pb-2 text-16 font-semibold">
        <bdi>{name}</bdi>
        <span className="text-13 font-normal text-text-3">
          {tables.length === 1 ? '1 table' : `${tables.length} tables`}, {seats} seats
        </span>
      </h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(150px,1fr))] gap-2">
        {tables.map((table) => (
          <li key={table.id}>
            <TableCard
              table={table}
              section={sections.find(({ id }) => id === table.sectionId) ?? null}
              isChosen={table.id === chosen}
              onPress={() => onChoose(table.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TableCardProps {
  table: SetUpTable;
  section: { letter: string; name: string } | null;
  isChosen: boolean;
  onPress(): void;
}

function TableCard({ table, section, isChosen, onPress }: TableCardProps) {
  const { number, seats, shape, features, inUse, minParty } = table;
  const facts = [
    seats === 1 ? '1 seat' : `${seats} seats`,
    ...(minParty > 1 ? [`from ${minParty}`] : []),
    ...features.map((feature) => featureWords[feature].toLowerCase()),
  ];
  return (
    <Button
      aria-pressed={isChosen}
      onPress={onPress}
      className={`flex min-h-16 w-full items-center gap-2.5 border px-3.5 text-start data-hovered:border-line-control data-pressed:bg-sunken aria-pressed:border-2 aria-pressed:border-select ${inUse ? 'border-line bg-surface-2' : 'border-dashed border-line-control bg-surface text-text-3'} ${shape === 'round' ? 'rounded-[32px]' : 'rounded-2'}`}
    >
      <bdi className="text-18 font-bold">{number}</bdi>
      <span className="min-w-0 flex-1 text-13 leading-snug text-text-3">
        {facts.join(', ')}
        <span className="sr-only">, {shape}</span>
      </span>
      {section && <SectionBadge section={section} />}
    </Button>
  );
}
