import { Check } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { HouseAccountView } from '#contract/house-accounts';
import { parseAmount, toDecimal } from '#contract/money';
import { useCommand } from '../../../api/live';
import { TextField } from '../../../ui/field';
import { AccountPanel } from './account-panel';

interface AccountFormProps {
  /** Null is a new one. */
  account: HouseAccountView | null;
  /** With the account that is looked at then; null is none. */
  onDone(houseAccountId: string | null): void;
}

/** What an account is called, and how much it may owe at most. */
export function AccountForm({ account, onDone }: AccountFormProps) {
  const [houseAccountId] = useState(() => account?.id ?? newId());
  const [name, setName] = useState(account?.name ?? '');
  const [limit, setLimit] = useState(
    account === null || account.creditLimit === null ? '' : toDecimal(account.creditLimit),
  );
  const add = useCommand('houseAccounts.add', { inline: true });
  const change = useCommand('houseAccounts.change', { inline: true });
  const command = account ? change : add;
  const creditLimit = limit.trim() === '' ? null : parseAmount(limit);
  const isUnreadable = limit.trim() !== '' && creditLimit === null;
  const missing = name.trim() === '' ? 'Type a name' : isUnreadable ? 'Type the limit as an amount' : null;
  const submit = (): void =>
    command.mutate(
      { houseAccountId, name: name.trim(), guestId: account?.guestId ?? null, creditLimit },
      { onSuccess: () => onDone(houseAccountId) },
    );
  const title = account ? 'Change the account' : 'Open a house account';
  return (
    <AccountPanel
      label={title}
      title={title}
      icon={Check}
      missing={missing}
      words={account ? 'Save' : 'Open it'}
      command={command}
      submit={submit}
      onCancel={() => onDone(account?.id ?? null)}
    >
      <TextField autoFocus label="Name" value={name} onChange={setName} maxLength={100} />
      <TextField
        label="May owe at most"
        hint="Nothing more can be charged beyond it. Empty is without a limit."
        inputMode="decimal"
        value={limit}
        onChange={setLimit}
        maxLength={12}
      />
    </AccountPanel>
  );
}
