import { addDays } from '#contract/time';
import { ChoiceChip } from '../../ui/chip';
import { TimeField } from '../../ui/time-field';
import { useVenue } from '../../ui/venue';
import { useDayNames } from './book-time';
import type { Draft } from './booking-draft';
import { DayPicker } from './day-picker';
import { SlotStrip } from './slot-strip';
import { useSlots } from './use-offer';

interface WhenProps {
  draft: Draft;
  today: string;
  onChange(change: Partial<Draft>): void;
}

/** Day and time: the likely ones to tap with how full they are, any to type. */
export function WhenFields({ draft, today, onChange }: WhenProps) {
  const { date, time } = draft;
  const names = useDayNames();
  const { dayCutover } = useVenue();
  const { data: evening } = useSlots(draft);
  const days = [0, 1, 2].map((ahead) => addDays(today, ahead));
  const word = (day: string) => (day === today ? 'Today' : day === days[1] ? 'Tomorrow' : names.brief(day));
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-2">
        {days.map((day) => (
          <ChoiceChip
            key={day}
            isSelected={day === date}
            onChange={() => onChange({ date: day, fold: null })}
            className="text-14!"
          >
            {word(day)}
          </ChoiceChip>
        ))}
        <DayPicker date={date} min={today} onChange={(next) => onChange({ date: next, fold: null })}>
          <span className="text-14">{days.includes(date) ? 'Other' : names.short(date)}</span>
        </DayPicker>
      </div>
      <div className="flex items-center gap-2">
        <TimeField value={time} onChange={(next) => onChange({ time: next, fold: null })} />
        <SlotStrip draft={draft} slots={evening?.slots} closed={evening?.closed ?? null} onTime={onChange} />
      </div>
      {time !== '' && time < dayCutover && date !== '' && (
        <p className="text-13 text-text-2">
          In the night to {names.weekday(date)}. It stands on the page of {names.title(addDays(date, -1))}.
        </p>
      )}
    </div>
  );
}
