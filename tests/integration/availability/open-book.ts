import type { Input } from '#contract/contract';
import { clockAt } from '#tests/support/clock';
import { openTestHost, type TestHostOptions } from '#tests/support/host';
import { furnish, guests } from '#tests/support/room';

export const date = '2026-11-20';

/** Friday noon in Dublin; two fours that join, a two, and two fours on the patio that join. */
export async function openBook(options: TestHostOptions = {}) {
  const till = await openTestHost({ clock: clockAt('2026-11-20T12:00:00Z'), prepare: furnish, ...options });
  const session = await till.signInAs('server');
  const manager = await till.signInAs('manager');
  const book = async (
    time: string,
    partySize: number,
    tableIds: string[],
    more: Partial<Input<'reservations.create'>> = {},
  ) => {
    const reservationId = crypto.randomUUID();
    const guest = { guestId: guests.okafor };
    const booking = { reservationId, guest, date, time, partySize, tableIds, locked: false, ...more };
    await till.call('reservations.create', booking, { session });
    return reservationId;
  };
  const offer = (time: string, partySize: number, more: Partial<Input<'availability.offer'>> = {}) =>
    till.call('availability.offer', { date, time, partySize, ...more }, { session });
  const day = (partySize: number, more: Partial<Input<'availability.day'>> = {}) =>
    till.call('availability.day', { date, partySize, ...more }, { session });
  const plan = () => till.call('availability.plan', { date }, { session });
  const assign = (moves: { reservationId: string; to: { tableIds: string[] } }[]) =>
    till.call(
      'reservations.assign',
      { moves: moves.map(({ reservationId, to }) => ({ reservationId, tableIds: to.tableIds })) },
      { session },
    );
  /** Dinner from 17:00 to 22:00 on Fridays. */
  const dinner = (limits: { coversStarting?: number; coversPresent?: number } = {}) =>
    till.call(
      'hours.saveService',
      {
        serviceId: crypto.randomUUID(),
        name: 'Dinner',
        weekdays: [5],
        firstTime: '17:00',
        lastTime: '22:00',
        coversStarting: limits.coversStarting ?? null,
        coversPresent: limits.coversPresent ?? null,
      },
      { session: manager },
    );
  return { ...till, session, manager, book, offer, day, plan, assign, dinner };
}
