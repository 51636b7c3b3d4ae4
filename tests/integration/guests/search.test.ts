import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { users } from '#db/schema/people';
import { foldName } from '#main/guests/name.rules';
import { clockAt } from '#tests/support/clock';
import { openTestHost } from '#tests/support/host';
import { furnish, guests, room } from '#tests/support/room';

/** Beside those of the room: two of nearly one name, and one who is only known by an address. */
const more = [
  ['Sinéad', 'Murphy', '+353 87 765 4321', 'sinead.murphy@example.com'],
  ['John', 'Murphy', '0861112222', null],
  ['Johanna', 'Murray-Quinn', null, 'jo@quinn.example'],
  ['Kim', 'Park', '+82 10 5555 0101', null],
] as const;

async function openHouse() {
  const clock = clockAt('2026-11-20T12:00:00Z');
  const till = await openTestHost({
    clock,
    prepare: async (tx) => {
      await furnish(tx);
      await tx.insert(users).values(
        more.map(([firstName, lastName, phone, email], index) => {
          const id = idOf(index);
          return { id, firstName, lastName, phone, email: email ?? `${id}@guest.invalid`, passwordHash: '!' };
        }),
      );
    },
  });
  const session = await till.signInAs('server');
  const search = (query: string) => till.call('guests.search', { query }, { session });
  const found = async (query: string) =>
    (await search(query)).map(({ firstName, lastName, match }) => `${firstName} ${lastName}: ${match.by}`);
  return { ...till, clock, session, search, found };
}

const idOf = (index: number) => `0198a000-0009-7000-8000-00000000000${index}`;

