import type { Output, ParsedInput } from '#contract/contract';
import type { ReadContext } from '../host/context';
import { planOf } from '../hours/hours.rules';
import { loadDayBook } from './day-book.service';
import { demandOf, unitsFor } from './slots.rules';
import { momentsOf, slotAt, usualMinutes } from './times.service';

/** Every time of a day at which a party may be booked, from one look at the book and without a search. */
export async function readAvailability(
  { tx, now, venue }: Pick<ReadContext, 'tx' | 'now' | 'venue'>,
  { date, exceptReservationId, ...wanted }: ParsedInput<'availability.day'>,
): Promise<Output<'availability.day'>> {
  const day = await loadDayBook(tx, { now, venue }, date, {
    exceptReservationId,
    isCounted: true,
  });
  const plan = planOf(day.hours, date);
  const demand = demandOf(day.book);
  const units = unitsFor(demand, { ...wanted, areaId: wanted.areaId ?? null });
  return {
    date,
    durationMinutes: usualMinutes(day, wanted),
    closed: plan.open === 'closed' ? plan.reason : null,
    slots: momentsOf(day).map((moment) => slotAt(day, demand, units, wanted, moment)),
  };
}
