import {
  Armchair,
  ArrowLeftRight,
  BellRing,
  LogIn,
  type LucideIcon,
  Pencil,
  ReceiptText,
  RotateCcw,
  UserCheck,
  UserX,
  X,
} from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ReservationAction, ReservationView } from '#contract/reservations';
import { useView } from '../../api/live';
import { useMay } from '../../app/session.store';
import { Button } from '../../ui/button';
import { select, setForm } from './book.store';
import type { DayView } from './book.types';
import { arrive, cancel, markNoShow, move, restore, seat } from './book-commands';
import { placeName } from './book-words';

interface ActionsProps {
  booking: ReservationView;
  day: DayView;
}

/** What can be done with a booking, as the host allows it. */
export function BookingActions({ booking, onMove }: ActionsProps & { onMove(): void }) {
  const mayBook = useMay('book:edit');
  const isOver = booking.phase === 'cancelled' || booking.phase === 'no_show';
  const actions: [ReservationAction, string, LucideIcon, () => void][] = [
    ['edit', 'Edit', Pencil, () => setForm({ kind: 'edit', reservationId: booking.id })],
    ['move', 'Move', ArrowLeftRight, onMove],
    ['arrive', 'Arrived', LogIn, () => void arrive(booking)],
    ['cancel', 'Cancel', X, () => void cancel(booking)],
    ['noShow', 'No-show', UserX, () => void markNoShow(booking)],
    ['restore', 'Not here', BellRing, () => void restore(booking)],
  ];
  const offered = actions.filter(
    ([action]) => booking.actions.includes(action) && !(isOver && action === 'restore'),
  );
  if (offered.length === 0) return null;
  return (
    <div className="flex gap-2">
      {offered.map(([action, word, icon, act]) => (
        <Button
          key={action}
          stacked
          icon={icon}
          isDisabled={!mayBook}
          onPress={act}
          className="flex-1 px-0! py-2"
        >
          {word}
        </Button>
      ))}
    </div>
  );
}

/** Until this long before its time, a booking without a table needs one for then, not for now. */
const SOON_MINUTES = 30;

/** The one step that comes next. */
export function BookingPrimary({ booking, day, onChoose }: ActionsProps & { onChoose(): void }) {
  const [, navigate] = useLocation();
  const [isBusy, setBusy] = useState(false);
  const maySeat = useMay('floor:seat');
  const mayBook = useMay('book:edit');
  const mayOrder = useMay('orders:see');
  const { phase, tableIds, tableNumbers, visitId, actions } = booking;
  if (phase === 'seated' && visitId !== null && mayOrder)
    return (
      <Button kind="primary" size="t2" icon={ReceiptText} onPress={() => navigate(`/order/${visitId}`)}>
        Open order
      </Button>
    );
  if (actions.includes('restore') && phase !== 'arrived')
    return (
      <Button
        kind="primary"
        size="t2"
        icon={RotateCcw}
        isDisabled={!mayBook}
        onPress={() => void restore(booking)}
      >
        Restore the booking
      </Button>
    );
  if (!actions.includes('seat')) return null;
  const isDue = phase === 'arrived' || booking.startMinute - (day.nowMinute ?? 0) <= SOON_MINUTES;
  if (tableIds.length === 0 && !isDue) return <AssignBest booking={booking} />;
  const occupied = day.tables.filter(({ id, occupied }) => occupied && tableIds.includes(id));
  if (tableIds.length === 0 || occupied.length > 0)
    return (
      <>
        {occupied.length > 0 && (
          <p className="text-14 text-text-2">
            {placeName(occupied.map(({ number }) => number))} still has a party.
          </p>
        )}
        <Button kind="primary" size="t2" icon={UserCheck} isDisabled={!maySeat} onPress={onChoose}>
          {occupied.length > 0 ? 'Seat at another table' : 'Choose a table and seat'}
        </Button>
      </>
    );
  const seatNow = async (): Promise<void> => {
    setBusy(true);
    const isSeated = await seat(booking, { tableIds, numbers: tableNumbers });
    setBusy(false);
    if (isSeated) select(null);
    else onChoose();
  };
  return (
    <Button
      kind="primary"
      size="t2"
      icon={UserCheck}
      isDisabled={!maySeat || isBusy}
      onPress={() => void seatNow()}
    >
      {phase === 'arrived' ? 'Seat at' : 'Arrived, seat at'}{' '}
      {placeName(tableNumbers).replace(/^Table/, 'table')}
    </Button>
  );
}

/** A table for a booking that has none: the best fit at its time. */
function AssignBest({ booking }: { booking: ReservationView }) {
  const mayBook = useMay('book:edit');
  const { id, date, time, partySize, durationMinutes } = booking;
  const asked = { date, time, partySize, durationMinutes, exceptReservationId: id };
  const best = useView('reservations.freeTables', asked).data?.[0];
  return (
    <Button
      kind="primary"
      size="t2"
      icon={Armchair}
      isDisabled={!mayBook || !best}
      onPress={() => best && void move(booking, { place: best })}
    >
      {best ? `Give ${placeName(best.numbers).replace(/^Table/, 'table')}` : 'No table is free then'}
    </Button>
  );
}
