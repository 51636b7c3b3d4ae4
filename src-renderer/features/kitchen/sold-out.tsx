import { useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { Output } from '#contract/contract';
import { useCommand, useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { Sheet } from '../../ui/overlay';
import { SearchField } from '../../ui/search-field';
import { Skeleton } from '../../ui/states';
import { matches, soldOutGroups } from './sold-out.rules';

type Item = Output<'menu.view'>['items'][number];

/** 86 an item, or bring it back. */
export function SoldOut({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  return (
    <Sheet title="86 an item" isOpen={isOpen} onClose={onClose}>
      <MenuItems />
    </Sheet>
  );
}

function MenuItems() {
  const menu = useView('menu.view', {});
  const [query, setQuery] = useState('');
  return (
    <>
      <SearchField
        label="Search the menu"
        placeholder="Search the menu"
        value={query}
        onChange={setQuery}
        className="sticky top-0 z-1"
      />
      <ViewGate view={menu} name="The menu" loading={<Skeleton className="mt-4 h-80" />}>
        {(view) => <Groups menu={view} query={query} />}
      </ViewGate>
    </>
  );
}

function Groups({ menu, query }: { menu: Output<'menu.view'>; query: string }) {
  // As it was when the sheet was opened: an item that was just tapped stays where it is.
  const [soldOutFirst] = useState(() => menu.items.filter(({ available }) => !available).map(({ id }) => id));
  const { mutate: setAvailable } = useCommand('menu.setAvailable');
  // Undo is the same tap again: the sheet stays open, and the item stays where it is.
  const toggle = ({ id: itemId, available }: Item): void => setAvailable({ itemId, available: !available });
  const groups = soldOutGroups(menu, soldOutFirst)
    .map((group) => ({ ...group, items: group.items.filter(({ name }) => matches(name, query)) }))
    .filter(({ items }) => items.length > 0);
  if (groups.length === 0) return <p className="mt-6 text-center text-text-2">No item is called that.</p>;
  return groups.map(({ title, items }) => (
    <section key={title} aria-label={title} className="mt-4">
      <h3 className="pb-1 text-14 font-semibold text-text-3">{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="border-t border-line">
            <ToggleButton
              isSelected={!item.available}
              onChange={() => toggle(item)}
              className="flex min-h-14 w-full items-center gap-3 rounded-2 px-2 text-start text-18 data-pressed:bg-press"
            >
              <bdi
                className={`min-w-0 flex-1 wrap-anywhere ${item.available ? '' : 'text-text-3 line-through'}`}
              >
                {item.name}
              </bdi>
              <span
                className={`rounded-2 px-3 py-1.5 text-14 font-semibold whitespace-nowrap ${item.available ? 'bg-sunken text-text-2' : 'bg-alert text-on-alert'}`}
              >
                {item.available ? 'On' : '86 sold out'}
              </span>
            </ToggleButton>
          </li>
        ))}
      </ul>
    </section>
  ));
}
