import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { type Hours, heldService, planOf, type Service } from './hours.rules';

/** A change of when the house is open. */
export type HoursChange = ParsedInput<'hours.preview'>['change'];

type Days = Pick<Hours, 'services' | 'specialDays'>;

/**
 * What the hours are after a change. Refuses SERVICE_UNKNOWN and SPECIAL_DAY_UNKNOWN for what is not there,
 * DAY_IN_PAST for a date before `today`, ID_EXISTS for a special day's service that is another day's, and hours that are not sound.
 */
export function changedHours(hours: Hours, change: HoursChange, today: string): Hours {
  const after = { ...hours, ...daysAfter(hours, change, today) };
  assertSound(after);
  return after;
}

/** A service as it is kept. */
export function serviceOf(input: ParsedInput<'hours.saveService'>): Service {
  const { serviceId, ...held } = input;
  return {
    ...held,
    id: serviceId,
    weekdays: 'weekdays' in held ? [...new Set(held.weekdays)].sort((a, b) => a - b) : [],
    onDate: 'onDate' in held ? held.onDate : null,
  };
}

/** The services of a special day as they are kept. */
export function servicesOfDay({ day, services }: ParsedInput<'hours.setSpecialDay'>): Service[] {
  return services.map((service) => serviceOf({ ...service, onDate: day }));
}

/** Refuses LATENESS_ORDER where a table would be offered before its party is late, or a no-show come before that. */
export function assertLateness(lateness: ParsedInput<'hours.setLateness'>): void {
  const { lateAfterMinutes, releaseAfterMinutes, noShowAfterMinutes } = lateness;
  const inOrder =
    lateAfterMinutes <= releaseAfterMinutes &&
    (noShowAfterMinutes === null || releaseAfterMinutes <= noShowAfterMinutes);
  if (!inOrder) throw new DomainError('LATENESS_ORDER', lateness);
}

/** Refuses TURN_TIME_TWICE for two answers to one question, and SERVICE_UNKNOWN. */
export function assertTurnTimes(
  turnTimes: ParsedInput<'hours.setTurnTimes'>['bySize'],
  services: readonly { id: string }[],
): void {
  const asked = new Set<string>();
  for (const { serviceId, upTo } of turnTimes) {
    const question = `${serviceId} ${upTo}`;
    if (asked.has(question)) throw new DomainError('TURN_TIME_TWICE', { upTo });
    if (serviceId !== null && !services.some(({ id }) => id === serviceId))
      throw new DomainError('SERVICE_UNKNOWN', { serviceId });
    asked.add(question);
  }
}

/** Refuses DAY_IN_PAST. */
export function assertNotPast(day: string, today: string): void {
  if (day < today) throw new DomainError('DAY_IN_PAST', { day });
}

function daysAfter({ services, specialDays }: Days, change: HoursChange, today: string): Days {
  switch (change.kind) {
    case 'saveService': {
      const saved = serviceOf(change.input);
      if (saved.onDate !== null) assertNotPast(saved.onDate, today);
      return { specialDays, services: [...services.filter(({ id }) => id !== saved.id), saved] };
    }
    case 'removeService': {
      const { serviceId } = change.input;
      if (!services.some(({ id }) => id === serviceId))
        throw new DomainError('SERVICE_UNKNOWN', { serviceId });
      return { specialDays, services: services.filter(({ id }) => id !== serviceId) };
    }
    case 'setSpecialDay': {
      const { day, reason } = change.input;
      assertNotPast(day, today);
      const own = servicesOfDay(change.input);
      const others = services.filter(({ onDate }) => onDate !== day);
      const taken = others.find(({ id }) => own.some((service) => service.id === id));
      if (taken) throw new DomainError('ID_EXISTS', { id: taken.id });
      return {
        specialDays: [...specialDays.filter((special) => special.day !== day), { day, reason }],
        services: [...others, ...own],
      };
    }
    case 'removeSpecialDay': {
      const { day } = change.input;
      if (!specialDays.some((special) => special.day === day))
        throw new DomainError('SPECIAL_DAY_UNKNOWN', { day });
      return {
        specialDays: specialDays.filter((special) => special.day !== day),
        services: services.filter(({ onDate }) => onDate !== day),
      };
    }
  }
}

/** Refuses SERVICE_TIMES where a service ends before it begins, and SERVICES_OVERLAP, naming both and the day. */
function assertSound(hours: Hours): void {
  for (const { name, ...service } of hours.services) {
    const { fromMinute, toMinute } = heldService({ name, ...service }, hours.dayCutover);
    if (toMinute < fromMinute)
      throw new DomainError('SERVICE_TIMES', {
        name,
        firstTime: service.firstTime,
        lastTime: service.lastTime,
        dayCutover: hours.dayCutover,
      });
  }
  for (const day of daysToCheck(hours)) assertApart(hours, day);
}

function assertApart(hours: Hours, day: string): void {
  const plan = planOf(hours, day);
  if (plan.open !== 'services') return;
  plan.services.forEach((service, index) => {
    const next = plan.services[index + 1];
    if (next && next.fromMinute <= service.toMinute)
      throw new DomainError('SERVICES_OVERLAP', {
        day,
        name: service.name,
        other: next.name,
        from: next.firstTime,
        to: service.lastTime,
        onDate: service.onDate !== null || next.onDate !== null,
      });
  });
}

/** One ordinary date of each weekday, and every date that has something of its own. */
function daysToCheck({ services, specialDays }: Hours): string[] {
  const own = new Set([
    ...services.flatMap(({ onDate }) => onDate ?? []),
    ...specialDays.map((special) => special.day),
  ]);
  return [...A_LONG_GONE_WEEK, ...own];
}

/** Monday to Sunday, before any day that a house can still make special. */
const A_LONG_GONE_WEEK = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2001-01-${day}`);
