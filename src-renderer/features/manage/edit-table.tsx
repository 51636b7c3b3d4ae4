import { Ban, Check, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { type TableFeature, tableFeatures } from '#contract/tables';
import { run, useCommand } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { Button } from '../../ui/button';
import { ChoiceChip } from '../../ui/chip';
import { TextField } from '../../ui/field';
import { offerUndo } from '../../ui/notices.store';
import { NumberStepper } from '../../ui/number-stepper';
import { Segmented } from '../../ui/segmented';
import { featureWords } from './feature-words';
import { FormCard } from './form-card';
import { TableJoins } from './table-joins';
import type { SetUp, SetUpTable } from './tables-tab';

interface EditTableProps {
  table: SetUpTable;
  setUp: SetUp;
  onClose(): void;
}

type Change = Partial<
  Pick<SetUpTable, 'number' | 'seats' | 'minParty' | 'features' | 'area' | 'shape' | 'sectionId'>
>;

/** One table: what it is like, whose section, what it goes together with; out of use and back. */
export function EditTable({ table, setUp, onClose }: EditTableProps) {
  const [draft, setDraft] = useState<Change>({});
  const change = useCommand('tables.change', { inline: true });
  const now = { ...table, ...draft };
  const isChanged = Object.keys(draft).length > 0;
  const missing = !now.number.trim() ? 'Give it a number' : !now.area.trim() ? 'Name the area' : null;
  const set = (part: Change): void => setDraft({ ...draft, ...part });
  const submit = (): void => {
    if (missing !== null || !isChanged || change.isPending) return;
    change.mutate(
      { tableId: table.id, ...draft },
      {
        onSuccess: () => {
          setDraft({});
          const { number, seats, minParty, features, area, shape, sectionId } = table;
          const before = { number, seats, minParty, features, area, shape, sectionId };
          offerUndo(`Table ${now.number} changed`, () => {
            void run('tables.change', { tableId: table.id, ...before });
          });
        },
      },
    );
  };
  if (!table.inUse) return <OutOfUse table={table} onClose={onClose} />;
  return (
    <FormCard
      title={`Table ${table.number}`}
      onSubmit={submit}
      action={
        <Button
          type="submit"
          kind="primary"
          icon={Check}
          isDisabled={missing !== null || !isChanged || change.isPending}
        >
          {missing ?? (isChanged ? 'Save changes' : 'Nothing changed')}
        </Button>
      }
    >
      <div className="flex gap-3">
        <TextField
          label="Number"
          value={now.number}
          onChange={(number) => set({ number })}
          maxLength={10}
          className="min-w-0 flex-1"
        />
        <Button kind="quiet" icon={X} aria-label="Back to adding tables" onPress={onClose} />
      </div>
      {change.error && (
        <p role="alert" className="font-medium text-alert-ink">
          {errorWords(change.error).words}
        </p>
      )}
      <div className="flex flex-wrap gap-4">
        <NumberStepper
          label="Seats"
          value={now.seats}
          min={1}
          max={40}
          onChange={(seats) => set({ seats })}
        />
        <NumberStepper
          label="Smallest party"
          value={now.minParty}
          min={1}
          max={now.seats}
          onChange={(minParty) => set({ minParty })}
        />
      </div>
      <Choices label="What it is like">
        {tableFeatures.map((feature) => (
          <ChoiceChip
            key={feature}
            isSelected={now.features.includes(feature)}
            onChange={() => set({ features: toggled(now.features, feature) })}
          >
            {featureWords[feature]}
          </ChoiceChip>
        ))}
      </Choices>
      <Choices label="Section">
        {setUp.sections.map(({ id, letter, name }) => (
          <ChoiceChip
            key={id}
            isSelected={now.sectionId === id}
            onChange={(on) => set({ sectionId: on ? id : null })}
          >
            <b className="font-semibold">{letter}</b> <bdi>{name}</bdi>
          </ChoiceChip>
        ))}
        {setUp.sections.length === 0 && <p className="text-14 text-text-3">No sections yet.</p>}
      </Choices>
      <Choices label="Area">
        {setUp.areas.map(({ id, name }) => (
          <ChoiceChip key={id} isSelected={now.area === name} onChange={() => set({ area: name })}>
            <bdi>{name}</bdi>
          </ChoiceChip>
        ))}
      </Choices>
      <Segmented
        fill
        label="Shape"
        value={now.shape}
        onChange={(shape) => set({ shape })}
        items={[
          { id: 'square', label: 'Square' },
          { id: 'round', label: 'Round' },
        ]}
      />
      <TableJoins table={table} tables={setUp.tables} />
      <TakeOut table={table} />
    </FormCard>
  );
}

function toggled(features: readonly TableFeature[], feature: TableFeature): TableFeature[] {
  return features.includes(feature) ? features.filter((other) => other !== feature) : [...features, feature];
}

function Choices({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-14 font-medium text-text-2">{label}</legend>
      <div className="flex flex-wrap gap-touch">{children}</div>
    </fieldset>
  );
}

function TakeOut({ table }: { table: SetUpTable }) {
  const remove = useCommand('tables.remove', { inline: true });
  const takeOut = (): void =>
    remove.mutate(
      { tableId: table.id },
      {
        onSuccess: () =>
          offerUndo(`Table ${table.number} is out of use`, () => {
            void run('tables.restore', { tableId: table.id });
          }),
      },
    );
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      <Button icon={Ban} isDisabled={remove.isPending} onPress={takeOut} className="justify-self-start">
        Take out of use
      </Button>
      {remove.error && (
        <p role="alert" className="font-medium text-alert-ink">
          {errorWords(remove.error).words}
        </p>
      )}
    </div>
  );
}

function OutOfUse({ table, onClose }: { table: SetUpTable; onClose(): void }) {
  const restore = useCommand('tables.restore');
  return (
    <FormCard
      title={`Table ${table.number} is out of use`}
      onSubmit={() => restore.mutate({ tableId: table.id })}
      action={
        <Button type="submit" kind="primary" icon={Undo2} isDisabled={restore.isPending}>
          Bring it back
        </Button>
      }
    >
      <p className="text-text-2">
        Nobody can be seated or booked there. What happened at it stays in the records, and its number stays
        its own.
      </p>
      <Button kind="quiet" icon={X} onPress={onClose} className="justify-self-start">
        Add a table instead
      </Button>
    </FormCard>
  );
}
