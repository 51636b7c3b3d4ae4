import { addDays, serviceDay, wallTime } from '#contract/time';
import type { services, slotLimits, specialDays } from '#db/schema/hours';
import { demoId } from './demo-id';
import { demoVenue } from './venue';

type ServiceRow = typeof services.$inferInsert;

const QUARTER = 15;
const DAY = 24 * 60;
/** The kitchen's pace, whatever the service. */
const limits = { coversStarting: 12, coversPresent: null };

const everyDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], onDate: null, ...limits };
const lunch = { id: demoId('service', 1), name: 'Lunch', firstTime: '12:00', lastTime: '14:30', ...everyDay };
const dinner = {
  id: demoId('service', 2),
  name: 'Dinner',
  firstTime: '17:00',
  lastTime: '22:30',
  ...everyDay,
};

interface DemoHours {
  services: ServiceRow[];
  specialDays: (typeof specialDays.$inferInsert)[];
  slotLimits: (typeof slotLimits.$inferInsert)[];
}

/**
 * Lunch and dinner every day, and a day some weeks ahead that is closed. The demo's evening lies around the present, so a
 * day on which it falls outside of them holds it as a service of its own: nobody of the story is stranded.
 */
export function demoHours(now: Date, evening: { bookedAt: readonly Date[]; busy: Date } | null): DemoHours {
  const today = dayOf(now);
  const hours: DemoHours = {
    services: [lunch, dinner],
    specialDays: [{ day: addDays(today, 24), reason: 'Staff party' }],
    slotLimits: [],
  };
  if (!evening) return hours;
  for (const [index, day] of [today, addDays(today, 1)].entries())
    holdEvening(
      hours,
      day,
      evening.bookedAt.filter((at) => dayOf(at) === day).map(minuteOf),
      10 + index * 10,
    );
  hours.slotLimits.push({
    day: dayOf(evening.busy),
    slot: timeOf(floor(minuteOf(evening.busy))),
    coversStarting: 8,
    reason: 'Two large tables at once',
  });
  return hours;
}

/** Adds a service for what lies outside of lunch and dinner; where it overlaps them, the day is not as usual. */
function holdEvening(hours: DemoHours, day: string, booked: readonly number[], number: number): void {
  const outside = booked.filter(
    (minute) => ![lunch, dinner].some((service) => overlap(service, minute, minute)),
  );
  if (outside.length === 0) return;
  const touched = [lunch, dinner].filter((service) =>
    overlap(service, floor(Math.min(...outside)), ceiling(Math.max(...outside))),
  );
  const own = booked.filter(
    (minute) => outside.includes(minute) || touched.some((service) => overlap(service, minute, minute)),
  );
  const first = floor(Math.min(...own));
  const last = ceiling(Math.max(...own));
  const onDate = { ...limits, weekdays: [], onDate: day };
  hours.services.push({
    id: demoId('service', number),
    name: 'Tonight',
    firstTime: timeOf(first),
    lastTime: timeOf(last),
    ...onDate,
  });
  const clear = [lunch, dinner].filter((service) => !overlap(service, first, last));
  if (clear.length === 2) return;
  hours.specialDays.push({ day, reason: 'The evening of the demo' });
  hours.services.push(
    ...clear.map((service, index) => ({
      ...service,
      ...onDate,
      id: demoId('service', number + 1 + index),
    })),
  );
}

function overlap(service: { firstTime: string; lastTime: string }, from: number, to: number): boolean {
  return minutesOf(service.firstTime) <= to && from <= minutesOf(service.lastTime);
}

function dayOf(at: Date): string {
  return serviceDay(at, demoVenue.timeZone, demoVenue.dayCutover);
}

/** The minute of its service day: past midnight beyond 1440. */
function minuteOf(at: Date): number {
  const { time } = wallTime(at, demoVenue.timeZone);
  return minutesOf(time) + (time < demoVenue.dayCutover ? DAY : 0);
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function floor(minute: number): number {
  return Math.floor(minute / QUARTER) * QUARTER;
}

/** The quarter after, but not past the cut-over. */
function ceiling(minute: number): number {
  return Math.min(DAY + minutesOf(demoVenue.dayCutover) - 1, Math.ceil(minute / QUARTER) * QUARTER);
}

function timeOf(minute: number): string {
  const inDay = minute % DAY;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
