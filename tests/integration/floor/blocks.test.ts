import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Input } from '#contract/contract';
import { clockAt } from '#tests/support/clock';
import { openTestHost } from '#tests/support/host';
import { furnish, guests, room } from '#tests/support/room';

const friday = '2026-11-20';

async function openHouse() {
  const clock = clockAt('2026-11-20T12:00:00Z');
  const till = await openTestHost({ clock, prepare: furnish });
  const session = await till.signInAs('server');
  const block = async (change: Partial<Input<'blocks.create'>> = {}) => {
    const blockId = crypto.randomUUID();
    await till.call(
      'blocks.create',
      {
        blockId,
        tableIds: [room.t1],
        kind: 'event',
        reason: 'Tasting',
        from: { date: friday, time: '18:00' },
        to: { date: friday, time: '20:00' },
        ...change,
      },
      { session },
    );
    return blockId;
  };
  const book = async (time: string, tableIds: string[], date = friday) => {
    const reservationId = crypto.randomUUID();
    const guest = { guestId: guests.okafor };
    await till.call(
      'reservations.create',
      { reservationId, guest, date, time, partySize: 2, tableIds },
      { session },
    );
    return reservationId;
  };
  const change = (input: Input<'blocks.change'>) => till.call('blocks.change', input, { session });
  const release = (blockId: string) => till.call('blocks.release', { blockId }, { session });
  const blocksOn = async (date = friday) =>
    (await till.call('reservations.day', { date }, { session })).blocks;
  return { ...till, clock, session, block, book, change, release, blocksOn };
}

