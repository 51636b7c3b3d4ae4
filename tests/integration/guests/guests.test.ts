import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { clockAt } from '#tests/support/clock';
import { openTestHost } from '#tests/support/host';
import { furnish, guests, room } from '#tests/support/room';

async function openHouse() {
  const clock = clockAt('2026-11-20T12:00:00Z');
  const till = await openTestHost({ clock, prepare: furnish });
  const session = await till.signInAs('server');
  const search = async (query: string) =>
    (await till.call('guests.search', { query }, { session })).map(({ lastName }) => lastName);
  return { ...till, clock, session, search };
}

describe('guests.search', () => {
  it('finds by a part of either name, whatever the accents and the case', async () => {
    const { search } = await openHouse();
    expect(await search('soren')).toEqual(['Sørensen']);
    expect(await search('SØR')).toEqual(['Sørensen']);
    expect(await search('kafor ada')).toEqual(['Okafor']);
    expect(await search('hughes')).toEqual(['Hughes']);
    expect(await search('ze')).toEqual(['Okafor']);
    expect(await search('nobody')).toEqual([]);
    expect(await search('o a')).toEqual(['Okafor']);
  });

  it('looks in the indexes, however many guests there are', async () => {
    const { peek } = await openHouse();
    const plan = await peek(async (tx) => {
      await tx.execute(sql`SET LOCAL enable_seqscan = off`);
      await tx.execute(sql`SET LOCAL enable_indexscan = off`);
      const { rows } = await tx.execute(sql`EXPLAIN SELECT id FROM users
        WHERE (search_grams(name_folded) @> ARRAY['kaf'] AND name_folded LIKE '%kaf%')
          OR (search_grams(phone_digits) @> ARRAY['123'] AND phone_digits LIKE '%123%')`);
      return JSON.stringify(rows);
    });
    expect(plan).toContain('idx_users_name_grams');
    expect(plan).toContain('idx_users_phone_grams');
  });

  it('finds by phone, with and without the country', async () => {
    const { search } = await openHouse();
    expect(await search('087 123')).toEqual(['Sørensen']);
    expect(await search('4567')).toEqual(['Sørensen']);
    expect(await search('+353 1 555')).toEqual(['Okafor']);
  });

  it('takes % and _ for what they are', async () => {
    const { search } = await openHouse();
    expect(await search('%%')).toEqual([]);
    expect(await search('__')).toEqual([]);
  });

  it('never finds staff, and leaves a trace', async () => {
    const { search, stored } = await openHouse();
    expect(await search('Test')).toEqual([]);
    const { rows } = await stored((tx) =>
      tx.execute(sql`SELECT after FROM audit_log WHERE action = 'guests.search'`),
    );
    expect(rows).toEqual([{ after: { guestIds: [], found: 0 } }]);
  });
});

describe('a guest', () => {
  it('is known by visits and no-shows, and by what is booked from today on', async () => {
    const { call, clock, session } = await openHouse();
    const book = async (date: string, tableIds: string[] = []) => {
      const reservationId = crypto.randomUUID();
      const input = { reservationId, guest: { guestId: guests.okafor }, date, time: '19:00', partySize: 2 };
      await call('reservations.create', { ...input, tableIds }, { session });
      return reservationId;
    };
    const missed = await book('2026-11-20');
    const kept = await book('2026-11-20', [room.t1]);
    await book('2026-12-24', [room.t2]);
    clock.set('2026-11-20T19:10:00Z');
    await call('reservations.noShow', { reservationId: missed }, { session });
    const visitId = crypto.randomUUID();
    await call('reservations.seat', { reservationId: kept, visitId }, { session });
    await call('floor.closeVisit', { visitId }, { session });
    expect(await call('guests.search', { query: 'okafor' }, { session })).toMatchObject([
      { visits: 1, noShows: 1, allergies: 'Sesame', phone: '+353 1 555 0101' },
    ]);
    expect(await call('guests.upcoming', { guestId: guests.okafor }, { session })).toMatchObject([
      { date: '2026-12-24', time: '19:00', tableNumber: '2', location: 'Inside', partySize: 2 },
    ]);
    await expect(
      call('guests.upcoming', { guestId: crypto.randomUUID() }, { session }),
    ).rejects.toMatchObject({ code: 'GUEST_UNKNOWN' });
  });
});
