import { useState } from 'react';
import type { ReservationView } from '#contract/reservations';
import { useView } from '../../api/live';
import { useMay } from '../../app/session.store';
import { AllergyBox } from '../../ui/allergy-box';
import { Chip } from '../../ui/chip';
import { Skeleton } from '../../ui/states';
import type { DayView } from './book.types';
import { clockOf, useDayNames } from './book-time';
import { placeName, plural } from './book-words';
import { BookingActions, BookingPrimary } from './booking-actions';
import { bookingState, type Scene } from './booking-state';
import { TableChoice } from './table-choice';

interface DetailProps {
  booking: ReservationView;
  day: DayView;
  scene: Scene;
}

/** What the panel asks for: nothing, or which tables. */
export type Choosing = 'move' | 'seat' | null;

/** Who they are, what they were promised, and what can be done about it. */
export function BookingDetail({ booking, day, scene }: DetailProps) {
  const [choosing, setChoosing] = useState<Choosing>(null);
  const { guest, partySize } = booking;
  const { family, filled, icon, word, look } = bookingState(booking, scene);
  return (
    <div className="flex flex-col gap-4 p-5">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h3 className="text-20 leading-snug font-semibold tracking-tight">
            <bdi>{guest.name}</bdi>, {plural(partySize, 'guest')}
          </h3>
          <Origin booking={booking} />
        </div>
        <Chip family={family} filled={filled || look === 'coming'} icon={icon}>
          {look === 'coming' ? 'Booked' : word}
        </Chip>
      </div>
      {guest.allergies !== null && <AllergyBox>{guest.allergies}</AllergyBox>}
      {booking.stranded !== null && (
        <p className="rounded-[8px] bg-warn-soft px-3 py-2 text-14 text-warn-ink">
          <b className="font-semibold">Outside hours.</b> <bdi>{booking.stranded}</bdi>. Agree another time,
          or keep it as it is.
        </p>
      )}
      {choosing ? (
        <TableChoice booking={booking} day={day} what={choosing} onDone={() => setChoosing(null)} />
      ) : (
        <>
          <Facts booking={booking} />
          {/* Where the window is low the facts scroll, and what can be done stays. */}
          <div className="sticky bottom-0 -mb-5 flex flex-col gap-3 bg-surface pb-5 empty:hidden">
            <BookingActions booking={booking} day={day} onMove={() => setChoosing('move')} />
            <BookingPrimary booking={booking} day={day} onChoose={() => setChoosing('seat')} />
          </div>
        </>
      )}
    </div>
  );
}

function useDetail({ id }: ReservationView) {
  const mayContact = useMay('guests:contact');
  return useView('reservations.detail', { reservationId: id }, { enabled: mayContact });
}

/** The number, and who took the booking when. */
function Origin({ booking }: { booking: ReservationView }) {
  const detail = useDetail(booking).data;
  const names = useDayNames();
  const taken = detail && `booked ${names.short(detail.bookedAt.slice(0, 10))}`;
  return (
    <p className="text-13 text-text-3">
      {[
        booking.number,
        taken && [taken, detail.bookedBy && `by ${detail.bookedBy}`].filter(Boolean).join(' '),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}

function Facts({ booking }: { booking: ReservationView }) {
  const detail = useDetail(booking);
  const names = useDayNames();
  const { date, time, startMinute, durationMinutes, tableNumbers, guest, note } = booking;
  const contact = detail.data;
  return (
    <dl className="grid grid-cols-[88px_minmax(0,1fr)] gap-x-3 gap-y-2 text-14">
      <Fact name="When">
        <b className="font-semibold">
          {names.short(date)}, {time} to {clockOf(startMinute + durationMinutes)}
        </b>
      </Fact>
      <Fact name="Tables">
        <b className="font-semibold">
          {tableNumbers.length === 0 ? 'None yet' : placeName(tableNumbers)}
          {tableNumbers.length > 1 && ', joined'}
        </b>
      </Fact>
      <Fact name="Phone">
        {detail.isLoading ? <Skeleton className="h-5 w-36" /> : <bdi>{contact?.phone ?? 'Not given'}</bdi>}
      </Fact>
      {contact?.email && (
        <Fact name="E-mail">
          <bdi className="break-all">{contact.email}</bdi>
        </Fact>
      )}
      <Fact name="Visits">{visitWords(guest.visits, contact?.noShows ?? 0)}</Fact>
      {note !== null && (
        <Fact name="Note">
          <bdi className="whitespace-pre-line">{note}</bdi>
        </Fact>
      )}
      {contact?.guestNote && (
        <Fact name="Guest">
          <bdi className="whitespace-pre-line">{contact.guestNote}</bdi>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-text-3">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** "4, none missed", "First visit". */
export function visitWords(visits: number, noShows: number): string {
  if (noShows > 0) return `${visits}, ${noShows} missed`;
  return visits === 0 ? 'First visit' : `${visits}, none missed`;
}
