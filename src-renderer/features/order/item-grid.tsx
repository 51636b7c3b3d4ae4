import { SearchX } from 'lucide-react';
import { useMemo } from 'react';
import type { MenuItem } from '#contract/menu';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/states';
import { ItemTile } from './item-tile';
import { searchMenu } from './menu-search';
import { useOrderScreen } from './order.store';
import { ringItem, switchAvailable } from './order-commands';
import { useOrder } from './order-context';
import { useArrowGrid } from './use-arrow-grid';

/** The items of a section, or of a search, each at its fixed place. */
export function ItemGrid() {
  const { visitId, menu, drafts, mayRing } = useOrder();
  const { sectionId, search, eightySix, lineId } = useOrderScreen();
  const section = menu.section(sectionId ?? '') ?? menu.sections[0];
  const items = useMemo(
    () => (search ? searchMenu(menu.items, search) : menu.itemsOf(section?.id ?? '')),
    [menu, search, section],
  );
  const grid = useArrowGrid(items.map(({ id }) => id));
  const open = drafts.find(({ id }) => id === lineId);

  const onPress = (item: MenuItem): void => {
    if (eightySix) void switchAvailable(item);
    else ringItem(visitId, item, drafts, menu);
  };

  if (items.length === 0)
    return (
      <EmptyState
        icon={SearchX}
        title={search ? `Nothing on the menu begins with “${search}”` : 'Nothing in this section yet'}
        {...(search && {
          action: (
            <Button onPress={() => useOrderScreen.setState({ search: '' })}>Show the whole menu</Button>
          ),
        })}
      />
    );
  return (
    <fieldset
      ref={grid.ref}
      aria-label={search ? 'Search results' : section?.name}
      onKeyDown={grid.onKeyDown}
      className={`grid min-h-0 flex-1 auto-rows-max grid-cols-[repeat(auto-fill,minmax(148px,1fr))] gap-2 overflow-y-auto px-3 pt-2 pb-4 wide:grid-cols-[repeat(auto-fill,minmax(200px,1fr))] wide:gap-2.5 wide:px-4 ${open ? 'pb-[440px]' : ''}`}
    >
      {items.map((item) => (
        <ItemTile
          key={item.id}
          item={item}
          colour={menu.section(item.sectionId)?.colour ?? 1}
          unsent={drafts.reduce((sum, line) => sum + (line.itemId === item.id ? line.quantity : 0), 0)}
          isOpen={open?.itemId === item.id}
          eightySix={eightySix}
          isDisabled={!eightySix && (!mayRing || !item.available)}
          isTabStop={item.id === grid.tabStop}
          onFocus={() => grid.setTabStop(item.id)}
          onPress={() => onPress(item)}
        />
      ))}
    </fieldset>
  );
}
