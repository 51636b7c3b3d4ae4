import { Check } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { AmountField, PercentField } from '../amount-fields';
import { SettingsCard } from '../settings-card';
import { changeRules, type Rules } from './money-commands';

type Limits = Pick<Rules, 'discountLimit' | 'paidOutLimit'>;

/** What goes without a manager's PIN. */
export function LimitsCard({ rules: { discountLimit, paidOutLimit } }: { rules: Rules }) {
  const before: Limits = { discountLimit, paidOutLimit };
  const [draft, setDraft] = useState<Limits | null>(null);
  const shown = draft ?? before;
  const save = async (): Promise<void> => {
    if (await changeRules(shown, before, 'The limits are changed')) setDraft(null);
  };
  return (
    <SettingsCard
      title="Without a manager’s PIN"
      words="Up to these, staff give a discount and pay out of a drawer by themselves; beyond, a manager’s PIN is asked."
      action={
        <Button size="t0" kind="primary" icon={Check} isDisabled={draft === null} onPress={() => void save()}>
          {draft === null ? 'Saved' : 'Save'}
        </Button>
      }
    >
      <div className="grid grid-cols-2 gap-3">
        <PercentField
          label="Discount, percent"
          value={shown.discountLimit}
          onChange={(share) => setDraft({ ...shown, discountLimit: share })}
        />
        <AmountField
          label="Paid out at once"
          value={shown.paidOutLimit}
          onChange={(amount) => setDraft({ ...shown, paidOutLimit: amount ?? 0 })}
        />
      </div>
    </SettingsCard>
  );
}
