import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Input } from '#contract/contract';
import { weekdayOf } from '#contract/time';
import { Button } from '../../../ui/button';
import { ChoiceChip } from '../../../ui/chip';
import { useDayWords } from '../../../ui/day-words';
import { TextField } from '../../../ui/field';
import { Segmented } from '../../../ui/segmented';
import { FormCard } from '../form-card';
import { HeldFields } from './held-fields';
import { removeSpecialDay, setSpecialDay } from './hours-commands';
import { HoursFoot } from './hours-foot';
import { bookings, type HoursView } from './hours-words';
import { LimitField } from './limit-field';
import { StrandedPreview } from './stranded-preview';
import { usePreview } from './use-preview';

interface SpecialDayFormProps {
  hours: HoursView;
  day: string;
  onDone(): void;
}

type Own = Input<'hours.setSpecialDay'>['services'][number];

const reasons = ['Public holiday', 'Private party', 'Staff party', 'Repairs'];

/** One date that is not as usual: closed, or open for other services; with whom that would strand. */
export function SpecialDayForm({ hours, day, onDone }: SpecialDayFormProps) {
  const special = hours.specialDays.find((candidate) => candidate.day === day) ?? null;
  const words = useDayWords();
  const [reason, setReason] = useState(special?.reason ?? '');
  const [own, setOwn] = useState<Own[]>(() =>
    special ? special.services.map(({ id, weekdays, onDate, ...held }) => ({ serviceId: id, ...held })) : [],
  );
  const [isRemoving, setRemoving] = useState(false);
  const missing =
    reason.trim() === ''
      ? 'Say why'
      : own.some(({ name }) => name.trim() === '')
        ? 'Name each service'
        : null;
  const input = { day, reason: reason.trim(), services: own };
  const saving = usePreview(missing === null ? { kind: 'setSpecialDay', input } : null);
  const removing = usePreview(special ? { kind: 'removeSpecialDay', input: { day } } : null);
  const preview = isRemoving ? removing : saving;
  const stranded = preview.stranded?.length ?? 0;
  const name = words.date(day);

  const remove = async (): Promise<void> => {
    if (special && (await removeSpecialDay(special, name))) onDone();
  };
  const submit = async (): Promise<void> => {
    if (isRemoving) return remove();
    if (missing === null && saving.refusal === null && (await setSpecialDay(input, special, name))) onDone();
  };
  const change = (serviceId: string, next: Own | null): void =>
    setOwn(own.flatMap((service) => (service.serviceId === serviceId ? (next ?? []) : service)));
  const stays = stranded > 0 ? `, ${bookings(stranded)} stay` : '';
  return (
    <FormCard
      title={words.full(day)}
      onSubmit={() => void submit()}
      action={
        <HoursFoot
          save={missing ?? `${own.length === 0 ? 'Close this day' : 'Save this day'}${stays}`}
          maySave={missing === null && saving.refusal === null}
          remove={special && 'As usual'}
          removing={isRemoving ? `A day like any other${stays}` : null}
          onRemove={() => ((removing.stranded?.length ?? 1) > 0 ? setRemoving(true) : void remove())}
          onKeep={() => setRemoving(false)}
          onClose={onDone}
        />
      }
    >
      {!isRemoving && (
        <>
          <Segmented
            fill
            label="What the house does"
            value={own.length === 0 ? 'closed' : 'open'}
            onChange={(next) => setOwn(next === 'closed' ? [] : usualServices(hours, day))}
            items={[
              { id: 'closed', label: 'Closed' },
              { id: 'open', label: 'Other hours' },
            ]}
          />
          <TextField label="Why" value={reason} onChange={setReason} maxLength={100} />
          <fieldset aria-label="Reasons" className="flex flex-wrap gap-touch">
            {reasons.map((choice) => (
              <ChoiceChip key={choice} isSelected={reason === choice} onChange={() => setReason(choice)}>
                <span className="text-14">{choice}</span>
              </ChoiceChip>
            ))}
          </fieldset>
          {own.map((service) => (
            <section
              key={service.serviceId}
              aria-label={service.name || 'A service'}
              className="grid gap-3 rounded-2 border border-line bg-surface-2 p-3"
            >
              <HeldFields value={service} onChange={(next) => change(service.serviceId, next)} />
              <LimitField
                label="Guests who may arrive in a quarter hour"
                value={service.coversStarting}
                start={12}
                onChange={(coversStarting) => change(service.serviceId, { ...service, coversStarting })}
              />
              <Button size="t0" kind="quiet" icon={X} onPress={() => change(service.serviceId, null)}>
                {service.name ? `Without ${service.name}` : 'Without it'}
              </Button>
            </section>
          ))}
          {own.length > 0 && (
            <Button icon={Plus} onPress={() => setOwn([...own, blankService()])}>
              Another service
            </Button>
          )}
        </>
      )}
      <StrandedPreview preview={preview} />
    </FormCard>
  );
}

/** What the weekday has, to begin from. */
function usualServices({ services }: HoursView, day: string): Own[] {
  const usual = services.filter(
    ({ onDate, weekdays }) => onDate === day || weekdays.includes(weekdayOf(day)),
  );
  const own = usual.map(({ id, weekdays, onDate, ...held }) => ({ ...held, serviceId: newId() }));
  return own.length > 0 ? own : [blankService()];
}

function blankService(): Own {
  return {
    serviceId: newId(),
    name: '',
    firstTime: '12:00',
    lastTime: '15:00',
    coversStarting: 12,
    coversPresent: null,
  };
}
