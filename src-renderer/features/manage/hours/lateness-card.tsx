import { Check } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { NumberStepper } from '../../../ui/number-stepper';
import { Segmented } from '../../../ui/segmented';
import { SettingsCard } from '../settings-card';
import { setLateness } from './hours-commands';
import type { HoursView } from './hours-words';

type Lateness = HoursView['lateness'];

/** When a party is late, when its table is offered, and whether the clock may call it a no-show. */
export function LatenessCard({ hours: { lateness } }: { hours: HoursView }) {
  const [draft, setDraft] = useState<Lateness | null>(null);
  const shown = draft ?? lateness;
  const { lateAfterMinutes: late, releaseAfterMinutes: release, noShowAfterMinutes: noShow } = shown;
  const save = async (): Promise<void> => {
    if (await setLateness(shown, lateness)) setDraft(null);
  };
  return (
    <SettingsCard
      title="Late parties"
      words="Minutes after the booked time. What is marked can always be taken back while the table is free."
      action={
        <Button size="t0" kind="primary" icon={Check} isDisabled={draft === null} onPress={() => void save()}>
          Save lateness
        </Button>
      }
    >
      <div className="flex flex-wrap items-end gap-x-8 gap-y-4">
        <NumberStepper
          label="Marked late after"
          value={late}
          min={1}
          max={release}
          onChange={(minutes) => setDraft({ ...shown, lateAfterMinutes: minutes })}
        />
        <NumberStepper
          label="Table offered after"
          value={release}
          min={late}
          max={noShow ?? 240}
          onChange={(minutes) => setDraft({ ...shown, releaseAfterMinutes: minutes })}
        />
        <div className="grid gap-1.5">
          <span className="text-14 font-medium text-text-2">No-show by the clock</span>
          <div className="flex flex-wrap gap-touch">
            <Segmented
              label="No-show by the clock"
              value={noShow === null ? 'off' : 'on'}
              onChange={(next) =>
                setDraft({ ...shown, noShowAfterMinutes: next === 'off' ? null : Math.max(30, release) })
              }
              items={[
                { id: 'off', label: 'Never' },
                { id: 'on', label: 'After' },
              ]}
            />
            {noShow !== null && (
              <NumberStepper
                hideLabel
                label="No-show after, minutes"
                value={noShow}
                min={release}
                max={720}
                onChange={(minutes) => setDraft({ ...shown, noShowAfterMinutes: minutes })}
              />
            )}
          </div>
        </div>
      </div>
    </SettingsCard>
  );
}
