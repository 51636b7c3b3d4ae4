import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';

interface SegmentedProps<Id extends string> {
  label: string;
  items: readonly { id: Id; label: ReactNode; count?: ReactNode }[];
  value: Id;
  onChange(id: Id): void;
  /** All segments share the width of the place. */
  fill?: boolean;
}

/** One of a few, all in view. Arrow keys move between them. */
export function Segmented<Id extends string>({ label, items, value, onChange, fill }: SegmentedProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={([id]) => id !== undefined && onChange(id as Id)}
      className={`${fill ? 'flex' : 'inline-flex'} gap-0.5 rounded-[10px] bg-sunken p-1`}
    >
      {items.map((item) => (
        <ToggleButton
          key={item.id}
          id={item.id}
          className={`inline-flex min-t0 items-center justify-center gap-2 rounded-[7px] px-3 text-14 font-medium whitespace-nowrap text-text-2 data-hovered:text-text data-pressed:bg-press data-selected:bg-surface data-selected:font-semibold data-selected:text-text data-selected:shadow-2 wide:px-4 wide:text-16 ${fill ? 'flex-1' : ''}`}
        >
          {item.label}
          {item.count !== undefined && <span className="text-13 font-medium text-text-3">{item.count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
