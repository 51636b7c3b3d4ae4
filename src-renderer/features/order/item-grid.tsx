import { ChevronLeft, ChevronRight, SearchX } from 'lucide-react';
import { useCallback, useMemo, useRef } from 'react';
import type { MenuItem } from '#contract/menu';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/states';
import { ItemTile } from './item-tile';
import { canBeHad, shownSection } from './menu-index';
import { searchMenu } from './menu-search';
import { useOrderScreen } from './order.store';
import { ringItem, switchAvailable } from './order-commands';
import { useOrder } from './order-context';
import { useArrowGrid } from './use-arrow-grid';

/** So many tiles stand on a page: a section that has more is turned over like a book, and each tile keeps its place. */
const PER_PAGE = 60;
/** Of what was found fewer are shown: it is painted at every letter, and one letter more finds the rest. */
const FOUND_PER_PAGE = 24;

/** The items of a section, or of a search, each at its fixed place. */
export function ItemGrid() {
  const { visitId, menu, stock, drafts, mayRing } = useOrder();
  const { sectionId, search, eightySix, lineId, page } = useOrderScreen();
  const section = shownSection(menu, sectionId);
  const items = useMemo(
    () => (search ? searchMenu(menu.searchable, search) : menu.itemsOf(section?.id ?? '')),
    [menu, search, section],
  );
  const perPage = search ? FOUND_PER_PAGE : PER_PAGE;
  const pages = Math.ceil(items.length / perPage);
  const shownPage = Math.min(page, Math.max(0, pages - 1));
  const shown = items.slice(shownPage * perPage, (shownPage + 1) * perPage);
  const grid = useArrowGrid(shown.map(({ id }) => id));
  const open = drafts.find(({ id }) => id === lineId);
  const unsent = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { itemId, quantity } of drafts) counts.set(itemId, (counts.get(itemId) ?? 0) + quantity);
    return counts;
  }, [drafts]);

  const latest = useRef({ visitId, eightySix, drafts, menu });
  latest.current = { visitId, eightySix, drafts, menu };
  const press = useCallback((item: MenuItem): void => {
    const now = latest.current;
    if (now.eightySix === 'mark') void switchAvailable(item);
    else if (now.eightySix === 'count') useOrderScreen.setState({ counted: item.id });
    else ringItem(now.visitId, item, now.drafts, now.menu);
  }, []);

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
    <>
      <fieldset
        ref={grid.ref}
        aria-label={search ? 'Search results' : section?.name}
        onKeyDown={grid.onKeyDown}
        className={`grid min-h-0 flex-1 auto-rows-max grid-cols-[repeat(auto-fill,minmax(148px,1fr))] gap-2 overflow-y-auto px-3 pt-2 pb-4 wide:grid-cols-[repeat(auto-fill,minmax(200px,1fr))] wide:gap-2.5 wide:px-4 ${open ? 'pb-[440px]' : ''}`}
      >
        {shown.map((item) => (
          <ItemTile
            key={item.id}
            item={item}
            weightUnit={menu.weightUnit}
            left={stock.get(item.id)?.left ?? null}
            colour={menu.section(item.sectionId)?.colour ?? 1}
            unsent={unsent.get(item.id) ?? 0}
            isOpen={open?.itemId === item.id}
            eightySix={eightySix}
            isDisabled={eightySix === null && (!mayRing || !canBeHad(item, stock))}
            isTabStop={item.id === grid.tabStop}
            onFocus={grid.setTabStop}
            onPress={press}
          />
        ))}
      </fieldset>
      {pages > 1 && <Pages page={shownPage} pages={pages} />}
    </>
  );
}

function Pages({ page, pages }: { page: number; pages: number }) {
  const turn = (by: number): void => useOrderScreen.setState({ page: page + by });
  return (
    <nav
      aria-label="Pages"
      className="flex items-center justify-center gap-touch border-t border-line bg-surface px-3 py-1.5"
    >
      <Button icon={ChevronLeft} aria-label="Page before" isDisabled={page === 0} onPress={() => turn(-1)} />
      <span className="min-w-32 text-center font-medium">
        Page {page + 1} of {pages}
      </span>
      <Button
        icon={ChevronRight}
        aria-label="Next page"
        isDisabled={page === pages - 1}
        onPress={() => turn(1)}
      />
    </nav>
  );
}