describe('a block', () => {
  it('takes several tables from one time to another, wherever they stand, and gives them back', async () => {
    const { block, book, blocksOn, release } = await openHouse();
    const blockId = await block({ tableIds: [room.t1, room.p1, room.t1] });
    expect(await blocksOn()).toMatchObject([
      { id: blockId, tableNumbers: ['1', 'P1'], startMinute: 1080, endMinute: 1200, kind: 'event' },
    ]);
    await expect(book('19:59', [room.p1])).rejects.toMatchObject({
      code: 'TABLE_TAKEN',
      details: { kind: 'blocked', name: 'Tasting', from: '18:00', to: '20:00', blockId },
    });
    await book('20:00', [room.p1]);
    await release(blockId);
    await book('18:30', [room.t1]);
    expect(await blocksOn()).toEqual([]);
    await expect(release(blockId)).rejects.toMatchObject({ code: 'BLOCK_UNKNOWN' });
  });

  it('is refused with everybody who is in the way, and then nothing is blocked', async () => {
    const { block, book, blocksOn, clock, call, session } = await openHouse();
    await book('19:00', [room.t1]);
    await book('18:00', [room.p2]);
    clock.set('2026-11-20T18:10:00Z');
    const visitId = crypto.randomUUID();
    await call('floor.seatWalkIn', { visitId, tableIds: [room.t3], partySize: 2 }, { session });
    const refused = block({ tableIds: [room.t1, room.t3, room.p2, room.t2] });
    await expect(refused).rejects.toMatchObject({
      code: 'TABLE_OCCUPIED',
      details: {
        table: '3',
        visitId,
        all: [{ table: '3' }, { table: 'P2', from: '18:00' }, { table: '1', from: '19:00' }],
      },
    });
    expect(await blocksOn()).toEqual([]);
    await block({ tableIds: [room.t2] });
  });

  it('that begins later only minds who sits there so long as they are given', async () => {
    const { block, clock, call, session } = await openHouse();
    const seat = { visitId: crypto.randomUUID(), tableIds: [room.t1], partySize: 2 };
    await call('floor.seatWalkIn', seat, { session });
    clock.set('2026-11-20T15:00:00Z');
    // An hour over its time, the party holds the table now, not at six.
    await block();
    await expect(block({ from: { date: friday, time: '15:00' } })).rejects.toMatchObject({
      code: 'TABLE_OCCUPIED',
    });
  });

  it('until further notice holds the table on every day to come, and until it is given an end', async () => {
    const { block, blocksOn, book, change, call, clock, session } = await openHouse();
    const blockId = await block({ to: null });
    const later = '2027-03-05';
    expect(await blocksOn(later)).toMatchObject([
      { id: blockId, startMinute: 240, endMinute: 1680, to: null },
    ]);
    await expect(book('19:00', [room.t1], later)).rejects.toMatchObject({
      code: 'TABLE_TAKEN',
      details: { name: 'Tasting', to: null },
    });
    clock.set('2026-11-20T19:00:00Z');
    const floor = await call('floor.view', {}, { session });
    expect(floor.tables.find(({ id }) => id === room.t1)).toMatchObject({
      state: 'blocked',
      block: { id: blockId },
    });
    await change({ blockId, to: { date: '2026-11-23', time: '12:00' } });
    await book('12:00', [room.t1], '2026-11-23');
  });

  it('can be moved and resized, but not over others, nor to before it begins', async () => {
    const { block, book, blocksOn, change } = await openHouse();
    const blockId = await block();
    await book('21:00', [room.t1]);
    await change({ blockId, to: { date: friday, time: '21:00' }, tableIds: [room.t1, room.t2] });
    expect(await blocksOn()).toMatchObject([
      { tableNumbers: ['1', '2'], startMinute: 1080, endMinute: 1260 },
    ]);
    await expect(change({ blockId, to: { date: friday, time: '21:15' } })).rejects.toMatchObject({
      code: 'TABLE_TAKEN',
    });
    await expect(change({ blockId, from: { date: friday, time: '21:00' } })).rejects.toMatchObject({
      code: 'BLOCK_SPAN',
    });
    expect(await blocksOn()).toMatchObject([{ startMinute: 1080, endMinute: 1260 }]);
  });

  it('keeps a table that was taken out of use meanwhile, and takes none that is', async () => {
    const { block, change, blocksOn, call, signInAs } = await openHouse();
    const blockId = await block({ tableIds: [room.t1, room.t3] });
    const session = await signInAs('manager');
    for (const tableId of [room.t3, room.p2]) await call('tables.remove', { tableId }, { session });
    await change({ blockId, reason: 'Wine tasting' });
    await change({ blockId, tableIds: [room.t3, room.t2] });
    expect(await blocksOn()).toMatchObject([{ reason: 'Wine tasting', tableNumbers: ['2', '3'] }]);
    await expect(change({ blockId, tableIds: [room.t3, room.p2] })).rejects.toMatchObject({
      code: 'TABLE_UNKNOWN',
      details: { tableId: room.p2 },
    });
  });

  it('that has begun keeps its beginning when it is changed, and one for the past begins now', async () => {
    const { block, blocksOn, change, clock } = await openHouse();
    const blockId = await block();
    clock.set('2026-11-20T18:30:00Z');
    const to = { date: friday, time: '19:00' };
    await change({ blockId, to, from: { date: friday, time: '18:00' } });
    await change({ blockId, reason: 'Wine tasting' });
    expect(await blocksOn()).toMatchObject([{ startMinute: 1080, endMinute: 1140, reason: 'Wine tasting' }]);
    await block({ tableIds: [room.t2], from: { date: friday, time: '17:00' } });
    expect((await blocksOn()).find(({ tableNumbers }) => tableNumbers[0] === '2')?.startMinute).toBe(1110);
    await expect(block({ tableIds: [room.t3], to: { date: friday, time: '18:15' } })).rejects.toMatchObject({
      code: 'BLOCK_SPAN',
    });
    clock.set('2026-11-20T19:00:00Z');
    await expect(change({ blockId, reason: 'Over' })).rejects.toMatchObject({ code: 'BLOCK_UNKNOWN' });
  });

  it('ends at the later of two times in the night that has an hour twice', async () => {
    const { block, peek } = await openHouse();
    const night = { date: '2027-10-31', time: '01:30' };
    const blockId = await block({ from: { date: '2027-10-30', time: '22:00' }, to: night });
    const { rows } = await peek((tx) =>
      tx.execute<{ hours: string }>(
        sql`SELECT (upper(during) - lower(during))::text AS hours FROM table_occupancy WHERE block_id = ${blockId}::uuid`,
      ),
    );
    expect(rows).toEqual([{ hours: '04:30:00' }]);
  });
});
