import type { Input } from '#contract/contract';
import { run } from '../../../api/live';
import { offerUndo } from '../../../ui/notices.store';
import type { HoursView, Service, SpecialDay } from './hours-words';

/** Saves a service; undo gives back what it was, or removes it again. Resolves to false when it was refused. */
export async function saveService(
  input: Input<'hours.saveService'>,
  before: Service | null,
): Promise<boolean> {
  if (!(await run('hours.saveService', input))) return false;
  offerUndo(`${input.name} saved`, () => {
    if (before) void run('hours.saveService', inputOf(before));
    else void run('hours.removeService', { serviceId: input.serviceId });
  });
  return true;
}

/** Removes a service; undo brings it back under the same id. */
export async function removeService(service: Service): Promise<boolean> {
  if (!(await run('hours.removeService', { serviceId: service.id }))) return false;
  offerUndo(`${service.name} removed`, () => void run('hours.saveService', inputOf(service)));
  return true;
}

/** Makes a day special; undo makes it what it was. */
export async function setSpecialDay(
  input: Input<'hours.setSpecialDay'>,
  before: SpecialDay | null,
  name: string,
): Promise<boolean> {
  if (!(await run('hours.setSpecialDay', input))) return false;
  const what = input.services.length === 0 ? 'closed' : 'has hours of its own';
  offerUndo(`${name} ${what}`, () => {
    if (before) void run('hours.setSpecialDay', dayInputOf(before));
    else void run('hours.removeSpecialDay', { day: input.day });
  });
  return true;
}

/** Makes a day one like any other; undo makes it special again. */
export async function removeSpecialDay(special: SpecialDay, name: string): Promise<boolean> {
  if (!(await run('hours.removeSpecialDay', { day: special.day }))) return false;
  offerUndo(`${name} is a day like any other`, () => void run('hours.setSpecialDay', dayInputOf(special)));
  return true;
}

/** Says how long parties stay; undo says what was said before. */
export async function setTurnTimes(
  input: Input<'hours.setTurnTimes'>,
  before: HoursView['turns'],
): Promise<boolean> {
  if (!(await run('hours.setTurnTimes', input))) return false;
  offerUndo('Turn times saved', () => void run('hours.setTurnTimes', before));
  return true;
}

/** Says when parties are late; undo says what was said before. */
export async function setLateness(
  input: Input<'hours.setLateness'>,
  before: HoursView['lateness'],
): Promise<boolean> {
  if (!(await run('hours.setLateness', input))) return false;
  offerUndo('Lateness saved', () => void run('hours.setLateness', before));
  return true;
}

function inputOf({ id, weekdays, onDate, ...held }: Service): Input<'hours.saveService'> {
  return onDate === null ? { serviceId: id, ...held, weekdays } : { serviceId: id, ...held, onDate };
}

function dayInputOf({ day, reason, services }: SpecialDay): Input<'hours.setSpecialDay'> {
  return {
    day,
    reason,
    services: services.map(({ id, weekdays, onDate, ...held }) => ({ serviceId: id, ...held })),
  };
}
