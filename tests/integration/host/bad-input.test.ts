import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, it, onTestFinished } from 'vitest';
import type { Tx } from '#db/store';
import { serve } from '#main/host/doors/serve';
import { openTestHost, type TestHost } from '#tests/support/host';

/** Friday evening in Dublin; every date below is judged against it. */
const now = new Date('2026-11-20T19:46:00Z');
const nobody = '00000000-0000-4000-8000-000000000000';

interface Row {
  what: string;
  procedure: string;
  input?: unknown;
  /** A body that is not simply the input as JSON. */
  raw?: string;
  session?: string;
  commandId?: string | undefined;
  status: number;
  code: string;
}

it('refuses bad input with a code and words, and changes nothing', async () => {
  const till = await openTestHost({ clock: () => now });
  const base = await serveOverHttp(till);
  const { rows, fingerprint } = await badInput(till);
  const before = await fingerprint();

  const answers = [];
  for (const row of rows) {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (row.session) headers['authorization'] = `Bearer ${row.session}`;
    if (row.commandId) headers['idempotency-key'] = row.commandId;
    const body = row.raw ?? JSON.stringify(row.input ?? {});
    const response = await fetch(`${base}/api/${row.procedure}`, { method: 'POST', headers, body });
    const { error } = (await response.json()) as { error?: { code: string; message: string } };
    answers.push({
      what: row.what,
      status: response.status,
      code: error?.code,
      worded: (error?.message ?? '').length > 10,
    });
  }

  expect(answers).toEqual(rows.map(({ what, status, code }) => ({ what, status, code, worded: true })));
  expect(await fingerprint()).toEqual(before);
});

it('keeps markup in a name as the plain text it is', async () => {
  const till = await openTestHost({ clock: () => now });
  const session = await till.signInAs('manager');
  const name = '<img src=x onerror=alert(1)>';
  const reservationId = randomUUID();
  const guest = { newGuestId: randomUUID(), firstName: name, lastName: 'O\'Brien "; DROP TABLE users; --' };
  await till.call(
    'reservations.create',
    { reservationId, guest, date: '2026-12-01', time: '19:00', partySize: 2 },
    { session },
  );
  const found = await till.call('guests.search', { query: 'onerror' }, { session });
  expect(found.map((row) => [row.firstName, row.lastName])).toEqual([[name, guest.lastName]]);
});

async function serveOverHttp(till: TestHost): Promise<string> {
  const { port, stop } = await serve(till.host, {
    port: 0,
    address: '127.0.0.1',
    screens: 'tests/support/fixtures',
  });
  onTestFinished(stop);
  return `http://127.0.0.1:${port}`;
}

