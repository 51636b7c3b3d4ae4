import { useState } from 'react';
import type { Output } from '#contract/contract';
import { Button } from '../../ui/button';
import { ChoiceChip } from '../../ui/chip';
import { NumberStepper } from '../../ui/number-stepper';
import { FitList } from './fit-list';
import { idle, type Job, setJob, useIsBusy } from './floor.store';
import { moveVisit, type Place, placeName, seatBooking, seatWalkIn } from './floor-commands';
import { Panel } from './panel';
import { plural } from './table-state';
import type { Unit } from './use-offers';

const MOST_ON_CHIPS = 8;
const LARGEST_PARTY = 20;

interface JobPanelProps<Kind extends Job['kind']> {
  job: Extract<Job, { kind: Kind }>;
  units: readonly Unit[];
  isLoading: boolean;
}

/** A party at the door: how many, then where. */
export function WalkInPanel({ job, units, isLoading }: JobPanelProps<'walkIn'>) {
  const [isLarge, setLarge] = useState(job.partySize > MOST_ON_CHIPS);
  const choose = (partySize: number) => setJob({ kind: 'walkIn', partySize });
  return (
    <Panel title="Walk-in" facts="How many, then tap a table" onClose={() => setJob(idle)}>
      <fieldset aria-label="Guests" className="grid grid-cols-3 gap-2 wide:grid-cols-4">
        {Array.from({ length: MOST_ON_CHIPS }, (_, index) => index + 1).map((size) => (
          <ChoiceChip
            key={size}
            aria-label={plural(size, 'guest')}
            isSelected={!isLarge && job.partySize === size}
            onChange={() => {
              setLarge(false);
              choose(size);
            }}
            className="min-h-14! text-20! wide:min-h-16!"
          >
            {size}
          </ChoiceChip>
        ))}
        <ChoiceChip
          isSelected={isLarge}
          onChange={() => {
            setLarge(true);
            choose(Math.max(job.partySize, MOST_ON_CHIPS + 1));
          }}
          className="min-h-14! wide:col-span-4"
        >
          More than {MOST_ON_CHIPS}
        </ChoiceChip>
      </fieldset>
      {isLarge && (
        <NumberStepper label="Guests" value={job.partySize} min={1} max={LARGEST_PARTY} onChange={choose} />
      )}
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

interface MovePanelProps extends JobPanelProps<'move'> {
  from: Place;
}

/** A party that changes tables. */
export function MovePanel({ job, from, units, isLoading }: MovePanelProps) {
  return (
    <Panel
      title={`Move ${placeName(from).replace(/^T/, 't')}`}
      facts="Tap a free table"
      onClose={() => setJob(idle)}
    >
      <Fits units={units} isLoading={isLoading} onChoose={(place) => moveVisit(job.visitId, from, place)} />
    </Panel>
  );
}

interface FitsProps {
  units: readonly Unit[];
  isLoading: boolean;
  onChoose(place: Place): Promise<void>;
}

function Fits({ units, isLoading, onChoose }: FitsProps) {
  if (!isLoading && units.length === 0)
    return (
      <p className="text-text-2">No free table is large enough, and no tables that stand together are.</p>
    );
  return <FitList units={units} onChoose={(place) => void onChoose(place)} />;
}
