import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Output } from '#contract/contract';
import type { CallError } from '../../api/call-error';
import { errorWords } from '../../app/error-words';
import { Banner } from '../../ui/banner';
import { ChoiceChip } from '../../ui/chip';
import { TextField } from '../../ui/field';
import { NumberStepper } from '../../ui/number-stepper';
import { lengthWords } from './book-time';
import type { Draft } from './booking-draft';
import { ClashNote, OtherTimes } from './clash-note';
import { GuestPicker } from './guest-picker';
import { TableFields } from './table-fields';
import { WhenFields } from './when-fields';

const USUAL_SIZES = [2, 3, 4, 5, 6];
const USUAL_LENGTHS = [90, 120, 150, 180];

interface BookingFieldsProps {
  draft: Draft;
  isNew: boolean;
  today: string;
  offers: UseQueryResult<Output<'reservations.freeTables'>, CallError>;
  refusal: CallError | null;
  onChange(change: Partial<Draft>): void;
}

/** Who, when, how many, where: in the order people say it on the telephone. */
export function BookingFields({ draft, isNew, today, offers, refusal, onChange }: BookingFieldsProps) {
  const { partySize, durationMinutes } = draft;
  const lengths = [...new Set([...USUAL_LENGTHS, ...(durationMinutes === null ? [] : [durationMinutes])])];
  const nothingFits = offers.data?.length === 0;
  return (
    <div className="flex flex-col gap-5">
      {isNew && <GuestPicker value={draft.guest} onChange={(guest) => onChange({ guest })} />}
      <Part title="Guests">
        <div className="flex flex-wrap items-center gap-2">
          {USUAL_SIZES.map((size) => (
            <ChoiceChip
              key={size}
              isSelected={size === partySize}
              onChange={() => onChange({ partySize: size })}
              aria-label={`${size} guests`}
            >
              {size}
            </ChoiceChip>
          ))}
          <NumberStepper
            label="Guests"
            hideLabel
            value={partySize}
            min={1}
            max={20}
            onChange={(size) => onChange({ partySize: size })}
          />
        </div>
      </Part>
      <Part title="When">
        <WhenFields draft={draft} today={today} onChange={onChange} />
        {offers.error && <Banner family="warn" title={errorWords(offers.error).words} />}
      </Part>
      <Part title="Table">
        <TableFields draft={draft} offers={offers.data} onChange={(place) => onChange({ place })} />
        {nothingFits && <OtherTimes draft={draft} onTime={(time) => onChange({ time, place: 'best' })} />}
      </Part>
      {refusal && (
        <ClashNote
          error={refusal}
          draft={draft}
          instead={offers.data?.[0]}
          onPlace={(place) => onChange({ place })}
        />
      )}
      <Part title="For how long">
        <div className="flex flex-wrap gap-2">
          {isNew && (
            <ChoiceChip
              isSelected={durationMinutes === null}
              onChange={() => onChange({ durationMinutes: null })}
              className="text-14!"
            >
              As usual
            </ChoiceChip>
          )}
          {lengths
            .sort((a, b) => a - b)
            .map((minutes) => (
              <ChoiceChip
                key={minutes}
                isSelected={minutes === durationMinutes}
                onChange={() => onChange({ durationMinutes: minutes })}
                className="text-14!"
              >
                {lengthWords(minutes)}
              </ChoiceChip>
            ))}
        </div>
      </Part>
      <TextField
        label="Note for the room"
        multiline
        maxLength={500}
        placeholder="Birthday, high chair, window…"
        value={draft.note}
        onChange={(note) => onChange({ note })}
      />
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2" aria-label={title}>
      <h3 className="text-14 font-medium text-text-2">{title}</h3>
      {children}
    </section>
  );
}
