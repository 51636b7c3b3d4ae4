import type { Input, Output } from '#contract/contract';

export type HoursView = Output<'hours.view'>;
export type Service = HoursView['services'][number];
export type SpecialDay = HoursView['specialDays'][number];
/** What can be changed, and shown beforehand with whom it would strand. */
export type HoursChange = Input<'hours.preview'>['change'];

/** "12 per quarter hour, 80 in the house", or that there is no limit. */
export function limitWords({
  coversStarting,
  coversPresent,
}: Pick<Service, 'coversStarting' | 'coversPresent'>): string {
  const words = [
    coversStarting !== null && `${coversStarting} guests per quarter hour`,
    coversPresent !== null && `${coversPresent} in the house`,
  ].filter(Boolean);
  return words.length === 0 ? 'No limit' : words.join(', ');
}

/** The nearest full quarter of an hour: in these steps the house takes bookings. */
export function toQuarter(time: string): string {
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const rounded = (Math.round(minute / 15) * 15) % 1440;
  return `${String(Math.floor(rounded / 60)).padStart(2, '0')}:${String(rounded % 60).padStart(2, '0')}`;
}

/** "3 bookings", "1 booking". */
export function bookings(count: number): string {
  return count === 1 ? '1 booking' : `${count} bookings`;
}
