import type { Output } from '#contract/contract';
import type { FloorTable, Suggestion } from '#contract/floor';
import { type Job, setJob } from './floor.store';
import { BlockedPanel, FreePanel } from './free-panel';
import { BookingPanel, WalkInPanel } from './job-panel';
import { JoinPanel } from './join-panel';
import { LineUpPanel } from './line-up-panel';
import { MovePanel } from './move-panel';
import { RoomPanel } from './room-panel';
import { placeOf } from './table-acts';
import { VisitPanel } from './visit-panel';

interface FloorPanelProps {
  view: Output<'floor.view'>;
  job: Job;
  table: FloorTable | null;
  offers: { units: readonly Suggestion[]; isLoading: boolean };
  maySeat: boolean;
  /** Puts the panel away, where it lies over the room. */
  onClose?: (() => void) | undefined;
}

/** What the side panel shows: the job at hand, else the chosen table, else the room. */
export function FloorPanel({ view, job, table, offers, maySeat, onClose }: FloorPanelProps) {
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
    if (from.visit) return <MovePanel {...offers} view={view} visit={from.visit} from={from} />;
  }
  if (job.kind === 'join') {
    const { visit } = placeOf(view, job.visitId);
    if (visit) return <JoinPanel view={view} visit={visit} />;
  }
  if (job.kind === 'lineUp') return <LineUpPanel />;
  if (!table)
    return (
      <RoomPanel
        view={view}
        maySeat={maySeat}
        onBooking={(reservationId) => setJob({ kind: 'seat', reservationId })}
      />
    );
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
