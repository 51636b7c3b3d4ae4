import { Check } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { SettingsCard } from '../settings-card';
import { setReceiptWords } from './printer-commands';

/** What stands above and below every receipt and guest check. */
export function ReceiptWordsCard(before: { head: string; foot: string }) {
  const [draft, setDraft] = useState(before);
  const [isBusy, setBusy] = useState(false);
  const isSame = draft.head === before.head && draft.foot === before.foot;
  const save = async (): Promise<void> => {
    setBusy(true);
    await setReceiptWords(draft, { head: before.head, foot: before.foot });
    setBusy(false);
  };
  return (
    <SettingsCard
      title="On every receipt"
      words="Above and below what was eaten, on receipts and guest checks."
      action={
        <Button
          size="t0"
          icon={Check}
          isDisabled={isSame || isBusy}
          onPress={() => void save()}
          className="whitespace-nowrap"
        >
          {isSame ? 'Saved' : 'Save the words'}
        </Button>
      }
    >
      <div className="grid grid-cols-2 gap-4">
        <TextField
          label="Above: address, tax number"
          multiline
          value={draft.head}
          maxLength={500}
          onChange={(head) => setDraft({ ...draft, head })}
        />
        <TextField
          label="Below: thanks, opening hours"
          multiline
          value={draft.foot}
          maxLength={500}
          onChange={(foot) => setDraft({ ...draft, foot })}
        />
      </div>
    </SettingsCard>
  );
}
