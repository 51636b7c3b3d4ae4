import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';

interface PickListProps<Item extends object> {
  label: string;
  items: readonly Item[];
  idOf(item: Item): string;
  /** What typing finds it by, and what is read aloud. */
  textOf(item: Item): string;
  chosen: string | null;
  onChoose(id: string): void;
  children(item: Item): ReactNode;
}

/** Rows of which one is looked at. Arrow keys go along them. */
export function PickList<Item extends object>(props: PickListProps<Item>) {
  const { label, items, idOf, textOf, chosen, onChoose, children } = props;
  return (
    <ListBox
      aria-label={label}
      items={items}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={chosen ? [chosen] : []}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) onChoose(String(key));
      }}
    >
      {items.map((item) => (
        <ListBoxItem
          key={idOf(item)}
          id={idOf(item)}
          textValue={textOf(item)}
          className="flex min-h-16 items-center gap-3 border-b border-line px-4 py-2 data-focus-visible:outline-3 data-focus-visible:-outline-offset-3 data-focus-visible:outline-focus data-pressed:bg-press data-selected:bg-sunken"
        >
          {children(item)}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
