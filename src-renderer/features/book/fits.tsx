import { User } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReservationView } from '#contract/reservations';
import { useView } from '../../api/live';
import { momentOf } from './arrange-commands';

/** Where a booking without a table would fit. Asked only of those in view: a long lane has many. */
export function Fits({ booking }: { booking: ReservationView }) {
  const place = useRef<HTMLSpanElement>(null);
  const isSeen = useSeen(place);
  const { partySize, durationMinutes, id } = booking;
  const asked = { ...momentOf(booking), partySize, durationMinutes, exceptReservationId: id };
  const view = useView('reservations.freeTables', asked, { enabled: isSeen });
  const names = view.data?.slice(0, 2).map(({ numbers }) => numbers.join(' + '));
  return (
    <span ref={place} className="inline-flex items-center gap-1">
      {names && (
        <>
          <User aria-hidden size={14} />
          <bdi>{names.length > 0 ? `Fits ${names.join(', ')}` : 'Nothing is free'}</bdi>
        </>
      )}
    </span>
  );
}

/** Whether an element has been in view. */
function useSeen(place: React.RefObject<HTMLElement | null>): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setSeen(true));
    watch.observe(place.current);
    return () => watch.disconnect();
  }, [place]);
  return isSeen;
}
