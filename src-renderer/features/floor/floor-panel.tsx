import type { Output } from '#contract/contract';
import type { FloorTable } from '#contract/floor';
import { type Job, setJob } from './floor.store';
import type { Place } from './floor-commands';
import { BlockedPanel, FreePanel } from './free-panel';
import { BookingPanel, MovePanel, WalkInPanel } from './job-panel';
import { RoomPanel } from './room-panel';
import type { Unit } from './use-offers';
import { VisitPanel } from './visit-panel';

interface FloorPanelProps {
  view: Output<'floor.view'>;
  job: Job;
  table: FloorTable | null;
  offers: { units: readonly Unit[]; isLoading: boolean };
  /** Puts the panel away, where it lies over the room. */
  onClose?: (() => void) | undefined;
}

/** What the side panel shows: the job at hand, else the chosen table, else the room. */
export function FloorPanel({ view, job, table, offers, onClose }: FloorPanelProps) {
  if (job.kind === 'walkIn') return <WalkInPanel job={job} {...offers} />;
  if (job.kind === 'seat') {
    const booking = view.next.find(({ reservationId }) => reservationId === job.reservationId);
    if (booking) {
      const own = view.tables.filter(({ number }) => booking.tableNumbers.includes(number));
      return (
        <BookingPanel
          job={job}
          {...offers}
          booking={booking}
          own={own.length > 0 ? { tableIds: own.map(({ id }) => id), numbers: booking.tableNumbers } : null}
          isOwnFree={own.every(({ visit }) => visit === null)}
        />
      );
    }
  }
  if (job.kind === 'move') {
    const from = placeOf(view, job.visitId);
    if (from.tableIds.length > 0) return <MovePanel job={job} {...offers} from={from} />;
  }
  if (!table)
    return <RoomPanel view={view} onBooking={(reservationId) => setJob({ kind: 'seat', reservationId })} />;
  if (table.visit)
    return (
      <VisitPanel
        key={table.visit.id}
        table={table}
        visit={table.visit}
        place={placeOf(view, table.visit.id)}
        onClose={onClose}
      />
    );
  if (table.block) return <BlockedPanel table={table} onClose={onClose} />;
  return <FreePanel key={table.id} table={table} onClose={onClose} />;
}

/** All tables a party sits at. */
export function placeOf({ tables }: Output<'floor.view'>, visitId: string): Place {
  const own = tables.filter(({ visit }) => visit?.id === visitId);
  return { tableIds: own.map(({ id }) => id), numbers: own.map(({ number }) => number) };
}
