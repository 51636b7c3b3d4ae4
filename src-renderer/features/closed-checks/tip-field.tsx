import { useState } from 'react';
import { parseAmount, toDecimal } from '#contract/money';
import { useCommand } from '../../api/live';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import type { Payment } from './check-words';

/** The tip as the guest has written it on the card slip. */
export function TipField({ payment, onDone }: { payment: Payment; onDone(): void }) {
  const [typed, setTyped] = useState(payment.tip === 0 ? '' : toDecimal(payment.tip));
  const set = useCommand('payments.setTip');
  const tip = typed.trim() === '' ? 0 : parseAmount(typed);
  return (
    <form
      aria-label="Tip on the slip"
      onSubmit={(event) => event.preventDefault()}
      className="flex items-end gap-touch"
    >
      <TextField
        autoFocus
        label="Tip on the slip"
        inputMode="decimal"
        value={typed}
        onChange={setTyped}
        className="flex-1"
      />
      <Button onPress={onDone}>Cancel</Button>
      <Button
        type="submit"
        kind="primary"
        isDisabled={tip === null || set.isPending}
        onPress={() => tip !== null && set.mutate({ paymentId: payment.id, tip }, { onSuccess: onDone })}
      >
        Save
      </Button>
    </form>
  );
}
