import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Input } from '#contract/contract';
import { readPage } from '#tests/support/esc-pos';
import { openFakePrinter, openHouse } from './open-house';

it('opens by itself for cash that goes into it, once, and at no other terminal', async () => {
  const { addPrinter, seat, send, settled, call, server, manager } = await openHouse();
  const till = await openFakePrinter();
  const pulses = async (): Promise<number> => {
    await settled();
    return till.pages.filter((page) => readPage(page).includes('<pulse>')).length;
  };
  const terminal = 'Bar till';
  expect((await call('day.view', {}, { session: server })).actions).not.toContain('kick_drawer');
  await addPrinter(till, { hasDrawer: true, uses: [{ purpose: 'receipt', stationId: null, terminal }] });
  const visitId = await seat();
  await send(visitId, ['ribeye', 'gnocchi']);
  const { checkId } = await call('orders.visit', { visitId }, { session: server });
  const cash = (amount: number): Input<'payments.take'> => ({
    checkId: checkId as string,
    paymentId: randomUUID(),
    amount,
    tender: 'cash',
    tendered: amount,
  });
  const take = (input: Input<'payments.take'>, options: { terminal?: string; commandId?: string }) =>
    call('payments.take', input, { session: server, ...options });

  // A house without drawers in its books has one all the same.
  const first = cash(500);
  const commandId = randomUUID();
  await take(first, { terminal, commandId });
  expect(await pulses()).toBe(1);
  await take(first, { terminal, commandId });
  await take(first, { terminal });
  await take(cash(500), { terminal: 'Tablet' });
  await take(cash(500), {});
  expect(await pulses()).toBe(1);

  expect((await call('day.view', {}, { session: server })).actions).toContain('kick_drawer');

  // Where there are drawers, cash that is carried is not put into one.
  const drawerId = randomUUID();
  await call('day.addDrawer', { drawerId, name: 'Bar', terminal }, { session: manager });
  await take(cash(500), { terminal });
  expect(await pulses()).toBe(1);
  const sessionId = randomUUID();
  await call('day.openDrawer', { drawerId, sessionId, float: 10_000 }, { session: manager, terminal });
  const paid = cash(500);
  await take(paid, { terminal });
  expect(await pulses()).toBe(2);

  const back = {
    refundId: randomUUID(),
    paymentId: paid.paymentId,
    of: { amount: 500 },
    tip: 0,
    reason: 'Hair',
  };
  await call('payments.refund', back, { session: manager, terminal });
  const voucher = { voucherId: randomUUID(), code: 'LARK 2026 OPEN', amount: 5_000, tender: 'cash' as const };
  await call('vouchers.sell', voucher, { session: server, terminal });
  expect(await pulses()).toBe(4);
  const move = { sessionId, kind: 'safe_drop' as const, amount: 5_000, reason: 'Full' };
  await call('day.moveCash', { ...move, movementId: randomUUID() }, { session: manager, terminal });
  expect(await pulses()).toBe(5);
  await call('day.moveCash', { ...move, movementId: randomUUID() }, { session: manager, terminal: 'Office' });
  expect(await pulses()).toBe(5);
});
