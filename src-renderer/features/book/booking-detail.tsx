import { useState } from 'react';
import type { ReservationView } from '#contract/reservations';
import { AllergyBox } from '../../ui/allergy-box';
import { Chip } from '../../ui/chip';
import { Skeleton } from '../../ui/states';
import type { DayView } from './book.types';
import { useDayNames } from './book-time';
import { placeName, plural } from './book-words';
import { BookingActions, type Panel } from './booking-actions';
import { BookingMarks } from './booking-marks';
import { BookingPrimary, ReleaseTable } from './booking-primary';
import { type Scene, spokenState } from './booking-state';
import { CallPanel } from './call-panel';
import { ConfirmationPanel } from './confirmation-panel';
import { MoreActions } from './more-actions';
import { PartPanel } from './part-panel';
import { TableChoice } from './table-choice';
import { useDetail } from './use-detail';

interface DetailProps {
  booking: ReservationView;
  day: DayView;
  scene: Scene;
}

/** Who they are, what they were promised, and what can be done about it. */
export function BookingDetail({ booking, day, scene }: DetailProps) {
  const [panel, setPanel] = useState<Panel | null>(null);
  const { guest, partySize, allergies, stranded } = booking;
  const { family, filled, icon, word, look } = spokenState(booking, scene);
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
          {word}
        </Chip>
      </div>
      {allergies !== null && <AllergyBox>{allergies}</AllergyBox>}
      {stranded !== null && (
        <p className="rounded-2 bg-warn-soft px-3 py-2 text-14 text-warn-ink">
          <b className="font-semibold">Outside hours.</b> <bdi>{stranded}</bdi>. Agree another time, or keep
          it as it is.
        </p>
      )}
      {panel ? (
        <OpenPanel booking={booking} day={day} panel={panel} onPanel={setPanel} />
      ) : (
        <>
          <Facts booking={booking} />
          <BookingMarks booking={booking} />
          {/* Where the window is low the facts scroll, and what can be done stays. */}
          <div className="sticky bottom-0 -mx-5 -mb-5 flex flex-col gap-3 border-t border-line bg-surface px-5 pt-3 pb-5 empty:hidden">
            <BookingActions booking={booking} onPanel={setPanel} />
            {booking.releaseOffered && <ReleaseTable booking={booking} />}
            <BookingPrimary booking={booking} day={day} onChoose={() => setPanel('seat')} />
          </div>
        </>
      )}
    </div>
  );
}

interface PanelProps {
  booking: ReservationView;
  day: DayView;
  panel: Panel;
  onPanel(panel: Panel | null): void;
}

/** What is asked or shown in place of the facts. */
function OpenPanel({ booking, day, panel, onPanel }: PanelProps) {
  const onDone = (): void => onPanel(null);
  switch (panel) {
    case 'move':
    case 'seat':
      return <TableChoice booking={booking} day={day} what={panel} onDone={onDone} />;
    case 'call':
      return <CallPanel booking={booking} onDone={onDone} />;
    case 'part':
      return <PartPanel booking={booking} onDone={onDone} />;
    case 'confirmation':
      return <ConfirmationPanel booking={booking} onDone={onDone} />;
    case 'more':
      return <MoreActions booking={booking} onPanel={onPanel} />;
  }
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
  const { date, time, until, fold, tableNumbers, guest, note, area, overrideReason } = booking;
  const contact = detail.data;
  return (
    <dl className="grid grid-cols-[88px_minmax(0,1fr)] gap-x-3 gap-y-2 text-14">
      <Fact name="When">
        <b className="font-semibold">
          {names.short(date)}, {time} to {until}
        </b>
        {fold !== null && (fold === 'later' ? ', the second of the two' : ', the first of the two')}
      </Fact>
      <Fact name="Tables">
        <b className="font-semibold">
          {tableNumbers.length === 0 ? 'None yet' : placeName(tableNumbers)}
          {tableNumbers.length > 1 && ', joined'}
        </b>
        {area && (
          <>
            {' '}
            (wishes the <bdi>{area.name}</bdi>)
          </>
        )}
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
      {overrideReason !== null && (
        <Fact name="Exception">
          <bdi>{overrideReason}</bdi>
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
