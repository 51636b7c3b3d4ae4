import type { Output, ParsedInput } from '#contract/contract';
import { addDays } from '#contract/time';
import type { Tx } from '#db/store';
import type { ReadContext } from '../host/context';
import { loadHours } from '../hours/hours.service';
import { todayOf } from './booking.service';
import { type BookedOnDay, countSeats, listBookedTimes } from './overview.queries';
import { overviewOf } from './overview.rules';

/** What is booked on each service day of a span, by the hours as they are now. */
export async function readOverview(
  tx: Tx,
  { now, venue }: Pick<ReadContext, 'now' | 'venue'>,
  { from, to }: ParsedInput<'reservations.overview'>,
): Promise<Output<'reservations.overview'>> {
  const hours = await loadHours(tx, venue, from, to);
  const seats = await countSeats(tx);
  const span = { from, to, next: addDays(to, 1), cutover: venue.dayCutover };
  const byDay = new Map<string, BookedOnDay[]>();
  for (const times of await listBookedTimes(tx, span))
    byDay.set(times.day, [...(byDay.get(times.day) ?? []), times]);
  const days: Output<'reservations.overview'>['days'] = [];
  for (let day = from; day <= to; day = addDays(day, 1))
    days.push(overviewOf(hours, day, byDay.get(day) ?? [], { seats, now }));
  return { today: todayOf({ now, venue }), days };
}
