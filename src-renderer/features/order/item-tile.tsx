import { Button } from 'react-aria-components/Button';
import type { MenuItem } from '#contract/menu';
import { Money } from '../../ui/money';
import { ColourKey } from './category-rail';

interface ItemTileProps {
  item: MenuItem;
  colour: number;
  /** How many of it are on the check and not sent. */
  unsent: number;
  /** Its sheet is open. */
  isOpen: boolean;
  eightySix: boolean;
  isDisabled: boolean;
  isTabStop: boolean;
  onFocus(): void;
  onPress(): void;
}

/** One item: its name, its price, whether it is there. What is sold out keeps its place. */
export function ItemTile({
  item: { name, price, available },
  colour,
  unsent,
  isOpen,
  eightySix,
  isDisabled,
  isTabStop,
  onFocus,
  onPress,
}: ItemTileProps) {
  const ground = available
    ? 'border-line bg-surface shadow-1 data-hovered:border-line-2 data-disabled:opacity-60 data-disabled:shadow-none'
    : 'border-line bg-neutral-soft text-text-3';
  return (
    <Button
      isDisabled={isDisabled}
      excludeFromTabOrder={!isTabStop}
      onFocus={onFocus}
      onPress={onPress}
      className={`relative flex min-t2 flex-col rounded-3 border py-2 ps-4 pe-2 text-start select-none data-pressed:border-line-control data-pressed:bg-sunken wide:min-h-28 wide:py-3 wide:ps-5 wide:pe-3.5 ${ground} ${eightySix ? 'border-dashed border-line-control!' : ''} ${isOpen ? 'outline-3 outline-offset-1 outline-select' : ''}`}
    >
      <ColourKey
        colour={colour}
        className={`absolute inset-y-2 start-[5px] w-1 wide:inset-y-3 wide:start-1.5 ${available ? '' : 'opacity-40'}`}
      />
      <span
        className={`line-clamp-2 pe-3 text-16 leading-[1.22] tracking-tight wide:text-18 ${available ? 'font-semibold' : 'font-medium line-through'}`}
      >
        <bdi>{name}</bdi>
      </span>
      <span className="mt-auto flex w-full flex-wrap items-end justify-between gap-x-1 pt-1 text-14 wide:text-16">
        <Money amount={price} className={available ? 'text-text-2' : ''} />
        <TileTag available={available} eightySix={eightySix} />
      </span>
      {unsent > 0 && (
        <span className="absolute -end-[5px] -top-[7px] grid h-7 min-w-7 place-items-center rounded-full bg-text px-1.5 text-14 font-semibold text-surface">
          {unsent}
          <span className="sr-only"> not sent</span>
        </span>
      )}
    </Button>
  );
}

function TileTag({ available, eightySix }: { available: boolean; eightySix: boolean }) {
  if (eightySix)
    return (
      <span className="rounded-[6px] bg-primary px-1 py-0.5 text-12 font-semibold whitespace-nowrap text-on-primary wide:px-2 wide:text-13">
        {available ? '86' : 'Bring back'}
      </span>
    );
  if (available) return null;
  return (
    <span className="rounded-[6px] bg-neutral px-1 py-0.5 text-12 font-semibold whitespace-nowrap text-on-neutral wide:px-2 wide:text-13">
      86 sold out
    </span>
  );
}
