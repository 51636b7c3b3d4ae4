import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { guestId } from '#db/seed/demo/guests';
import type { Tx } from '#db/store';
import { readTableRows } from '#tests/support/table-rows';
import { openDemoHouse } from './house';

/** Said of one person only: found anywhere, it is theirs. */
const said = {
  firstName: 'Quillon',
  lastName: 'Vandersnoot',
  otherLastName: 'Vandersnooth',
  phone: '+353 87 909 8877',
  email: 'quillon@vandersnoot.example',
  note: 'Collects porcelain owls',
  allergies: 'Lupin and mustard',
  tag: 'Owl club',
  request: 'A cushion for the owl',
  dish: 'Feathers on the side',
  changed: 'Collects brass owls',
} as const;

/** Every table in which one of the person's words can be read, in any column. */
async function tablesThatKnow(tx: Tx): Promise<string[]> {
  const rows = await readTableRows(async (query) => (await tx.execute(sql.raw(query))).rows);
  const words = [...Object.values(said), '879098877', '0879098877'].map((word) => word.toLowerCase());
  return Object.entries(rows).flatMap(([table, lines]) =>
    words.some((word) => lines.some((line) => line.toLowerCase().includes(word))) ? [table] : [],
  );
}

/** Somebody the house has met in every way there is: added, changed, merged, booked, seated, served, waiting. */
async function metInEveryWay() {
  const house = await openDemoHouse();
  const { call, as, book, dine, clock } = house;
  const [guest, other] = [randomUUID(), randomUUID()];
  const { firstName, lastName, phone, email, note, allergies } = said;
  await call(
    'guests.add',
    { guestId: guest, firstName, lastName, phone, note, allergies, tags: [said.tag] },
    as,
  );
  await call(
    'reservations.create',
    {
      reservationId: randomUUID(),
      guest: { newGuestId: other, firstName, lastName: said.otherLastName, phone, email },
      date: '2026-11-21',
      time: '17:00',
      partySize: 2,
      note: said.request,
    },
    as,
  );
  await call('guests.merge', { mergeId: randomUUID(), keptId: guest, mergedId: other }, as);
  await call('guests.change', { guestId: guest, note: said.changed }, as);
  const { visitId, paid } = await dine(
    await book(guest, { date: '2026-11-20', time: '20:30', note: said.request }),
    said.dish,
  );
  const coming = await book(guest, { note: said.request });
  await call('reservations.change', { reservationId: coming, note: `${said.request}, please` }, as);
  for (const query of [lastName, phone, email, said.firstName]) await call('guests.search', { query }, as);
  await call('guests.export', { guestId: guest }, as);
  return { ...house, guest, visitId, paid, now: clock().toISOString() };
}

describe('guests.export', () => {
  it('has everything the house holds, with what merged entries said', async () => {
    const { call, as, guest, paid } = await metInEveryWay();
    const record = await call('guests.export', { guestId: guest }, as);
    expect(record).toMatchObject({
      house: 'Lark & Salt',
      guest: {
        lastName: said.lastName,
        email: said.email,
        note: said.changed,
        allergies: said.allergies,
        tags: [said.tag],
      },
      mergedEntries: [{ lastName: said.otherLastName, email: said.email }],
      visits: [
        { partySize: 2, ordered: [{ note: said.dish }], payments: [{ amount: paid, tender: 'card' }] },
      ],
      waitlist: [],
    });
    expect(record.bookings.map(({ request }) => request)).toEqual([
      said.request,
      `${said.request}, please`,
      said.request,
    ]);
  });
});

describe('guests.erase', () => {
  it('refuses while they are here, and while they are booked unless that is cancelled with it', async () => {
    const { call, as, guest } = await metInEveryWay();
    await expect(call('guests.erase', { guestId: guestId('Okafor') }, as)).rejects.toMatchObject({
      code: 'GUEST_IS_HERE',
      details: { table: '12' },
    });
    await expect(call('guests.erase', { guestId: guest }, as)).rejects.toMatchObject({
      code: 'GUEST_HAS_BOOKINGS',
      details: { bookings: 2 },
    });
    expect(await call('guests.search', { query: said.lastName }, as)).toHaveLength(1);
  });

  it('refuses while their party is at the door, and cancels the booking of one who is late past midnight', async () => {
    const { call, as, book, clock, freeTable, peek } = await openDemoHouse();
    const guest = randomUUID();
    const { firstName, lastName } = said;
    await call('guests.add', { guestId: guest, firstName, lastName }, as);
    const reservationId = await book(guest, { date: '2026-11-20', time: '23:30' });
    await call('reservations.change', { reservationId, tableIds: [await freeTable()] }, as);
    await call('reservations.arrive', { reservationId }, as);
    const erase = () => call('guests.erase', { guestId: guest, cancelUpcoming: true }, as);
    await expect(erase()).rejects.toMatchObject({ code: 'GUEST_IS_HERE', details: { table: null } });
    await call('reservations.restore', { reservationId }, as);
    clock.set('2026-11-21T00:30:00Z');
    expect(await erase()).toEqual({ visits: 0, bookings: 1, cancelled: 1 });
    const { rows } = await peek((tx) =>
      tx.execute(sql`SELECT r.status, o.state FROM reservations r
        JOIN table_occupancy o ON o.reservation_id = r.id WHERE r.id = ${reservationId}::uuid`),
    );
    expect(rows).toEqual([{ status: 'cancelled', state: 'released' }]);
  });

  it('leaves no word of the person in any table, the log and the answers of commands included', async () => {
    const { call, as, guest, visitId, paid, peek } = await metInEveryWay();
    const known = await peek(tablesThatKnow);
    // What the log and the inbox never had in them needs no erasing.
    expect(known).toEqual([
      'guest_merges',
      'guest_profiles',
      'order_items',
      'orders',
      'reservations',
      'users',
      'visits',
    ]);
    const revenue = async () => (await call('reports.today', {}, as)).sales;
    const before = await revenue();

    expect(await call('guests.erase', { guestId: guest, cancelUpcoming: true }, as)).toEqual({
      visits: 1,
      bookings: 3,
      cancelled: 2,
    });
    expect(await peek(tablesThatKnow)).toEqual([]);
    expect(await revenue()).toEqual(before);
    const { visit, totals } = await call('orders.visit', { visitId }, as);
    expect([visit.name, totals.paid]).toEqual(['Erased guest', paid]);
    for (const query of [said.lastName, said.email, '909 8877', 'Erased guest'])
      expect(await call('guests.search', { query }, as)).toEqual([]);
    for (const procedure of ['guests.profile', 'guests.export', 'guests.erase'] as const)
      await expect(call(procedure, { guestId: guest }, as)).rejects.toMatchObject({ code: 'GUEST_ERASED' });
    await expect(call('guests.change', { guestId: guest, note: 'Back' }, as)).rejects.toMatchObject({
      code: 'GUEST_ERASED',
    });
  });
});
