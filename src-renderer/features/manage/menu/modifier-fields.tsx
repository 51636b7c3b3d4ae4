import { X } from 'lucide-react';
import { Button } from '../../../ui/button';
import { ChoiceChip } from '../../../ui/chip';
import { TextField } from '../../../ui/field';
import { AmountField } from '../amount-fields';
import { Place } from './editor-parts';
import { GroupOrder } from './group-order';
import type { EditedModifier, Editor } from './menu-editor.types';

interface ModifierFieldsProps {
  editor: Editor;
  groupId: string;
  modifier: EditedModifier;
  isFirst: boolean;
  isLast: boolean;
  onChange(part: Partial<EditedModifier>): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

/** One choice of a group: its name and price, what it is like, what it asks itself. */
export function ModifierFields(props: ModifierFieldsProps) {
  const { editor, groupId, modifier, isFirst, isLast, onChange, onMove, onRemove } = props;
  const { name, priceDelta, removal, available, preselected, freeText, groupIds } = modifier;
  return (
    <li className="grid gap-2 rounded-2 border border-line bg-surface-2 p-3">
      <div className="flex items-end gap-2">
        <TextField
          label="Choice"
          value={name}
          maxLength={60}
          onChange={(next) => onChange({ name: next })}
          className="min-w-0 flex-1"
        />
        <AmountField
          label="On top"
          signed
          value={priceDelta}
          onChange={(amount) => onChange({ priceDelta: amount ?? 0 })}
          className="w-28"
        />
      </div>
      <div className="flex flex-wrap gap-touch">
        <ChoiceChip isSelected={preselected} onChange={(on) => onChange({ preselected: on })}>
          From the start
        </ChoiceChip>
        <ChoiceChip isSelected={freeText} onChange={(on) => onChange({ freeText: on })}>
          Guest’s own words
        </ChoiceChip>
        <ChoiceChip isSelected={removal} onChange={(on) => onChange({ removal: on })}>
          Leaves something out
        </ChoiceChip>
        <ChoiceChip isSelected={!available} onChange={(on) => onChange({ available: !on })}>
          86 sold out
        </ChoiceChip>
        <span className="ms-auto flex">
          <Place name={name} isFirst={isFirst} isLast={isLast} onMove={onMove} />
          <Button kind="quiet" size="t0" icon={X} aria-label={`Remove ${name}`} onPress={onRemove} />
        </span>
      </div>
      <SizePrices editor={editor} groupId={groupId} modifier={modifier} onChange={onChange} />
      <GroupOrder
        editor={editor}
        label="Asks for, once it is chosen"
        groupIds={groupIds}
        without={groupId}
        onChange={(next) => onChange({ groupIds: next })}
      />
    </li>
  );
}

/** What it costs with each size there is; empty is its own price. */
function SizePrices({
  editor,
  groupId,
  modifier: { prices },
  onChange,
}: Pick<ModifierFieldsProps, 'editor' | 'groupId' | 'modifier' | 'onChange'>) {
  const sizes = editor.groups.filter((group) => group.isSize && group.groupId !== groupId);
  if (sizes.length === 0) return null;
  const priceOf = (sizeId: string): number | null =>
    prices.find((price) => price.sizeId === sizeId)?.priceDelta ?? null;
  const set = (sizeId: string, amount: number | null): void =>
    onChange({
      prices: [
        ...prices.filter((price) => price.sizeId !== sizeId),
        ...(amount === null ? [] : [{ sizeId, priceDelta: amount }]),
      ],
    });
  return (
    <details className="rounded-2 border border-line px-3 py-2">
      <summary className="min-h-11 cursor-pointer content-center text-14 font-medium">
        Price by size{prices.length > 0 && `: ${prices.length}`}
      </summary>
      {sizes.map((group) => (
        <fieldset key={group.groupId} className="mt-2 grid grid-cols-2 gap-2">
          <legend className="text-13 text-text-3">{group.name}</legend>
          {group.modifiers.map((size) => (
            <AmountField
              key={size.id}
              label={size.name}
              signed
              optional
              value={priceOf(size.id)}
              onChange={(amount) => set(size.id, amount)}
            />
          ))}
        </fieldset>
      ))}
    </details>
  );
}
