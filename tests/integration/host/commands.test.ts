import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { openTestHost, type TestHost } from '#tests/support/host';

async function seatedParty(till: TestHost) {
  const session = await till.signInAs('manager');
  const [tableId, visitId] = [randomUUID(), randomUUID()];
  await till.call(
    'floor.addTable',
    { tableId, number: '1', seats: 4, area: 'Main Hall', shape: 'square' },
    { session },
  );
  await till.call(
    'menu.import',
    { csv: 'name,category,price\nSoup,appetizers,8.50\n', take: 'all' },
    { session },
  );
  await till.call('floor.seatWalkIn', { visitId, tableIds: [tableId], partySize: 2 }, { session });
  const itemId = (await till.call('menu.view', {}, { session })).items[0]?.id ?? '';
  return { session, visitId, itemId };
}

describe('a command', () => {
  it('that arrives five times at once is done once, and answers five times the same', async () => {
    const till = await openTestHost();
    const { session, visitId, itemId } = await seatedParty(till);
    const lineId = randomUUID();
    await till.call('orders.addLine', { lineId, visitId, itemId }, { session });
    const commandId = randomUUID();
    const send = { orderId: randomUUID(), visitId, lineIds: [lineId] };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => till.ask('orders.send', send, { session, commandId })),
    );
    expect(answers).toEqual(Array.from({ length: 5 }, () => ({ ok: true, value: { number: 'ORD-001' } })));
    const { rounds } = await till.call('orders.visit', { visitId }, { session });
    expect(rounds.map((round) => round.lines.length)).toEqual([1]);
  });

  it('that was refused leaves no trace, and may be tried again under its id', async () => {
    const till = await openTestHost();
    const { session, visitId, itemId } = await seatedParty(till);
    const [lineId, commandId, orderId] = [randomUUID(), randomUUID(), randomUUID()];
    const send = { orderId, visitId, lineIds: [lineId] };
    expect(await till.ask('orders.send', send, { session, commandId })).toMatchObject({
      error: { code: 'LINE_UNKNOWN' },
    });
    await till.call('orders.addLine', { lineId, visitId, itemId }, { session });
    // The number that the refused round had taken was given back.
    expect(await till.ask('orders.send', send, { session, commandId })).toEqual({
      ok: true,
      value: { number: 'ORD-001' },
    });
  });

  it('of one person is not another person’s to repeat', async () => {
    const till = await openTestHost();
    const { session, visitId, itemId } = await seatedParty(till);
    const commandId = randomUUID();
    const line = { lineId: randomUUID(), visitId, itemId };
    await till.call('orders.addLine', line, { session, commandId });
    const other = await till.signInAs('server');
    expect(await till.ask('orders.addLine', line, { session: other, commandId })).toMatchObject({
      error: { code: 'COMMAND_ID_REUSED' },
    });
  });
});

describe('the audit log', () => {
  it('says who did what, in a chain that shows a changed row', async () => {
    const till = await openTestHost();
    const { session, visitId, itemId } = await seatedParty(till);
    await till.call(
      'orders.addLine',
      { lineId: randomUUID(), visitId, itemId, note: 'no salt' },
      { session, terminal: 'Bar till' },
    );
    const broken = sql`SELECT count(*)::int AS broken FROM (
      SELECT hash, audit_row_hash(lag(hash, 1, '') OVER (ORDER BY seq), a) AS expected, seq, row_number() OVER (ORDER BY seq) AS nth
      FROM audit_log a) chain WHERE hash <> expected OR seq <> nth`;
    const before = await till.peek(async (tx) => ({
      newest: (
        await tx.execute(
          sql`SELECT action, terminal, after->>'note' AS note FROM audit_log ORDER BY seq DESC LIMIT 1`,
        )
      ).rows[0],
      broken: (await tx.execute(broken)).rows[0],
    }));
    expect(before).toEqual({
      // What a guest said lives in the line itself, where it can be erased.
      newest: { action: 'orders.addLine', terminal: 'Bar till', note: '***' },
      broken: { broken: 0 },
    });
    const after = await till.stored(async (tx) => {
      await tx.execute(
        sql`UPDATE audit_log SET actor_id = NULL WHERE seq = (SELECT max(seq) - 1 FROM audit_log)`,
      );
      return (await tx.execute(broken)).rows[0];
    });
    expect(after).toEqual({ broken: 1 });
  });

  it('never holds a PIN', async () => {
    const till = await openTestHost();
    await till.signInAs('server');
    const { rows } = await till.peek((tx) =>
      tx.execute<{ found: number }>(sql`SELECT count(*)::int AS found FROM audit_log a, inbox i
      WHERE a::text LIKE '%2222%' AND a.action = 'staff.add' OR i.result::text LIKE '%2222%'`),
    );
    expect(rows).toEqual([{ found: 0 }]);
  });
});

describe('signing in', () => {
  it('pauses an address after five wrong PINs, however many come at once, and not another address', async () => {
    let now = new Date('2026-11-20T19:46:00Z');
    const till = await openTestHost({ clock: () => now });
    const guess = (pin: string, address: string) =>
      till.host.dispatch({ procedure: 'staff.signIn', input: { pin } }, { address, door: 'ws' });
    const codes = (
      await Promise.all(
        ['9990', '9991', '9992', '9993', '9994', '9995', '1111'].map((pin) => guess(pin, 'tablet')),
      )
    ).map((answer) => (answer.ok ? 'signed in' : answer.error.code));
    expect(codes).toEqual([
      'PIN_WRONG',
      'PIN_WRONG',
      'PIN_WRONG',
      'PIN_WRONG',
      'PIN_PAUSED',
      'PIN_PAUSED',
      'PIN_PAUSED',
    ]);
    expect(await guess('1111', 'till')).toMatchObject({ ok: true });
    now = new Date(now.getTime() + 30_000);
    expect(await guess('1111', 'tablet')).toMatchObject({ ok: true });
  });

  it('does not let staff guess on between their own sign-ins', async () => {
    const till = await openTestHost();
    const enter = (pin: string) =>
      till.host.dispatch({ procedure: 'staff.signIn', input: { pin } }, { address: 'tablet', door: 'ws' });
    for (const pin of ['9990', '9991', '9992', '9993']) await enter(pin);
    expect(await enter('1111')).toMatchObject({ ok: true });
    expect(await enter('9994')).toMatchObject({ error: { code: 'PIN_PAUSED' } });
  });

  it('is over after the longest shift, whoever forgot to sign out', async () => {
    let now = new Date('2026-11-20T10:00:00Z');
    const till = await openTestHost({ clock: () => now });
    const session = await till.signInAs('server');
    now = new Date('2026-11-21T01:59:00Z');
    expect(await till.ask('staff.me', {}, { session })).toMatchObject({ ok: true });
    now = new Date('2026-11-21T02:01:00Z');
    expect(await till.ask('staff.me', {}, { session })).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } });
  });

  it('ends with signing out: the session opens nothing any more', async () => {
    const till = await openTestHost();
    const session = await till.signInAs('server');
    await till.call('staff.signOut', {}, { session });
    expect(await till.ask('floor.view', {}, { session })).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } });
  });
});
