import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { inbox } from '#db/schema/commands';
import { orderItems, tickets } from '#db/schema/orders';
import { openKitchen } from './open-kitchen';

describe('a round in the kitchen', () => {
  it('is pending when it is sent, with a ticket for each station that cooks some of it', async () => {
    const { seat, send, board, order } = await openKitchen();
    const { orderId } = await send(await seat(), ['ribeye', 'gnocchi', 'lamb']);
    expect(await order(orderId)).toMatchObject({ status: 'pending', readyTime: null });
    const { tickets, stations } = await board();
    expect(tickets.map(({ station, lines }) => [station.name, lines.map(({ name }) => name)])).toEqual(
      expect.arrayContaining([
        ['Grill', ['Ribeye', 'Lamb']],
        ['Pans', ['Gnocchi']],
      ]),
    );
    expect(tickets).toHaveLength(2);
    expect(stations.slice(0, 2)).toMatchObject([
      { name: 'Grill', open: 1 },
      { name: 'Pans', open: 1 },
    ]);
    expect(tickets[0]).toMatchObject({ table: 'T1', server: 'Test', urgency: 'new', started: false });
  });

  it('is preparing once somebody starts a ticket, which no one can start again', async () => {
    const { seat, send, ticketAt, order, call, cook } = await openKitchen();
    const { orderId } = await send(await seat(), ['ribeye']);
    const { id: ticketId } = await ticketAt('grill');
    await call('kitchen.start', { ticketId }, { session: cook });
    expect(await order(orderId)).toMatchObject({ status: 'preparing' });
    expect(await ticketAt('grill')).toMatchObject({ started: true, urgency: 'ok' });
    await expect(call('kitchen.start', { ticketId }, { session: cook })).rejects.toMatchObject({
      code: 'TICKET_STATE',
      details: { state: 'started', move: 'start' },
    });
  });

  it('gets along item by item: the last one bumps the ticket, and the last ticket makes it ready', async () => {
    const { seat, send, ticketAt, board, order, call, cook, clock } = await openKitchen();
    const { orderId, lineIds } = await send(await seat(), ['ribeye', 'lamb', 'gnocchi']);
    const [ribeye, lamb, gnocchi] = lineIds as [string, string, string];
    const done = (lineId: string) => call('kitchen.bumpItem', { lineId, done: true }, { session: cook });
    await done(ribeye);
    expect(await order(orderId)).toMatchObject({ status: 'preparing' });
    expect(await ticketAt('grill')).toMatchObject({
      started: true,
      lines: [
        { name: 'Ribeye', done: true },
        { name: 'Lamb', done: false },
      ],
    });
    await done(lamb);
    expect((await board('grill')).tickets).toEqual([]);
    expect(await order(orderId)).toMatchObject({ status: 'preparing', readyTime: null });
    clock.advance(3);
    await done(gnocchi);
    expect(await order(orderId)).toMatchObject({ status: 'ready', readyTime: clock() });
  });

  it('takes back an item that was marked by mistake', async () => {
    const { seat, send, ticketAt, call, cook } = await openKitchen();
    const { lineIds } = await send(await seat(), ['ribeye', 'lamb']);
    const lineId = lineIds[0] as string;
    await call('kitchen.bumpItem', { lineId, done: true }, { session: cook });
    await call('kitchen.bumpItem', { lineId, done: false }, { session: cook });
    expect((await ticketAt('grill')).lines.map(({ done }) => done)).toEqual([false, false]);
  });

  it('is ready when all its tickets are bumped, and not before', async () => {
    const { seat, send, ticketAt, order, peek, call, cook, clock } = await openKitchen();
    const { orderId } = await send(await seat(), ['ribeye', 'lamb', 'gnocchi']);
    const grill = await ticketAt('grill');
    const pans = await ticketAt('pans');
    expect(grill.alsoAt).toEqual([{ station: 'Pans', items: 1 }]);
    expect(pans.alsoAt).toEqual([{ station: 'Grill', items: 2 }]);
    await call('kitchen.bumpTicket', { ticketId: grill.id }, { session: cook });
    expect(await order(orderId)).toMatchObject({ status: 'preparing', readyTime: null });
    expect((await ticketAt('pans')).alsoAt).toEqual([]);
    clock.advance(2);
    await call('kitchen.bumpTicket', { ticketId: pans.id }, { session: cook });
    expect(await order(orderId)).toMatchObject({ status: 'ready', readyTime: clock() });
    const lines = await peek((tx) => tx.select().from(orderItems).where(eq(orderItems.orderId, orderId)));
    expect(lines.every(({ doneAt }) => doneAt !== null)).toBe(true);
    await expect(call('kitchen.bumpTicket', { ticketId: pans.id }, { session: cook })).rejects.toMatchObject({
      code: 'TICKET_STATE',
    });
  });
});

