import { memo } from 'react';
import { Button } from 'react-aria-components/Button';
import type { MenuItem } from '#contract/menu';
import { Money } from '../../ui/money';
import { ColourKey } from './category-rail';

interface ItemTileProps {
  item: MenuItem;
  weightUnit: 'kg' | 'lb';
  /** How many can still be rung; null where nobody counts. */
  left: number | null;
  colour: number;
  /** How many of it are on the check and not sent. */
  unsent: number;
  /** Its sheet is open. */
  isOpen: boolean;
  eightySix: 'mark' | 'count' | null;
  isDisabled: boolean;
  isTabStop: boolean;
  /** The same from tap to tap, or every tile is painted anew. */
  onFocus(itemId: string): void;
  onPress(item: MenuItem): void;
}

/** One item: its name, its price, whether it is there. What is sold out keeps its place. */
export const ItemTile = memo(function ItemTile({
  item,
  weightUnit,
  left,
  colour,
  unsent,
  isOpen,
  eightySix,
  isDisabled,
  isTabStop,
  onFocus,
  onPress,
}: ItemTileProps) {
  const { name, price, priceNow, openPrice, soldBy, available: isOnMenu } = item;
  const available = isOnMenu && left !== 0;
  const ground = available
    ? 'border-line bg-surface shadow-1 data-hovered:border-line-2 data-disabled:opacity-60 data-disabled:shadow-none'
    : 'border-line bg-neutral-soft text-text-3';
  return (
    <Button
      isDisabled={isDisabled}
      excludeFromTabOrder={!isTabStop}
      onFocus={() => onFocus(item.id)}
      onPress={() => onPress(item)}
      className={`relative flex min-t2 flex-col rounded-3 border py-2 ps-4 pe-2 text-start select-none data-pressed:border-line-control data-pressed:bg-sunken wide:min-h-28 wide:py-3 wide:ps-5 wide:pe-3.5 ${ground} ${eightySix !== null ? 'border-dashed border-line-control!' : ''} ${isOpen ? 'outline-3 outline-offset-1 outline-select' : ''}`}
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
        <span className={available ? 'text-text-2' : ''}>
          {openPrice && priceNow === 0 ? 'Open price' : <Money amount={priceNow} />}
          {soldBy === 'weight' && ` / ${weightUnit}`}
          {priceNow !== price && (
            <s className="ms-1.5 text-13 text-text-3">
              <span className="sr-only">instead of </span>
              <Money amount={price} />
            </s>
          )}
        </span>
        <TileTag isOnMenu={isOnMenu} left={left} eightySix={eightySix} />
      </span>
      {unsent > 0 && (
        <span className="absolute -end-[5px] -top-[7px] grid h-7 min-w-7 place-items-center rounded-full bg-text px-1.5 text-14 font-semibold text-surface">
          {unsent}
          <span className="sr-only"> not sent</span>
        </span>
      )}
    </Button>
  );
});

interface TileTagProps {
  isOnMenu: boolean;
  left: number | null;
  eightySix: ItemTileProps['eightySix'];
}

const tagClass = 'rounded-[6px] px-1 py-0.5 text-12 font-semibold whitespace-nowrap wide:px-2 wide:text-13';

function TileTag({ isOnMenu, left, eightySix }: TileTagProps) {
  if (eightySix === 'count')
    return (
      <span className={`${tagClass} bg-primary text-on-primary`}>
        {left === null ? 'Count' : <bdi>{left} left</bdi>}
      </span>
    );
  if (eightySix === 'mark')
    return <span className={`${tagClass} bg-primary text-on-primary`}>{isOnMenu ? '86' : 'Bring back'}</span>;
  if (!isOnMenu) return <span className={`${tagClass} bg-neutral text-on-neutral`}>86 sold out</span>;
  if (left === 0) return <span className={`${tagClass} bg-neutral text-on-neutral`}>0 left, sold out</span>;
  if (left === null) return null;
  return (
    <span className={`${tagClass} bg-warn text-on-warn`}>
      <bdi>{left} left</bdi>
    </span>
  );
}
