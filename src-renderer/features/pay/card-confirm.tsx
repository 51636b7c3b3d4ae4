import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Money } from '../../ui/money';

interface CardConfirmProps {
  amount: number;
  /** The check has moved on since the amount was typed on the terminal. */
  warning: { title: string; advice: string } | null;
  mayApprove: boolean;
  isTaking: boolean;
  onDeclined(): void;
  onApproved(reference: string): Promise<void>;
}

/**
 * What the terminal said. "Declined" stands where the finger just was, so that a double tap never approves.
 */
export function CardConfirm({
  amount,
  warning,
  mayApprove,
  isTaking,
  onDeclined,
  onApproved,
}: CardConfirmProps) {
  const [reference, setReference] = useState('');
  return (
    <>
      <div className="grid min-h-0 flex-1 content-center gap-5">
        <div className="text-center">
          <p className="text-16 text-text-2">On the card terminal</p>
          <p className="text-48 leading-tight font-semibold tracking-tight">
            <Money amount={amount} />
          </p>
        </div>
        {warning && (
          <Banner family="warn" title={warning.title}>
            {warning.advice}
          </Banner>
        )}
        <TextField
          label="Last four digits or reference, if you like"
          value={reference}
          onChange={setReference}
          maxLength={40}
          isDisabled={isTaking}
        />
        <Button
          kind="primary"
          size="t2"
          icon={Check}
          isDisabled={isTaking || !mayApprove}
          onPress={() => void onApproved(reference.trim())}
          className="min-t2!"
        >
          {isTaking ? 'Taking' : 'Approved on the terminal'}
        </Button>
      </div>
      <Button
        size="t2"
        icon={X}
        isDisabled={isTaking}
        onPress={onDeclined}
        className="sticky bottom-0 min-h-[clamp(76px,8.9vh,96px)]! shrink-0"
      >
        Declined, or not now
      </Button>
    </>
  );
}
