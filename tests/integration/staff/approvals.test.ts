import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { contract } from '#contract/contract';
import type { Procedure } from '#contract/procedure';
import { serve } from '#main/host/doors/serve';
import { openTestHost, type TestHost } from '#tests/support/host';
import { openTable } from '../checks/table';

const MANAGER_PIN = '1111';
const SERVER_PIN = '2222';

// A procedure that servers may not use, as one that can be approved.
beforeEach(() => {
  const procedure: Procedure = contract['floor.addTable'];
  procedure.approvable = true;
  return () => {
    delete procedure.approvable;
  };
});

const newTable = () => ({
  tableId: randomUUID(),
  number: '7',
  seats: 4,
  area: 'Patio',
  shape: 'round' as const,
});

const refusal = (answer: Awaited<ReturnType<TestHost['ask']>>) => (answer.ok ? 'done' : answer.error);

async function atTheTill(clock?: () => Date) {
  const till = await openTestHost(clock ? { clock } : {});
  const session = await till.signInAs('server');
  const approved = (permission: 'floor:edit' | 'menu:edit' = 'floor:edit', of = session) =>
    till.call('staff.approve', { pin: MANAGER_PIN, permission }, { session: of });
  return { till, session, approved };
}

describe('an approval', () => {
  it('lets the command that was refused through under its id, once; a repeat needs none', async () => {
    const { till, session, approved } = await atTheTill();
    const [table, commandId] = [newTable(), randomUUID()];
    expect(refusal(await till.ask('floor.addTable', table, { session, commandId }))).toMatchObject({
      code: 'APPROVAL_NEEDED',
      details: { permission: 'floor:edit' },
    });
    const { approval, approver } = await approved();
    expect(approver).toMatchObject({ firstName: 'Niamh', role: 'manager' });
    const done = await till.ask('floor.addTable', table, { session, commandId, approval });
    expect(done).toMatchObject({ ok: true });
    expect(await till.ask('floor.addTable', table, { session, commandId, approval })).toEqual(done);
    expect(await till.ask('floor.addTable', table, { session, commandId })).toEqual(done);
    const again = await till.ask('floor.addTable', { ...newTable(), number: '8' }, { session, approval });
    expect(refusal(again)).toMatchObject({ code: 'APPROVAL_NEEDED' });
  });

  it('is not spent by a command that was refused', async () => {
    const { till, session, approved } = await atTheTill();
    await till.call('floor.addTable', newTable(), { session: await till.signInAs('manager') });
    const { approval } = await approved();
    expect(refusal(await till.ask('floor.addTable', newTable(), { session, approval }))).toMatchObject({
      code: 'TABLE_NUMBER_TAKEN',
    });
    await till.call('floor.addTable', { ...newTable(), number: '8' }, { session, approval });
  });

  it('is not spent by somebody who needs none', async () => {
    const { till, session, approved } = await atTheTill();
    const manager = await till.signInAs('manager');
    const { approval } = await approved('floor:edit', manager);
    await till.call('floor.addTable', newTable(), { session: manager, approval });
    const { rows } = await till.peek((tx) => tx.execute(sql`SELECT used_by FROM approvals`));
    expect(rows).toEqual([{ used_by: null }]);
    await till.call('floor.addTable', { ...newTable(), number: '8' }, { session: manager });
    expect(
      refusal(await till.ask('floor.addTable', { ...newTable(), number: '9' }, { session, approval })),
    ).toMatchObject({
      code: 'APPROVAL_NEEDED',
    });
  });

  it('is good for two minutes, and not in a time before it was given', async () => {
    let now = new Date('2026-11-20T19:46:00Z');
    const { till, session, approved } = await atTheTill(() => now);
    const codeAt = async (time: string, approval: string) => {
      now = new Date(`2026-11-20T${time}Z`);
      const table = { ...newTable(), number: time.slice(3) };
      const answer = await till.ask('floor.addTable', table, { session, approval });
      return answer.ok ? 'done' : answer.error.code;
    };
    const { approval: late } = await approved();
    const { approval: inTime } = await approved();
    expect(await codeAt('19:45:59', late)).toBe('APPROVAL_NEEDED');
    expect(await codeAt('19:47:59', inTime)).toBe('done');
    expect(await codeAt('19:48:00', late)).toBe('APPROVAL_NEEDED');
  });

  it('is nobody else’s, and for nothing else', async () => {
    const { till, session, approved } = await atTheTill();
    const other = await till.signInAs('kitchen');
    const attempts = [
      { session: other, approval: (await approved()).approval },
      { session, approval: (await approved('menu:edit')).approval },
      { session, approval: 'made up' },
      { session, approval: session },
    ];
    for (const options of attempts)
      expect(refusal(await till.ask('floor.addTable', newTable(), options))).toMatchObject({
        code: 'APPROVAL_NEEDED',
      });
  });

  it('is one for all that a command needs, and all of it is said at once', async () => {
    const procedure: Procedure = contract['checks.comp'];
    procedure.approvable = true;
    const table = await openTable();
    const { checkId } = await table.send(['soup']);
    const comp = { adjustmentId: randomUUID(), checkId, reason: 'Cold' };
    const said = { session: table.cook, commandId: randomUUID() };
    const permissions = ['orders:edit', 'checks:comp'];
    expect(refusal(await table.ask('checks.comp', comp, said))).toMatchObject({
      code: 'APPROVAL_NEEDED',
      details: { permission: 'orders:edit', permissions },
    });
    const leave = async (permission: 'orders:edit', also: 'checks:comp'[]) =>
      (await table.call('staff.approve', { pin: MANAGER_PIN, permission, also }, said)).approval;
    expect(
      refusal(await table.ask('checks.comp', comp, { ...said, approval: await leave('orders:edit', []) })),
    ).toMatchObject({ details: { permission: 'checks:comp', permissions } });
    expect((await table.check(checkId)).total).toBe(1000);
    const approval = await leave('orders:edit', ['checks:comp']);
    expect(await table.ask('checks.comp', comp, { ...said, approval })).toMatchObject({ ok: true });
    expect(await table.check(checkId)).toMatchObject({ total: 0, adjustments: [{ approvedBy: 'Niamh' }] });
    delete procedure.approvable;
  });

  it('opens nothing that cannot be approved', async () => {
    const { till, session, approved } = await atTheTill();
    const { approval } = await approved('menu:edit');
    const menu = { csv: 'name,category,price\nSoup,appetizers,8.50\n', take: 'all' };
    expect(refusal(await till.ask('menu.import', menu, { session, approval }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('of two commands at once goes to one', async () => {
    const { till, session, approved } = await atTheTill();
    const { approval } = await approved();
    const answers = await Promise.all(
      ['7', '8'].map((number) =>
        till.ask('floor.addTable', { ...newTable(), number }, { session, approval }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('crosses the HTTP door in a header', async () => {
    const { till, session, approved } = await atTheTill();
    const { port, stop } = await serve(till.host, {
      port: 0,
      address: '127.0.0.1',
      screens: 'tests/support/fixtures',
    });
    const post = (headers: Record<string, string>) =>
      fetch(`http://127.0.0.1:${port}/api/floor.addTable`, {
        method: 'POST',
        headers: { authorization: `Bearer ${session}`, 'idempotency-key': randomUUID(), ...headers },
        body: JSON.stringify(newTable()),
      });
    const statuses = [
      (await post({})).status,
      (await post({ 'x-approval': (await approved()).approval })).status,
    ];
    await stop();
    expect(statuses).toEqual([403, 200]);
  });
});

describe('giving an approval', () => {
  it('asks for a sign-in, and for a PIN whose owner may do it', async () => {
    const { till, session } = await atTheTill();
    const input = { pin: SERVER_PIN, permission: 'floor:edit' };
    expect(refusal(await till.ask('staff.approve', input))).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(refusal(await till.ask('staff.approve', input, { session }))).toMatchObject({
      code: 'APPROVER_NOT_ALLOWED',
      details: { permission: 'floor:edit', firstName: 'Test' },
    });
  });

  it('shares one slate of wrong PINs with signing in', async () => {
    const { till, session } = await atTheTill();
    const guess = (procedure: 'staff.approve' | 'staff.signIn', pin: string) =>
      till.ask(
        procedure,
        procedure === 'staff.approve' ? { pin, permission: 'floor:edit' } : { pin },
        procedure === 'staff.approve' ? { session } : {},
      );
    for (const pin of ['9990', '9991']) await guess('staff.signIn', pin);
    for (const pin of ['9992', '9993'])
      expect(refusal(await guess('staff.approve', pin))).toMatchObject({ code: 'PIN_WRONG' });
    expect(refusal(await guess('staff.approve', '9994'))).toMatchObject({
      code: 'PIN_PAUSED',
      details: { seconds: 30 },
    });
    expect(refusal(await guess('staff.approve', MANAGER_PIN))).toMatchObject({ code: 'PIN_PAUSED' });
    expect(refusal(await guess('staff.signIn', MANAGER_PIN))).toMatchObject({ code: 'PIN_PAUSED' });
  });

  it('is in the log, as is who approved what; no PIN is anywhere, and the token nowhere in clear', async () => {
    const { till, session, approved } = await atTheTill();
    await till.ask('staff.approve', { pin: '999123', permission: 'floor:edit' }, { session });
    const { approval, approver } = await approved();
    const commandId = randomUUID();
    await till.call('floor.addTable', newTable(), { session, commandId, approval });
    const server = await till.call('staff.me', {}, { session });
    const { log, spent, secrets } = await till.peek(async (tx) => ({
      log: (
        await tx.execute(
          sql`SELECT action, actor_id, entity_id, after FROM audit_log ORDER BY seq DESC LIMIT 3`,
        )
      ).rows,
      spent: (await tx.execute(sql`SELECT used_by FROM approvals`)).rows,
      secrets: (
        await tx.execute<{ found: number }>(sql`SELECT count(*)::int AS found FROM
          (SELECT a::text AS row FROM audit_log a WHERE a.action LIKE 'staff.approve%' OR a.action = 'floor.addTable'
            UNION ALL SELECT i::text FROM inbox i UNION ALL SELECT a::text FROM approvals a) kept
          WHERE row LIKE ${`%"${MANAGER_PIN}"%`} OR row LIKE '%999123%' OR row LIKE ${`%${approval}%`}`)
      ).rows,
    }));
    expect(log).toEqual([
      expect.objectContaining({
        action: 'floor.addTable',
        actor_id: server.id,
        after: expect.objectContaining({ number: '7', approvedBy: approver.id }),
      }),
      expect.objectContaining({
        action: 'staff.approve',
        actor_id: server.id,
        entity_id: approver.id,
        after: { permissions: ['floor:edit'] },
      }),
      expect.objectContaining({ action: 'staff.approve.refused', actor_id: server.id }),
    ]);
    expect(spent).toEqual([{ used_by: commandId }]);
    expect(secrets).toEqual([{ found: 0 }]);
  });
});
