import { Check, TriangleAlert } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { ModifierGroup } from '#contract/menu';
import { Chip } from '../../ui/chip';
import { useMoney } from '../../ui/money';
import { demandWords, progressOf } from './sheet.rules';

interface GroupChoicesProps {
  group: ModifierGroup;
  chosen: readonly string[];
  onChoose(modifierId: string): void;
  /** Over the whole width of the sheet. */
  isWide: boolean;
}

/** One group of choices. What is missing says so; what is met says "Done". */
export function GroupChoices({ group, chosen, onChoose, isWide }: GroupChoicesProps) {
  const { picked, missing, room } = progressOf(group, chosen);
  const isSingle = group.max === 1;
  const selected = group.modifiers.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  return (
    <section
      aria-label={group.name}
      data-missing={missing > 0 || undefined}
      className={`min-w-0 ${isWide ? 'col-span-full' : ''}`}
    >
      <h3 className="mb-1.5 flex min-h-7 items-center gap-2 font-semibold wide:mb-2.5">
        <bdi>{group.name}</bdi>
        <Progress group={group} picked={picked} missing={missing} />
      </h3>
      <ToggleButtonGroup
        aria-label={`${group.name}, ${demandWords(group)}`}
        selectionMode={isSingle ? 'single' : 'multiple'}
        disallowEmptySelection={isSingle && group.min === 1}
        selectedKeys={selected}
        onSelectionChange={(next) => {
          const tapped = group.modifiers.find(({ id }) => next.has(id) !== selected.includes(id));
          // A group of one reports what it swapped to; what it swapped from comes first in the menu only by chance.
          const added = group.modifiers.find(({ id }) => next.has(id) && !selected.includes(id));
          const choice = added ?? tapped;
          if (choice) onChoose(choice.id);
        }}
        className={`grid gap-2 ${isWide ? 'grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] wide:grid-cols-[repeat(auto-fill,minmax(12rem,1fr))]' : 'grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] wide:grid-cols-[repeat(auto-fill,minmax(9rem,1fr))]'}`}
      >
        {group.modifiers.map((modifier) => (
          <Choice
            key={modifier.id}
            modifier={modifier}
            isChosen={selected.includes(modifier.id)}
            isFull={!isSingle && room === 0}
          />
        ))}
      </ToggleButtonGroup>
    </section>
  );
}

interface ChoiceProps {
  modifier: ModifierGroup['modifiers'][number];
  isChosen: boolean;
  /** The group takes no more; what is chosen can still be left. */
  isFull: boolean;
}

function Choice({ modifier: { id, name, priceDelta, available }, isChosen, isFull }: ChoiceProps) {
  const money = useMoney();
  const isOut = !available;
  const delta = priceDelta === 0 ? null : `${priceDelta > 0 ? '+' : '−'}${money(Math.abs(priceDelta))}`;
  return (
    <ToggleButton
      id={id}
      isDisabled={!isChosen && (isOut || isFull)}
      className={`flex min-h-14 min-w-0 items-center gap-1.5 rounded-2 border px-2.5 py-1 text-start text-14 leading-tight font-medium select-none data-pressed:bg-sunken data-selected:border-primary data-selected:bg-primary data-selected:text-on-primary wide:min-h-16 wide:px-3 wide:py-1.5 wide:text-16 ${isOut ? 'border-line-2 bg-neutral-soft text-text-3' : 'border-line-control bg-surface data-disabled:opacity-50'}`}
    >
      <span className="min-w-0 flex-1">
        <span className={`line-clamp-2 ${isOut ? 'line-through' : ''}`}>
          <bdi>{name}</bdi>
        </span>
        {isOut ? (
          <span className="block text-13 font-normal">86 sold out</span>
        ) : (
          delta && (
            <span className="block text-13 font-normal opacity-80">
              <bdi dir="ltr">{delta}</bdi>
            </span>
          )
        )}
      </span>
      {isChosen && <Check aria-hidden size={16} className="shrink-0" />}
    </ToggleButton>
  );
}

interface ProgressProps {
  group: ModifierGroup;
  picked: number;
  missing: number;
}

function Progress({ group, picked, missing }: ProgressProps) {
  if (missing > 0)
    return (
      <SmallChip family="warn" icon={TriangleAlert}>
        {picked > 0 ? `Choose ${missing} more` : demandWords(group)}
      </SmallChip>
    );
  if (group.min > 0)
    return (
      <SmallChip family="ok" icon={Check}>
        Done
      </SmallChip>
    );
  return <span className="text-13 font-normal text-text-3">{demandWords(group)}</span>;
}

function SmallChip(props: Parameters<typeof Chip>[0]) {
  return (
    <span className="[&>span]:min-h-7">
      <Chip {...props} />
    </span>
  );
}
