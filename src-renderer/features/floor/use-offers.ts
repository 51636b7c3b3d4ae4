import type { Output } from '#contract/contract';
import type { FloorTable, Suggestion } from '#contract/floor';
import { useView } from '../../api/live';
import type { Job } from './floor.store';
import type { Place } from './floor-commands';
import { type Act, actOn, placeOf } from './table-acts';

/** What a table is to the party that looks for one; or what a tap on it would do to a party that sits. */
export type Offer =
  | { kind: 'own' | 'none' }
  | { kind: 'fits'; rank: number; suggestion: Suggestion }
  | { kind: Act['kind'] };

interface Offers {
  /** Tables and joins for the party that looks for one, best first. */
  units: Suggestion[];
  isLoading: boolean;
  offerOf(table: FloorTable): Offer | null;
  /** Where the party would sit when this table is tapped. Null while it has a party of its own. */
  placeAt(table: FloorTable): Place | Suggestion | null;
}

/** Where the party of the job at hand could sit. */
export function useOffers(job: Job, view: Output<'floor.view'>): Offers {
  const partySize = partySizeOf(job, view);
  const fitting = useView(
    'floor.fittingTables',
    { partySize: partySize ?? 1, ...(job.kind === 'seat' && { reservationId: job.reservationId }) },
    { enabled: partySize !== null, keepPrevious: true },
  );
  const units = partySize === null ? [] : (fitting.data ?? []);
  const booked = job.kind === 'seat' ? (bookingOf(job, view)?.tableNumbers ?? []) : [];
  const rankOf = ({ id }: FloorTable) => units.findIndex(({ tableIds }) => tableIds.includes(id));
  return {
    units,
    isLoading: fitting.isLoading,
    offerOf(table) {
      if (job.kind === 'move' || job.kind === 'join') {
        const act = actOn(view, job, table);
        if (act?.kind !== 'move') return { kind: act?.kind ?? 'none' };
      }
      if (partySize === null) return null;
      if (booked.includes(table.number) && !table.visit) return { kind: 'own' };
      const rank = rankOf(table);
      const suggestion = units[rank];
      return suggestion ? { kind: 'fits', rank: rank + 1, suggestion } : { kind: 'none' };
    },
    placeAt(table) {
      if (table.visit) return null;
      const own = view.tables.filter(({ number, visit }) => booked.includes(number) && !visit);
      if (own.includes(table))
        return { tableIds: own.map(({ id }) => id), numbers: own.map(({ number }) => number) };
      return units[rankOf(table)] ?? { tableIds: [table.id], numbers: [table.number] };
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
      return placeOf(view, job.visitId).visit?.partySize ?? null;
    default:
      return null;
  }
}
