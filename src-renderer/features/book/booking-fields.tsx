import type { ReactNode, Ref } from 'react';
import { ChoiceChip } from '../../ui/chip';
import { NumberStepper } from '../../ui/number-stepper';
import type { DayView } from './book.types';
import type { Draft } from './booking-draft';
import { FactFields, LengthFields, WishFields } from './facts-fields';
import { GuestPicker } from './guest-picker';
import { OfferPanel } from './offer-panel';
import { QuickField } from './quick-field';
import type { Offer } from './use-offer';
import { WhenFields } from './when-fields';

const USUAL_SIZES = [2, 3, 4, 5, 6];

interface BookingFieldsProps {
  draft: Draft;
  isNew: boolean;
  day: DayView;
  /** Not asked for yet, or refused. */
  offer: Offer | undefined;
  quickRef: Ref<HTMLInputElement>;
  onChange(change: Partial<Draft>): void;
  onDone(): void;
}

/** Who, when, how many, where, and what else: in the order people say it on the telephone. */
export function BookingFields(props: BookingFieldsProps) {
  const { draft, isNew, day, offer, quickRef, onChange, onDone } = props;
  const { partySize } = draft;
  return (
    <div className="flex flex-col gap-5">
      {isNew && (
        <>
          <GuestPicker value={draft.guest} today={day.today} onChange={onChange} />
          <QuickField
            today={day.today}
            said={{ partySize, time: draft.time, date: draft.date }}
            inputRef={quickRef}
            onQuick={onChange}
            onDone={onDone}
          />
        </>
      )}
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
        <WhenFields draft={draft} today={day.today} onChange={onChange} />
      </Part>
      <Part title="Table">
        <OfferPanel draft={draft} offer={offer} onPlace={(place) => onChange({ place })} />
      </Part>
      <Part title="Wishes">
        <WishFields draft={draft} areas={day.areas} onChange={onChange} />
      </Part>
      <Part title="To know">
        <FactFields draft={draft} onChange={onChange} />
      </Part>
      <Part title="For how long">
        <LengthFields draft={draft} isNew={isNew} onChange={onChange} />
      </Part>
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
