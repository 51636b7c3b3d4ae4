import { HandCoins } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { HouseAccountView } from '#contract/house-accounts';
import { parseAmount, toDecimal } from '#contract/money';
import { useCommand } from '../../../api/live';
import { TextField } from '../../../ui/field';
import { useMoney } from '../../../ui/money';
import { TenderChoice, useTender } from '../../../ui/taking/tender-choice';
import { AccountPanel } from './account-panel';

interface SettleFormProps {
  account: HouseAccountView;
  onDone(taken: { amount: number; change: number } | null): void;
}

/** Takes what an account owes, or a part of it. */
export function SettleForm({ account, onDone }: SettleFormProps) {
  const money = useMoney();
  // Made once: taken twice by a double tap, or again after a failure, it is taken once.
  const [settlementId] = useState(() => newId());
  const [typed, setTyped] = useState(toDecimal(account.owed));
  const [reference, setReference] = useState('');
  const tender = useTender();
  const settle = useCommand('houseAccounts.settle', { inline: true });
  const amount = parseAmount(typed);
  const missing = !amount
    ? 'Type the amount'
    : amount > account.owed
      ? 'More than what is owed'
      : tender.missing;
  const submit = (): void => {
    if (!amount) return;
    const noted = reference.trim();
    settle.mutate(
      {
        settlementId,
        houseAccountId: account.id,
        amount,
        ...tender.said,
        ...(noted && { reference: noted }),
      },
      { onSuccess: ({ change }) => onDone({ amount, change }) },
    );
  };
  return (
    <AccountPanel
      label="Settle the account"
      title={<bdi>Settle {account.name}</bdi>}
      icon={HandCoins}
      missing={missing}
      words={`Take ${money(amount ?? 0)}`}
      command={settle}
      submit={submit}
      onCancel={() => onDone(null)}
    >
      <TextField
        autoFocus
        label="Amount"
        hint={`Owed is ${money(account.owed)}. A part can be taken.`}
        inputMode="decimal"
        value={typed}
        onChange={setTyped}
        maxLength={12}
      />
      <TenderChoice state={tender} isDisabled={settle.isPending} />
      <TextField
        label="Reference, if there is one"
        value={reference}
        onChange={setReference}
        maxLength={40}
      />
    </AccountPanel>
  );
}
