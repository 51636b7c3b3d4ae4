import { Plus } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { useCommand } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { Button } from '../../ui/button';
import { ChoiceChip } from '../../ui/chip';
import { TextField } from '../../ui/field';
import { notify } from '../../ui/notices.store';
import { NumberStepper } from '../../ui/number-stepper';
import { Segmented } from '../../ui/segmented';
import { FormCard } from './form-card';
import { nextNumber } from './next-number';

interface AddTableProps {
  /** Names of the areas there are. */
  areas: readonly string[];
  /** The tables there are, in the order of each area. */
  tables: readonly { number: string; area: string }[];
}

/** A form for one table after another: area, seats and shape stay as they were. */
export function AddTable({ areas, tables }: AddTableProps) {
  const [typed, setNumber] = useState<string | null>(null);
  const [seats, setSeats] = useState(4);
  const [area, setArea] = useState<string | null>(null);
  const [shape, setShape] = useState<'round' | 'square'>('square');
  const add = useCommand('floor.addTable', { inline: true });
  const inArea = (area ?? areas[0] ?? 'Main Hall').trim();
  const numbers = tables.map((table) => table.number);
  const suggested = nextNumber(
    tables.filter((table) => table.area === inArea).map((table) => table.number),
    numbers,
  );
  const number = (typed ?? suggested).trim();
  const taken = numbers.includes(number) && typed !== null;
  const missing = !number
    ? 'Give it a number'
    : !inArea
      ? 'Name the area'
      : taken
        ? 'Choose another number'
        : null;
  const submit = () => {
    if (missing !== null || add.isPending) return;
    add.mutate(
      { tableId: newId(), number, seats, area: inArea, shape },
      {
        onSuccess: () => {
          notify(`Table ${number} added to ${inArea}`, 'ok');
          setNumber(null);
        },
      },
    );
  };
  return (
    <FormCard
      title="Add a table"
      onSubmit={submit}
      action={
        <Button type="submit" kind="primary" icon={Plus} isDisabled={missing !== null || add.isPending}>
          {missing ?? `Add table ${number}`}
        </Button>
      }
    >
      <TextField
        label="Number"
        value={typed ?? suggested}
        onChange={setNumber}
        maxLength={10}
        error={
          taken ? 'There is a table with this number.' : add.error ? errorWords(add.error).words : undefined
        }
      />
      <div className="justify-self-start">
        <NumberStepper label="Seats" value={seats} min={1} max={40} onChange={setSeats} />
      </div>
      <div className="grid gap-2">
        <TextField label="Area" value={area ?? areas[0] ?? 'Main Hall'} onChange={setArea} maxLength={100} />
        {areas.length > 1 && (
          <fieldset aria-label="Areas there are" className="flex flex-wrap gap-touch">
            {areas.map((name) => (
              <ChoiceChip key={name} isSelected={name === inArea} onChange={() => setArea(name)}>
                <bdi>{name}</bdi>
              </ChoiceChip>
            ))}
          </fieldset>
        )}
      </div>
      <div className="grid gap-1.5">
        <span className="text-14 font-medium text-text-2">Shape</span>
        <Segmented
          fill
          label="Shape"
          value={shape}
          onChange={(next) => setShape(next)}
          items={[
            { id: 'square', label: 'Square' },
            { id: 'round', label: 'Round' },
          ]}
        />
      </div>
    </FormCard>
  );
}
