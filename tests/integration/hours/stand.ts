import type { Input } from '#contract/contract';
import { clockAt } from '#tests/support/clock';
import { openTestHost } from '#tests/support/host';
import { furnish, guests } from '#tests/support/room';

/** Friday noon in Dublin: a manager who sets the hours and a server who keeps the book. */
export async function openStand(opensAt = '2026-11-20T12:00:00Z') {
  const clock = clockAt(opensAt);
  const till = await openTestHost({ clock, prepare: furnish });
  const manager = await till.signInAs('manager');
  const server = await till.signInAs('server');
  const save = (change: Partial<Input<'hours.saveService'>>) =>
    till.call('hours.saveService', service(change), { session: manager });
  const book = (change: Partial<Input<'reservations.create'>>) => {
    const booking = {
      reservationId: crypto.randomUUID(),
      guest: { guestId: guests.okafor },
      date: '2026-11-27',
      time: '19:00',
      partySize: 2,
      ...change,
    };
    return till.call('reservations.create', booking, { session: server });
  };
  const view = () => till.call('hours.view', {}, { session: server });
  const stranded = async () => (await till.call('reservations.stranded', {}, { session: server })).stranded;
  return { ...till, clock, manager, server, save, book, view, stranded };
}

/** Dinner every day from 17:00 to 22:30, unless told otherwise. */
export function service(change: Partial<Input<'hours.saveService'>> = {}): Input<'hours.saveService'> {
  return {
    serviceId: crypto.randomUUID(),
    name: 'Dinner',
    firstTime: '17:00',
    lastTime: '22:30',
    coversStarting: 12,
    coversPresent: null,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    ...change,
  } as Input<'hours.saveService'>;
}
