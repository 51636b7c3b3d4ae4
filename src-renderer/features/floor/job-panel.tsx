import type { Output } from '#contract/contract';
import type { Suggestion } from '#contract/floor';
import { Button } from '../../ui/button';
import { FitList } from './fit-list';
import { idle, type Job, setJob, useIsBusy } from './floor.store';
import { type Place, placeName, seatBooking, seatWalkIn } from './floor-commands';
import { Panel } from './panel';
import { SizeChips } from './size-chips';
import { plural } from './table-state';

interface JobPanelProps<Kind extends Job['kind']> {
  job: Extract<Job, { kind: Kind }>;
  units: readonly Suggestion[];
  isLoading: boolean;
}

/** A party at the door: how many, then where. */
export function WalkInPanel({ job, units, isLoading }: JobPanelProps<'walkIn'>) {
  return (
    <Panel title="Walk-in" facts="Tap a table, or another number" onClose={() => setJob(idle)}>
      <SizeChips value={job.partySize} />
      <Fits units={units} isLoading={isLoading} onChoose={(place) => seatWalkIn(place, job.partySize)} />
    </Panel>
  );
}

type Booking = Output<'floor.view'>['next'][number];

interface BookingPanelProps extends JobPanelProps<'seat'> {
  booking: Booking;
  /** The tables of the booking, and whether they are free. */
  own: Place | null;
  isOwnFree: boolean;
}

/** A booked party at the door: its own table, or another. */
export function BookingPanel({ booking, own, isOwnFree, units, isLoading }: BookingPanelProps) {
  const isBusy = useIsBusy(booking.reservationId);
  const label = own
    ? isOwnFree
      ? `Seat at ${placeName(own).replace(/^T/, 't')}`
      : `${placeName(own)} has a party`
    : 'Choose a table';
  return (
    <Panel
      title={<bdi>{booking.name}</bdi>}
      facts={`${booking.time} · ${plural(booking.partySize, 'guest')}${own ? ` · ${placeName(own)}` : ' · no table yet'}`}
      onClose={() => setJob(idle)}
      actions={
        <Button
          kind="primary"
          size="t2"
          isDisabled={!own || !isOwnFree || isBusy}
          onPress={() => own && void seatBooking(booking, own, 'own')}
        >
          {label}
        </Button>
      }
    >
      {booking.note && <p className="text-text-2">{booking.note}</p>}
      {own && <h3 className="text-14 font-medium text-text-2">Or at another table</h3>}
      <Fits
        units={units.filter(({ numbers }) => numbers.join() !== own?.numbers.join())}
        isLoading={isLoading}
        onChoose={(place) => seatBooking(booking, place, 'others')}
      />
    </Panel>
  );
}

interface FitsProps {
  units: readonly Suggestion[];
  isLoading: boolean;
  onChoose(place: Suggestion): Promise<void>;
}

/** Where a party fits, or that it does not. */
export function Fits({ units, isLoading, onChoose }: FitsProps) {
  if (isLoading && units.length === 0)
    return (
      <p role="status" className="text-text-2">
        Asking the host which tables fit.
      </p>
    );
  if (!isLoading && units.length === 0)
    return (
      <p className="text-text-2">No free table is large enough, and no tables that stand together are.</p>
    );
  return <FitList units={units} onChoose={(place) => void onChoose(place)} />;
}
