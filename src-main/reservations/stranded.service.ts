import type { Output } from '#contract/contract';
import { fullName } from '#contract/people';
import type { Tx } from '#db/store';
import type { ReadContext } from '../host/context';
import { changedHours, type HoursChange } from '../hours/change.rules';
import { closedWords, type Hours } from '../hours/hours.rules';
import { loadHoursAhead, whenIn } from '../hours/hours.service';
import { storedInstant } from './booking.rules';
import { todayOf } from './booking.service';
import { type AwaitedRow, listAwaited } from './stranded.queries';

type Clock = Pick<ReadContext, 'now' | 'venue'>;
type Stranded = Output<'hours.preview'>['stranded'][number];

/** Every party still to come at a time when the house, as its hours are now, takes nobody. */
export async function listStranded(tx: Tx, clock: Clock): Promise<Stranded[]> {
  const hours = await loadHoursAhead(tx, clock);
  return strandedBy(hours, await toCome(tx, clock));
}

/**
 * The parties that a change of hours would strand, those that are stranded already left out. Changes nothing, and
 * refuses what the change itself would.
 */
export async function previewHours(
  tx: Tx,
  clock: Clock,
  change: HoursChange,
): Promise<Output<'hours.preview'>> {
  const before = await loadHoursAhead(tx, clock);
  const after = changedHours(before, change, todayOf(clock));
  const rows = await toCome(tx, clock);
  const already = new Set(strandedBy(before, rows).map(({ id }) => id));
  return { stranded: strandedBy(after, rows).filter(({ id }) => !already.has(id)) };
}

/** What is promised for later than now. Who is late is late, and no longer stranded. */
async function toCome(tx: Tx, clock: Clock): Promise<AwaitedRow[]> {
  const rows = await listAwaited(tx, todayOf(clock));
  return rows.filter((row) => storedInstant(row, clock.venue) > clock.now);
}

function strandedBy(hours: Hours, rows: readonly AwaitedRow[]): Stranded[] {
  return rows.flatMap(({ firstName, lastName, laterFold: _, ...row }) => {
    const { day, closed } = whenIn(hours, row, row.partySize);
    if (!closed) return [];
    return [{ ...row, name: fullName(firstName, lastName), day, why: closedWords(closed) }];
  });
}
