import type { ReactNode } from 'react';
import { Money } from '../../ui/money';

interface CheckLineProps {
  seat: number | null;
  quantity: number;
  name: string;
  modifierNames: readonly string[];
  /** Half of it, or what it weighs. */
  portion?: string | null;
  /** The dishes of a set menu. */
  dishes?: readonly { itemId: string; name: string; words: readonly string[] }[];
  note: string | null;
  /** The kitchen's word, or that it has none yet. */
  status: ReactNode;
  amount: number | null;
  nameClass: string;
  amountClass: string;
}

/** The inside of a line: for whom, how many, what, how far it is, what it costs. */
export function CheckLine({
  seat,
  quantity,
  name,
  modifierNames,
  portion = null,
  dishes = [],
  note,
  status,
  amount,
  nameClass,
  amountClass,
}: CheckLineProps) {
  return (
    <span className="grid w-full grid-cols-[34px_20px_minmax(0,1fr)_auto] items-center gap-x-2 leading-snug wide:grid-cols-[36px_24px_minmax(0,1fr)_auto] wide:gap-x-2.5">
      <span className="grid h-6 place-items-center rounded-[6px] bg-sunken text-13 font-semibold text-text-2">
        <span className="sr-only">{seat === null ? 'Shared' : `Seat ${seat}`}</span>
        <span aria-hidden>{seat === null ? 'All' : `S${seat}`}</span>
      </span>
      <span className="text-center font-semibold">{quantity}</span>
      <span className="min-w-0">
        <span className={`block ${nameClass}`}>
          {portion !== null && <bdi>{portion} </bdi>}
          <bdi>{name}</bdi>
        </span>
        {dishes.map((dish, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a dish may be chosen twice, and none moves
          <span key={`${dish.itemId} ${index}`} className="block text-13 text-text-2">
            <bdi>{[dish.name, ...dish.words].join(', ')}</bdi>
          </span>
        ))}
        {modifierNames.length > 0 && (
          <span className="block text-13 text-text-2">
            <bdi>{modifierNames.join(', ')}</bdi>
          </span>
        )}
        {note && (
          <span className="block text-13 text-text-2 italic">
            <bdi>{note}</bdi>
          </span>
        )}
        {status}
      </span>
      <span className={amountClass}>{amount !== null && <Money amount={amount} />}</span>
    </span>
  );
}