describe('a search for a guest', () => {
  it('puts what begins so before what contains it, and both before what is spelt like it', async () => {
    const { found } = await openHouse();
    expect(await found('quinn')).toEqual(['Johanna Murray-Quinn: name']);
    expect(await found('joh')).toEqual(['John Murphy: name', 'Johanna Murray-Quinn: name']);
    expect(await found('murphy')).toEqual(['John Murphy: name', 'Sinéad Murphy: name']);
    expect(await found('john')).toEqual(['John Murphy: name']);
    expect(await found('urph')).toEqual(['John Murphy: name', 'Sinéad Murphy: name']);
  });

  it('forgives a slip in each word, two in a long one, and none in a short one', async () => {
    const { found } = await openHouse();
    expect(await found('murhpy')).toEqual(['John Murphy: spelling', 'Sinéad Murphy: spelling']);
    expect(await found('jonh murphy')).toEqual(['John Murphy: spelling']);
    expect(await found('Sienad Murpy')).toEqual(['Sinéad Murphy: spelling']);
    expect(await found('okaofr')).toEqual(['Adaeze Okafor: spelling']);
    expect(await found('sroensne')).toEqual(['Freja Sørensen: spelling']);
    expect(await found('mrupyh')).toEqual([]);
    expect(await found('kmi')).toEqual([]);
  });

  it('knows a number by any part, with and without its country, and by its end first', async () => {
    const { found } = await openHouse();
    expect(await found('0101')).toEqual(['Adaeze Okafor: phone', 'Kim Park: phone']);
    expect(await found('+353 86 111 2222')).toEqual(['John Murphy: phone']);
    expect(await found('01 555 0101')).toEqual(['Adaeze Okafor: phone']);
    expect(await found('0877654')).toEqual(['Sinéad Murphy: phone']);
    expect(await found('5550')).toEqual(['Adaeze Okafor: phone', 'Kim Park: phone']);
  });

  it('knows an address by a part of what stands before the @', async () => {
    const { found } = await openHouse();
    expect(await found('sinead.m')).toEqual(['Sinéad Murphy: email']);
    expect(await found('SINEAD.MURPHY@EX')).toEqual(['Sinéad Murphy: email']);
    expect(await found('example.com')).toEqual([]);
    // A placeholder is nobody's address.
    expect(await found('0198a000')).toEqual([]);
  });

  it('knows a booking’s guest by its confirmation number, and says which it was', async () => {
    const { call, search, session } = await openHouse();
    const input = { date: '2026-11-21', time: '19:00', partySize: 2 };
    const { number } = await call(
      'reservations.create',
      { ...input, reservationId: crypto.randomUUID(), guest: { guestId: guests.hughes } },
      { session },
    );
    expect(number).toBe('RES-2026-000001');
    for (const typed of [number, 'res-2026-1', '000001'])
      expect(await search(typed)).toMatchObject([{ lastName: 'Hughes', match: { by: 'number', number } }]);
    expect(await search('2025-000001')).toEqual([]);
  });

  it('puts first whom the house knows best', async () => {
    const { call, clock } = await openHouse();
    let session = '';
    const visit = async (guestId: string, day: string) => {
      clock.set(`${day}T12:00:00Z`);
      session = (await call('staff.signIn', { pin: '2222' })).session;
      const reservationId = crypto.randomUUID();
      const booking = { reservationId, guest: { guestId }, date: day, time: '19:00', partySize: 2 };
      await call('reservations.create', { ...booking, tableIds: [room.t1] }, { session });
      clock.set(`${day}T19:00:00Z`);
      const visitId = crypto.randomUUID();
      await call('reservations.seat', { reservationId, visitId }, { session });
      await call('floor.closeVisit', { visitId }, { session });
    };
    const names = async () =>
      (await call('guests.search', { query: 'murphy' }, { session })).map(({ firstName }) => firstName);
    await visit(idOf(0), '2026-11-21');
    expect(await names()).toEqual(['Sinéad', 'John']);
    await visit(idOf(1), '2026-11-22');
    await visit(idOf(1), '2026-11-23');
    expect(await names()).toEqual(['John', 'Sinéad']);
    // Once, but a year later: that counts for more than two visits of then.
    await visit(idOf(0), '2027-11-22');
    expect(await names()).toEqual(['Sinéad', 'John']);
  });

  it('leaves a trace of whose details were shown, and of nothing that was typed', async () => {
    const { search, stored } = await openHouse();
    await search('Siné');
    const { rows } = await stored((tx) =>
      tx.execute(
        sql`SELECT actor_id IS NOT NULL AS known, after FROM audit_log WHERE action = 'guests.search'`,
      ),
    );
    expect(rows).toEqual([{ known: true, after: { guestIds: [idOf(0)], found: 1 } }]);
  });

  it('leaves its trace once, however often an open screen asks anew, until it shows somebody else', async () => {
    const { search, stored, call, session, clock } = await openHouse();
    for (const minutes of [0, 20, 20]) {
      clock.advance(minutes);
      await search('murphy');
    }
    await call('guests.add', { guestId: idOf(9), firstName: 'Una', lastName: 'Murphy' }, { session });
    for (const minutes of [0, 0, 31]) {
      clock.advance(minutes);
      await search('murphy');
    }
    await call('guests.search', { query: 'murphy' }, { session, terminal: 'bar' });
    const { rows } = await stored((tx) =>
      tx.execute(
        sql`SELECT after->'found' AS found, terminal FROM audit_log WHERE action = 'guests.search' ORDER BY seq`,
      ),
    );
    expect(rows).toEqual([
      { found: 2, terminal: null },
      { found: 3, terminal: null },
      { found: 3, terminal: null },
      { found: 3, terminal: 'bar' },
    ]);
  });
});

describe('a folded name', () => {
  it('is the same in the database and in what is searched for', async () => {
    const names = [
      'Sørensen',
      "O'Brien",
      'd’Arcy',
      'Weiß',
      'Ægir',
      'Œuvre',
      'Łódź',
      'St. John-Smith',
      '李 小龙',
      'İnci',
      ' a  b ',
      'Anne (Mrs)',
    ];
    const { peek } = await openHouse();
    const stored = await peek(async (tx) => {
      const { rows } = await tx.execute<{ expression: string }>(sql`
        SELECT pg_get_expr(d.adbin, d.adrelid) AS expression FROM pg_attrdef d JOIN pg_attribute a
          ON a.attrelid = d.adrelid AND a.attnum = d.adnum
        WHERE d.adrelid = 'users'::regclass AND a.attname = 'name_folded'`);
      const folded = await tx.execute<{ name: string }>(sql`
        SELECT ${sql.raw(rows[0]?.expression ?? '')} AS name
        FROM unnest(${sql.param(names)}::text[]) WITH ORDINALITY AS given(last_name, place), (SELECT '' AS first_name) none
        ORDER BY place`);
      return folded.rows.map(({ name }) => name);
    });
    expect(stored).toEqual(names.map(foldName));
  });
});
