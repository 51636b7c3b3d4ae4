import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import type { WriteContext } from '../host/context';
import { findClaims, findOpenClaims } from './ledger.queries';
import type { Span } from './span.rules';
import { clashDetails } from './tables.service';

interface Stay {
  /** The end that is wished for. */
  until: Date;
  /** The end that nothing may cut. */
  promisedUntil: Date | null;
  /** Whose own claims do not count. */
  visitIds: readonly string[];
}

/**
 * From now until the end that is wished for, or until the next booking on one of the tables begins. Refuses
 * TABLE_OCCUPIED and TABLE_TAKEN, and names who is in the way.
 */
export async function freeSpanNow(
  tx: Tx,
  { now, venue }: Pick<WriteContext, 'now' | 'venue'>,
  tableIds: readonly string[],
  { until, promisedUntil, visitIds }: Stay,
): Promise<Span> {
  const sitting = (await findOpenClaims(tx)).find(
    (claim) => tableIds.includes(claim.tableId) && !visitIds.includes(claim.visitId ?? ''),
  );
  if (sitting) throw new DomainError('TABLE_OCCUPIED', clashDetails(sitting, venue));
  const ahead = (await findClaims(tx, { from: now, to: until }, tableIds)).filter(
    (claim) => claim.visitId === null,
  );
  const inTheWay = ahead.find(
    (claim) => claim.from <= now || (promisedUntil !== null && claim.from < promisedUntil),
  );
  if (inTheWay) throw new DomainError('TABLE_TAKEN', clashDetails(inTheWay, venue));
  const next = ahead[0];
  return { from: now, to: next && next.from < until ? next.from : until };
}
