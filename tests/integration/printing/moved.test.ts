import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readPage } from '#tests/support/esc-pos';
import { room } from '#tests/support/room';
import { grillTickets, openFakePrinter, openHouse } from './open-house';

async function openGrill() {
  const house = await openHouse();
  const grill = await openFakePrinter();
  await house.addPrinter(grill, { uses: [grillTickets] });
  /** What came out since it was last asked. */
  let read = 0;
  const pages = async () => {
    await house.settled();
    const fresh = grill.pages.slice(read).map(readPage);
    read = grill.pages.length;
    return fresh;
  };
  const asServer = { session: house.server };
  return { ...house, pages, asServer };
}

const dishes = (page: readonly string[] | undefined) =>
  (page ?? []).flatMap((line) => /^\|(\d .*?)(?: \.\.|$)/.exec(line)?.[1] ?? []);

describe('a kitchen that prints', () => {
  it('is told once where a party went, where it came back, and nothing of what finds it anyway', async () => {
    const { seat, send, pages, call, ask, asServer } = await openGrill();
    const visitId = await seat(room.t1);
    await send(visitId, ['ribeye', 'lamb']);
    expect(await pages()).toHaveLength(1);

    const move = { visitId, tableIds: [room.t2] };
    const command = { ...asServer, commandId: randomUUID() };
    for (let time = 0; time < 2; time++)
      expect(await ask('floor.moveVisit', move, command)).toMatchObject({ ok: true });
    const [moved, ...more] = await pages();
    expect(more).toEqual([]);
    expect(moved?.slice(0, 2)).toEqual(['# MOVED from T1', '#T2 .. #Grill']);
    expect(dishes(moved)).toEqual(['1 Ribeye', '1 Lamb']);

    await call('floor.moveVisit', { visitId, tableIds: [room.t1] }, asServer);
    expect((await pages()).map(([mark, head]) => [mark, head])).toEqual([
      ['# MOVED from T2', '#T1 .. #Grill'],
    ]);

    await call('floor.joinTables', { visitId, tableIds: [room.t2] }, asServer);
    expect(await pages()).toEqual([]);
    await call('floor.separateTables', { visitId, tableIds: [room.t2] }, asServer);
    expect((await pages()).map(([mark, head]) => [mark, head])).toEqual([['# MOVED from T1', '# + 2']]);
  });

  it('is told of the lines that went to another party, and a copy says where each goes', async () => {
    const { seat, send, pages, call, asServer, ticketAt } = await openGrill();
    const [one, two] = [await seat(room.t1), await seat(room.t2)];
    const { lineIds } = await send(one, ['ribeye', 'lamb']);
    await pages();
    const input = { visitId: one, lines: [{ lineId: lineIds[1] as string }], to: { visitId: two } };
    const { lines, visitId } = await call('orders.moveLines', input, asServer);
    const [moved, ...more] = await pages();
    expect(more).toEqual([]);
    expect(moved?.slice(0, 2)).toEqual(['# MOVED from T1', '#T2 .. #Grill']);
    expect(dishes(moved)).toEqual(['1 Lamb']);

    const { id: ticketId } = await ticketAt('grill');
    await call('printing.ticket', { jobId: randomUUID(), ticketId }, asServer);
    const copy = (await pages())[0] ?? [];
    expect(copy[copy.findIndex((line) => line.startsWith('|1 Lamb')) + 1]).toBe('FOR T2');
    expect(copy.filter((line) => line.startsWith('FOR'))).toHaveLength(1);

    await call('orders.moveBack', { visitId, lines }, asServer);
    expect((await pages()).map(([mark, head]) => [mark, head])).toEqual([
      ['# MOVED from T2', '#T1 .. #Grill'],
    ]);
  });

  it('is told when somebody else brings it, and nothing of what is made already', async () => {
    const { seat, send, pages, call, asServer, manager, ticketAt, cook } = await openGrill();
    const visitId = await seat(room.t1);
    await send(visitId, ['ribeye']);
    await pages();
    const ben = { staffId: randomUUID(), firstName: 'Ben', lastName: 'Ray', title: 'Server', pin: '7391' };
    await call('staff.add', { ...ben, role: 'server' }, { session: manager });
    await call('orders.transfer', { visitId, serverId: ben.staffId }, asServer);
    const [told, ...more] = await pages();
    expect(more).toEqual([]);
    expect(told?.slice(0, 4)).toEqual(['# NEW SERVER,', '# not Test', '#T1 .. #Grill', '|Ben .. |19:00']);

    const { id: ticketId } = await ticketAt('grill');
    await call('kitchen.bumpTicket', { ticketId }, { session: cook });
    await call('floor.moveVisit', { visitId, tableIds: [room.t2] }, asServer);
    expect(await pages()).toEqual([]);
  });
});
