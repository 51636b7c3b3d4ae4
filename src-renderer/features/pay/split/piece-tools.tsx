import { useState } from 'react';
import { Button } from '../../../ui/button';
import { ChoiceChip } from '../../../ui/chip';
import { NumberStepper } from '../../../ui/number-stepper';
import type { Piece } from './plan.rules';
import { moveTo, share, useSplit } from './split.store';
import { useSplitFacts } from './split-context';

/** Where a chosen line can go: so many of it to a check, or its price shared by several. */
export function PieceTools({ piece, checkId }: { piece: Piece; checkId: string }) {
  const { letterOf, lines } = useSplitFacts();
  const plan = useSplit((split) => split.plan);
  const [quantity, setQuantity] = useState(piece.quantity);
  const open = plan.filter(({ isFixed }) => !isFixed);
  const others = open.filter((part) => part.checkId !== checkId);
  const isShared = piece.sharedAmong !== null;
  const sharers = open.filter(({ pieces }) =>
    pieces.some(({ lineId, sharedAmong }) => lineId === piece.lineId && sharedAmong !== null),
  );
  return (
    <div data-tools className="grid gap-2 px-2 pb-2">
      <div className="flex flex-wrap items-center gap-1.5">
        {piece.quantity > 1 && !isShared && (
          <NumberStepper
            label="How many to move"
            hideLabel
            value={quantity}
            min={1}
            max={piece.quantity}
            onChange={setQuantity}
          />
        )}
        <span className="text-13 text-text-3">Move to</span>
        {others.map((part) => (
          <Button
            key={part.checkId}
            size="t0"
            aria-label={`Move to check ${letterOf(part.checkId)}`}
            onPress={() => moveTo([piece.id], part.checkId, quantity)}
          >
            {letterOf(part.checkId)}
          </Button>
        ))}
        <Button size="t0" aria-label="Move to a new check" onPress={() => moveTo([piece.id], null, quantity)}>
          New
        </Button>
      </div>
      {others.length > 0 && !lines.get(piece.lineId)?.whole && (
        <div className="flex flex-wrap items-center gap-1.5">
          <span className="text-13 text-text-3">Shared by</span>
          {open.map((part) => (
            <ChoiceChip
              key={part.checkId}
              aria-label={`Shared by check ${letterOf(part.checkId)}`}
              isSelected={isShared ? sharers.includes(part) : part.checkId === checkId}
              isDisabled={!isShared && part.checkId === checkId}
              onChange={() => share(piece.id, part.checkId)}
              className="min-t0!"
            >
              {letterOf(part.checkId)}
            </ChoiceChip>
          ))}
          {open.length > 2 && (
            <Button size="t0" onPress={() => share(piece.id, 'all')}>
              All
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
