import { X } from 'lucide-react';
import { Button } from '../../../ui/button';
import { ComboField } from '../../../ui/combo-field';
import { moved, Place } from './editor-parts';
import type { Editor } from './menu-editor.types';

interface GroupOrderProps {
  editor: Editor;
  groupIds: readonly string[];
  onChange(groupIds: string[]): void;
  label?: string;
  /** A group that cannot be among them. */
  without?: string;
}

/** Which groups of choices are asked, in which order. */
export function GroupOrder({ editor, groupIds, onChange, label = 'Choices', without }: GroupOrderProps) {
  const nameOf = (id: string): string => editor.groups.find(({ groupId }) => groupId === id)?.name ?? 'Gone';
  const others = editor.groups.filter(({ groupId }) => groupId !== without && !groupIds.includes(groupId));
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-14 font-medium text-text-2">{label}</legend>
      <ul className="grid gap-1">
        {groupIds.map((id, index) => (
          <li key={id} className="flex items-center gap-1 rounded-2 border border-line bg-surface-2 ps-3">
            <bdi className="min-w-0 flex-1 truncate font-medium">{nameOf(id)}</bdi>
            <Place
              name={nameOf(id)}
              isFirst={index === 0}
              isLast={index === groupIds.length - 1}
              onMove={(by) => onChange(moved(groupIds, index, by))}
            />
            <Button
              kind="quiet"
              size="t0"
              icon={X}
              aria-label={`Ask no more for ${nameOf(id)}`}
              onPress={() => onChange(groupIds.filter((one) => one !== id))}
            />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <ComboField
          key={groupIds.join()}
          label="Ask for"
          items={others.map(({ groupId, name }) => ({ id: groupId, label: name }))}
          value={null}
          onChange={(id) => onChange([...groupIds, id])}
        />
      )}
    </fieldset>
  );
}
