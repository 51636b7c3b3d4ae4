import { randomUUID } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Input } from '#contract/contract';
import type { Dish } from '#contract/orders';
import { on, openTill, storedLines } from './open-till';

type Choice = NonNullable<NonNullable<Input<'orders.addLine'>['choices']>[number]['choices']>[number];

describe('choices', () => {
  it('lie three deep, each at its price, and are asked for until the last is made', async () => {
    const till = await openTill();
    const visitId = await till.seat();
    const lineId = await till.ring(visitId, 'steak');
    expect((await till.draft(visitId, lineId)).missing).toBe('Temperature');
    const salad = (choices: Choice[]) => [{ id: on.rare }, { id: on.salad, choices }];
    await till.change(lineId, { choices: salad([]) });
    expect((await till.draft(visitId, lineId)).missing).toBe('Dressing');
    await till.change(lineId, { choices: salad([{ id: on.ranch, choices: [{ id: on.chives }] }]) });
    const draft = await till.draft(visitId, lineId);
    expect(draft).toMatchObject({ missing: null, amount: 3000 + 100 + 50 + 25 });
    expect(draft.modifiers.map(({ name, depth = 0 }) => [name, depth])).toEqual([
      ['Rare', 0],
      ['Salad', 0],
      ['Ranch', 1],
      ['Chives', 2],
    ]);
  });

  it('that are made by themselves are there from the first tap, below others too', async () => {
    const till = await openTill();
    const visitId = await till.seat();
    const pizza = await till.ring(visitId, 'pizza');
    expect((await till.draft(visitId, pizza)).modifiers.map(({ name }) => name)).toEqual(['Small']);
    const none = await till.ring(visitId, 'pizza', { choices: [] });
    expect((await till.draft(visitId, none)).missing).toBe('Size');
  });

  it('cost by the size, as often as they are taken', async () => {
    const till = await openTill();
    const visitId = await till.seat();
    const toppings = [{ id: on.cheese, quantity: 2 }, { id: on.ham }];
    const lineId = await till.ring(visitId, 'pizza', { choices: [{ id: on.small }, ...toppings] });
    expect((await till.draft(visitId, lineId)).amount).toBe(1000 + 2 * 100 + 150);
    await till.change(lineId, { choices: [{ id: on.large }, ...toppings] });
    expect((await till.draft(visitId, lineId)).amount).toBe(1000 + 400 + 2 * 175 + 150);
  });

  it('that take words want them before the line is sent', async () => {
    const till = await openTill();
    const visitId = await till.seat();
    const other = (text?: string) => [{ id: on.small }, { id: on.otherWords, ...(text && { text }) }];
    const lineId = await till.ring(visitId, 'pizza', { choices: other() });
    await expect(till.send(visitId, [lineId])).rejects.toMatchObject({
      code: 'LINE_INCOMPLETE',
      details: { missing: 'Other' },
    });
    await till.change(lineId, { choices: other('Cut in eight') });
    await till.send(visitId, [lineId]);
    const [round] = (await till.view(visitId)).rounds;
    expect(round?.lines[0]?.modifiers.at(-1)).toMatchObject({ name: 'As they say', text: 'Cut in eight' });
  });

  it.each([
    ['too many of a group', [{ id: on.rare }, { id: on.done }]],
    ['one of another item', [{ id: on.cheese }]],
    ['one below a choice that does not ask for it', [{ id: on.chips, choices: [{ id: on.ranch }] }]],
    ['one twice', [{ id: on.chips }, { id: on.chips }]],
    ['one more often than its group allows', [{ id: on.chips, quantity: 2 }]],
    ['words where none are taken', [{ id: on.chips, text: 'crisp' }]],
  ])('refuse %s and change nothing', async (_what, choices) => {
    const till = await openTill();
    const visitId = await till.seat();
    const lineId = await till.ring(visitId, 'steak');
    await expect(till.change(lineId, { choices })).rejects.toMatchObject({ code: 'MODIFIERS_INVALID' });
    expect((await till.draft(visitId, lineId)).modifiers).toEqual([]);
  });
});

