import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditLog } from '#db/schema/commands';
import { businessDays } from '#db/schema/day';
import { findDay, type ZRow } from '#main/day/z.queries';
import { isIntact } from '#main/day/z.service';
import { room } from '#tests/support/room';
import { openTill } from './till';

async function openEvening(at?: string) {
  const till = await openTill(at);
  const { call, asManager } = till;
  const dayId = async () => (await call('day.view', {}, asManager)).day?.id ?? '';
  const close = async (id?: string, commandId: string = randomUUID()) =>
    call('day.close', { dayId: id ?? (await dayId()) }, { ...asManager, commandId });
  const report = (id: string | null = null) => call('day.report', { dayId: id }, asManager);
  return { ...till, dayId, close, report };
}

describe('the day', () => {
  it('is nothing before money moves, X at any time, and Z the same, numbered and sealed', async () => {
    const { call, asManager, eat, pay, dayId, close, report } = await openEvening();
    expect(await report()).toBeNull();
    expect(await call('day.closing', {}, asManager)).toBeNull();
    await expect(close(randomUUID())).rejects.toMatchObject({ code: 'DAY_UNKNOWN' });

    const [first, second] = [await eat(2), await eat(3, room.t2)];
    await pay(first.checkId, 1700);
    await pay(second.checkId, 1000);
    const x = await report();
    expect(x).toMatchObject({ closedAt: null, zNumber: null, seal: null, serviceDay: '2026-11-20' });
    expect(x?.figures).toMatchObject({
      checks: 1,
      covers: 2,
      gross: 1700,
      net: 1700,
      total: 1700,
      averageCheck: 1700,
      averageCover: 850,
      byCategory: [{ name: 'appetizers', quantity: 2, gross: 1700, net: 1700 }],
      payments: [{ tender: 'cash', count: 2, amount: 2700, tip: 0 }],
      paidBefore: 0,
      paidAhead: 1000,
      carriedOver: { checks: 1, amount: 2550, paid: 1000 },
      running: { days: 1, total: 1700, refunds: 0 },
    });
    expect(x?.figures.taxes).toMatchObject([{ basisPoints: 1350, base: 1700, amount: 202 }]);

    const id = await dayId();
    expect(await close()).toEqual({ zNumber: 1 });
    const z = await report(id);
    expect(z).toMatchObject({ zNumber: 1, closedBy: 'Niamh Doyle', seal: { intact: true } });
    expect(z?.figures).toEqual(x?.figures);
    expect(await report()).toBeNull();

    // The check that was open is a figure of the day that closes it.
    await pay(second.checkId, 1550);
    expect((await report())?.figures).toMatchObject({
      checks: 1,
      total: 2550,
      payments: [{ amount: 1550 }],
      paidBefore: 1000,
      paidAhead: 0,
      servers: [{ broughtForward: 2700, cashHeld: 1550, toHandIn: 4250 }],
      running: { days: 2, total: 4250 },
    });
  });

  it('is closed once: by one of two who ask at once, by a repeat not again, and two days may be one date', async () => {
    const { eat, pay, dayId, close, later, report, stored } = await openEvening();
    await pay((await eat()).checkId, 850);
    const id = await dayId();
    const outcomes = await Promise.allSettled([close(id), close(id)]);
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((one) => one.status === 'rejected')).toMatchObject({
      reason: { code: 'DAY_CLOSED' },
    });

    later(20);
    await pay((await eat()).checkId, 850);
    const second = await dayId();
    const commandId = randomUUID();
    expect([await close(second, commandId), await close(second, commandId)]).toEqual([
      { zNumber: 2 },
      { zNumber: 2 },
    ]);
    expect((await report(second))?.seal?.intact).toBe(true);
    const days = await stored((tx) => tx.select().from(businessDays).orderBy(businessDays.zNumber));
    expect(days.map((day) => [day.zNumber, day.serviceDay])).toEqual([
      [1, '2026-11-20'],
      [2, '2026-11-20'],
    ]);
    expect(days[0]?.hash).not.toBe(days[1]?.hash);
  });

  it('waits for every drawer to be counted, and gives its number back when it is refused', async () => {
    const { call, asManager, close, stored } = await openEvening();
    const [drawerId, sessionId] = [randomUUID(), randomUUID()];
    await call('day.addDrawer', { drawerId, name: 'Bar', terminal: null }, asManager);
    await call('day.openDrawer', { sessionId, drawerId, float: 100 }, asManager);
    await expect(close()).rejects.toMatchObject({ code: 'DRAWERS_OPEN', details: { names: ['Bar'] } });
    expect(await call('day.closing', {}, asManager)).toMatchObject({
      openDrawers: [{ name: 'Bar' }],
      actions: [],
    });
    const x = await call('day.report', {}, asManager);
    expect(x?.figures.drawers).toEqual([{ sessionId, name: 'Bar', float: 100, counts: 0, moved: null }]);
    await call('day.countDrawer', { countId: randomUUID(), sessionId, counted: { sum: 90 } }, asManager);
    expect(await close()).toEqual({ zNumber: 1 });
    const archive = await call('day.archive', {}, asManager);
    expect(archive.reports).toMatchObject([{ zNumber: 1, total: 0, variance: -10 }]);
    await expect(
      call('day.recountDrawer', { countId: randomUUID(), sessionId, counted: { sum: 100 } }, asManager),
    ).rejects.toMatchObject({ code: 'DAY_CLOSED' });
    const rows = await stored((tx) => tx.select({ action: auditLog.action }).from(auditLog));
    expect(rows.filter((row) => row.action === 'day.close')).toHaveLength(1);
  });

  it('counts a void when it is made, once, and no more when its check is closed on another day', async () => {
    const { call, asManager, eat, pay, close, report } = await openEvening();
    const [first, second] = [await eat(), await eat(3, room.t2)];
    const voided = async (quantity: number) => {
      const { lines } = await call('checks.view', { checkId: second.checkId }, asManager);
      const line = { checkLineId: lines[0]?.id ?? '', quantity, reason: 'Dropped' };
      const voidId = randomUUID();
      await call('checks.void', { voidId, ...line }, asManager);
      return voidId;
    };
    const counted = await voided(1);
    await pay(first.checkId, 850);
    const takenBack = await voided(1);
    await call('checks.takeBackVoid', { voidId: takenBack }, asManager);
    const voids = async () => (await report())?.figures.voids;
    expect(await voids()).toMatchObject({ count: 1, quantity: 1, amount: 850 });
    await close();
    await expect(call('checks.takeBackVoid', { voidId: counted }, asManager)).rejects.toMatchObject({
      code: 'DAY_CLOSED',
    });
    const view = await call('checks.view', { checkId: second.checkId }, asManager);
    expect(view.voids).toMatchObject([{ actions: [] }]);
    await voided(1);
    await pay(second.checkId, 850);
    expect(await voids()).toMatchObject({ count: 1, quantity: 1, amount: 850 });
    await close();
    const { reports } = await call('day.archive', {}, asManager);
    const z1 = await call('day.report', { dayId: reports[1]?.dayId ?? null }, asManager);
    expect(z1).toMatchObject({ figures: { voids: { count: 1 } }, seal: { intact: true } });
  });

  it('goes on past midnight and the cut-over until its Z, and says that it is overdue', async () => {
    const { call, asManager, eat, pay, setClock, dayId, close } = await openEvening();
    await pay((await eat()).checkId, 850);
    const id = await dayId();
    for (const [instant, overdue] of [
      ['2026-11-21T00:10:00Z', false],
      ['2026-11-21T03:59:00Z', false],
      ['2026-11-21T04:00:00Z', true],
      ['2026-11-21T11:00:00Z', true],
    ] as const) {
      setClock(instant);
      expect(await call('day.closing', {}, asManager)).toMatchObject({ dayId: id, overdue });
    }
    await close();
    await pay((await eat()).checkId, 850);
    expect((await call('day.view', {}, asManager)).day?.serviceDay).toBe('2026-11-21');
  });

  it('keeps its order and numbers when the clock is set back', async () => {
    const { call, asManager, eat, pay, setClock, close } = await openEvening();
    await pay((await eat()).checkId, 850);
    await close();
    setClock('2026-11-18T20:00:00Z');
    await pay((await eat()).checkId, 850);
    await close();
    const { reports } = await call('day.archive', {}, asManager);
    expect(reports.map((row) => [row.zNumber, row.serviceDay])).toEqual([
      [2, '2026-11-18'],
      [1, '2026-11-20'],
    ]);
    for (const { dayId } of reports)
      expect((await call('day.report', { dayId }, asManager))?.seal?.intact).toBe(true);
    const some = await call('day.archive', { from: '2026-11-19', to: '2026-11-20' }, asManager);
    expect(some.reports.map((row) => row.zNumber)).toEqual([1]);
  });

  it('shows a figure that was changed beneath it', async () => {
    const { call, asManager, eat, pay, close, stored } = await openEvening();
    await pay((await eat()).checkId, 850);
    await close();
    const { reports } = await call('day.archive', {}, asManager);
    expect(reports).toHaveLength(1);
    const seal = await stored(async (tx) => {
      const read = async () => isIntact(tx, (await findDay(tx, reports[0]?.dayId ?? '')) as ZRow);
      const before = await read();
      await tx.execute(sql`ALTER TABLE business_days DISABLE TRIGGER business_days_fixed`);
      await tx.execute(sql`UPDATE business_days SET figures = jsonb_set(figures, '{total}', '849')`);
      return [before, await read()];
    });
    expect(seal).toEqual([true, false]);
  });

  it('is for managers', async () => {
    const { call, signInAs, dayId, eat, pay } = await openEvening();
    await pay((await eat()).checkId, 850);
    const server = { session: await signInAs('server') };
    for (const attempt of [
      call('day.report', {}, server),
      call('day.closing', {}, server),
      call('day.close', { dayId: await dayId() }, server),
    ])
      await expect(attempt).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
