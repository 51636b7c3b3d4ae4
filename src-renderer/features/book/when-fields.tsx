import { addDays } from '#contract/time';
import { ChoiceChip } from '../../ui/chip';
import { TimeField } from '../../ui/time-field';
import { useVenue } from '../../ui/venue';
import { useDayNames } from './book-time';
import { type Draft, isDoubled } from './booking-draft';
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
  const { dayCutover, timeZone } = useVenue();
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
      {isDoubled(draft, timeZone) && <FoldChoice draft={draft} onChange={onChange} />}
      {time !== '' && time < dayCutover && date !== '' && (
        <p className="text-13 text-text-2">
          In the night to {names.weekday(date)}. It stands on the page of {names.title(addDays(date, -1))}.
        </p>
      )}
    </div>
  );
}

/** The night that has an hour twice: nobody guesses which one was meant. */
function FoldChoice({ draft: { time, fold }, onChange }: Pick<WhenProps, 'draft' | 'onChange'>) {
  const readings = [
    { id: 'earlier', words: `${time} summer time (first)` },
    { id: 'later', words: `${time} winter time (second)` },
  ] as const;
  return (
    <fieldset className="flex flex-col gap-2 rounded-3 border-2 border-warn bg-warn-soft p-3">
      <legend className="contents text-14 font-semibold">
        The clocks go back that night: {time} comes twice. Which one?
      </legend>
      <div className="flex flex-wrap gap-2">
        {readings.map(({ id, words }) => (
          <ChoiceChip
            key={id}
            isSelected={fold === id}
            onChange={() => onChange({ fold: id })}
            className="text-14!"
          >
            {words}
          </ChoiceChip>
        ))}
      </div>
    </fieldset>
  );
}
