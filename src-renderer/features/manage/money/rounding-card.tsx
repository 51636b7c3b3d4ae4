import { useMoney } from '../../../ui/money';
import { Chips } from '../chips';
import { SettingsCard } from '../settings-card';
import { changeRules, type Rules } from './money-commands';

const steps = [1, 2, 5, 10, 20, 50, 100];

/** Where tax is rounded, and the smallest coin. */
export function RoundingCard({ rules: { taxRounding, cashStep } }: { rules: Rules }) {
  const money = useMoney();
  const offered = [...new Set([...steps, cashStep])].sort((a, b) => a - b);
  return (
    <SettingsCard
      title="Rounding"
      words="Changes what a bill comes to by a cent. Open checks follow at once; closed ones stay as they are."
    >
      <div className="grid gap-4">
        <Chips
          single
          label="Tax is rounded"
          items={[
            { id: 'check', label: 'Once per rate and check' },
            { id: 'line', label: 'On every line' },
          ]}
          chosen={[taxRounding]}
          onChange={([one]) => {
            if (one !== undefined)
              void changeRules(
                { taxRounding: one },
                { taxRounding },
                one === 'line' ? 'Tax is rounded on every line' : 'Tax is rounded once per check',
              );
          }}
        />
        <Chips
          single
          label="Smallest coin that is taken in cash"
          items={offered.map((step) => ({ id: step, label: money(step) }))}
          chosen={[cashStep]}
          onChange={([one]) => {
            if (one !== undefined)
              void changeRules({ cashStep: one }, { cashStep }, `Cash is taken in steps of ${money(one)}`);
          }}
        />
      </div>
    </SettingsCard>
  );
}
