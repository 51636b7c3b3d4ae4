import { Check, CircleHelp, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Money } from '../../ui/money';

interface CardConfirmProps {
  /** With its tip, as it is typed on the terminal. */
  amount: number;
  tip: number;
  isBusy: boolean;
  onAnswer(state: 'approved' | 'declined' | 'unknown', reference: string): void;
}

/**
 * What the terminal said. "Declined" stands where the finger just was, so that a double tap never approves.
 */
export function CardConfirm({ amount, tip, isBusy, onAnswer }: CardConfirmProps) {
  const [reference, setReference] = useState('');
  return (
    <>
      <div className="grid min-h-0 flex-1 content-center gap-4">
        <div className="text-center">
          <p className="text-16 text-text-2">On the card terminal</p>
          <p className="text-48 leading-tight font-semibold tracking-tight">
            <Money amount={amount} />
          </p>
          {tip > 0 && (
            <p className="text-14 text-text-3">
              <Money amount={tip} /> of it tip
            </p>
          )}
        </div>
        <TextField
          label="Last four digits or reference, if you like"
          value={reference}
          onChange={setReference}
          maxLength={40}
          isDisabled={isBusy}
        />
        <Button
          kind="primary"
          size="t2"
          icon={Check}
          isDisabled={isBusy}
          onPress={() => onAnswer('approved', reference.trim())}
          className="min-t2!"
        >
          {isBusy ? 'Taking' : 'Approved on the terminal'}
        </Button>
        <Button icon={CircleHelp} isDisabled={isBusy} onPress={() => onAnswer('unknown', '')}>
          I don’t know
        </Button>
      </div>
      <Button
        size="t2"
        icon={X}
        isDisabled={isBusy}
        onPress={() => onAnswer('declined', '')}
        className="sticky bottom-0 min-h-[clamp(76px,8.9vh,96px)]! shrink-0"
      >
        Declined, or not now
      </Button>
    </>
  );
}
