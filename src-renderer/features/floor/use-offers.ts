import type { Output } from '#contract/contract';
import type { FloorTable } from '#contract/floor';
import { useView } from '../../api/live';
import type { Job } from './floor.store';
import type { Place } from './floor-commands';

export type Unit = Output<'floor.fittingTables'>[number];

/** What a table is to the party that looks for one. */
export type Offer = 'own' | 'best' | 'fits' | 'none';

interface Offers {
  /** Tables and joins for the party that looks for one, best first. */
  units: Unit[];
  isLoading: boolean;
  offerOf(table: FloorTable): Offer | null;
  /** Where the party would sit when this table is tapped. Null while it has a party of its own. */
  placeAt(table: FloorTable): Place | null;
}

/** Where the party of the job at hand could sit. */
export function useOffers(job: Job, view: Output<'floor.view'>): Offers {
  const partySize = partySizeOf(job, view);
  const fitting = useView(
    'floor.fittingTables',
    { partySize: partySize ?? 1 },
    { enabled: partySize !== null, keepPrevious: true },
  );
  const units = partySize === null ? [] : (fitting.data ?? []);
  const booked = job.kind === 'seat' ? (bookingOf(job, view)?.tableNumbers ?? []) : [];
  const unitAt = ({ id }: FloorTable) => units.find(({ tableIds }) => tableIds.includes(id));
  return {
    units,
    isLoading: fitting.isLoading,
    offerOf(table) {
      if (partySize === null) return null;
      if (booked.includes(table.number) && !table.visit) return 'own';
      const unit = unitAt(table);
      if (!unit) return 'none';
      return unit === units[0] ? 'best' : 'fits';
    },
    placeAt(table) {
      if (table.visit) return null;
      const own = view.tables.filter(({ number, visit }) => booked.includes(number) && !visit);
      if (own.includes(table))
        return { tableIds: own.map(({ id }) => id), numbers: own.map(({ number }) => number) };
      return unitAt(table) ?? { tableIds: [table.id], numbers: [table.number] };
    },
  };
}

function bookingOf({ reservationId }: Extract<Job, { kind: 'seat' }>, { next }: Output<'floor.view'>) {
  return next.find((booking) => booking.reservationId === reservationId);
}

function partySizeOf(job: Job, view: Output<'floor.view'>): number | null {
  switch (job.kind) {
    case 'walkIn':
      return job.partySize;
    case 'seat':
      return bookingOf(job, view)?.partySize ?? null;
    case 'move':
      return view.tables.find(({ visit }) => visit?.id === job.visitId)?.visit?.partySize ?? null;
    default:
      return null;
  }
}
