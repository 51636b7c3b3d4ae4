import { weightWords } from '#contract/line-words';
import type { MenuItem } from '#contract/menu';
import { ChoiceChip } from '../../ui/chip';
import { useMoney } from '../../ui/money';
import { changeDraft } from './draft-lines';
import { NumberEntry } from './number-entry';
import { useOrder } from './order-context';
import type { ShownDraft } from './shown-drafts';

const HALF = 500;

interface PortionChoiceProps {
  line: ShownDraft;
  item: MenuItem;
}

/** How much of an item: whole or half, what it weighs, or what it costs where its price is open. */
export function PortionChoice({ line, item }: PortionChoiceProps) {
  const { visitId, menu } = useOrder();
  const money = useMoney();
  if (item.soldBy === 'weight')
    return (
      <NumberEntry
        label="Weight"
        value={line.portion}
        format={(value) => weightWords(value, menu.weightUnit)}
        most={999_999}
        action={(value) => `Set ${weightWords(value, menu.weightUnit)}`}
        onDone={(portion) => changeDraft(visitId, line.id, { portion })}
      />
    );
  // Who may not say a price is asked for a manager's PIN when it is set.
  if (item.openPrice)
    return (
      <NumberEntry
        label="Price"
        value={line.basePrice === 0 ? null : line.basePrice}
        format={money}
        most={9_999_999}
        action={(value) => `Set ${money(value)}`}
        onDone={(price) => changeDraft(visitId, line.id, { price })}
      />
    );
  if (item.soldBy === 'half')
    return (
      <fieldset aria-label="Portion" className="flex gap-touch">
        {([null, HALF] as const).map((portion) => (
          <ChoiceChip
            key={portion}
            isSelected={line.portion === portion}
            onChange={() => changeDraft(visitId, line.id, { portion })}
          >
            {portion === null ? 'Whole' : 'Half'}
          </ChoiceChip>
        ))}
      </fieldset>
    );
  return null;
}
