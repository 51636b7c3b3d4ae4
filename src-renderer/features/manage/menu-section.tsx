import { Ban, RotateCcw } from 'lucide-react';
import type { Output } from '#contract/contract';
import type { MenuItem } from '#contract/menu';
import { useCommand } from '../../api/live';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Money } from '../../ui/money';
import { offerUndo } from '../../ui/notices.store';

interface MenuSectionProps {
  section: Output<'menu.view'>['sections'][number];
  items: readonly MenuItem[];
}

/** A section of the menu with its items, in the order of the till. */
export function MenuSection({ section, items }: MenuSectionProps) {
  return (
    <section
      aria-label={section.name}
      className="rounded-3 border border-line bg-surface px-4 pt-3 pb-1 wide:px-5"
    >
      <h2 className="flex items-center gap-2.5 pb-1 text-16 font-semibold">
        <span
          aria-hidden
          className="h-5 w-1 rounded-full"
          style={{ background: `var(--cat-${section.colour})` }}
        />
        <bdi>{section.name}</bdi>
        <span className="text-13 font-normal text-text-3">{items.length}</span>
      </h2>
      <ul className="grid gap-x-8 min-[1100px]:grid-cols-2 min-[1800px]:grid-cols-3">
        {items.map((item) => (
          <ItemRow key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function ItemRow({ item }: { item: MenuItem }) {
  const { id: itemId, name, description, available, dietaryTags } = item;
  const setAvailable = useCommand('menu.setAvailable');
  const change = (to: boolean) =>
    setAvailable.mutate(
      { itemId, available: to },
      {
        onSuccess: () =>
          offerUndo(to ? `${name} is back` : `${name} is 86, sold out`, () =>
            setAvailable.mutate({ itemId, available: !to }),
          ),
      },
    );
  return (
    <li className="flex min-h-15 items-center gap-3 -mt-px border-t border-line py-1">
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <bdi className={`truncate font-medium ${available ? '' : 'text-text-3 line-through'}`}>{name}</bdi>
          {!available && <Chip>86 sold out</Chip>}
        </p>
        {(description || dietaryTags.length > 0) && (
          <p className="truncate text-13 text-text-3">
            <bdi>{[description, ...dietaryTags].filter(Boolean).join(' · ')}</bdi>
          </p>
        )}
      </div>
      <Money amount={item.price} className="text-14 text-text-2" />
      <Button
        size="t0"
        kind={available ? 'quiet' : 'secondary'}
        icon={available ? Ban : RotateCcw}
        aria-label={available ? `86 ${name}` : `Bring ${name} back`}
        isDisabled={setAvailable.isPending}
        onPress={() => change(!available)}
        className="w-22 justify-start"
      >
        {available ? '86' : 'Back'}
      </Button>
    </li>
  );
}
