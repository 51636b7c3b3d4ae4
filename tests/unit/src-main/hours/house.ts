import type { Hours, Service } from '#main/hours/hours.rules';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** A service on every day unless told otherwise, without limits. */
export function service(
  change: Partial<Service> & Pick<Service, 'name' | 'firstTime' | 'lastTime'>,
): Service {
  return {
    id: change.name,
    weekdays: change.onDate ? [] : everyDay,
    onDate: null,
    coversStarting: null,
    coversPresent: null,
    ...change,
  };
}

export const lunch = service({ name: 'Lunch', firstTime: '12:00', lastTime: '14:30' });
export const dinner = service({ name: 'Dinner', firstTime: '17:00', lastTime: '22:30' });

/** A house in Dublin whose day ends at 04:00. */
export function house(change: Partial<Hours> = {}): Hours {
  return {
    timeZone: 'Europe/Dublin',
    dayCutover: '04:00',
    services: [],
    specialDays: [],
    slotLimits: [],
    turnTimes: [],
    turnMinutes: 120,
    ...change,
  };
}
