import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { clockAt } from '#tests/support/clock';
import { openTestHost } from '#tests/support/host';

it('booking numbers go on in each year, however often the clock crosses New Year’s Eve', async () => {
  const clock = clockAt('2026-12-31T21:00:00Z');
  const { call, signInAs } = await openTestHost({ clock });
  const session = await signInAs('manager');
  const numbers: string[] = [];
  for (const minutes of [0, 300, -300, 300, -300]) {
    clock.advance(minutes);
    const guest = { newGuestId: randomUUID(), firstName: 'Ada', lastName: 'Byrne' };
    const when = { date: '2027-01-02', time: '19:00', partySize: 2, tableIds: [] };
    const { number } = await call(
      'reservations.create',
      { reservationId: randomUUID(), guest, ...when },
      { session },
    );
    numbers.push(number);
  }
  expect(numbers).toEqual([
    'RES-2026-000001',
    'RES-2027-000001',
    'RES-2026-000002',
    'RES-2027-000002',
    'RES-2026-000003',
  ]);
});