/** The table, over a small restaurant with a party at a table, one sent line and one draft. */
async function badInput(till: TestHost) {
  const manager = await till.signInAs('manager');
  const server = await till.signInAs('server');
  const kitchen = await till.signInAs('kitchen');
  const as = { session: manager };
  const [tableId, otherTable, visitId, draftId, sentId, orderId] = Array.from({ length: 6 }, () =>
    randomUUID(),
  ) as [string, string, string, string, string, string];
  await till.call(
    'floor.addTable',
    { tableId, number: '1', seats: 4, area: 'Main Hall', shape: 'square' },
    as,
  );
  await till.call(
    'floor.addTable',
    { tableId: otherTable, number: '2', seats: 2, area: 'Main Hall', shape: 'round' },
    as,
  );
  await till.call('menu.import', { csv: 'name,category,price\nSoup,appetizers,8.50\n', take: 'all' }, as);
  const itemId = (await till.call('menu.view', {}, as)).items[0]?.id ?? '';
  await till.call('floor.seatWalkIn', { visitId, tableIds: [tableId], partySize: 2 }, as);
  await till.call('orders.addLine', { lineId: sentId, visitId, itemId }, as);
  await till.call('orders.send', { orderId, visitId, lineIds: [sentId] }, as);
  const usedCommand = randomUUID();
  await till.call('orders.addLine', { lineId: draftId, visitId, itemId }, { ...as, commandId: usedCommand });
  const { checkId } = await till.call('orders.visit', { visitId }, as);

  const booking = (change: object) => ({
    reservationId: randomUUID(),
    guest: { newGuestId: randomUUID(), firstName: 'Ada', lastName: 'Okafor' },
    date: '2026-11-27',
    time: '19:00',
    partySize: 4,
    ...change,
  });
  const line = (change: object) => ({ lineId: randomUUID(), visitId, itemId, ...change });
  const payment = (change: object) => ({
    paymentId: randomUUID(),
    checkId,
    amount: 850,
    tender: 'cash',
    tendered: 850,
    ...change,
  });
  const invalid = { status: 400, code: 'INPUT_INVALID' };
  const refused = (code: string) => ({ status: 409, code });
  const write = (
    what: string,
    procedure: string,
    input: unknown,
    outcome: { status: number; code: string },
  ): Row => ({
    what,
    procedure,
    input,
    session: manager,
    commandId: randomUUID(),
    ...outcome,
  });

  const rows: Row[] = [
    write('a party of 0', 'reservations.create', booking({ partySize: 0 }), invalid),
    write('a party of 21', 'reservations.create', booking({ partySize: 21 }), invalid),
    write(
      'a walk-in of 21',
      'floor.seatWalkIn',
      { visitId: randomUUID(), tableIds: [otherTable], partySize: 21 },
      invalid,
    ),
    write(
      'a date in the past',
      'reservations.create',
      booking({ date: '2026-11-19' }),
      refused('RESERVATION_IN_PAST'),
    ),
    write(
      'an hour ago',
      'reservations.create',
      booking({ date: '2026-11-20', time: '18:46' }),
      refused('RESERVATION_IN_PAST'),
    ),
    write('31 February', 'reservations.create', booking({ date: '2027-02-31' }), invalid),
    write(
      'an hour that spring skips',
      'reservations.create',
      booking({ date: '2027-03-28', time: '01:30' }),
      refused('TIME_SKIPPED'),
    ),
    write('25 o’clock', 'reservations.create', booking({ time: '25:00' }), invalid),
    write(
      'an unknown table',
      'floor.seatWalkIn',
      { visitId: randomUUID(), tableIds: [nobody], partySize: 2 },
      refused('TABLE_UNKNOWN'),
    ),
    write(
      'an unknown table for a booking',
      'reservations.create',
      booking({ tableIds: [nobody] }),
      refused('TABLE_UNKNOWN'),
    ),
    write(
      'tables that cannot be joined',
      'reservations.create',
      booking({ tableIds: [tableId, otherTable] }),
      refused('TABLES_NOT_JOINED'),
    ),
    write(
      'a table too small',
      'reservations.create',
      booking({ tableIds: [otherTable] }),
      refused('TABLES_TOO_SMALL'),
    ),
    write(
      'a table where a party sits',
      'floor.seatWalkIn',
      { visitId: randomUUID(), tableIds: [tableId], partySize: 2 },
      refused('TABLE_OCCUPIED'),
    ),
    write(
      'a price with three decimals',
      'menu.import',
      { csv: 'name,category,price\nPie,mains,9.999\n', take: 'all' },
      refused('CSV_INVALID'),
    ),
    write(
      'a negative price',
      'menu.import',
      { csv: 'name,category,price\nPie,mains,-1\n', take: 'all' },
      refused('CSV_INVALID'),
    ),
    write(
      'a file that is no menu',
      'menu.import',
      { csv: '\u0000\u0001', take: 'good' },
      refused('CSV_INVALID'),
    ),
    write('a quantity of 0', 'orders.addLine', line({ quantity: 0 }), invalid),
    write('a quantity of -1', 'orders.addLine', line({ quantity: -1 }), invalid),
    write('a quantity of 1e9', 'orders.addLine', line({ quantity: 1e9 }), invalid),
    write('half a quantity', 'orders.changeLine', { lineId: draftId, quantity: 1.5 }, invalid),
    write('10,000 characters of note', 'orders.addLine', line({ note: 'x'.repeat(10_000) }), invalid),
    write(
      'a control character in a name',
      'reservations.create',
      booking({ guest: { newGuestId: randomUUID(), firstName: 'A\u0007', lastName: 'B' } }),
      invalid,
    ),
    { ...write('a NUL in a search', 'guests.search', { query: 'O\u0000B' }, invalid), commandId: undefined },
    write('an unknown item', 'orders.addLine', line({ itemId: nobody }), refused('ITEM_UNKNOWN')),
    write(
      'a choice the item does not offer',
      'orders.addLine',
      line({ choices: [{ id: nobody }] }),
      refused('MODIFIERS_INVALID'),
    ),
    write('a line id that was used', 'orders.addLine', line({ lineId: draftId }), refused('LINE_EXISTS')),
    write('the id of a sent line', 'orders.addLine', line({ lineId: sentId }), refused('LINE_EXISTS')),
    write(
      'a change to a sent line',
      'orders.changeLine',
      { lineId: sentId, quantity: 2 },
      refused('LINE_SENT'),
    ),
    write(
      'sending a sent line',
      'orders.send',
      { orderId: randomUUID(), visitId, lineIds: [sentId] },
      refused('LINE_SENT'),
    ),
    write(
      'an order id that was used',
      'orders.send',
      { orderId, visitId, lineIds: [draftId] },
      refused('ID_EXISTS'),
    ),
    write('serving what is not ready', 'orders.serve', { orderId }, refused('ORDER_STATE')),
    write('freeing a table that owes', 'floor.closeVisit', { visitId }, refused('VISIT_HAS_ORDERS')),
    write('a payment of 0', 'payments.take', payment({ amount: 0 }), invalid),
    write('a payment with half a cent', 'payments.take', payment({ amount: 849.5 }), invalid),
    write(
      'more than is due',
      'payments.take',
      payment({ amount: 851, tendered: 900 }),
      refused('PAYMENT_OVER_DUE'),
    ),
    write(
      'less cash than the payment',
      'payments.take',
      payment({ tendered: 849 }),
      refused('TENDERED_TOO_LITTLE'),
    ),
    write('closing with unsent lines', 'payments.take', payment({}), refused('CHECK_HAS_UNSENT')),
    write('a second restaurant', 'setup.loadDemo', {}, refused('VENUE_EXISTS')),
    write(
      'a table number that is taken',
      'floor.addTable',
      { tableId: randomUUID(), number: '1', seats: 2, area: 'Main Hall', shape: 'round' },
      refused('TABLE_NUMBER_TAKEN'),
    ),
    write(
      'a PIN that is taken',
      'staff.add',
      { staffId: randomUUID(), firstName: 'A', lastName: 'B', role: 'server', title: 'Server', pin: '1111' },
      refused('PIN_TAKEN'),
    ),
    {
      ...write('a body of 50 MB', 'orders.addLine', null, { status: 413, code: 'BODY_TOO_LARGE' }),
      raw: `{"note":"${'x'.repeat(50_000_000)}"}`,
    },
    {
      ...write('a body that is no JSON', 'orders.addLine', null, { status: 400, code: 'BODY_INVALID' }),
      raw: '{"lineId":',
    },
    write('an unknown procedure', 'orders.deleteEverything', {}, { status: 404, code: 'PROCEDURE_UNKNOWN' }),
    write('a name from the prototype', 'constructor', {}, { status: 404, code: 'PROCEDURE_UNKNOWN' }),
    { ...write('no token', 'orders.addLine', line({}), { status: 401, code: 'NOT_SIGNED_IN' }), session: '' },
    {
      ...write('a forged token', 'orders.addLine', line({}), { status: 401, code: 'NOT_SIGNED_IN' }),
      session: `${manager.slice(0, -1)}_`,
    },
    {
      ...write(
        'a server at the staff list',
        'staff.add',
        { staffId: randomUUID(), firstName: 'A', lastName: 'B', role: 'admin', title: 'Boss', pin: '9876' },
        { status: 403, code: 'NOT_ALLOWED' },
      ),
      session: server,
    },
    {
      ...write('the kitchen at the till', 'payments.take', payment({}), { status: 403, code: 'NOT_ALLOWED' }),
      session: kitchen,
    },
    {
      ...write('no command id', 'orders.addLine', line({}), { status: 400, code: 'COMMAND_ID_MISSING' }),
      commandId: undefined,
    },
    {
      ...write('a command id that is none', 'orders.addLine', line({}), {
        status: 400,
        code: 'COMMAND_ID_MISSING',
      }),
      commandId: 'once',
    },
    {
      ...write(
        'a command id used for something else',
        'orders.addLine',
        line({}),
        refused('COMMAND_ID_REUSED'),
      ),
      commandId: usedCommand,
    },
  ];
  const fingerprint = () => fingerprintOf(till);
  return { rows, fingerprint };
}

/** A digest of every table; the host's own tests may look beneath it. */
async function fingerprintOf(till: TestHost): Promise<Record<string, string>> {
  return till.peek(async (tx: Tx) => {
    const { rows: tables } = await tx.execute<{ name: string }>(
      sql`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    const digests: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await tx.execute<{ digest: string }>(
        sql`SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS digest FROM ${sql.identifier(name)} t`,
      );
      digests[name] = rows[0]?.digest ?? '';
    }
    return digests;
  });
}