describe('portions', () => {
  it('are weighed: the price is rounded once, and nothing is sent without a weight', async () => {
    const till = await openTill();
    const visitId = await till.seat();
    const lineId = await till.ring(visitId, 'fish');
    expect(await till.draft(visitId, lineId)).toMatchObject({ missing: 'Weight', amount: 0 });
    await expect(till.change(lineId, { quantity: 2 })).rejects.toMatchObject({ code: 'PORTION_INVALID' });
    await till.change(lineId, { portion: 347 });
    // 42.50 × 0.347 = 14.7475
    expect(await till.draft(visitId, lineId)).toMatchObject({
      amount: 1475,
      missing: null,
      portion: { thousandths: 347, unit: 'kg' },
    });
    await expect(till.change(lineId, { quantity: 2 })).rejects.toMatchObject({ code: 'PORTION_INVALID' });
    const orderId = await till.send(visitId, [lineId]);
    expect(await storedLines(till, orderId)).toMatchObject([{ name: 'Fish', price: 1475, quantity: 1 }]);
  });

  it('are halves at their own price, else at half rounded up', async () => {
    const till = await openTill();
    const visitId = await till.seat();
    const risotto = await till.ring(visitId, 'risotto', { portion: 500, quantity: 2 });
    expect(await till.draft(visitId, risotto)).toMatchObject({ unitPrice: 1300, amount: 2600 });
    const beer = await till.ring(visitId, 'beer', { portion: 500 });
    expect((await till.draft(visitId, beer)).amount).toBe(300);
    await till.change(beer, { portion: null });
    expect((await till.draft(visitId, beer)).amount).toBe(600);
    await expect(till.ring(visitId, 'soup', { portion: 500 })).rejects.toMatchObject({
      code: 'PORTION_INVALID',
    });
    await expect(till.ring(visitId, 'beer', { portion: 250 })).rejects.toMatchObject({
      code: 'PORTION_INVALID',
    });
  });
});

describe('an open price', () => {
  it('is said by who may, and only where the menu leaves it open', async () => {
    const till = await openTill();
    const { call, server, manager } = till;
    const visitId = await till.seat();
    const line = { visitId, itemId: on.catch, lineId: randomUUID(), price: 2450 };
    await expect(call('orders.addLine', line, { session: server })).rejects.toMatchObject({
      code: 'APPROVAL_NEEDED',
      details: { permission: 'orders:price' },
    });
    await call('orders.addLine', line, { session: manager });
    expect(await till.draft(visitId, line.lineId)).toMatchObject({ amount: 2450, missing: null });
    const none = await till.ring(visitId, 'catch');
    expect(await till.draft(visitId, none)).toMatchObject({ missing: 'Price' });
    const soup = { visitId, itemId: on.soup, lineId: randomUUID(), price: 1 };
    await expect(call('orders.addLine', soup, { session: manager })).rejects.toMatchObject({
      code: 'PRICE_FIXED',
    });
  });
});

describe('a set menu', () => {
  const lunch = (main: Pick<Dish, 'itemId' | 'choices'>): Dish[] => [
    { setCourseId: on.first, itemId: on.soup },
    { setCourseId: on.second, ...main },
    { setCourseId: on.third, itemId: on.sorbet },
  ];
  const steak = { itemId: on.steak, choices: [{ id: on.rare }, { id: on.chips }] };

  it('is one line until it is sent, and then a line for each dish that adds up to its price', async () => {
    const till = await openTill();
    const visitId = await till.seat();
    const lineId = await till.ring(visitId, 'lunch', { quantity: 2 });
    // What offers only one dish has it from the start.
    expect((await till.draft(visitId, lineId)).components.map(({ name }) => name)).toEqual(['Sorbet']);
    expect((await till.draft(visitId, lineId)).missing).toBe('Starter');
    await till.change(lineId, { components: lunch({ itemId: on.steak }) });
    expect((await till.draft(visitId, lineId)).missing).toBe('Temperature');
    await till.change(lineId, { components: lunch(steak) });
    expect(await till.draft(visitId, lineId)).toMatchObject({ missing: null, amount: 2 * (3900 + 500) });

    const orderId = await till.fire(visitId, { all: true });
    // 39.00 by 8 : 30 : 7, largest remainder, and the steak's 5.00 on top.
    expect(await storedLines(till, orderId)).toEqual([
      { name: 'Sorbet', price: 607, quantity: 2, station: 'Pans', course: 3, set_name: 'Set lunch' },
      { name: 'Soup', price: 693, quantity: 2, station: 'Pans', course: 1, set_name: 'Set lunch' },
      { name: 'Steak', price: 2600 + 500, quantity: 2, station: 'Grill', course: 2, set_name: 'Set lunch' },
    ]);
    const { drafts, rounds, totals } = await till.view(visitId);
    expect(drafts).toEqual([]);
    expect(rounds[0]?.lines.map(({ set }) => set?.amount)).toEqual([8800, 8800, 8800]);
    expect(totals.sent).toBe(8800);
    await expect(till.send(visitId, [lineId])).rejects.toMatchObject({ code: 'LINE_SENT' });
  });

  it('goes course by course, at the price it had', async () => {
    const till = await openTill();
    const visitId = await till.seat();
    const lineId = await till.ring(visitId, 'lunch', { components: lunch(steak) });
    await till.send(visitId, [lineId]);
    const rest = await till.draft(visitId, lineId);
    expect(rest).toMatchObject({ held: true, course: 2, amount: 4400 - 693 });
    expect(rest.components.map(({ name }) => name)).toEqual(['Steak', 'Sorbet']);
    await expect(till.change(lineId, { quantity: 2 })).rejects.toMatchObject({ code: 'LINE_SENT' });
    await till.fire(visitId, { course: 2 });
    await till.fire(visitId, { lineIds: [lineId] });
    const { drafts, rounds, totals } = await till.view(visitId);
    expect(drafts).toEqual([]);
    expect(rounds.map(({ lines }) => lines.map(({ name }) => name))).toEqual([
      ['Soup'],
      ['Steak'],
      ['Sorbet'],
    ]);
    expect(totals.sent).toBe(4400);
  });

  it('refuses a dish it does not offer there, and more than a course allows', async () => {
    const till = await openTill();
    const visitId = await till.seat();
    const soup = { setCourseId: on.first, itemId: on.soup };
    for (const components of [
      [{ setCourseId: on.second, itemId: on.soup }],
      [soup, soup],
      [{ setCourseId: randomUUID(), itemId: on.soup }],
    ])
      await expect(till.ring(visitId, 'lunch', { components })).rejects.toMatchObject({
        code: 'DISHES_INVALID',
      });
    expect((await till.view(visitId)).drafts).toEqual([]);
  });
});

