import { describe, expect, it } from 'vitest';
import { room } from '#tests/support/room';
import { openKitchen } from './open-kitchen';

describe('the board', () => {
  it('is empty before the first round', async () => {
    const { board } = await openKitchen();
    expect(await board()).toMatchObject({ tickets: [], allDay: [], lastBumped: null, averageMinutes: null });
  });

  it('shows the oldest ticket first, also one that was recalled', async () => {
    const { seat, send, board, call, cook, clock } = await openKitchen();
    const first = await seat(room.t1);
    const second = await seat(room.p1);
    await send(first, ['ribeye']);
    clock.advance(2);
    await send(second, ['lamb']);
    clock.advance(2);
    await send(first, ['lamb']);
    const tables = async () => (await board('grill')).tickets.map(({ table }) => table);
    expect(await tables()).toEqual(['T1', 'P1', 'T1']);
    const ticketId = (await board('grill')).tickets[0]?.id as string;
    await call('kitchen.bumpTicket', { ticketId }, { session: cook });
    expect(await tables()).toEqual(['P1', 'T1']);
    await call('kitchen.recall', { ticketId }, { session: cook });
    expect(await tables()).toEqual(['T1', 'P1', 'T1']);
  });

  it('turns soon and late by the times of the station', async () => {
    const { seat, send, ticketAt, clock } = await openKitchen();
    await send(await seat(), ['ribeye', 'gnocchi']);
    const urgency = async () => [(await ticketAt('grill')).urgency, (await ticketAt('pans')).urgency];
    expect(await urgency()).toEqual(['new', 'new']);
    clock.advance(10);
    expect(await urgency()).toEqual(['soon', 'new']);
    clock.advance(5);
    expect(await urgency()).toEqual(['late', 'soon']);
    clock.advance(5);
    expect(await urgency()).toEqual(['late', 'late']);
  });

  it('counts what is still to make, most first, without what is done', async () => {
    const { seat, send, board, call, cook } = await openKitchen();
    const visitId = await seat();
    const { lineIds } = await send(visitId, ['lamb', 'ribeye', 'ribeye']);
    await send(visitId, ['lamb', 'lamb', 'gnocchi']);
    expect((await board('grill')).allDay).toEqual([
      { name: 'Lamb', quantity: 3 },
      { name: 'Ribeye', quantity: 2 },
    ]);
    await call('kitchen.bumpItem', { lineId: lineIds[0] as string, done: true }, { session: cook });
    expect((await board()).allDay).toEqual([
      { name: 'Lamb', quantity: 2 },
      { name: 'Ribeye', quantity: 2 },
      { name: 'Gnocchi', quantity: 1 },
    ]);
  });

  it('averages the minutes from sent to bumped', async () => {
    const { seat, send, ticketAt, board, call, cook, clock } = await openKitchen();
    const visitId = await seat();
    for (const minutes of [8, 11]) {
      await send(visitId, ['ribeye']);
      clock.advance(minutes);
      await call('kitchen.bumpTicket', { ticketId: (await ticketAt('grill')).id }, { session: cook });
    }
    expect((await board('grill')).averageMinutes).toBe(10);
    expect((await board('pans')).averageMinutes).toBeNull();
  });

  it('follows a party that moves', async () => {
    const { seat, send, ticketAt, call, server } = await openKitchen();
    const visitId = await seat(room.t1);
    await send(visitId, ['ribeye']);
    await call('floor.moveVisit', { visitId, tableIds: [room.p1, room.p2] }, { session: server });
    expect((await ticketAt('grill')).table).toBe('P1 + 2');
  });
});
