import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { ReservationView } from '#contract/reservations';
import { tellRefusal, useView } from '../../api/live';
import { Button } from '../../ui/button';
import { Skeleton } from '../../ui/states';
import { Arrange } from './arrange';
import { select } from './book.store';
import type { DayView, Place } from './book.types';
import { move, seat } from './book-commands';
import { plural } from './book-words';

interface TableChoiceProps {
  booking: ReservationView;
  day: DayView;
  what: 'move' | 'seat';
  onDone(): void;
}

interface Offer extends Place {
  seats: number;
  area: string;
  freeUntil?: string | null;
}

/** As many as fit without scrolling. */
const MOST_OFFERS = 9;

/** Other tables for a booking: those free at its time, or, to seat it, those free now. */
export function TableChoice({ booking, day, what, onDone }: TableChoiceProps) {
  const [isBusy, setBusy] = useState(false);
  const offers = useOffers(booking, what);
  const choose = async (place: Place): Promise<void> => {
    setBusy(true);
    if (what === 'seat') {
      const error = await seat(booking, place);
      if (error) tellRefusal(error);
      else select(null);
    } else if (await move(booking, { place })) onDone();
    setBusy(false);
  };
  return (
    <>
      <div className="flex items-center gap-2">
        <Button kind="quiet" size="t0" icon={ArrowLeft} aria-label="Back to the booking" onPress={onDone} />
        <h4 className="text-16 font-semibold">
          {what === 'seat' ? 'Free now' : `Free at ${booking.time}`} for {plural(booking.partySize, 'guest')}
        </h4>
      </div>
      {offers === undefined ? (
        <Skeleton className="h-28" />
      ) : offers.length === 0 ? (
        <p className="text-14 text-text-2">
          {what === 'seat' ? 'No table is free for this party now.' : 'No other table is free at this time.'}
        </p>
      ) : (
        <ul className="grid grid-cols-3 gap-2">
          {offers.slice(0, MOST_OFFERS).map((offer) => (
            <li key={offer.tableIds.join()} className="contents">
              <Button
                isDisabled={isBusy}
                onPress={() => void choose(offer)}
                className="flex-col gap-0! py-2 leading-snug"
              >
                <bdi>{offer.numbers.join(' + ')}</bdi>
                <span className="text-12 text-text-3 [font-weight:400]">
                  {offer.freeUntil ? `until ${offer.freeUntil}` : `${plural(offer.seats, 'seat')}`}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {what === 'move' && <Arrange booking={booking} day={day} />}
      {what === 'move' && booking.tableIds.length > 0 && (
        <Button
          kind="quiet"
          isDisabled={isBusy}
          onPress={() => void choose({ tableIds: [], numbers: [] })}
          className="self-start"
        >
          Take off the table
        </Button>
      )}
    </>
  );
}

function useOffers(booking: ReservationView, what: 'move' | 'seat'): Offer[] | undefined {
  const { id, date, time, fold, partySize, durationMinutes, tableIds } = booking;
  const later = useView(
    'reservations.freeTables',
    {
      date,
      time,
      partySize,
      durationMinutes,
      exceptReservationId: id,
      ...(fold !== null && { fold }),
    },
    { enabled: what === 'move' },
  );
  const now = useView('floor.fittingTables', { partySize, reservationId: id }, { enabled: what === 'seat' });
  const offers: Offer[] | undefined = what === 'seat' ? now.data : later.data;
  return offers?.filter((offer) => offer.tableIds.join() !== tableIds.join());
}
