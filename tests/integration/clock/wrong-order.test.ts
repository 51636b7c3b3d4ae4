import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { openKitchen } from '../kitchen/open-kitchen';

it('what ended before it began took no time, and less than none in no average', async () => {
  const { clock, call, cook, server, signInAs, seat, send, ticketAt, board } = await openKitchen();
  const manager = { session: await signInAs('manager') };
  const visitId = await seat();
  await send(visitId, ['ribeye']);
  clock.advance(-300);
  await call('kitchen.bumpTicket', { ticketId: (await ticketAt('grill')).id }, { session: cook });
  expect((await board()).averageMinutes).toBe(0);
  const { checkId } = await call('orders.visit', { visitId }, manager);
  const payment = { paymentId: randomUUID(), checkId: checkId ?? '', amount: 2000, tender: 'card' } as const;
  await call('payments.take', payment, { session: server });
  expect(await call('reports.today', {}, manager)).toMatchObject({
    averageTurnMinutes: null,
    medianTicketMinutes: 0,
  });
});
