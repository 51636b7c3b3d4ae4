import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { guestId } from '#db/seed/demo/guests';
import { openDemoHouse } from './house';

const tonight = { date: '2026-11-20', time: '20:30' };

describe('guests.profile', () => {
  it('adds up what a guest did here, to the cent', async () => {
    const { call, as, book, dine, clock } = await openDemoHouse();
    const guest = randomUUID();
    await call(
      'guests.add',
      { guestId: guest, firstName: 'Wren', lastName: 'Abbot', phone: '+353 87 000 1111' },
      as,
    );
    const first = await dine(await book(guest, tonight), 'no salt');
    const second = await dine(await book(guest, tonight), 'no salt');
    const cancelled = await book(guest);
    await call('reservations.cancel', { reservationId: cancelled }, as);
    const late = await book(guest, { date: '2026-11-20', time: '20:00' });
    const coming = await book(guest, { time: '16:00' });
    clock.set('2026-11-20T20:11:00Z');
    await call('reservations.arrive', { reservationId: late }, as);
    expect(await call('guests.profile', { guestId: guest }, as)).toMatchObject({
      lastName: 'Abbot',
      since: '2026-11-20',
      visits: 2,
      figures: {
        covers: 4,
        spend: first.paid + second.paid,
        averageSpend: Math.round((first.paid + second.paid) / 2),
        cancelled: 1,
        late: 1,
        usualPartySize: 2,
      },
      pastVisits: [
        { open: false, spend: second.paid },
        { open: false, spend: first.paid },
      ],
      upcoming: [{ reservationId: late }, { reservationId: coming, date: '2026-11-21', time: '16:00' }],
      actions: ['book', 'edit', 'merge', 'export', 'erase'],
    });
    expect(first.paid).toBeGreaterThan(0);
  });

  it('names for a visit the table at which the party sat last', async () => {
    const { call, as, book, clock, freeTable } = await openDemoHouse();
    const guest = guestId('Okafor');
    const [reservationId, visitId] = [await book(guest, tonight), randomUUID()];
    await call('reservations.seat', { reservationId, visitId, tableIds: [await freeTable()] }, as);
    const shown = async () =>
      (await call('guests.profile', { guestId: guest }, as)).pastVisits.find(
        (visit) => visit.visitId === visitId,
      )?.tables;
    const before = await shown();
    clock.advance(5);
    const tableId = await freeTable();
    await call('floor.moveVisit', { visitId, tableIds: [tableId] }, as);
    const { tables } = await call('floor.view', {}, as);
    expect(await shown()).toEqual([tables.find(({ id }) => id === tableId)?.number]);
    expect(await shown()).not.toEqual(before);
  });

  it('is for those who may see contacts, and leaves a trace of whose it was', async () => {
    const { call, as, asServer, asKitchen, stored } = await openDemoHouse();
    const id = guestId('Okafor');
    await expect(call('guests.profile', { guestId: id }, asKitchen)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await expect(call('guests.profile', { guestId: randomUUID() }, as)).rejects.toMatchObject({
      code: 'GUEST_UNKNOWN',
    });
    expect((await call('guests.profile', { guestId: id }, asServer)).actions).not.toContain('erase');
    await expect(call('guests.erase', { guestId: id }, asServer)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const { rows } = await stored((tx) =>
      tx.execute(sql`SELECT after->'guestIds'->>0 AS shown FROM audit_log WHERE action = 'guests.profile'`),
    );
    expect(rows).toEqual([{ shown: id }]);
  });
});

describe('guests.change', () => {
  it('shows a new allergy and a new name at once where the party sits', async () => {
    const { call, as } = await openDemoHouse();
    const id = guestId('Okafor');
    const { pastVisits } = await call('guests.profile', { guestId: id }, as);
    const visitId = pastVisits.find(({ open }) => open)?.visitId as string;
    await call(
      'guests.change',
      { guestId: id, lastName: 'Okafor-Bell', allergies: 'Sesame, walnut', tags: ['VIP', 'vip'] },
      as,
    );
    const { visit } = await call('orders.visit', { visitId }, as);
    expect(visit).toMatchObject({ name: 'Adaeze Okafor-Bell', allergies: 'Sesame, walnut' });
    const { tickets } = await call('kitchen.board', { stationId: null }, as);
    expect(tickets.map(({ allergies }) => allergies)).toContain('Sesame, walnut');
    const after = await call('guests.profile', { guestId: id }, as);
    expect(after).toMatchObject({
      tags: ['VIP'],
      phone: '+353 1 555 0101',
      email: 'adaeze.okafor@example.com',
    });
  });

  it('empties what is null, and refuses an address that is taken without saying whose', async () => {
    const { call, as } = await openDemoHouse();
    const id = guestId('Okafor');
    const email = 'JONATHAN.brandt@example.com';
    await expect(call('guests.change', { guestId: id, email }, as)).rejects.toMatchObject({
      code: 'EMAIL_TAKEN',
      details: {},
    });
    await call('guests.change', { guestId: id, email: null, phone: null, allergies: null, note: '' }, as);
    expect(await call('guests.profile', { guestId: id }, as)).toMatchObject({
      email: null,
      phone: null,
      allergies: null,
      note: null,
    });
    await call('guests.change', { guestId: id, email: 'Adaeze.Okafor@example.com' }, as);
  });

  it('takes back a guest who was added, but nobody with a history', async () => {
    const { call, as, book } = await openDemoHouse();
    const guest = randomUUID();
    const add = () =>
      call('guests.add', { guestId: guest, firstName: '', lastName: 'Zed', note: 'Taxi' }, as);
    await add();
    await call('guests.remove', { guestId: guest }, as);
    await expect(call('guests.profile', { guestId: guest }, as)).rejects.toMatchObject({
      code: 'GUEST_UNKNOWN',
    });
    await add();
    await book(guest);
    await expect(call('guests.remove', { guestId: guest }, as)).rejects.toMatchObject({
      code: 'GUEST_HAS_HISTORY',
    });
  });

  it('is looked for by an index wherever something may point to it, in a house with a million orders too', async () => {
    const { stored } = await openDemoHouse();
    const { rows } = await stored((tx) =>
      tx.execute(sql`
        SELECT k.conname FROM pg_constraint k
        WHERE k.contype = 'f' AND k.confrelid = 'users'::regclass AND NOT EXISTS (
          SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indkey[0] = k.conkey[1] AND i.indpred IS NULL)`),
    );
    expect(rows).toEqual([]);
  });
});
