import { addDays, instantsOf, type WallTime, weekdayOf } from '#contract/time';

/** A service such as Dinner, as it is kept. */
export interface Service {
  id: string;
  name: string;
  /** 1 is Monday; empty where it is held on one date. */
  weekdays: number[];
  onDate: string | null;
  /** When parties may be booked to start, both included. */
  firstTime: string;
  lastTime: string;
  coversStarting: number | null;
  coversPresent: number | null;
}

/** A quarter of an hour of one service day with a limit of its own. */
export interface SlotLimit {
  day: string;
  slot: string;
  coversStarting: number;
  reason: string;
}

/** How long parties of up to a size stay in a service; without one, in all of them. */
export interface TurnTime {
  id: string;
  serviceId: string | null;
  upTo: number;
  minutes: number;
}

/** When a house is open, for how many, and how long parties stay. */
export interface Hours {
  timeZone: string;
  dayCutover: string;
  services: readonly Service[];
  specialDays: readonly { day: string; reason: string }[];
  slotLimits: readonly SlotLimit[];
  turnTimes: readonly TurnTime[];
  /** How long everybody else stays. */
  turnMinutes: number;
}

/** A service on a day: minutes count from midnight of the day, past midnight beyond 1440. */
export interface HeldService extends Service {
  fromMinute: number;
  toMinute: number;
}

/** What is held on a service day. `always` is a house that says nothing of that weekday, or of any. */
export type DayPlan =
  | { open: 'always' }
  | { open: 'services'; services: readonly HeldService[]; reason: string | null }
  | { open: 'closed'; reason: string };

/** Why nobody is taken at a time, and what is held that day instead. */
export interface Closed {
  reason: string;
  services: { name: string; firstTime: string; lastTime: string }[];
}

/** A time at which parties may be booked to start. */
export interface Slot extends WallTime {
  minute: number;
  service: HeldService | null;
  /** Autumn's clock shows it twice. */
  twice: boolean;
}

export const QUARTER = 15;
const DAY = 24 * 60;
const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A time as minutes of its service day: before the cut-over it is past midnight. */
export function serviceMinute(time: string, dayCutover: string): number {
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return time < dayCutover ? minute + DAY : minute;
}

/** The wall time of a minute of a service day. */
export function wallOf(day: string, minute: number): WallTime {
  const part = (number: number) => String(number).padStart(2, '0');
  const inDay = minute % DAY;
  return {
    date: minute >= DAY ? addDays(day, 1) : day,
    time: `${part(Math.floor(inDay / 60))}:${part(inDay % 60)}`,
  };
}

/**
 * What is held on a service day. A special day has its own services or none; any other has its weekday's, and
 * those of the date beside them. A house that names no services for weekdays is open at all hours on days that
 * have none of their own.
 */
export function planOf(hours: Hours, day: string): DayPlan {
  const special = hours.specialDays.find((candidate) => candidate.day === day);
  const weekday = weekdayOf(day);
  const services = hours.services
    .filter(({ onDate, weekdays }) =>
      onDate === null ? !special && weekdays.includes(weekday) : onDate === day,
    )
    .map((service) => heldService(service, hours.dayCutover))
    .sort((a, b) => a.fromMinute - b.fromMinute);
  if (services.length > 0) return { open: 'services', services, reason: special?.reason ?? null };
  if (special) return { open: 'closed', reason: special.reason };
  if (hours.services.some(({ onDate }) => onDate === null))
    return { open: 'closed', reason: `No service on ${weekdayNames[weekday - 1]}s` };
  return { open: 'always' };
}

/** The service in which a party would start at a minute of a day; null in a house that is open at all hours. */
export function serviceAt(plan: DayPlan, minute: number): { service: HeldService | null } | Closed {
  if (plan.open === 'always') return { service: null };
  if (plan.open === 'closed') return { reason: plan.reason, services: [] };
  const service = plan.services.find(
    ({ fromMinute, toMinute }) => fromMinute <= minute && minute <= toMinute,
  );
  if (service) return { service };
  const services = plan.services.map(({ name, firstTime, lastTime }) => ({ name, firstTime, lastTime }));
  return { reason: plan.reason ?? 'Outside the services', services };
}

/**
 * The times of a service day at which parties may be booked to start, in quarters of an hour and in their order.
 * What spring's clock skips is left out; what autumn's shows twice is listed once and says so.
 */
export function slotsOf(hours: Hours, day: string): Slot[] {
  const plan = planOf(hours, day);
  return spansOf(plan, hours.dayCutover).flatMap(({ service, fromMinute, toMinute }) => {
    const slots: Slot[] = [];
    for (let minute = Math.ceil(fromMinute / QUARTER) * QUARTER; minute <= toMinute; minute += QUARTER) {
      const wall = wallOf(day, minute);
      const shown = instantsOf(wall, hours.timeZone).length;
      if (shown > 0) slots.push({ ...wall, minute, service, twice: shown > 1 });
    }
    return slots;
  });
}

/** How long a party stays: as its service says for its size, else as all services do, else as the house does. */
export function turnFor(hours: Hours, serviceId: string | null, partySize: number): number {
  const smallest = (of: string | null) =>
    hours.turnTimes
      .filter((turn) => turn.serviceId === of && turn.upTo >= partySize)
      .sort((a, b) => a.upTo - b.upTo)[0];
  const turn = (serviceId === null ? undefined : smallest(serviceId)) ?? smallest(null);
  return turn?.minutes ?? hours.turnMinutes;
}

/** A service by the minutes of its service day. */
export function heldService(service: Service, dayCutover: string): HeldService {
  return {
    ...service,
    fromMinute: serviceMinute(service.firstTime, dayCutover),
    toMinute: serviceMinute(service.lastTime, dayCutover),
  };
}

/** From when to when slots are offered: all day long where the house is always open. */
function spansOf(plan: DayPlan, dayCutover: string) {
  if (plan.open === 'closed') return [];
  if (plan.open === 'services')
    return plan.services.map((service) => ({
      service,
      fromMinute: service.fromMinute,
      toMinute: service.toMinute,
    }));
  const start = serviceMinute(dayCutover, dayCutover);
  return [{ service: null, fromMinute: start, toMinute: start + DAY - QUARTER }];
}

/** Why nobody is taken, in one line. */
export function closedWords({ reason, services }: Closed): string {
  const held = services.map(({ name, firstTime, lastTime }) => `${name} ${firstTime}–${lastTime}`);
  return held.length === 0 ? reason : `${reason}: ${held.join(', ')}`;
}
