import { CalendarX2, Clock } from 'lucide-react';
import { useState } from 'react';
import { useDayWords } from '../../../ui/day-words';
import { MonthGrid } from '../../../ui/month-grid';
import { SettingsCard } from '../settings-card';
import type { HoursView } from './hours-words';

interface SpecialDaysCardProps {
  hours: HoursView;
  /** The day that is worked on. */
  chosen: string | null;
  onChoose(day: string): void;
}

/** The days that are not as usual, in a calendar and by name. */
export function SpecialDaysCard({ hours, chosen, onChoose }: SpecialDaysCardProps) {
  const { today, specialDays, services } = hours;
  const [month, setMonth] = useState(today);
  const names = useDayWords();
  const specialOf = (day: string) => specialDays.find((special) => special.day === day);
  const extraOf = (day: string) => services.filter(({ onDate }) => onDate === day).map(({ name }) => name);
  const words = (day: string): string => {
    const special = specialOf(day);
    if (!special) return extraOf(day).join(', ');
    return `${special.services.length === 0 ? 'closed' : 'other hours'}: ${special.reason}`;
  };
  return (
    <SettingsCard title="Special days" words="Choose a day to close it, or to open it for other hours.">
      <div className="grid gap-4 wide:grid-cols-[minmax(0,1fr)_300px]">
        <MonthGrid
          label="Special days"
          month={month}
          onMonth={setMonth}
          today={today}
          selected={chosen}
          onOpen={(day) => day >= today && onChoose(day)}
          words={words}
          look={(day) => (specialOf(day)?.services.length === 0 ? 'hatched' : '')}
        >
          {(day) => {
            const special = specialOf(day);
            const extra = extraOf(day);
            if (!special && extra.length === 0) return null;
            const Icon = special?.services.length === 0 ? CalendarX2 : Clock;
            return (
              <span className="flex items-center gap-1 text-12 text-text-2">
                <Icon aria-hidden size={14} className="shrink-0" />
                <bdi className="truncate">
                  {special ? (special.services.length === 0 ? 'Closed' : 'Other hours') : extra.join(', ')}
                </bdi>
              </span>
            );
          }}
        </MonthGrid>
        <section aria-label="Days ahead" className="min-w-0">
          <h3 className="pb-2 text-14 font-semibold text-text-2">Ahead</h3>
          {specialDays.length === 0 && <p className="text-14 text-text-3">No special day yet.</p>}
          <ul className="grid gap-2">
            {specialDays.map((special) => (
              <li key={special.day}>
                <button
                  type="button"
                  aria-pressed={special.day === chosen}
                  onClick={() => {
                    setMonth(special.day);
                    onChoose(special.day);
                  }}
                  className="grid min-t1 w-full rounded-2 border border-line bg-surface-2 px-3 py-2 text-start active:bg-press"
                >
                  <bdi className="font-semibold">{names.date(special.day)}</bdi>
                  <span className="truncate text-13 text-text-2">
                    {special.services.length === 0
                      ? 'Closed'
                      : special.services.map(({ name, firstTime }) => `${name} ${firstTime}`).join(', ')}
                    {' · '}
                    <bdi>{special.reason}</bdi>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </SettingsCard>
  );
}
