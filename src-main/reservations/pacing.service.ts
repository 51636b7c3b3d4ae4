import { DomainError } from '#contract/errors';
import { addDays, addMinutes } from '#contract/time';
import type { Tx } from '#db/store';
import type { VenueSettings } from '../host/context';
import { closedWords, type Hours, serviceMinute } from '../hours/hours.rules';
import { whenIn } from '../hours/hours.service';
import { isPaced, limitAt, type PacingVerdict, type Party, pacingVerdict } from '../hours/pacing.rules';
import { type Standing, storedInstant } from './booking.rules';
import { listParties, type PartyRow } from './pacing.queries';

/** A party that asks for a time. */
interface Asked extends Standing {
  partySize: number;
  durationMinutes: number;
}

/**
 * Why the house would rather not take a party at a time: HOUSE_CLOSED where no service is held, saying what is held
 * instead, OVER_PACING where it is full, with the figures; null where nothing stands against it. Who takes or moves a
 * booking refuses it, unless there is a reason to do it all the same.
 */
export async function objectionTo(
  tx: Tx,
  venue: VenueSettings,
  hours: Hours,
  asked: Asked,
  except: string | null = null,
): Promise<DomainError | null> {
  const { day, closed } = whenIn(hours, asked, asked.partySize);
  if (closed)
    return new DomainError('HOUSE_CLOSED', { reason: closedWords(closed), services: closed.services });
  if (!isPaced(hours)) return null;
  const { over, ...verdict } = pacingIn(hours, await partiesOf(tx, venue, day, except), asked);
  return over && new DomainError('OVER_PACING', { over, ...verdict[over] });
}

/** What one party more would make of the pacing of its day, by what is loaded already: for many times of a day. */
export function pacingIn(hours: Hours, others: readonly Party[], asked: Asked): PacingVerdict {
  const { day, service } = whenIn(hours, asked, asked.partySize);
  const starts = storedInstant(asked, hours);
  return pacingVerdict(
    {
      starting: limitAt(hours, day, service, serviceMinute(asked.time, hours.dayCutover)),
      present: service?.coversPresent ?? null,
    },
    others,
    { starts, from: starts, to: addMinutes(starts, asked.durationMinutes), covers: asked.partySize },
  );
}

/**
 * Every party of a service day, as it was promised or, once it sits, as it came. It starts when it was promised to:
 * that is what the house took it for.
 */
export async function partiesOf(
  tx: Tx,
  venue: VenueSettings,
  day: string,
  except: string | null = null,
): Promise<Party[]> {
  const rows = await listParties(tx, { day, next: addDays(day, 1), cutover: venue.dayCutover, except });
  return rows.flatMap((row) => partyOf(row, venue) ?? []);
}

function partyOf(row: PartyRow, venue: VenueSettings): Party | null {
  const promised = row.promised && storedInstant(row.promised, venue);
  const from = row.seatedAt ?? promised;
  if (!from) return null;
  return {
    starts: promised ?? from,
    from,
    to: row.closedAt ?? row.until ?? addMinutes(from, row.minutes),
    covers: row.covers,
  };
}
