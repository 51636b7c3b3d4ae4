import { ChoiceChip } from '../../ui/chip';

interface ChipsProps<Id extends string | number> {
  label: string;
  items: readonly { id: Id; label: string }[];
  chosen: readonly Id[];
  onChange(next: Id[]): void;
  /** One at most: another takes its place. */
  single?: boolean;
}

/** Some of a few, each a chip; what is tapped last comes last. */
export function Chips<Id extends string | number>({
  label,
  items,
  chosen,
  onChange,
  single,
}: ChipsProps<Id>) {
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-14 font-medium text-text-2">{label}</legend>
      <div className="flex flex-wrap gap-touch">
        {items.map(({ id, label: name }) => (
          <ChoiceChip
            key={id}
            isSelected={chosen.includes(id)}
            onChange={(on) =>
              onChange(on ? [...(single ? [] : chosen), id] : chosen.filter((one) => one !== id))
            }
          >
            <bdi>{name}</bdi>
          </ChoiceChip>
        ))}
        {items.length === 0 && <p className="text-14 text-text-3">None yet.</p>}
      </div>
    </fieldset>
  );
}
