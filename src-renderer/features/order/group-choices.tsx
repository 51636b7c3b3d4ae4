import { Check, Minus, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { type Choice, mostOf, quantityOf } from '#contract/choices';
import type { Modifier } from '#contract/menu';
import { Chip } from '../../ui/chip';
import { useMoney } from '../../ui/money';
import { ChoiceWords } from './choice-words';
import { useOrder } from './order-context';
import { type Asked, type Demand, demandWords, progressOf, takeTimes, tapChoice } from './sheet.rules';

interface GroupChoicesProps {
  asked: Asked;
  /** Over the whole width of the sheet. */
  isWide: boolean;
}

/** One group of choices. What is missing says so; what is met says "Done". */
export function GroupChoices({ asked, isWide }: GroupChoicesProps) {
  const { groups } = useOrder().menu;
  const { group, choices, change } = asked;
  const { picked, missing, room } = progressOf(group, choices);
  const isSingle = group.max === 1;
  const chosenOf = (modifier: Modifier): Choice | undefined => choices.find(({ id }) => id === modifier.id);
  const selected = group.modifiers.filter(chosenOf).map(({ id }) => id);
  const wordy = group.modifiers.filter((modifier) => modifier.freeText && chosenOf(modifier));
  return (
    <GroupFrame group={group} of={asked.of} picked={picked} missing={missing} isWide={isWide}>
      <ToggleButtonGroup
        aria-label={`${group.name}, ${demandWords(group)}`}
        selectionMode={isSingle ? 'single' : 'multiple'}
        disallowEmptySelection={isSingle && group.min === 1}
        selectedKeys={selected}
        onSelectionChange={(next) => {
          // A group of one reports what it swapped to; what it swapped from comes first in the menu only by chance.
          const added = group.modifiers.find(({ id }) => next.has(id) && !selected.includes(id));
          const tapped = group.modifiers.find(({ id }) => next.has(id) !== selected.includes(id));
          const modifier = added ?? tapped;
          if (modifier) change(tapChoice(asked, modifier, groups));
        }}
        className={choicesClass(isWide)}
      >
        {group.modifiers.map((modifier) => (
          <ChoiceTile
            key={modifier.id}
            modifier={modifier}
            delta={modifier.priceDelta}
            hasSizes={modifier.prices.length > 0}
            times={timesOf(chosenOf(modifier))}
            isFull={!isSingle && room === 0 && mostOf(group, modifier) === 1}
            onFewer={
              mostOf(group, modifier) > 1
                ? () => change(takeTimes(asked, modifier, timesOf(chosenOf(modifier)) - 1))
                : undefined
            }
          />
        ))}
      </ToggleButtonGroup>
      {wordy.map((modifier) => (
        <ChoiceWords key={modifier.id} modifier={modifier} choices={choices} onChange={change} />
      ))}
    </GroupFrame>
  );
}

const timesOf = (choice: Choice | undefined): number => (choice ? quantityOf(choice) : 0);

/** The columns of a group's choices. */
export function choicesClass(isWide: boolean): string {
  return `grid gap-2 ${isWide ? 'grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] wide:grid-cols-[repeat(auto-fill,minmax(12rem,1fr))]' : 'grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] wide:grid-cols-[repeat(auto-fill,minmax(9rem,1fr))]'}`;
}

interface GroupFrameProps {
  group: Demand & { name: string };
  of: string | null;
  picked: number;
  missing: number;
  isWide: boolean;
  children: ReactNode;
}

/** A group with its name, the choice that asks it, and how far a guest is. */
export function GroupFrame({ group, of, picked, missing, isWide, children }: GroupFrameProps) {
  return (
    <section
      aria-label={of === null ? group.name : `${of}, ${group.name}`}
      data-missing={missing > 0 || undefined}
      className={`min-w-0 ${isWide ? 'col-span-full' : ''} ${of === null ? '' : 'border-s-2 border-line-control ps-3'}`}
    >
      <h3 className="mb-1.5 flex min-h-7 flex-wrap items-center gap-2 font-semibold wide:mb-2.5">
        {of !== null && <bdi className="font-medium text-text-2">{of} ·</bdi>}
        <bdi>{group.name}</bdi>
        <Progress group={group} picked={picked} missing={missing} />
      </h3>
      {children}
    </section>
  );
}

interface ChoiceTileProps {
  modifier: { id: string; name: string; available: boolean };
  delta: number;
  /** What it costs is said by the size. */
  hasSizes?: boolean;
  times: number;
  /** The group takes no more; what is chosen can still be left. */
  isFull: boolean;
  /** Takes it once less, where it can be taken several times. */
  onFewer?: (() => void) | undefined;
}

/** One choice: what it is, what it costs, whether it is chosen, how often. */
export function ChoiceTile({
  modifier: { id, name, available },
  delta,
  hasSizes,
  times,
  isFull,
  onFewer,
}: ChoiceTileProps) {
  const money = useMoney();
  const isOut = !available;
  const price = delta === 0 ? null : `${delta > 0 ? '+' : '−'}${money(Math.abs(delta))}`;
  const isChosen = times > 0;
  return (
    <span className="relative flex min-w-0">
      <ToggleButton
        id={id}
        isDisabled={!isChosen && (isOut || isFull)}
        className={`flex min-h-14 w-full min-w-0 items-center gap-1.5 rounded-2 border px-2.5 py-1 text-start text-14 leading-tight font-medium select-none data-pressed:bg-sunken data-selected:border-primary data-selected:bg-primary data-selected:text-on-primary wide:min-h-16 wide:px-3 wide:py-1.5 wide:text-16 ${isOut ? 'border-line-2 bg-neutral-soft text-text-3' : 'border-line-control bg-surface data-disabled:opacity-50'} ${isChosen && onFewer ? 'pe-12!' : ''}`}
      >
        <span className="min-w-0 flex-1">
          <span className={`line-clamp-2 ${isOut ? 'line-through' : ''}`}>
            {times > 1 && <bdi>{times} × </bdi>}
            <bdi>{name}</bdi>
          </span>
          {isOut ? (
            <span className="block text-13 font-normal">86 sold out</span>
          ) : (
            (price ?? hasSizes) && (
              <span className="block text-13 font-normal opacity-80">
                {price !== null && <bdi dir="ltr">{price}</bdi>}
                {hasSizes && ' by size'}
              </span>
            )
          )}
        </span>
        {isChosen && !onFewer && <Check aria-hidden size={16} className="shrink-0" />}
      </ToggleButton>
      {isChosen && onFewer && (
        <AriaButton
          aria-label={`One ${name} less`}
          onPress={onFewer}
          className="absolute inset-y-0 end-0 grid min-t0 place-items-center rounded-e-2 border-s border-on-primary/30 text-on-primary inline-[var(--t0)] data-pressed:opacity-70"
        >
          <Minus aria-hidden size={20} />
        </AriaButton>
      )}
    </span>
  );
}

interface ProgressProps {
  group: GroupFrameProps['group'];
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
