import { PencilLine, SearchX, Upload, UtensilsCrossed } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '#contract/contract';
import { useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import { EmptyState } from '../../ui/states';
import { ImportMenu } from './import-menu';
import { ListLoading } from './list-loading';
import { MenuEditor } from './menu/menu-editor';
import { MenuSection } from './menu-section';

type Menu = Output<'menu.view'>;

/** The menu by section: search it, 86 an item, edit all of it, add more from a file. */
export function MenuTab() {
  const view = useView('menu.view', {});
  const [doing, setDoing] = useState<'import' | 'edit' | null>(null);
  const back = (): void => setDoing(null);
  if (doing === 'import') return <ImportMenu onClose={back} />;
  if (doing === 'edit') return <MenuEditor onClose={back} />;
  return (
    <ViewGate view={view} name="The menu" loading={<ListLoading />}>
      {(menu) =>
        menu.items.length === 0 ? (
          <EmptyState
            icon={UtensilsCrossed}
            title="The menu is empty"
            words="Bring your menu as a CSV file, or paste it from a spreadsheet."
            action={
              <span className="flex gap-touch">
                <Button icon={PencilLine} onPress={() => setDoing('edit')}>
                  Write it here
                </Button>
                <Button kind="primary" icon={Upload} onPress={() => setDoing('import')}>
                  Import menu
                </Button>
              </span>
            }
          />
        ) : (
          <MenuList menu={menu} onImport={() => setDoing('import')} onEdit={() => setDoing('edit')} />
        )
      }
    </ViewGate>
  );
}

function MenuList({ menu, onImport, onEdit }: { menu: Menu; onImport(): void; onEdit(): void }) {
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
        <span className="ms-auto flex gap-touch">
          <Button icon={PencilLine} onPress={onEdit}>
            Edit the menu
          </Button>
          <Button icon={Upload} onPress={onImport}>
            Import CSV
          </Button>
        </span>
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
