import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { plural } from '../../../ui/words';
import { SettingsCard } from '../settings-card';
import { type NewCharge, removeCharge, type SetUp } from './money-commands';
import { percentWords } from './percent-words';
import { RemovableRow } from './removable-row';
import { ServiceForm } from './service-form';

const places = { dine_in: 'at a table', takeaway: 'taken away', bar: 'at the bar' } as const;

/** What is charged for the service, and on which bills. */
export function ServiceCard({ setUp }: { setUp: SetUp }) {
  const [isAdding, setAdding] = useState(false);
  const { serviceCharges, taxClasses } = setUp;
  const factsOf = ({ percent, orderType, minParty, beforeDiscount, taxClassId }: NewCharge): string =>
    [
      percentWords(percent),
      orderType === null ? 'every bill' : places[orderType],
      minParty !== null && minParty > 1 && `from ${plural(minParty, 'guest')}`,
      beforeDiscount && 'before discounts',
      taxClassId === null
        ? 'not taxed'
        : `taxed as ${taxClasses.find(({ id }) => id === taxClassId)?.name ?? 'before'}`,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <SettingsCard
      title="Service charge"
      words="Is put on a bill by itself and follows the size of its party, unless somebody has waived it there."
      action={
        !isAdding && (
          <Button size="t0" icon={Plus} onPress={() => setAdding(true)}>
            Add
          </Button>
        )
      }
    >
      {serviceCharges.length === 0 && !isAdding && <p className="text-text-2">No service is charged.</p>}
      <ul aria-label="Service charges">
        {serviceCharges.map((charge) => (
          <RemovableRow
            key={charge.id}
            name={charge.name}
            facts={factsOf(charge)}
            onRemove={() => void removeCharge(charge)}
          />
        ))}
      </ul>
      {isAdding && <ServiceForm taxClasses={taxClasses} onDone={() => setAdding(false)} />}
    </SettingsCard>
  );
}
