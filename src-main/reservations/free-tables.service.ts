import type { ParsedInput } from '#contract/contract';
import type { Tx } from '#db/store';
import { findFittingUnits } from '../floor/tables.service';
import type { ReadContext } from '../host/context';
import { whenOf } from '../hours/hours.service';
import { promisedInstant, promisedSpan } from './booking.rules';

/** Where a party would fit at a time, best first, for as long as it would stay. Refuses TIME_SKIPPED and TIME_DOUBLED. */
export async function freeTables(
  tx: Tx,
  { now, venue }: Pick<ReadContext, 'now' | 'venue'>,
  input: ParsedInput<'reservations.freeTables'>,
) {
  const { partySize, exceptReservationId } = input;
  const start = promisedInstant(input, venue);
  const minutes = input.durationMinutes ?? (await whenOf(tx, venue, input, partySize)).turnMinutes;
  return findFittingUnits(tx, partySize, promisedSpan(start, minutes), { exceptReservationId, now });
}
