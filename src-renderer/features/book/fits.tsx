import { User } from 'lucide-react';
import type { ReservationView } from '#contract/reservations';
import { useView } from '../../api/live';

/** Where a booking without a table would fit. */
export function Fits({ booking }: { booking: ReservationView }) {
  const { date, time, partySize, durationMinutes, id } = booking;
  const asked = { date, time, partySize, durationMinutes, exceptReservationId: id };
  const view = useView('reservations.freeTables', asked);
  if (!view.data) return null;
  const names = view.data.slice(0, 2).map(({ numbers }) => numbers.join(' + '));
  return (
    <>
      <User aria-hidden size={14} />
      <bdi>{names.length > 0 ? `Fits ${names.join(', ')}` : 'Nothing is free'}</bdi>
    </>
  );
}
