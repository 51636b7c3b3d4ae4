import { addDays, addMinutes, instantOf, serviceDay, wallTime } from '#contract/time';
import { demoVenue } from '../venue';

/** A time of the demo evening, HH:MM or HH:MM:SS. */
export type StoryTime = string;

const fiveMinutes = 5 * 60_000;
const minuteNow = 19 * 60 + 46;

/**
 * The demo evening is told as it is at 19:46. The clock moves it to whatever time it is now, so that the floor
 * always shows the middle of a service.
 */
export class StoryClock {
  constructor(readonly now: Date) {}

  /** When something happened: exactly as long ago, or ahead, as in the story. */
  at(time: StoryTime): Date {
    return addMinutes(this.now, minuteOf(time) - minuteNow);
  }

  /** When something is booked: the same, in full five minutes. */
  booked(time: StoryTime): Date {
    const before = addMinutes(this.now, -1).getTime();
    const quarterToEight = new Date(Math.round(before / fiveMinutes) * fiveMinutes);
    return addMinutes(quarterToEight, minuteOf(time) - (minuteNow - 1));
  }

  /** The same time of the wall clock, a week before. */
  weekBefore(instant: Date): Date {
    const { date, time } = wallTime(instant, demoVenue.timeZone);
    return instantOf({ date: addDays(date, -7), time }, demoVenue.timeZone) ?? addMinutes(instant, -7 * 1440);
  }

  /** A time of the wall clock, some service days ahead. */
  ahead(days: number, time: string): Date {
    const wall = { date: addDays(this.serviceDay(this.now), days), time };
    return instantOf(wall, demoVenue.timeZone) ?? addMinutes(this.now, days * 1440);
  }

  serviceDay(instant: Date): string {
    return serviceDay(instant, demoVenue.timeZone, demoVenue.dayCutover);
  }

  isToday(instant: Date): boolean {
    return this.serviceDay(instant) === this.serviceDay(this.now);
  }
}

/** How many minutes into the day; seconds count as parts of one. */
function minuteOf(time: StoryTime): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return hours * 60 + minutes + seconds / 60;
}

/**
 * The instant itself, or one hour later in the hour that autumn repeats: a booking is kept as a wall time,
 * and there it means the first of the two.
 */
export function unambiguous(instant: Date): Date {
  const meant = instantOf(wallTime(instant, demoVenue.timeZone), demoVenue.timeZone);
  return meant && meant < instant ? addMinutes(instant, 60) : instant;
}
