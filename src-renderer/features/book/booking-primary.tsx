import { Armchair, ReceiptText, RotateCcw, UserCheck, UserX } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ReservationView } from '#contract/reservations';
import type { CallError } from '../../api/call-error';
import { tellRefusal, useView } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { useMay } from '../../app/session.store';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { AllTheSame, isGivenUp } from './all-the-same';
import { select } from './book.store';
import type { DayView } from './book.types';
import { move, release, restore, seat } from './book-commands';
import { placeName } from './book-words';
import { sitsUntil } from './landing';

interface PrimaryProps {
  booking: ReservationView;
  day: DayView;
  onChoose(): void;
}

/** Until this long before its time, a booking without a table needs one for then, not for now. */
const SOON_MINUTES = 30;

/** The one step that comes next. */
export function BookingPrimary({ booking, day, onChoose }: PrimaryProps) {
  const [, navigate] = useLocation();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<CallError | null>(null);
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
  // Hours ahead, who sits there now is in nobody's way unless they are expected to stay so long.
  const isInTheWay = occupied.length > 0 && (isDue || sitsUntil(day, tableIds, booking.startMinute));
  if (tableIds.length === 0 || occupied.length > 0)
    return (
      <>
        {isInTheWay && (
          <p className="text-14 text-text-2">
            {placeName(occupied.map(({ number }) => number))} still has a party.
          </p>
        )}
        <Button kind="primary" size="t2" icon={UserCheck} isDisabled={!maySeat} onPress={onChoose}>
          {isInTheWay ? 'Seat at another table' : 'Choose a table and seat'}
        </Button>
      </>
    );
  const seatNow = async (reason?: string): Promise<void> => {
    setBusy(true);
    const error = await seat(booking, { tableIds, numbers: tableNumbers }, reason);
    setBusy(false);
    if (isGivenUp(error)) return;
    setRefused(error);
    if (error === null) select(null);
    if (error === null || error.code === 'TABLES_TOO_SMALL') return;
    tellRefusal(error);
    onChoose();
  };
  if (refused?.code === 'TABLES_TOO_SMALL')
    return (
      <>
        <Banner family="warn" title={errorWords(refused).words} />
        <AllTheSame error={refused} act="Seat them there" onReason={(reason) => void seatNow(reason)} />
        <Button kind="primary" size="t2" icon={UserCheck} isDisabled={!maySeat} onPress={onChoose}>
          Seat at another table
        </Button>
      </>
    );
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

/** So late that others may have the table: one tap, and one to take it back. */
export function ReleaseTable({ booking }: { booking: ReservationView }) {
  const mayBook = useMay('book:edit');
  return (
    <Button icon={UserX} isDisabled={!mayBook} onPress={() => void release(booking)}>
      {booking.tableIds.length > 0 ? 'Release table' : 'No-show'}
    </Button>
  );
}

/** A table for a booking that has none: the best fit at its time. */
function AssignBest({ booking }: { booking: ReservationView }) {
  const mayBook = useMay('book:edit');
  const { id, date, time, fold, partySize, durationMinutes } = booking;
  const asked = {
    date,
    time,
    partySize,
    durationMinutes,
    exceptReservationId: id,
    ...(fold !== null && { fold }),
  };
  const best = useView('reservations.freeTables', asked).data?.[0];
  return (
    <Button
      kind="primary"
      size="t2"
      icon={Armchair}
      isDisabled={!mayBook || !best}
      onPress={() => best && void move(booking, { place: best, locked: false })}
    >
      {best ? `Give ${placeName(best.numbers).replace(/^Table/, 'table')}` : 'No table is free then'}
    </Button>
  );
}
