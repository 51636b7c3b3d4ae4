import { X } from 'lucide-react';
import { run } from '../../../api/live';
import { Button } from '../../../ui/button';
import { useDayWords } from '../../../ui/day-words';
import { offerUndo } from '../../../ui/notices.store';
import { SettingsCard } from '../settings-card';
import type { HoursView } from './hours-words';

type SlotLimit = HoursView['slotLimits'][number];

/** The quarters of an hour ahead that have a limit of their own; they are set in the book, at their bar. */
export function SlotLimitsCard({ hours: { slotLimits } }: { hours: HoursView }) {
  const words = useDayWords();
  if (slotLimits.length === 0) return null;
  return (
    <SettingsCard
      title="Limited quarter hours"
      words="Set in the book, with a press on the bar of a quarter hour."
    >
      <ul className="grid gap-1">
        {slotLimits.map((limit) => (
          <li key={`${limit.day} ${limit.slot}`} className="flex min-t1 items-center gap-3 text-14">
            <b className="font-semibold">
              <bdi>
                {words.date(limit.day)} {limit.slot}
              </bdi>
            </b>
            <span>{limit.coversStarting === 0 ? 'nobody more' : `at most ${limit.coversStarting}`}</span>
            <bdi className="min-w-0 flex-1 truncate text-text-2">{limit.reason}</bdi>
            <Button size="t0" icon={X} onPress={() => void lift(limit)}>
              Lift
            </Button>
          </li>
        ))}
      </ul>
    </SettingsCard>
  );
}

async function lift(limit: SlotLimit): Promise<void> {
  const { day, slot } = limit;
  if (!(await run('hours.removeSlotLimit', { day, slot }))) return;
  offerUndo(`${slot} has its usual limit again`, () => void run('hours.setSlotLimit', limit));
}
