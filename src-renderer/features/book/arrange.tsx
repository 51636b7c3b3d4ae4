import { ArrowLeftRight, Link2, Lock, LockOpen, Minus, Plus, Unlink } from 'lucide-react';
import type { ReservationView } from '#contract/reservations';
import { tellRefusal } from '../../api/live';
import { useMay } from '../../app/session.store';
import { Button } from '../../ui/button';
import { momentOf, numbersOf, rearrange, setLock } from './arrange-commands';
import type { DayView } from './book.types';
import { lengthWords } from './book-time';
import { clashesOn } from './landing';
import { momentAt, type PageMoment } from './page-time';
import { give, joinedMore, swapTables } from './table-commands';

const STEP_MINUTES = 15;
const SHORTEST = 15;
/** As many as fit without scrolling. */
const MOST_SWAPS = 3;

interface ArrangeProps {
  booking: ReservationView;
  day: DayView;
}

/** By tapping all that dragging a bar does: its time, its length, its tables, and who may move it. */
export function Arrange({ booking, day }: ArrangeProps) {
  const { startMinute, durationMinutes } = booking;
  const to = async (moment: PageMoment, minutes: number): Promise<void> => {
    const place = { tableIds: booking.tableIds, numbers: booking.tableNumbers };
    const error = await rearrange({ booking, moment, durationMinutes: minutes, place });
    if (error) tellRefusal(error);
  };
  const shift = (by: number) => void to(momentAt(day, startMinute + by), durationMinutes);
  const stretch = (by: number) => void to(momentOf(booking), Math.max(SHORTEST, durationMinutes + by));
  return (
    <div className="flex flex-col gap-2">
      <Stepper word={`Starts ${booking.time}`} less="15 min earlier" more="15 min later" onStep={shift} />
      <Stepper
        word={`Stays ${lengthWords(durationMinutes)}`}
        less="15 min shorter"
        more="15 min longer"
        onStep={stretch}
      />
      <Tables booking={booking} day={day} />
    </div>
  );
}

interface StepperProps {
  word: string;
  less: string;
  more: string;
  onStep(minutes: number): void;
}

function Stepper({ word, less, more, onStep }: StepperProps) {
  return (
    <div className="flex items-center gap-2">
      <span className="flex-1 text-14 font-medium">
        <bdi>{word}</bdi>
      </span>
      <Button size="t0" icon={Minus} aria-label={less} onPress={() => onStep(-STEP_MINUTES)} />
      <Button size="t0" icon={Plus} aria-label={more} onPress={() => onStep(STEP_MINUTES)} />
    </div>
  );
}

function Tables({ booking, day }: ArrangeProps) {
  const mayBook = useMay('book:edit');
  const { tableIds, tableLocked, actions } = booking;
  const wider = joinedMore(day, tableIds);
  const [first, ...more] = tableIds;
  const swaps = tableIds.length === 0 ? [] : swapsFor(day, booking);
  return (
    <div className="flex flex-wrap gap-2">
      {wider && (
        <Button size="t0" icon={Link2} onPress={() => void giveTables(wider)}>
          <bdi>{numbersOf(day, wider).join(' + ')}</bdi>
        </Button>
      )}
      {first !== undefined && more.length > 0 && (
        <Button size="t0" icon={Unlink} onPress={() => void giveTables([first])}>
          <bdi>Only {numbersOf(day, [first])}</bdi>
        </Button>
      )}
      {actions.includes('lock') && tableIds.length > 0 && (
        <Button
          size="t0"
          icon={tableLocked ? LockOpen : Lock}
          isDisabled={!mayBook}
          onPress={() => void setLock(booking)}
        >
          {tableLocked ? 'Unlock' : 'Lock'}
        </Button>
      )}
      {swaps.map((other) => (
        <Button
          key={other.id}
          size="t0"
          icon={ArrowLeftRight}
          onPress={() => void swapTables(booking, other)}
        >
          <bdi>
            {other.guest.lastName}, {other.tableNumbers.join(' + ')}
          </bdi>
        </Button>
      ))}
    </div>
  );

  function giveTables(ids: string[]): Promise<void> {
    return give(booking, { tableIds: ids, numbers: numbersOf(day, ids) });
  }
}

/** Bookings at about the same time whose tables it could have; the host decides whether both fit. */
function swapsFor(day: DayView, booking: ReservationView): ReservationView[] {
  const span = {
    tableIds: day.tables.map(({ id }) => id),
    fromMinute: booking.startMinute,
    toMinute: booking.startMinute + booking.durationMinutes,
  };
  const around = new Set(clashesOn(day, booking.id, span).map(({ id }) => id));
  const seats = (ids: readonly string[]) =>
    day.tables.reduce((total, table) => total + (ids.includes(table.id) ? table.seats : 0), 0);
  return day.reservations
    .filter(
      (other) =>
        around.has(other.id) &&
        other.actions.includes('move') &&
        other.tableIds.length > 0 &&
        seats(other.tableIds) >= booking.partySize &&
        seats(booking.tableIds) >= other.partySize,
    )
    .slice(0, MOST_SWAPS);
}
