import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { returnPortions } from '#main/menu/stock.service';
import { room } from '#tests/support/room';
import { on, openTill } from './open-till';

describe('a countdown', () => {
  it('goes down when a line is rung, not when it is sent, and up when it is taken away', async () => {
    const till = await openTill();
    const visitId = await till.seat();
    await till.count('soup', 5);
    const lineId = await till.ring(visitId, 'soup', { quantity: 2 });
    expect(await till.left('soup')).toEqual({ left: 3, held: 2 });
    await till.change(lineId, { quantity: 4 });
    expect(await till.left('soup')).toEqual({ left: 1, held: 4 });
    await till.change(lineId, { quantity: 3, note: 'No cream' });
    expect(await till.left('soup')).toEqual({ left: 2, held: 3 });
    await till.send(visitId, [lineId]);
    expect(await till.left('soup')).toEqual({ left: 2, held: 0 });
    const other = await till.ring(visitId, 'soup');
    await till.call('orders.removeLine', { lineId: other }, { session: till.server });
    expect(await till.left('soup')).toEqual({ left: 2, held: 0 });
  });

  it('refuses more than there are, saying how many, and leaves the line as it was', async () => {
    const till = await openTill();
    const visitId = await till.seat();
    await till.count('soup', 2);
    const lineId = await till.ring(visitId, 'soup');
    await expect(till.change(lineId, { quantity: 4 })).rejects.toMatchObject({
      code: 'ITEM_SOLD_OUT',
      details: { item: 'Soup', left: 1 },
    });
    expect((await till.draft(visitId, lineId)).quantity).toBe(1);
    await till.change(lineId, { quantity: 2 });
    await expect(till.ring(visitId, 'soup')).rejects.toMatchObject({
      code: 'ITEM_SOLD_OUT',
      details: { left: 0 },
    });
    // What is spoken is theirs: nobody counts it again when it is sent.
    await till.send(visitId, [lineId]);
  });

  it('sells the last portion once to two tills that tap at the same moment', async () => {
    const till = await openTill();
    const { ask, server, manager } = till;
    const [here, there] = [await till.seat(), await till.seat(room.t2)];
    await till.count('soup', 1);
    const line = (visitId: string) => ({ visitId, itemId: on.soup, lineId: randomUUID() });
    const answers = await Promise.all([
      ask('orders.addLine', line(here), { session: server, terminal: 'one' }),
      ask('orders.addLine', line(there), { session: manager, terminal: 'two' }),
    ]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await till.left('soup')).toEqual({ left: 0, held: 1 });
  });

  it('takes nothing twice for a command that comes again', async () => {
    const till = await openTill();
    const { call, server } = till;
    const visitId = await till.seat();
    await till.count('soup', 5);
    const command = { session: server, commandId: randomUUID() };
    const line = { visitId, itemId: on.soup, lineId: randomUUID() };
    await call('orders.addLine', line, command);
    await call('orders.addLine', line, command);
    await call('orders.removeLine', { lineId: line.lineId }, { ...command, commandId: randomUUID() });
    expect(await till.left('soup')).toEqual({ left: 5, held: 0 });
  });

  it('counts the dishes of a set menu, all or none', async () => {
    const till = await openTill();
    const visitId = await till.seat();
    await till.count('sorbet', 3);
    await till.count('lunch', 2);
    const components = (main: 'risotto' | 'steak') => [
      { setCourseId: on.first, itemId: on.soup },
      { setCourseId: on.second, itemId: on[main] },
      { setCourseId: on.third, itemId: on.sorbet },
    ];
    const lineId = await till.ring(visitId, 'lunch', { components: components('risotto'), quantity: 2 });
    expect([await till.left('sorbet'), await till.left('lunch')]).toEqual([
      { left: 1, held: 2 },
      { left: 0, held: 2 },
    ]);
    await expect(till.ring(visitId, 'lunch', { components: components('steak') })).rejects.toMatchObject({
      code: 'ITEM_SOLD_OUT',
      details: { item: 'Set lunch' },
    });
    expect(await till.left('sorbet')).toEqual({ left: 1, held: 2 });
    await till.change(lineId, { components: components('risotto').slice(0, 2) });
    expect(await till.left('sorbet')).toEqual({ left: 3, held: 0 });
    // Its starter is cooked: what is taken away after that is the rest.
    await till.change(lineId, { components: components('risotto'), quantity: 1 });
    await till.send(visitId, [lineId]);
    expect(await till.left('lunch')).toEqual({ left: 1, held: 0 });
    await till.call('orders.removeLine', { lineId }, { session: till.server });
    expect([await till.left('sorbet'), await till.left('lunch')]).toEqual([
      { left: 3, held: 0 },
      { left: 1, held: 0 },
    ]);
  });

  it('gives a set menu back with the last of its dishes that is voided, and takes it again', async () => {
    const till = await openTill();
    const visitId = await till.seat();
    await till.count('sorbet', 3);
    await till.count('lunch', 3);
    const components = [
      { setCourseId: on.first, itemId: on.soup },
      { setCourseId: on.second, itemId: on.risotto },
      { setCourseId: on.third, itemId: on.sorbet },
    ];
    const lineId = await till.ring(visitId, 'lunch', { components, quantity: 2 });
    for (let course = 0; course < 3; course++)
      if (course === 0) await till.send(visitId, [lineId]);
      else await till.fire(visitId, { lineIds: [lineId] });
    const at = { session: till.manager };
    const { checkId } = await till.view(visitId);
    const left = async () => [(await till.left('lunch'))?.left, (await till.left('sorbet'))?.left];
    const { lines } = await till.call('checks.view', { checkId: checkId ?? '' }, at);
    const off = async (line: (typeof lines)[number] | undefined, quantity: number) => {
      const voidId = randomUUID();
      const voided = { voidId, checkLineId: line?.id ?? '', quantity, reason: 'Rung by mistake' };
      await till.call('checks.void', { ...voided, backToStock: true }, at);
      return voidId;
    };
    expect(lines).toHaveLength(3);
    const [soup, risotto, sorbet] = [on.soup, on.risotto, on.sorbet].map((dish) =>
      lines.find(({ itemId }) => itemId === dish),
    );
    await off(soup, 2);
    await off(risotto, 1);
    expect(await left()).toEqual([1, 1]);
    const last = await off(sorbet, 2);
    expect(await left()).toEqual([2, 3]);
    await off(risotto, 1);
    expect(await left()).toEqual([3, 3]);
    await till.call('checks.takeBackVoid', { voidId: last }, at);
    expect(await left()).toEqual([1, 1]);
  });

  it('goes back up for what is not made after all, and never where nobody counts', async () => {
    const till = await openTill();
    await till.count('soup', 0);
    await till.stored(async (tx) => {
      await returnPortions(tx, on.soup, 2);
      await returnPortions(tx, on.sorbet, 2);
    });
  });

  it('is set by who may 86, with a trace of what it was', async () => {
    const till = await openTill();
    await till.count('soup', 4);
    await till.count('soup', null);
    expect(await till.left('soup')).toBeUndefined();
    await expect(
      till.call('menu.setPortions', { itemId: randomUUID(), left: 1 }, { session: till.server }),
    ).rejects.toMatchObject({
      code: 'ITEM_UNKNOWN',
    });
    const { rows } = await till.stored((tx) =>
      tx.execute(`SELECT before, after FROM audit_log WHERE action = 'menu.setPortions' ORDER BY seq`),
    );
    expect(rows).toEqual([
      { before: { left: null }, after: { left: 4 } },
      { before: { left: 4 }, after: { left: null } },
    ]);
  });

  it('keeps what is sold out in the list, counted or not', async () => {
    const till = await openTill();
    await till.call('menu.setAvailable', { itemId: on.beer, available: false }, { session: till.server });
    const { items } = await till.call('menu.stock', {}, { session: till.server });
    expect(items).toEqual([{ itemId: on.beer, available: false, left: null, held: 0 }]);
  });
});
