import type { Output } from '#contract/contract';
import { plural } from '../book-words';

export type DayOverview = Output<'reservations.overview'>['days'][number];
export type ServiceOverview = DayOverview['services'][number];

/** "Dinner", or "All day" in a house that names no services. */
export function serviceName({ name }: ServiceOverview): string {
  return name ?? 'All day';
}

/** "41% of the seats": how much of the seats' time is booked. */
export function shareWords(share: number): string {
  return `${Math.round(share * 100)}% of the seats`;
}

/** What of a day needs somebody: "2 without a table". */
export function needs({ unassigned, stranded }: DayOverview): string[] {
  return [
    unassigned > 0 && `${unassigned} without a table`,
    stranded > 0 && `${stranded} outside hours`,
  ].filter((words) => words !== false);
}

/** A day as it is read aloud. */
export function dayWords(day: DayOverview): string {
  const services = day.services.map(
    (service) =>
      `${serviceName(service)}: ${plural(service.bookings, 'booking')}, ${plural(service.covers, 'guest')}`,
  );
  const closed = day.open === 'closed' && `closed: ${day.reason}`;
  const other = day.other.covers > 0 && `at other times: ${plural(day.other.covers, 'guest')}`;
  return [closed, ...services, other, ...needs(day)].filter(Boolean).join(', ');
}

/** Closed, and why; or what is special about an open day. */
export function reasonOf({ open, reason }: DayOverview): string | null {
  return open === 'closed' ? `Closed · ${reason}` : reason;
}
