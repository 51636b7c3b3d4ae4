import { useState } from 'react';
import type { ReservationView } from '#contract/reservations';
import { addDays } from '#contract/time';
import type { CallError } from '../../api/call-error';
import { run, useCommand } from '../../api/live';
import { Button } from '../../ui/button';
import { offerUndo } from '../../ui/notices.store';
import { Sheet } from '../../ui/overlay';
import { useVenue } from '../../ui/venue';
import { type FormTarget, openPage, select, setForm, useBookScreen } from './book.store';
import type { DayView } from './book.types';
import { useDayNames } from './book-time';
import { changeInput, createInput, type Draft, draftOf, missing, newDraft } from './booking-draft';
import { BookingFields } from './booking-fields';
import { placeIn, useTableOffers } from './table-fields';

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
  const offers = useTableOffers(draft);
  const create = useCommand('reservations.create', { inline: true });
  const change = useCommand('reservations.change', { inline: true });
  const page = usePageOf();
  const names = useDayNames();
  const place = placeIn(draft, offers.data);
  const lacking = missing(draft, booking === undefined);
  const isBusy = create.isPending || change.isPending;

  const onChange = (next: Partial<Draft>): void => {
    setRefusal(null);
    setDraft((before) => ({ ...before, ...next }));
  };
  const done = (words: string, undo: () => void): void => {
    setForm(null);
    openPage(page(draft, day.today));
    select(draft.reservationId);
    offerUndo(words, undo);
  };
  const save = (): void => {
    const onError = (error: CallError) => setRefusal(error);
    const { reservationId } = draft;
    if (!booking) {
      create.mutate(createInput(draft, place), {
        onError,
        onSuccess: ({ number }) =>
          done(`Booked, ${number}`, () => void run('reservations.cancel', { reservationId })),
      });
      return;
    }
    const input = changeInput(draft, place, booking);
    if (!input) {
      setForm(null);
      return;
    }
    const back = changeInput(
      draftOf(booking),
      { tableIds: booking.tableIds },
      changed(draft, place, booking),
    );
    change.mutate(input, {
      onError,
      onSuccess: () =>
        done(`${booking.guest.lastName}: changed`, () => void (back && run('reservations.change', back))),
    });
  };

  return (
    <Sheet
      title={booking ? `Change the booking of ${booking.guest.name}` : 'New booking'}
      isOpen
      onClose={() => setForm(null)}
      actions={
        <Button
          kind="primary"
          size="t2"
          isDisabled={lacking !== null || isBusy || offers.data === undefined}
          onPress={save}
        >
          {lacking ??
            (booking ? 'Save' : `Book ${names.short(draft.date)}, ${draft.time} for ${draft.partySize}`)}
        </Button>
      }
    >
      <BookingFields
        draft={draft}
        isNew={booking === undefined}
        today={day.today}
        offers={offers}
        refusal={refusal}
        onChange={onChange}
      />
    </Sheet>
  );
}

/** The booking as it is after the change, for working out the way back. */
function changed(draft: Draft, place: { tableIds: string[] }, booking: ReservationView): ReservationView {
  const { date, time, partySize, note } = draft;
  const durationMinutes = draft.durationMinutes ?? booking.durationMinutes;
  return { ...booking, date, time, partySize, durationMinutes, note, tableIds: place.tableIds };
}

/** The page a booking stands on: before the cut-over it is the evening before. Null is today's. */
function usePageOf(): (draft: Draft, today: string) => string | null {
  const { dayCutover } = useVenue();
  return ({ date, time }, today) => {
    const page = time < dayCutover ? addDays(date, -1) : date;
    return page === today ? null : page;
  };
}