describe('a recall', () => {
  it('brings a ticket back with its age and all its items, and the round back to preparing', async () => {
    const { seat, send, ticketAt, board, order, call, cook, clock } = await openKitchen();
    const { orderId } = await send(await seat(), ['ribeye', 'lamb']);
    const before = await ticketAt('grill');
    clock.advance(11);
    await call('kitchen.bumpTicket', { ticketId: before.id }, { session: cook });
    expect((await board('grill')).lastBumped).toEqual({
      ticketId: before.id,
      table: 'T1',
      at: clock().toISOString(),
    });
    clock.advance(1);
    await call('kitchen.recall', { ticketId: before.id }, { session: cook });
    const back = await ticketAt('grill');
    expect(back).toMatchObject({ id: before.id, sentAt: before.sentAt, recalled: true, urgency: 'soon' });
    expect(back.lines.map(({ done }) => done)).toEqual([false, false]);
    expect(await order(orderId)).toMatchObject({ status: 'preparing', readyTime: null });
    expect((await board('grill')).lastBumped).toBeNull();
  });

  it('is refused for a ticket that is open, and one that never was', async () => {
    const { seat, send, ticketAt, call, cook } = await openKitchen();
    await send(await seat(), ['ribeye']);
    const { id: ticketId } = await ticketAt('grill');
    const recall = (ticketId: string) => call('kitchen.recall', { ticketId }, { session: cook });
    await expect(recall(ticketId)).rejects.toMatchObject({ code: 'TICKET_STATE' });
    await expect(recall(randomUUID())).rejects.toMatchObject({ code: 'TICKET_UNKNOWN' });
  });

  it('is refused once the round was served, and no longer offered', async () => {
    const { seat, send, ticketAt, board, order, call, cook, server } = await openKitchen();
    const { orderId } = await send(await seat(), ['ribeye']);
    const { id: ticketId } = await ticketAt('grill');
    await call('kitchen.bumpTicket', { ticketId }, { session: cook });
    await call('orders.serve', { orderId }, { session: server });
    expect((await board('grill')).lastBumped).toBeNull();
    await expect(call('kitchen.recall', { ticketId }, { session: cook })).rejects.toMatchObject({
      code: 'TICKET_STATE',
      details: { state: 'served' },
    });
    expect(await order(orderId)).toMatchObject({ status: 'served' });
    expect((await board('grill')).tickets).toEqual([]);
  });

  it('offers the ticket that was bumped last, of the station that asks', async () => {
    const { seat, send, ticketAt, board, call, cook, clock } = await openKitchen();
    await send(await seat(), ['ribeye', 'gnocchi']);
    const grill = await ticketAt('grill');
    const pans = await ticketAt('pans');
    await call('kitchen.bumpTicket', { ticketId: grill.id }, { session: cook });
    clock.advance(1);
    await call('kitchen.bumpTicket', { ticketId: pans.id }, { session: cook });
    expect((await board()).lastBumped?.ticketId).toBe(pans.id);
    expect((await board('grill')).lastBumped?.ticketId).toBe(grill.id);
    clock.advance(180);
    expect((await board()).lastBumped).toBeNull();
  });
});

describe('a command that arrives twice', () => {
  it('bumps once, and answers the same', async () => {
    const { seat, send, ticketAt, peek, call, ask, cook, clock } = await openKitchen();
    await send(await seat(), ['ribeye']);
    const { id: ticketId } = await ticketAt('grill');
    const commandId = randomUUID();
    const bump = () => ask('kitchen.bumpTicket', { ticketId }, { session: cook, commandId });
    const bumpedAt = clock();
    const first = await bump();
    await call('kitchen.recall', { ticketId }, { session: cook });
    clock.advance(1);
    expect(await bump()).toEqual(first);
    expect(first.ok).toBe(true);
    const [ticket] = await peek((tx) => tx.select().from(tickets).where(eq(tickets.id, ticketId)));
    expect(ticket).toMatchObject({ bumpedAt: null, startedAt: bumpedAt });
    const rows = await peek((tx) => tx.select().from(inbox).where(eq(inbox.commandId, commandId)));
    expect(rows).toHaveLength(1);
  });

  it('delivered at the same moment bumps once too', async () => {
    const { seat, send, ticketAt, ask, cook } = await openKitchen();
    await send(await seat(), ['ribeye']);
    const { id: ticketId } = await ticketAt('grill');
    const commandId = randomUUID();
    const answers = await Promise.all(
      [1, 2, 3].map(() => ask('kitchen.bumpTicket', { ticketId }, { session: cook, commandId })),
    );
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
    expect(answers[0]).toMatchObject({ ok: true });
  });
});

describe('seeing a ticket', () => {
  it('counts the first time, on whichever screen', async () => {
    const { seat, send, ticketAt, peek, call, cook, clock } = await openKitchen();
    await send(await seat(), ['ribeye']);
    const { id, seen } = await ticketAt('grill');
    expect(seen).toBe(false);
    const firstSeen = clock();
    await call('kitchen.see', { ticketIds: [id] }, { session: cook });
    clock.advance(1);
    await call('kitchen.see', { ticketIds: [id, randomUUID()] }, { session: cook });
    expect((await ticketAt('grill')).seen).toBe(true);
    const [ticket] = await peek((tx) => tx.select().from(tickets).where(eq(tickets.id, id)));
    expect(ticket?.seenAt).toEqual(firstSeen);
  });

  it('is not for those who may only look', async () => {
    const { seat, send, ticketAt, call, server, board } = await openKitchen();
    await send(await seat(), ['ribeye']);
    const { id } = await ticketAt('grill');
    await expect(call('kitchen.see', { ticketIds: [id] }, { session: server })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect((await board()).tickets[0]?.seen).toBe(false);
  });
});
