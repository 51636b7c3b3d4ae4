import { addMinutes } from '#contract/time';
import type { tableOccupancy } from '#db/schema/book';
import { demoId } from '../demo-id';
import { type TableStatus, tableId } from '../floor';

/** A table held by a booking, a visit or a block, before it becomes a row of the ledger. */
export interface Claim {
  id: string;
  table: string;
  from: Date;
  to: Date;
  state: 'booked' | 'open' | 'blocked' | 'released';
  holder: { reservationId: string } | { visitId: string } | { blockId: string };
}

/** A claim for each table of a holder; `number` is the holder's own. */
export function claimsOf(
  number: number,
  tables: readonly string[],
  claim: Omit<Claim, 'id' | 'table'>,
): Claim[] {
  return tables.map((table, index) => ({ ...claim, id: demoId('claim', number * 10 + index), table }));
}

/** A claim as a row of the ledger. */
export function claimRow(claim: Claim): typeof tableOccupancy.$inferInsert {
  return {
    id: claim.id,
    tableId: tableId(claim.table),
    during: `[${claim.from.toISOString()},${claim.to.toISOString()})`,
    state: claim.state,
    ...claim.holder,
  };
}

const horizonMinutes = 30;

/** What follows from the ledger for a table's documented status. */
export function statusFrom(claims: readonly Claim[], table: string, now: Date): TableStatus {
  const here = claims.filter((claim) => claim.table === table && claim.state !== 'released');
  const soon = addMinutes(now, horizonMinutes);
  if (here.some((claim) => claim.state === 'open')) return 'occupied';
  if (here.some((claim) => claim.state === 'blocked' && claim.from <= now && now < claim.to))
    return 'maintenance';
  if (here.some((claim) => claim.state === 'booked' && claim.from <= soon && now < claim.to))
    return 'reserved';
  return 'available';
}
