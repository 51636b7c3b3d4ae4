import { SearchX, Upload, UtensilsCrossed } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '#contract/contract';
import { useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import { EmptyState } from '../../ui/states';
import { ImportMenu } from './import-menu';
import { ListLoading } from './list-loading';
import { MenuSection } from './menu-section';

type Menu = Output<'menu.view'>;

/** The menu by section: search it, 86 an item, add more from a file. */
export function MenuTab() {
  const view = useView('menu.view', {});
  const [importing, setImporting] = useState(false);
  if (importing) return <ImportMenu onClose={() => setImporting(false)} />;
  return (
    <ViewGate view={view} name="The menu" loading={<ListLoading />}>
      {(menu) =>
        menu.items.length === 0 ? (
          <EmptyState
            icon={UtensilsCrossed}
            title="The menu is empty"
            words="Bring your menu as a CSV file, or paste it from a spreadsheet."
            action={
              <Button kind="primary" icon={Upload} onPress={() => setImporting(true)}>
                Import menu
              </Button>
            }
          />
        ) : (
          <MenuList menu={menu} onImport={() => setImporting(true)} />
        )
      }
    </ViewGate>
  );
}

function MenuList({ menu, onImport }: { menu: Menu; onImport(): void }) {
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLocaleLowerCase();
  const found = menu.items.filter(
    ({ name, dietaryTags }) =>
      name.toLocaleLowerCase().includes(wanted) || dietaryTags.some((tag) => tag.includes(wanted)),
  );
  const soldOut = menu.items.filter(({ available }) => !available).length;
  return (
    <div className="flex h-full flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <SearchField
          label="Search the menu"
          placeholder="Search by name or diet"
          value={query}
          onChange={setQuery}
          className="w-full max-w-100"
        />
        <p role="status" className="text-14 text-text-3">
          {wanted ? `${found.length} of ${menu.items.length} items` : `${menu.items.length} items`}
          {soldOut > 0 && `, ${soldOut} sold out`}
        </p>
        <Button icon={Upload} className="ms-auto" onPress={onImport}>
          Import CSV
        </Button>
      </div>
      {found.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title={`Nothing on the menu matches “${query.trim()}”`}
          action={<Button onPress={() => setQuery('')}>Show the whole menu</Button>}
        />
      ) : (
        <div className="grid min-h-0 flex-1 content-start gap-3 overflow-y-auto">
          {menu.sections.map((section) => {
            const items = found.filter(({ sectionId }) => sectionId === section.id);
            return items.length > 0 && <MenuSection key={section.id} section={section} items={items} />;
          })}
        </div>
      )}
    </div>
  );
}
