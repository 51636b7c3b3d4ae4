import { useEffect, useRef, useState } from 'react';
import type { ReservationView } from '#contract/reservations';
import { addDays } from '#contract/time';
import type { CallError } from '../../api/call-error';
import { Button } from '../../ui/button';
import { useLinkState } from '../../ui/connection-chip';
import { Sheet } from '../../ui/overlay';
import { useVenue } from '../../ui/venue';
import { isGivenUp } from './all-the-same';
import { type FormTarget, openPage, select, setForm, useBookScreen } from './book.store';
import type { DayView } from './book.types';
import { useDayNames } from './book-time';
import { plural } from './book-words';
import { type Draft, draftOf, missing, newDraft, type Seating } from './booking-draft';
import { BookingFields } from './booking-fields';
import { neededFor } from './override-field';
import { type Offer, seatingOf, useOffer } from './use-offer';
import { useSaving } from './use-saving';
import { Verdict } from './verdict';

/** The form for a new booking, or for one that changes. */
export function BookingSheet({ day }: { day: DayView }) {
  const form = useBookScreen((screen) => screen.form);
  const booking =
    form?.kind === 'edit' ? day.reservations.find(({ id }) => id === form.reservationId) : undefined;
  if (!form || (form.kind === 'edit' && !booking)) return null;
  return <Form key={booking?.id ?? 'new'} form={form} booking={booking} day={day} />;
}

interface FormProps {
  form: FormTarget;
  booking: ReservationView | undefined;
  day: DayView;
}

function Form({ form, booking, day }: FormProps) {
  const [draft, setDraft] = useState<Draft>(() =>
    booking ? draftOf(booking) : newDraft(form as Extract<FormTarget, { kind: 'new' }>, day),
  );
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const quick = useRef<HTMLInputElement>(null);
  const offer = useOffer(draft);
  const page = usePageOf();
  const { timeZone } = useVenue();
  const isNew = booking === undefined;
  const seating = seatingOf(draft, offer.data);
  const lacking =
    missing(draft, isNew, timeZone) ??
    (offer.error && 'Choose another time') ??
    noPlace(draft, offer.data) ??
    lackingReason(draft, offer.data, refusal);
  const saving = useSaving({
    draft,
    seating,
    booking,
    onRefused: (error) => {
      if (!isGivenUp(error)) setRefusal(error);
    },
    onSaved: () => {
      setForm(null);
      openPage(page(draft, day.today));
      select(draft.reservationId);
    },
  });
  const canSave = lacking === null && !saving.isBusy && offer.data !== undefined && !offer.isPlaceholderData;
  const enter = useEnter(draft, offer, () => {
    if (canSave && seating.moves.length === 0) saving.save();
    else document.querySelector<HTMLElement>('[data-next-step]')?.focus();
  });

  const onChange = (next: Partial<Draft>): void => {
    setRefusal(null);
    setDraft((before) => ({ ...before, ...next }));
    // The guest is known: what is said next is how many and when. A new one is asked for the number first.
    if (next.guest?.kind === 'known') requestAnimationFrame(() => quick.current?.focus());
  };
  return (
    <Sheet
      title={booking ? `Change the booking of ${booking.guest.name}` : 'New booking'}
      isOpen
      onClose={() => setForm(null)}
      actions={
        <div className="flex min-w-0 flex-col gap-3">
          <Verdict draft={draft} offer={offer} refusal={refusal} onChange={onChange} />
          <Button
            kind="primary"
            size="t2"
            data-next-step={canSave || undefined}
            isDisabled={!canSave}
            onPress={saving.save}
          >
            {saving.isBusy ? (
              <OnItsWay />
            ) : (
              <SaveWords draft={draft} lacking={lacking} seating={seating} isNew={isNew} />
            )}
          </Button>
        </div>
      }
    >
      <BookingFields
        draft={draft}
        isNew={isNew}
        day={day}
        offer={offer.data}
        quickRef={quick}
        onChange={onChange}
        onDone={enter}
      />
    </Sheet>
  );
}

/** It was pressed, and the answer is not there yet: without the host it waits, and nobody has to press again. */
function OnItsWay() {
  const { state } = useLinkState();
  return state === 'connected' ? 'Saving' : 'Kept: goes out when the host is back';
}

interface SaveWordsProps {
  draft: Draft;
  lacking: string | null;
  seating: Seating;
  isNew: boolean;
}

/** What the button will do, or what is missing. */
function SaveWords({ draft, lacking, seating: { moves }, isNew }: SaveWordsProps) {
  const names = useDayNames();
  if (lacking !== null) return lacking;
  const withMoves = moves.length > 0 ? `, with ${plural(moves.length, 'move')}` : '';
  if (!isNew) return `Save${withMoves}`;
  return `Book ${names.short(draft.date)}, ${draft.time} for ${draft.partySize}${withMoves}`;
}

function lackingReason(draft: Draft, offer: Offer | undefined, refusal: CallError | null): string | null {
  return neededFor(offer, refusal) !== null && draft.overrideReason.trim() === '' ? 'Give a reason' : null;
}

/** Taking a party without a table where none can be made free is for people to decide. */
function noPlace({ place, time }: Draft, offer: Offer | undefined): string | null {
  return place === 'best' && offer?.state === 'full' ? `Full at ${time}` : null;
}

/** Enter takes the booking as soon as the host has said that there is room; else it leads to the next step. */
function useEnter(draft: Draft, offer: { data: Offer | undefined }, go: () => void): () => void {
  const [asked, setAsked] = useState(false);
  const { data } = offer;
  useEffect(() => {
    if (!asked || data === undefined) return;
    if (data.time !== draft.time || data.date !== draft.date) return;
    setAsked(false);
    go();
  });
  return () => setAsked(true);
}

/** The page a booking stands on: before the cut-over it is the evening before. Null is today's. */
function usePageOf(): (draft: Draft, today: string) => string | null {
  const { dayCutover } = useVenue();
  return ({ date, time }, today) => {
    const page = time < dayCutover ? addDays(date, -1) : date;
    return page === today ? null : page;
  };
}
