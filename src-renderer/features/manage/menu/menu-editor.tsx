import { useState } from 'react';
import { useView } from '../../../api/live';
import { ViewGate } from '../../../app/view-gate';
import { Button } from '../../../ui/button';
import { Segmented } from '../../../ui/segmented';
import { ListLoading } from '../list-loading';
import { GroupsEditor } from './groups-editor';
import { ItemsEditor } from './items-editor';
import type { Editor } from './menu-editor.types';
import { RulesEditor } from './rules-editor';
import { TaxesEditor } from './taxes-editor';

const parts = {
  items: { label: 'Sections and items', Part: ItemsEditor },
  groups: { label: 'Choices', Part: GroupsEditor },
  rules: { label: 'Prices by the hour', Part: RulesEditor },
  taxes: { label: 'Taxes', Part: TaxesEditor },
} satisfies Record<string, { label: string; Part(props: { editor: Editor }): React.ReactNode }>;

type PartId = keyof typeof parts;

/** The menu as it is edited. Nothing here changes what was rung or sent; every step can be undone. */
export function MenuEditor({ onClose }: { onClose(): void }) {
  const view = useView('menu.editor', {});
  const [part, setPart] = useState<PartId>('items');
  const { Part } = parts[part];
  return (
    <div className="flex h-full min-h-0 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Segmented<PartId>
          label="What to edit"
          value={part}
          onChange={setPart}
          items={Object.entries(parts).map(([id, { label }]) => ({ id: id as PartId, label }))}
        />
        <Button onPress={onClose} className="ms-auto">
          Back to the menu
        </Button>
      </div>
      <div className="min-h-0 flex-1">
        <ViewGate view={view} name="The menu" loading={<ListLoading />}>
          {(editor) => <Part editor={editor} />}
        </ViewGate>
      </div>
    </div>
  );
}
