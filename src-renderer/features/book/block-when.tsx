import { Button } from '../../ui/button';
import { TimeField } from '../../ui/time-field';
import { useVenue } from '../../ui/venue';
import { type BlockDraft, wholeDay, wholeService, withBeginning, withEnd } from './block-draft';
import type { DayView } from './book.types';
import { useDayNames } from './book-time';
import { DayPicker } from './day-picker';

interface WhenProps {
  day: DayView;
  draft: BlockDraft;
  onChange(draft: BlockDraft): void;
}

/** From when to when: typed, a whole service, the whole day, or until further notice. */
export function BlockWhen({ day, draft, onChange }: WhenProps) {
  const names = useDayNames();
  const { dayCutover } = useVenue();
  const { from, to } = draft;
  const onDate = (date: string): void => onChange(withBeginning(draft, { ...from, date }));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1.5 text-14 font-medium text-text-2">From and to</legend>
      <div className="flex flex-wrap items-center gap-2">
        <DayPicker date={from.date} min={day.today} onChange={onDate}>
          {names.short(from.date)}
        </DayPicker>
        <TimeField
          label="From"
          value={from.time}
          onChange={(time) => onChange(withBeginning(draft, { ...from, time }))}
        />
        <span className="text-text-2">to</span>
        {to === null ? (
          <b className="font-semibold">further notice</b>
        ) : (
          <TimeField label="To" value={to.time} onChange={(time) => onChange(withEnd(draft, time))} />
        )}
        {to !== null && to.date !== from.date && (
          <span className="text-14 text-text-2">{names.short(to.date)}</span>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {from.date === day.date &&
          day.hours.services.map((service) => (
            <Button
              key={service.id}
              size="t0"
              onPress={() => onChange({ ...draft, ...wholeService(day, service) })}
            >
              Whole {service.name.toLowerCase()}
            </Button>
          ))}
        <Button size="t0" onPress={() => onChange({ ...draft, ...wholeDay(from.date, dayCutover) })}>
          Whole day
        </Button>
        <Button size="t0" onPress={() => onChange({ ...draft, to: null })}>
          Until further notice
        </Button>
      </div>
    </fieldset>
  );
}
