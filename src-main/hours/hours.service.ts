import type { Output } from '#contract/contract';
import { serviceDay, type WallTime, wallTime } from '#contract/time';
import type { Tx } from '#db/store';
import type { ReadContext, VenueSettings } from '../host/context';
import { bookingDay } from '../reservations/booking.rules';
import { findHours } from './hours.queries';
import {
  type Closed,
  type HeldService,
  type Hours,
  planOf,
  serviceAt,
  serviceMinute,
  turnFor,
} from './hours.rules';

/** Later than any day that a house has plans for. */
const EVER = '9999-12-31';

/** What the house says of a time: in which service it is, how long a party stays, or why nobody is taken. */
export interface When {
  /** The service day that the time belongs to. */
  day: string;
  /** Null in a house that is open at all hours, and while it is closed. */
  service: HeldService | null;
  turnMinutes: number;
  closed: Closed | null;
}

/** The house's hours: of weekdays, and of the service days from one to another. One statement. */
export async function loadHours(tx: Tx, venue: VenueSettings, from: string, to = from): Promise<Hours> {
  const { timeZone, dayCutover, turnMinutes } = venue;
  return { timeZone, dayCutover, turnMinutes, ...(await findHours(tx, from, to)) };
}

/** The hours from today on. */
export async function loadHoursAhead(
  tx: Tx,
  { now, venue }: Pick<ReadContext, 'now' | 'venue'>,
): Promise<Hours> {
  return loadHours(tx, venue, serviceDay(now, venue.timeZone, venue.dayCutover), EVER);
}

/** What the house says of a party at a time. Who takes a booking asks this, and refuses HOUSE_CLOSED by `closed`. */
export async function whenOf(tx: Tx, venue: VenueSettings, wall: WallTime, partySize: number): Promise<When> {
  return whenIn(await loadHours(tx, venue, bookingDay(wall, venue)), wall, partySize);
}

/** The same, by hours that are loaded already: for many times of a day. */
export function whenIn(hours: Hours, wall: WallTime, partySize: number): When {
  const day = bookingDay(wall, hours);
  const at = serviceAt(planOf(hours, day), serviceMinute(wall.time, hours.dayCutover));
  const service = 'service' in at ? at.service : null;
  return {
    day,
    service,
    turnMinutes: turnFor(hours, service?.id ?? null, partySize),
    closed: 'service' in at ? null : at,
  };
}

/** How long a party that sits down now stays, also outside of the hours. */
export async function turnNow(
  tx: Tx,
  { now, venue }: Pick<ReadContext, 'now' | 'venue'>,
  partySize: number,
): Promise<number> {
  return (await whenOf(tx, venue, wallTime(now, venue.timeZone), partySize)).turnMinutes;
}

/** The hours as the people who set them see them. */
export async function hoursView({
  tx,
  now,
  venue,
}: Pick<ReadContext, 'tx' | 'now' | 'venue'>): Promise<Output<'hours.view'>> {
  const { services, specialDays, slotLimits, turnTimes } = await loadHoursAhead(tx, { now, venue });
  const special = new Set(specialDays.map(({ day }) => day));
  const isOfSpecialDay = (onDate: string | null) => onDate !== null && special.has(onDate);
  return {
    today: serviceDay(now, venue.timeZone, venue.dayCutover),
    dayCutover: venue.dayCutover,
    services: services.filter(({ onDate }) => !isOfSpecialDay(onDate)),
    specialDays: specialDays.map(({ day, reason }) => ({
      day,
      reason,
      services: services.filter(({ onDate }) => onDate === day),
    })),
    slotLimits: [...slotLimits],
    turns: { house: venue.turnMinutes, bySize: [...turnTimes] },
    lateness: {
      lateAfterMinutes: venue.lateAfterMinutes,
      releaseAfterMinutes: venue.releaseAfterMinutes,
      noShowAfterMinutes: venue.noShowAfterMinutes,
    },
  };
}
