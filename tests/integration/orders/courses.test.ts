import { describe, expect, it } from 'vitest';
import { room } from '#tests/support/room';
import { on, openTill, storedLines } from './open-till';

describe('courses', () => {
  it('are the section’s, unless the line says another', async () => {
    const till = await openTill();
    const visitId = await till.seat();
    const soup = await till.ring(visitId, 'soup');
    const beer = await till.ring(visitId, 'beer');
    expect(await till.draft(visitId, soup)).toMatchObject({ course: 1, held: false });
    expect((await till.draft(visitId, beer)).course).toBeNull();
    await till.change(soup, { course: 2 });
    expect((await till.draft(visitId, soup)).course).toBe(2);
    await till.change(soup, { course: null });
    expect((await till.draft(visitId, soup)).course).toBeNull();
  });

  it('that were held wait until they are fired, by course, by line, or all', async () => {
    const till = await openTill();
    const visitId = await till.seat();
    const [soup, sorbet] = [await till.ring(visitId, 'soup'), await till.ring(visitId, 'sorbet')];
    const risottos = [await till.ring(visitId, 'risotto'), await till.ring(visitId, 'risotto', { seat: 2 })];
    const [first = '', second = ''] = risottos;
    await till.send(visitId, [soup], [...risottos, sorbet]);
    const view = await till.view(visitId);
    expect(view.lastFired).toBe(1);
    expect(view.drafts.map(({ held }) => held)).toEqual([true, true, true]);
    await expect(till.send(visitId, [first])).rejects.toMatchObject({ code: 'LINE_HELD' });

    const byLine = await till.fire(visitId, { lineIds: [first] });
    expect(await storedLines(till, byLine)).toMatchObject([{ name: 'Risotto', course: 2 }]);
    const byCourse = await till.fire(visitId, { course: 2 });
    expect(
      (await till.view(visitId)).rounds.find(({ orderId }) => orderId === byCourse)?.lines,
    ).toMatchObject([{ id: second }]);
    await till.fire(visitId, { all: true });
    expect((await till.view(visitId)).drafts).toEqual([]);
    await expect(till.fire(visitId, { all: true })).rejects.toMatchObject({ code: 'LINE_UNKNOWN' });
    await expect(till.fire(visitId, { lineIds: [first] })).rejects.toMatchObject({ code: 'LINE_SENT' });
  });

  it('can be held and let go by hand, once for their command', async () => {
    const till = await openTill();
    const { call, server } = till;
    const visitId = await till.seat();
    const risotto = await till.ring(visitId, 'risotto');
    const hold = (isHeld: boolean, which: object) =>
      call('orders.hold', { visitId, which: which as never, hold: isHeld }, { session: server });
    await hold(true, { course: 2 });
    expect((await till.draft(visitId, risotto)).held).toBe(true);
    await hold(false, { lineIds: [risotto] });
    expect((await till.draft(visitId, risotto)).held).toBe(false);
    await hold(true, { all: true });
    await expect(hold(true, { course: 5 })).rejects.toMatchObject({ code: 'LINE_UNKNOWN' });
    expect((await till.draft(visitId, risotto)).held).toBe(true);
  });

  it('show the kitchen what waits, by party and course, and nothing of it on the board', async () => {
    const till = await openTill();
    const { call, signInAs } = till;
    const visitId = await till.seat();
    const components = [
      { setCourseId: on.first, itemId: on.soup },
      { setCourseId: on.second, itemId: on.risotto },
      { setCourseId: on.third, itemId: on.sorbet },
    ];
    const lunch = await till.ring(visitId, 'lunch', { components, quantity: 2 });
    const risotto = await till.ring(visitId, 'risotto');
    await till.send(visitId, [lunch], [risotto]);
    const other = await till.seat(room.t2);
    await till.ring(other, 'soup');
    const kitchen = { session: await signInAs('kitchen') };
    const { held } = await call('orders.held', {}, kitchen);
    expect(
      held.map(({ tables, course, lines }) => [
        tables,
        course,
        lines.map((line) => [line.quantity, line.name]),
      ]),
    ).toEqual([
      [
        ['1'],
        2,
        [
          [2, 'Risotto'],
          [1, 'Risotto'],
        ],
      ],
      [['1'], 3, [[2, 'Sorbet']]],
    ]);
    const { tickets } = await call('kitchen.board', { stationId: null }, kitchen);
    expect(tickets.flatMap(({ lines }) => lines.map(({ name }) => name))).toEqual(['Soup']);
  });
});
