import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { reservations, visits } from '#db/schema/book';
import { waitlistEntries } from '#db/schema/waitlist';
import type { Tx } from '#db/store';
import type { Arrival } from '#main/waitlist/arrivals.rules';
import { listArrivals } from '#main/waitlist/stays.queries';
import { openTestHost } from '#tests/support/host';
import { furnish, guests } from '#tests/support/room';

const friday = '2026-11-13';

it('who came to the door of an evening is who was seated without a booking or waited, each once, by the wall clock', async () => {
  const seen: Arrival[][] = [];
  const visit = async (
    tx: Tx,
    partySize: number,
    seatedAt: string,
    serviceDay = friday,
    reservationId: string | null = null,
  ) => {
    const id = randomUUID();
    await tx
      .insert(visits)
      .values({ id, partySize, seatedAt: new Date(seatedAt), serviceDay, reservationId });
    return id;
  };
  const wait = (tx: Tx, partySize: number, joinedAt: string, visitId: string | null) =>
    tx.insert(waitlistEntries).values({
      endedAt: new Date('2026-11-13T19:00:00Z'),
      ...{ id: randomUUID(), name: 'Novak', serviceDay: friday, partySize, visitId },
      joinedAt: new Date(joinedAt),
      state: visitId === null ? 'left' : 'seated',
    });
  await openTestHost({
    prepare: async (tx) => {
      await furnish(tx);
      await visit(tx, 2, '2026-11-13T19:30:00Z');
      await visit(tx, 5, '2026-11-14T00:30:00Z');
      await wait(tx, 3, '2026-11-13T18:15:00Z', await visit(tx, 3, '2026-11-13T19:00:00Z'));
      await wait(tx, 8, '2026-11-13T18:00:00Z', null);
      await visit(tx, 4, '2026-11-14T19:00:00Z', '2026-11-14');
      const reservationId = randomUUID();
      await tx.insert(reservations).values({
        ...{ id: reservationId, userId: guests.okafor, confirmationNumber: 'RES-2026-000901' },
        ...{ date: friday, time: '19:00', partySize: 6 },
      });
      await visit(tx, 6, '2026-11-13T19:00:00Z', friday, reservationId);
      seen.push(...(await listArrivals(tx, [friday, '2026-11-06'], 'Europe/Dublin')));
    },
  });
  expect(seen).toEqual([
    [
      { partySize: 8, minute: 18 * 60 },
      { partySize: 3, minute: 18 * 60 + 15 },
      { partySize: 2, minute: 19 * 60 + 30 },
      { partySize: 5, minute: 24 * 60 + 30 },
    ],
  ]);
});
