import { useState } from 'react';
import type { Output } from '#contract/contract';
import { Button } from '../button';
import { HowMuch } from './how-much';
import type { Off } from './take-off';
import { Why } from './why';

interface DiscountStepsProps {
  choices: Output<'checks.choices'>;
  isBusy: boolean;
  onDiscount(off: Off, reason: string): void;
}

/** A discount: how much, then why. */
export function DiscountSteps({ choices, isBusy, onDiscount }: DiscountStepsProps) {
  const [chosen, setChosen] = useState<{ off: Off; words: string } | null>(null);
  if (!chosen)
    return <HowMuch ready={choices.discounts} onChoose={(off, words) => setChosen({ off, words })} />;
  return (
    <div className="grid gap-3">
      <div className="flex items-center justify-between gap-3 rounded-3 bg-sunken py-1 ps-4 pe-1">
        <b className="font-semibold">
          <bdi>{chosen.words}</bdi>
        </b>
        <Button size="t0" kind="quiet" isDisabled={isBusy} onPress={() => setChosen(null)}>
          Change
        </Button>
      </div>
      <Why
        reasons={choices.reasons.filter((reason) => reason.for === 'discount')}
        act="Discount"
        isBusy={isBusy}
        onReason={(reason) => onDiscount(chosen.off, reason)}
      />
    </div>
  );
}
