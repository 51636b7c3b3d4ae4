import type { Output } from '#contract/contract';
import type { FloorTable } from '#contract/floor';
import { useView } from '../../api/live';
import type { Job } from './floor.store';
import type { Place } from './floor-commands';

export type Unit = Output<'floor.fittingTables'>[number];

interface Offers {
  /** Tables and joins for the party that looks for one, best first. */
  units: Unit[];
  isLoading: boolean;
  offerOf(table: FloorTable): 'best' | 'fits' | 'none' | null;
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
  const unitAt = ({ id }: FloorTable) => units.find(({ tableIds }) => tableIds.includes(id));
  return {
    units,
    isLoading: fitting.isLoading,
    offerOf(table) {
      if (partySize === null) return null;
      const unit = unitAt(table);
      if (!unit) return 'none';
      return unit === units[0] ? 'best' : 'fits';
    },
    placeAt(table) {
      if (table.visit) return null;
      return unitAt(table) ?? { tableIds: [table.id], numbers: [table.number] };
    },
  };
}

function partySizeOf(job: Job, { tables, next }: Output<'floor.view'>): number | null {
  switch (job.kind) {
    case 'walkIn':
      return job.partySize;
    case 'seat':
      return next.find(({ reservationId }) => reservationId === job.reservationId)?.partySize ?? null;
    case 'move':
      return tables.find(({ visit }) => visit?.id === job.visitId)?.visit?.partySize ?? null;
    default:
      return null;
  }
}
