import { FolderPlus, Plus, SearchX } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { Button } from '../../../ui/button';
import { Money } from '../../../ui/money';
import { SearchField } from '../../../ui/search-field';
import { EmptyState } from '../../../ui/states';
import { plural } from '../../../ui/words';
import { Chips } from '../chips';
import { Panes } from '../panes';
import { move } from './editor-commands';
import { Place, Row } from './editor-parts';
import { ItemForm } from './item-form';
import type { EditedItem, EditedSection, Editor } from './menu-editor.types';
import { SectionForm } from './section-form';

/** So many are listed at once; a longer section is searched. */
const MOST_LISTED = 200;

type Open = { kind: 'item' | 'section'; id: string; isNew: boolean } | null;

/** The sections of the menu with their items: make, change, move and take away. */
export function ItemsEditor({ editor }: { editor: Editor }) {
  const [query, setQuery] = useState('');
  const [sectionId, setSection] = useState<string | null>(null);
  const [open, setOpen] = useState<Open>(null);
  const section = editor.sections.find((one) => one.sectionId === sectionId) ?? editor.sections[0];
  const wanted = query.trim().toLocaleLowerCase();
  const items = editor.items.filter((item) =>
    wanted === '' ? item.sectionId === section?.sectionId : item.name.toLocaleLowerCase().includes(wanted),
  );
  const add = (kind: 'item' | 'section'): void => setOpen({ kind, id: newId(), isNew: true });
  return (
    <Panes
      list={
        <>
          <div className="flex flex-wrap items-center gap-2">
            <SearchField
              label="Search the items"
              placeholder="Search the items"
              value={query}
              onChange={setQuery}
              className="min-w-60 flex-1"
            />
            <Button icon={FolderPlus} onPress={() => add('section')}>
              New section
            </Button>
            <Button icon={Plus} isDisabled={!section} onPress={() => add('item')}>
              New item
            </Button>
          </div>
          <Chips
            label="Section"
            single
            items={editor.sections.map((one) => ({ id: one.sectionId, label: one.name }))}
            chosen={section && wanted === '' ? [section.sectionId] : []}
            onChange={([id]) => {
              setQuery('');
              if (id !== undefined) setSection(id);
            }}
          />
          {section && wanted === '' && (
            <SectionHead
              editor={editor}
              section={section}
              onEdit={() => setOpen({ kind: 'section', id: section.sectionId, isNew: false })}
            />
          )}
          <ItemList
            items={items}
            isSearch={wanted !== ''}
            chosen={open?.kind === 'item' ? open.id : null}
            onChoose={(id) => setOpen({ kind: 'item', id, isNew: false })}
          />
        </>
      }
      form={
        <OpenForm
          key={open?.id}
          editor={editor}
          open={open}
          section={section}
          onClose={() => setOpen(null)}
        />
      }
    />
  );
}

interface SectionHeadProps {
  editor: Editor;
  section: EditedSection;
  onEdit(): void;
}

function SectionHead({ editor, section, onEdit }: SectionHeadProps) {
  const ids = editor.sections.map(({ sectionId }) => sectionId);
  const at = ids.indexOf(section.sectionId);
  return (
    <div className="flex items-center gap-2">
      <h3 className="min-w-0 flex-1 truncate text-16 font-semibold">
        <bdi>{section.name}</bdi>
        {section.course !== null && (
          <span className="font-normal text-text-3"> · course {section.course}</span>
        )}
      </h3>
      <Button size="t0" onPress={onEdit}>
        Edit section
      </Button>
      <Place
        name={section.name}
        isFirst={at === 0}
        isLast={at === ids.length - 1}
        onMove={(by) => void move('section', ids, section.sectionId, by, section.name)}
      />
    </div>
  );
}

interface ItemListProps {
  items: readonly EditedItem[];
  isSearch: boolean;
  chosen: string | null;
  onChoose(id: string): void;
}

function ItemList({ items, isSearch, chosen, onChoose }: ItemListProps) {
  const ids = items.map(({ itemId }) => itemId);
  if (items.length === 0)
    return (
      <EmptyState
        icon={SearchX}
        title={isSearch ? 'Nothing has that in its name' : 'Nothing in this section yet'}
      />
    );
  return (
    <>
      <ul aria-label="Items" className="grid gap-1.5">
        {items.slice(0, MOST_LISTED).map((item, index) => (
          <Row
            key={item.itemId}
            name={item.name}
            facts={<ItemFacts item={item} />}
            isChosen={item.itemId === chosen}
            onPress={() => onChoose(item.itemId)}
          >
            {!isSearch && (
              <Place
                name={item.name}
                isFirst={index === 0}
                isLast={index === items.length - 1}
                onMove={(by) => void move('item', ids, item.itemId, by, item.name)}
              />
            )}
          </Row>
        ))}
      </ul>
      {items.length > MOST_LISTED && (
        <p role="status" className="text-14 text-text-3">
          {MOST_LISTED} of {items.length} items. Search for the others.
        </p>
      )}
    </>
  );
}

function ItemFacts({ item }: { item: EditedItem }) {
  const facts = [
    item.soldBy === 'weight' && 'by weight',
    item.soldBy === 'half' && 'whole or half',
    item.openPrice && 'open price',
    item.setCourses.length > 0 && `set menu, ${item.setCourses.length} courses`,
    item.groupIds.length > 0 && plural(item.groupIds.length, 'group of choices', 'groups of choices'),
    item.favourite !== null && `favourite ${item.favourite}`,
  ].filter(Boolean);
  return (
    <>
      <Money amount={item.price} />
      {facts.length > 0 && ` · ${facts.join(' · ')}`}
    </>
  );
}

interface OpenFormProps {
  editor: Editor;
  open: Open;
  section: EditedSection | undefined;
  onClose(): void;
}

function OpenForm({ editor, open, section, onClose }: OpenFormProps) {
  if (open === null || (open.kind === 'item' && !section))
    return <p className="p-4 text-text-3">Choose what to change, or add something new.</p>;
  if (open.kind === 'section')
    return (
      <SectionForm
        editor={editor}
        sectionId={open.id}
        before={editor.sections.find(({ sectionId }) => sectionId === open.id) ?? null}
        onClose={onClose}
      />
    );
  return (
    <ItemForm
      editor={editor}
      itemId={open.id}
      before={editor.items.find(({ itemId }) => itemId === open.id) ?? null}
      sectionId={section?.sectionId ?? ''}
      onClose={onClose}
    />
  );
}
