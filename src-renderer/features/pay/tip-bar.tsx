import { HandCoins } from 'lucide-react';
import { useState } from 'react';
import { parseAmount } from '#contract/money';
import { Button } from '../../ui/button';
import { ChoiceChip } from '../../ui/chip';
import { TextField } from '../../ui/field';
import { useMoney } from '../../ui/money';
import type { Check } from './check-view';

interface TipBarProps {
  /** What the host suggests on what is to be paid now. */
  tips: Check['tips'];
  tip: number;
  onChange(tip: number): void;
  isDisabled: boolean;
}

/** The guest's tip before it is paid: none unless one is chosen, and what the shares are of. */
export function TipBar({ tips, tip, onChange, isDisabled }: TipBarProps) {
  const money = useMoney();
  const [isOpen, setOpen] = useState(false);
  const [own, setOwn] = useState<string | null>(null);
  if (!isOpen)
    return (
      <Button
        size="t0"
        icon={HandCoins}
        isDisabled={isDisabled}
        onPress={() => setOpen(true)}
        className="shrink-0"
      >
        {tip > 0 ? `Tip ${money(tip)}` : 'Add a tip'}
      </Button>
    );
  const choose = (next: number): void => {
    setOwn(null);
    onChange(next);
    setOpen(false);
  };
  return (
    <section
      aria-label="Tip"
      className="grid shrink-0 gap-2 rounded-3 border border-line-2 bg-surface-2 p-2.5"
    >
      <p className="text-13 text-text-3">A share of {money(tips.base)}, what is to be paid now</p>
      <div className="flex flex-wrap gap-touch">
        <ChoiceChip isSelected={tip === 0 && own === null} onChange={() => choose(0)}>
          None
        </ChoiceChip>
        {tips.choices.map((choice) => (
          <ChoiceChip
            key={choice.percent}
            isSelected={own === null && tip === choice.tip}
            onChange={() => choose(choice.tip)}
          >
            <span>
              {choice.percent / 100} % <small className="text-13 font-normal">{money(choice.tip)}</small>
            </span>
          </ChoiceChip>
        ))}
        <ChoiceChip isSelected={own !== null} onChange={(chosen) => setOwn(chosen ? '' : null)}>
          Own
        </ChoiceChip>
      </div>
      {own !== null && (
        <form
          aria-label="Own tip"
          onSubmit={(event) => event.preventDefault()}
          className="flex items-end gap-touch"
        >
          <TextField
            autoFocus
            label="Tip"
            inputMode="decimal"
            value={own}
            onChange={setOwn}
            className="min-w-0 flex-1"
          />
          <Button
            type="submit"
            isDisabled={parseAmount(own) === null}
            onPress={() => choose(parseAmount(own) ?? 0)}
          >
            Take this
          </Button>
        </form>
      )}
    </section>
  );
}