describe('the same again', () => {
  it('rings a round once more at the price of now, and names what is not to be had', async () => {
    const till = await openTill();
    const { call, server, manager } = till;
    const visitId = await till.seat();
    const pizza = await till.ring(visitId, 'pizza', {
      choices: [{ id: on.large }, { id: on.cheese, quantity: 2 }],
      quantity: 2,
      seat: 2,
      note: 'Well done',
    });
    const components = [
      { setCourseId: on.first, itemId: on.soup },
      { setCourseId: on.second, itemId: on.risotto },
      { setCourseId: on.third, itemId: on.sorbet },
    ];
    const lunch = await till.ring(visitId, 'lunch', { components });
    const beer = await till.ring(visitId, 'beer', { portion: 500 });
    const orderId = await till.fire(visitId, { all: true });
    await call('menu.setAvailable', { itemId: on.beer, available: false }, { session: manager });
    const lines = [pizza, lunch, beer].map((from) => ({ from, lineId: newId() }));
    const command = { session: server, commandId: randomUUID() };
    const again = { visitId, orderId, lines };
    expect(await call('orders.repeatRound', again, command)).toEqual({ leftOut: ['Beer'] });
    expect(await call('orders.repeatRound', again, command)).toEqual({ leftOut: ['Beer'] });
    const { drafts } = await till.view(visitId);
    expect(
      drafts.map(({ id, quantity, seat, note, amount }) => ({ id, quantity, seat, note, amount })),
    ).toEqual([
      { id: lines[0]?.lineId, quantity: 2, seat: 2, note: 'Well done', amount: 2 * (1000 + 400 + 350) },
      { id: lines[1]?.lineId, quantity: 1, seat: null, note: null, amount: 3900 },
    ]);
    await expect(
      call('orders.repeatRound', { ...again, orderId: randomUUID() }, { session: server }),
    ).rejects.toMatchObject({ code: 'ORDER_UNKNOWN' });
  });
});

describe('the kitchen', () => {
  it('reads how many, how much, and the guest’s words', async () => {
    const till = await openTill();
    const visitId = await till.seat();
    await till.ring(visitId, 'pizza', {
      choices: [
        { id: on.large },
        { id: on.cheese, quantity: 2 },
        { id: on.otherWords, text: 'cut in eight' },
      ],
    });
    await till.ring(visitId, 'risotto', { portion: 500 });
    await till.ring(visitId, 'fish', { portion: 347 });
    await till.fire(visitId, { all: true });
    const session = await till.signInAs('kitchen');
    const { tickets } = await till.call('kitchen.board', { stationId: on.pans }, { session });
    expect(
      tickets[0]?.lines.map(({ name, modifiers }) => [name, ...modifiers.map((one) => one.name)]),
    ).toEqual([
      ['Pizza', 'Large', '2 × Cheese', 'As they say: cut in eight'],
      ['½ Risotto'],
      ['0.347 kg Fish'],
    ]);
  });
});
