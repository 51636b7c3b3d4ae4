import { Plus } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { Button } from '../../../ui/button';
import { Panes } from '../panes';
import { Row } from './editor-parts';
import { GroupForm } from './group-form';
import type { EditedGroup, Editor } from './menu-editor.types';

/** The groups of choices: what is asked, how many, at what price, and what is asked below. */
export function GroupsEditor({ editor }: { editor: Editor }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Panes
      list={
        <>
          <Button icon={Plus} onPress={() => setOpen(newId())} className="justify-self-start">
            New group
          </Button>
          <ul aria-label="Groups of choices" className="grid gap-1.5">
            {editor.groups.map((group) => (
              <Row
                key={group.groupId}
                name={group.name}
                facts={factsOf(group, editor)}
                isChosen={group.groupId === open}
                onPress={() => setOpen(group.groupId)}
              />
            ))}
          </ul>
        </>
      }
      form={
        open === null ? (
          <p className="p-4 text-text-3">Choose a group to change, or add a new one.</p>
        ) : (
          <GroupForm
            key={open}
            editor={editor}
            groupId={open}
            before={editor.groups.find(({ groupId }) => groupId === open) ?? null}
            onClose={() => setOpen(null)}
          />
        )
      }
    />
  );
}

function factsOf({ groupId, min, max, isSize, modifiers }: EditedGroup, editor: Editor): string {
  const asking = editor.items.filter(({ groupIds }) => groupIds.includes(groupId)).length;
  const below = editor.groups.some((group) => group.modifiers.some((one) => one.groupIds.includes(groupId)));
  return [
    min === 0 ? `optional, up to ${max}` : min === max ? `choose ${min}` : `choose ${min} to ${max}`,
    isSize && 'sizes',
    firstNames(modifiers),
    asking > 0
      ? `${asking} ${asking === 1 ? 'item' : 'items'}`
      : below
        ? 'below a choice'
        : 'asked by nothing',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Groups of one name are told apart by what they offer. */
function firstNames(modifiers: EditedGroup['modifiers']): string {
  const names = modifiers.slice(0, 3).map(({ name }) => name);
  const more = modifiers.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
