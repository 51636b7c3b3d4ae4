import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Input } from '#contract/contract';
import { ChoiceChip } from '../../../ui/chip';
import { useDayWords } from '../../../ui/day-words';
import { FormCard } from '../form-card';
import { DateField } from './date-field';
import { HeldFields } from './held-fields';
import { removeService, saveService } from './hours-commands';
import { HoursFoot } from './hours-foot';
import { bookings, type HoursView, type Service } from './hours-words';
import { LimitField } from './limit-field';
import { StrandedPreview } from './stranded-preview';
import { usePreview } from './use-preview';

interface ServiceFormProps {
  hours: HoursView;
  /** Null is a new one. */
  service: Service | null;
  onDone(): void;
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const blank = {
  name: '',
  firstTime: '17:00',
  lastTime: '22:00',
  coversStarting: 12 as number | null,
  coversPresent: null as number | null,
  weekdays: everyDay,
  onDate: null as string | null,
};

/** One service: when it is held, and how many may start; with whom a change would strand. */
export function ServiceForm({ hours, service, onDone }: ServiceFormProps) {
  const [serviceId] = useState(() => service?.id ?? newId());
  const [draft, setDraft] = useState(service ?? blank);
  const [isRemoving, setRemoving] = useState(false);
  const words = useDayWords();
  const { weekdays, onDate } = draft;
  const missing =
    draft.name.trim() === ''
      ? 'Give it a name'
      : onDate === null && weekdays.length === 0
        ? 'Choose its days'
        : null;
  const input = inputOf(serviceId, draft);
  const saving = usePreview(missing === null ? { kind: 'saveService', input } : null);
  const removing = usePreview(service ? { kind: 'removeService', input: { serviceId } } : null);
  const preview = isRemoving ? removing : saving;
  const stranded = preview.stranded?.length ?? 0;

  const toggle = (weekday: number): void => {
    const next = weekdays.includes(weekday)
      ? weekdays.filter((day) => day !== weekday)
      : [...weekdays, weekday];
    setDraft({ ...draft, onDate: null, weekdays: next.sort((a, b) => a - b) });
  };
  const remove = async (): Promise<void> => {
    if (service && (await removeService(service))) onDone();
  };
  const submit = async (): Promise<void> => {
    if (isRemoving) return remove();
    if (missing === null && saving.refusal === null && (await saveService(input, service))) onDone();
  };
  return (
    <FormCard
      title={service ? service.name : 'Add a service'}
      onSubmit={() => void submit()}
      action={
        <HoursFoot
          save={missing ?? (stranded > 0 ? `Save, ${bookings(stranded)} stay` : 'Save')}
          maySave={missing === null && saving.refusal === null}
          remove={service && 'Remove'}
          removing={isRemoving ? `Remove it, ${bookings(stranded)} stay` : null}
          onRemove={() => ((removing.stranded?.length ?? 1) > 0 ? setRemoving(true) : void remove())}
          onKeep={() => setRemoving(false)}
          onClose={onDone}
        />
      }
    >
      {!isRemoving && (
        <>
          <HeldFields value={draft} onChange={(next) => setDraft(next)} />
          <fieldset className="grid gap-1.5">
            <legend className="mb-1.5 text-14 font-medium text-text-2">Held on</legend>
            <div className="flex flex-wrap gap-touch">
              {everyDay.map((weekday) => (
                <ChoiceChip
                  key={weekday}
                  aria-label={words.long(weekday)}
                  isSelected={onDate === null && weekdays.includes(weekday)}
                  onChange={() => toggle(weekday)}
                >
                  {words.brief(weekday)}
                </ChoiceChip>
              ))}
              <ChoiceChip
                isSelected={onDate !== null}
                onChange={(isOne) => setDraft({ ...draft, onDate: isOne ? hours.today : null })}
              >
                One date
              </ChoiceChip>
            </div>
          </fieldset>
          {onDate !== null && (
            <DateField
              label="Date"
              value={onDate}
              min={hours.today}
              onChange={(date) => setDraft({ ...draft, onDate: date })}
            />
          )}
          <LimitField
            label="Guests who may arrive in a quarter hour"
            value={draft.coversStarting}
            start={12}
            onChange={(coversStarting) => setDraft({ ...draft, coversStarting })}
          />
          <LimitField
            label="Guests in the house at one time"
            value={draft.coversPresent}
            start={80}
            onChange={(coversPresent) => setDraft({ ...draft, coversPresent })}
          />
        </>
      )}
      <StrandedPreview preview={preview} />
    </FormCard>
  );
}

function inputOf(serviceId: string, draft: typeof blank): Input<'hours.saveService'> {
  const { name, firstTime, lastTime, coversStarting, coversPresent, weekdays, onDate } = draft;
  const held = { serviceId, name: name.trim(), firstTime, lastTime, coversStarting, coversPresent };
  return onDate === null ? { ...held, weekdays } : { ...held, onDate };
}
