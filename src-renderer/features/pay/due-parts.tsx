import { Check as Tick } from 'lucide-react';
import { ChoiceChip } from '../../ui/chip';
import { Money } from '../../ui/money';
import type { Check } from './check-view';

interface DuePartsProps {
  parts: Check['dueParts'];
  /** The part that is paid now; null is all that is left. */
  chosenId: string | null;
  isDisabled: boolean;
  onChoose(id: string | null): void;
}

/** The parts of what is due, each to be paid by somebody. */
export function DueParts({ parts, chosenId, isDisabled, onChoose }: DuePartsProps) {
  return (
    <fieldset aria-label="Parts" className="flex shrink-0 gap-2 overflow-x-auto p-1">
      {parts.map(({ id, position, amount, due }) => (
        <ChoiceChip
          key={id}
          aria-label={`Part ${position} of ${parts.length}`}
          isSelected={id === chosenId}
          isDisabled={isDisabled || due === 0}
          onChange={() => onChoose(id)}
          className="shrink-0 flex-col gap-0! leading-tight"
        >
          <span className="inline-flex items-center gap-1 text-13 font-normal">
            {due === 0 && <Tick aria-hidden size={14} />}
            {due === 0 ? 'Paid' : `${position} of ${parts.length}`}
          </span>
          <Money amount={due === 0 ? amount : due} />
        </ChoiceChip>
      ))}
      <ChoiceChip
        isSelected={chosenId === null}
        isDisabled={isDisabled}
        onChange={() => onChoose(null)}
        className="shrink-0"
      >
        All
      </ChoiceChip>
    </fieldset>
  );
}
