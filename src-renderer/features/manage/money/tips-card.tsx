import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { PercentField } from '../amount-fields';
import { SettingsCard } from '../settings-card';
import { changeRules, type Rules } from './money-commands';
import { percentWords } from './percent-words';
import { RemovableRow } from './removable-row';

const MOST = 4;

/** The shares that are suggested as tips. */
export function TipsCard({ rules: { tipSuggestions } }: { rules: Rules }) {
  const [percent, setPercent] = useState(0);
  const save = (next: number[], words: string): Promise<boolean> =>
    changeRules({ tipSuggestions: next }, { tipSuggestions }, words);
  const missing =
    tipSuggestions.length >= MOST
      ? 'Four are the most'
      : percent === 0
        ? 'Type a percent'
        : tipSuggestions.includes(percent)
          ? 'It is there'
          : null;
  const add = async (): Promise<void> => {
    if (missing !== null) return;
    const next = [...tipSuggestions, percent].sort((a, b) => a - b);
    if (await save(next, `A tip of ${percentWords(percent)} is suggested`)) setPercent(0);
  };
  return (
    <SettingsCard
      title="Tips"
      words="Are suggested where a guest pays, each with what it comes to. Any other tip can always be typed."
    >
      {tipSuggestions.length === 0 && <p className="text-text-2">None is suggested.</p>}
      <ul aria-label="Tips suggested">
        {tipSuggestions.map((share) => (
          <RemovableRow
            key={share}
            name={percentWords(share)}
            onRemove={() => {
              const rest = tipSuggestions.filter((one) => one !== share);
              void save(rest, `${percentWords(share)} is suggested no more`);
            }}
          />
        ))}
      </ul>
      <form
        className="mt-2 flex items-end gap-touch"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <div className="flex-1">
          <PercentField
            key={tipSuggestions.join()}
            label="Another, in percent"
            value={percent}
            onChange={setPercent}
          />
        </div>
        <Button type="submit" icon={Plus} isDisabled={missing !== null}>
          {missing ?? 'Add'}
        </Button>
      </form>
    </SettingsCard>
  );
}
