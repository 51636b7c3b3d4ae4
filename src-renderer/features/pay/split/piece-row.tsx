import { GripVertical } from 'lucide-react';
import { memo } from 'react';
import { Button, type ButtonProps } from 'react-aria-components/Button';
import { Money } from '../../../ui/money';
import { PieceTools } from './piece-tools';
import type { Piece } from './plan.rules';
import type { PieceAmount } from './previews';
import { select, useSplit } from './split.store';
import { useSplitFacts } from './split-context';

export type OnPieceKey = NonNullable<ButtonProps['onKeyDown']>;

interface PieceRowProps {
  piece: Piece;
  checkId: string;
  /** What it comes to; null until the host has said it. */
  amount: PieceAmount | null;
  onKeyDown: OnPieceKey;
}

/** So many of a line, or a share of it. A tap chooses it; alone it shows where it can go. */
export const PieceRow = memo(function PieceRow({ piece, checkId, amount, onKeyDown }: PieceRowProps) {
  const isSelected = useSplit(({ selected }) => selected.includes(piece.id));
  const isAlone = useSplit(({ selected }) => selected.length === 1 && selected[0] === piece.id);
  return (
    <li
      data-piece={piece.id}
      className={`mx-1 rounded-2 border-2 ${isSelected ? 'border-primary bg-surface-2' : 'border-transparent'}`}
    >
      <Button
        aria-pressed={isSelected}
        onPress={() => select(piece.id)}
        onKeyDown={onKeyDown}
        className="block w-full rounded-2 text-start data-pressed:bg-press"
      >
        <PieceFace piece={piece} amount={amount} />
      </Button>
      {isAlone && <PieceTools piece={piece} checkId={checkId} />}
    </li>
  );
});

function PieceFace({ piece, amount }: Pick<PieceRowProps, 'piece' | 'amount'>) {
  const line = useSplitFacts().lines.get(piece.lineId);
  const { quantity, sharedAmong } = piece;
  const share = sharedAmong && `1 of ${sharedAmong} shares${amount?.hasOddCent ? ', with the odd cent' : ''}`;
  const words = [share, line?.details].filter(Boolean).join(' · ');
  return (
    <span data-face className="flex min-t1 items-center gap-1.5 py-1 pe-2 leading-tight">
      <span
        data-grip
        className="grid w-8 shrink-0 cursor-grab touch-none place-items-center self-stretch text-text-3"
      >
        <GripVertical aria-hidden size={16} />
      </span>
      <span className="w-7 shrink-0 text-13 text-text-3">
        <span className="sr-only">{line?.seat ? `Seat ${line.seat}` : 'Shared'}</span>
        <span aria-hidden>{line?.seat ? `S${line.seat}` : 'All'}</span>
      </span>
      <span className="min-w-0 flex-1">
        {quantity > 1 && `${quantity} `}
        <bdi>{line?.name}</bdi>
        {words && (
          <span className="block text-13 text-text-3">
            <bdi>{words}</bdi>
          </span>
        )}
      </span>
      {amount && <Money amount={amount.amount} />}
    </span>
  );
}
