import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { Money } from '../../../ui/money';
import { Segmented } from '../../../ui/segmented';
import { AmountField, PercentField } from '../amount-fields';
import { SettingsCard } from '../settings-card';
import { AddForm } from './add-form';
import { addDiscount, removeDiscount, type SetUp } from './money-commands';
import { percentWords } from './percent-words';
import { RemovableRow } from './removable-row';

type Kind = 'percent' | 'amount';

/** The discounts that are ready to be taken. */
export function DiscountsCard({ setUp: { discounts } }: { setUp: SetUp }) {
  const [isAdding, setAdding] = useState(false);
  return (
    <SettingsCard
      title="Discounts"
      words="Are ready to be taken with one tap at Take off. Checks that have one keep it."
      action={
        !isAdding && (
          <Button size="t0" icon={Plus} onPress={() => setAdding(true)}>
            Add
          </Button>
        )
      }
    >
      {discounts.length === 0 && !isAdding && (
        <p className="text-text-2">None. A discount of any height can still be typed.</p>
      )}
      <ul aria-label="Discounts">
        {discounts.map((discount) => (
          <RemovableRow
            key={discount.id}
            name={discount.name}
            facts={
              discount.percent !== null ? (
                `${percentWords(discount.percent)} off`
              ) : (
                <>
                  <Money amount={discount.amount ?? 0} /> off
                </>
              )
            }
            onRemove={() => void removeDiscount(discount)}
          />
        ))}
      </ul>
      {isAdding && <DiscountForm onDone={() => setAdding(false)} />}
    </SettingsCard>
  );
}

function DiscountForm({ onDone }: { onDone(): void }) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('percent');
  const [percent, setPercent] = useState(1000);
  const [amount, setAmount] = useState(500);
  const height = kind === 'percent' ? percent : amount;
  const missing = name.trim() === '' ? 'Give it a name' : height === 0 ? 'Say how much' : null;
  const off = kind === 'percent' ? { kind, percent } : { kind, amount };
  return (
    <AddForm
      label="New discount"
      missing={missing}
      words="Add it"
      add={() => addDiscount({ name: name.trim(), off })}
      onDone={onDone}
    >
      <TextField label="Name" value={name} maxLength={40} onChange={setName} />
      <Segmented<Kind>
        fill
        label="How much is said"
        value={kind}
        onChange={setKind}
        items={[
          { id: 'percent', label: 'In percent' },
          { id: 'amount', label: 'As an amount' },
        ]}
      />
      {kind === 'percent' ? (
        <PercentField label="Percent off" value={percent} onChange={setPercent} />
      ) : (
        <AmountField label="Amount off" value={amount} onChange={(next) => setAmount(next ?? 0)} />
      )}
    </AddForm>
  );
}
