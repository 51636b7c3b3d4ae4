import { Plus, TriangleAlert } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Output } from '#contract/contract';
import { Button } from '../../ui/button';
import { setJob, useFloorScreen } from './floor.store';
import { BookingChip } from './room-panel';
import { plural } from './table-state';
import { WaitingStrip } from './waiting-strip';

interface NextStripProps {
  next: Output<'floor.view'>['next'];
  maySeat: boolean;
}

/** What hits the room next, and the party at the door. */
export function NextStrip({ next, maySeat }: NextStripProps) {
  const job = useFloorScreen((screen) => screen.job);
  return (
    <div className="flex items-stretch gap-2 px-3 pt-2 pb-2.5 wide:px-4 wide:pt-3 wide:pb-4">
      <p className="flex flex-col justify-center ps-1 pe-2 text-13 leading-snug whitespace-nowrap text-text-3">
        <b className="text-16 font-semibold text-text">Next</b>
        <bdi>{next.length === 0 ? 'nobody booked' : plural(next.length, 'booking')}</bdi>
      </p>
      <ul className="flex min-w-0 flex-1 gap-2 overflow-x-auto [scrollbar-width:none]">
        {next.map((booking) => {
          const isChosen = job.kind === 'seat' && job.reservationId === booking.reservationId;
          const { time, name, partySize, tableNumbers, allergies, note } = booking;
          return (
            <li key={booking.reservationId} className="shrink-0">
              <AriaButton
                isDisabled={!maySeat}
                aria-pressed={isChosen}
                onPress={() => setJob({ kind: 'seat', reservationId: booking.reservationId })}
                className="flex h-15 max-w-65 min-w-32 items-center gap-3 rounded-3 border border-line bg-surface px-3 text-start leading-snug data-hovered:border-line-control data-pressed:bg-sunken aria-pressed:border-2 aria-pressed:border-select wide:h-18 wide:px-3.5"
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
