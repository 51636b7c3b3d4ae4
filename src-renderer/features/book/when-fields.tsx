import { useLayoutEffect, useRef } from 'react';
import { addDays } from '#contract/time';
import { ChoiceChip } from '../../ui/chip';
import { TimeField } from '../../ui/time-field';
import { useVenue } from '../../ui/venue';
import { useDayNames } from './book-time';
import { type Draft, QUARTERS } from './booking-draft';
import { DayPicker } from './day-picker';

interface WhenProps {
  draft: Draft;
  today: string;
  onChange(change: Partial<Draft>): void;
}

/** Day and time: the likely ones to tap, any to type. */
export function WhenFields({ draft, today, onChange }: WhenProps) {
  const { date, time } = draft;
  const names = useDayNames();
  const { dayCutover } = useVenue();
  const days = [0, 1, 2].map((ahead) => addDays(today, ahead));
  const word = (day: string) => (day === today ? 'Today' : day === days[1] ? 'Tomorrow' : names.brief(day));
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-end gap-2">
        {days.map((day) => (
          <ChoiceChip
            key={day}
            isSelected={day === date}
            onChange={() => onChange({ date: day })}
            className="text-14!"
          >
            {word(day)}
          </ChoiceChip>
        ))}
        <DayPicker date={date} min={today} onChange={(next) => onChange({ date: next })}>
          <span className="text-14">{days.includes(date) ? 'Other' : names.short(date)}</span>
        </DayPicker>
      </div>
      <div className="flex items-center gap-2">
        <TimeField value={time} onChange={(next) => onChange({ time: next })} />
        <Quarters time={time} onChange={(next) => onChange({ time: next })} />
      </div>
      {time !== '' && time < dayCutover && date !== '' && (
        <p className="text-13 text-text-2">
          In the night to {names.weekday(date)}. It stands on the page of {names.title(addDays(date, -1))}.
        </p>
      )}
    </div>
  );
}

/** Every quarter of an hour in a strip that opens at the chosen one. */
function Quarters({ time, onChange }: { time: string; onChange(time: string): void }) {
  const strip = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    const nearest = QUARTERS.findLastIndex((quarter) => quarter <= time);
    strip.current?.children[Math.max(0, nearest)]?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [time]);
  return (
    <fieldset
      ref={strip}
      aria-label="Quarters of an hour"
      className="flex min-w-0 flex-1 gap-1.5 overflow-x-auto rounded-2 p-1 [scrollbar-width:none]"
    >
      {QUARTERS.map((quarter) => (
        <ChoiceChip
          key={quarter}
          isSelected={quarter === time}
          onChange={() => onChange(quarter)}
          className="shrink-0 px-2.5! text-14!"
        >
          {quarter}
        </ChoiceChip>
      ))}
    </fieldset>
  );
}
