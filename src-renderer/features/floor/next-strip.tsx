import { Plus, TriangleAlert } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Link } from 'wouter';
import type { Output } from '#contract/contract';
import { useMay } from '../../app/session.store';
import { Button } from '../../ui/button';
import { setJob, useFloorScreen } from './floor.store';
import { NewTab } from './new-tab';
import { BookingChip } from './room-panel';
import { stripHead, wholeCards } from './strip-look';
import { plural } from './table-state';
import { WaitingStrip } from './waiting-strip';

interface NextStripProps {
  next: Output<'floor.view'>['next'];
  maySeat: boolean;
}

/** What hits the room next, and the party at the door. A card stands whole or not at all; the book has them all. */
export function NextStrip({ next, maySeat }: NextStripProps) {
  const job = useFloorScreen((screen) => screen.job);
  const mayRing = useMay('orders:edit');
  return (
    <div className="flex items-stretch gap-2 px-3 pt-2 pb-2.5 wide:px-4 wide:pt-3 wide:pb-4">
      <Link href="/book" className={stripHead}>
        <b className="text-16 font-semibold text-text">Next</b>
        <bdi>{next.length === 0 ? 'nobody booked' : plural(next.length, 'booking')}</bdi>
      </Link>
      <ul className={`flex-1 ${wholeCards}`}>
        {next.map((booking) => {
          const isChosen = job.kind === 'seat' && job.reservationId === booking.reservationId;
          const { time, name, partySize, tableNumbers, allergies, note } = booking;
          return (
            <li key={booking.reservationId} className="flex max-w-full shrink-0">
              <AriaButton
                isDisabled={!maySeat}
                aria-pressed={isChosen}
                onPress={() => setJob({ kind: 'seat', reservationId: booking.reservationId })}
                className="flex h-[max(60px,3.75rem)] max-w-[max(260px,16.25rem)] min-w-32 items-center gap-3 rounded-3 border border-line bg-surface px-3 text-start leading-snug data-hovered:border-line-control data-pressed:bg-sunken aria-pressed:border-2 aria-pressed:border-select wide:h-[max(72px,4.5rem)] wide:px-3.5"
              >
                <span className="min-w-0">
                  <span className="flex gap-2.5 text-14 font-semibold whitespace-nowrap wide:text-16">
                    {time}
                    <bdi className="truncate">{name}</bdi>
                    {allergies !== null && (
                      <TriangleAlert
                        aria-label={`allergy: ${allergies}`}
                        size={14}
                        className="shrink-0 self-center text-alert-ink"
                      />
                    )}
                  </span>
                  <bdi className="block truncate text-13 text-text-3">
                    {[
                      plural(partySize, 'guest'),
                      tableNumbers.length ? `Table ${tableNumbers.join(' + ')}` : 'no table',
                      note,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </bdi>
                </span>
                <BookingChip {...booking} />
              </AriaButton>
            </li>
          );
        })}
      </ul>
      <WaitingStrip maySeat={maySeat} />
      {mayRing && <NewTab />}
      <Button
        icon={Plus}
        isDisabled={!maySeat}
        onPress={() => setJob({ kind: 'walkIn', partySize: 2 })}
        className="min-w-31"
      >
        Walk-in
      </Button>
    </div>
  );
}
