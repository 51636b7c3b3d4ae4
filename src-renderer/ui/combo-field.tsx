import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { FieldFrame } from './field';

interface ComboFieldProps<Id extends string> {
  label: string;
  hint?: string;
  items: readonly { id: Id; label: string }[];
  value: Id | null;
  onChange(id: Id): void;
}

/** One of many: typing narrows the list down. */
export function ComboField<Id extends string>({ label, hint, items, value, onChange }: ComboFieldProps<Id>) {
  return (
    <ComboBox
      className="flex flex-col gap-1.5"
      defaultItems={items}
      selectedKey={value}
      onSelectionChange={(id) => id !== null && onChange(id as Id)}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <FieldFrame label={label} hint={hint}>
        <Group className="flex min-t1 items-center rounded-2 border border-line-control bg-surface focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-focus">
          <Input className="min-t0 min-w-0 flex-1 bg-transparent ps-3.5 text-16 shadow-none outline-none" />
          <Button className="grid min-t1 w-12 place-items-center text-text-2">
            <ChevronDown aria-hidden size={20} />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className="w-(--trigger-width) overflow-hidden rounded-3 bg-surface shadow-3">
        <ListBox<{ id: Id; label: string }>
          className="max-h-80 overflow-y-auto p-1.5 outline-none"
          renderEmptyState={() => <p className="p-3 text-text-3">Nothing matches.</p>}
        >
          {(item) => (
            <ListBoxItem
              id={item.id}
              textValue={item.label}
              className="flex min-t0 cursor-pointer items-center rounded-2 px-3 outline-none data-focused:bg-sunken data-selected:font-semibold"
            >
              {item.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
