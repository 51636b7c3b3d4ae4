import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Output, WriteName } from '#contract/contract';
import type { GroupDraft, ItemDraft, PriceRuleDraft } from '#contract/menu-edit';
import { on, openTill, storedLines, type TestTill } from '../orders/open-till';

type Editor = Output<'menu.editor'>;

async function openEditor() {
  const till = await openTill();
  const session = till.manager;
  return {
    ...till,
    editor: () => till.call('menu.editor', {}, { session }),
    edit: <Name extends WriteName>(name: Name, input: Parameters<TestTill['call']>[1]) =>
      till.call(name, input as never, { session }),
  };
}

const itemOf = (editor: Editor, id: string): ItemDraft => {
  const found = editor.items.find(({ itemId }) => itemId === id);
  if (!found) throw new Error('There is no such item.');
  return found;
};
const groupOf = (editor: Editor, id: string): GroupDraft => {
  const found = editor.groups.find(({ groupId }) => groupId === id);
  if (!found) throw new Error('There is no such group.');
  return found;
};

describe('an edited menu', () => {
  it('changes nothing that was rung or sent, and everything that is rung from then on', async () => {
    const { edit, editor, ...till } = await openEditor();
    const visitId = await till.seat();
    const sent = await till.ring(visitId, 'soup');
    const orderId = await till.send(visitId, [sent]);
    const choices = [{ id: on.rare }, { id: on.salad, choices: [{ id: on.ranch }] }];
    const rung = await till.ring(visitId, 'steak', { choices });
    const before = await editor();
    await edit('menu.saveItem', { ...itemOf(before, on.soup), name: 'Broth', price: 950 });
    await edit('menu.saveItem', { ...itemOf(before, on.steak), price: 9_900 });
    const sides = groupOf(before, on.sides);
    await edit('menu.saveGroup', {
      ...sides,
      modifiers: sides.modifiers.map((one) => ({ ...one, priceDelta: 900 })),
    });
    await edit('menu.removeItem', { itemId: on.risotto }).catch(() => {});

    expect(await storedLines(till, orderId)).toMatchObject([{ name: 'Soup', price: 800 }]);
    expect(await till.draft(visitId, rung)).toMatchObject({ amount: 3_000 + 100 + 50, missing: null });
    expect((await till.view(visitId)).totals.sent).toBe(800);
    const next = await till.ring(visitId, 'soup');
    expect(await till.draft(visitId, next)).toMatchObject({ name: 'Broth', amount: 950 });
  });

  it('keeps what a guest has spoken when its item leaves the menu, and rings no more of it', async () => {
    const { edit, ...till } = await openEditor();
    const visitId = await till.seat();
    const pizza = await till.ring(visitId, 'pizza');
    await edit('menu.removeItem', { itemId: on.pizza });
    expect(await till.draft(visitId, pizza)).toMatchObject({ name: 'Pizza', soldOut: false, missing: null });
    await expect(till.ring(visitId, 'pizza')).rejects.toMatchObject({ code: 'ITEM_UNKNOWN' });
    await till.send(visitId, [pizza]);
    await edit('menu.restoreItem', { itemId: on.pizza });
    await till.ring(visitId, 'pizza');
  });

  it('is as it was when what was there before is saved again', async () => {
    const { edit, editor } = await openEditor();
    const before = await editor();
    const [lunch, size] = [itemOf(before, on.lunch), groupOf(before, on.size)];
    await edit('menu.saveItem', {
      ...lunch,
      name: 'Lunch',
      setCourses: lunch.setCourses.slice(1),
      favourite: 3,
    });
    await edit('menu.saveGroup', { ...size, isSize: false, modifiers: size.modifiers.slice(0, 1) });
    expect(await editor()).not.toEqual(before);
    await edit('menu.saveItem', lunch);
    await edit('menu.saveGroup', size);
    expect(await editor()).toEqual(before);
  });

  it('can only be edited by who may', async () => {
    const { call, server } = await openTill();
    await expect(call('menu.editor', {}, { session: server })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(call('menu.removeItem', { itemId: on.soup }, { session: server })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});

describe('sections and items', () => {
  it('are made at the end, put in another order, and taken away when they are empty', async () => {
    const { edit, editor, call, server } = await openEditor();
    const [sectionId, itemId] = [randomUUID(), randomUUID()];
    const section = { sectionId, name: 'Brunch', category: 'mains', colour: 5, course: null };
    await edit('menu.saveSection', section);
    await edit('menu.saveItem', { ...itemOf(await editor(), on.soup), itemId, name: 'Eggs', sectionId });
    expect((await editor()).sections.at(-1)).toEqual(section);
    await expect(edit('menu.removeSection', { sectionId })).rejects.toMatchObject({
      code: 'SECTION_HAS_ITEMS',
      details: { items: 1 },
    });
    await expect(edit('menu.saveSection', { ...section, sectionId: randomUUID() })).rejects.toMatchObject({
      code: 'SECTION_NAME_TAKEN',
    });
    const ids = (await editor()).sections.map((one) => one.sectionId);
    await edit('menu.reorder', { kind: 'section', ids: [...ids].reverse() });
    expect((await call('menu.view', {}, { session: server })).sections[0]?.name).toBe('Brunch');
    await edit('menu.removeItem', { itemId });
    await edit('menu.removeSection', { sectionId });
    await expect(edit('menu.removeSection', { sectionId })).rejects.toMatchObject({
      code: 'SECTION_UNKNOWN',
    });
  });

  it('refuse what is not there, and a dish that a set needs', async () => {
    const { edit, editor } = await openEditor();
    const soup = itemOf(await editor(), on.soup);
    for (const [change, code] of [
      [{ sectionId: randomUUID() }, 'SECTION_UNKNOWN'],
      [{ stationId: randomUUID() }, 'STATION_UNKNOWN'],
      [{ taxClassId: randomUUID() }, 'TAX_CLASS_UNKNOWN'],
      [{ groupIds: [randomUUID()] }, 'GROUP_UNKNOWN'],
    ] as const)
      await expect(edit('menu.saveItem', { ...soup, ...change })).rejects.toMatchObject({ code });
    await expect(edit('menu.removeItem', { itemId: on.soup })).rejects.toMatchObject({
      code: 'ITEM_IN_SET',
      details: { set: 'Set lunch' },
    });
    expect(itemOf(await editor(), on.soup)).toEqual(soup);
  });

  it('make no set menu that nobody could choose', async () => {
    const { edit, editor } = await openEditor();
    const lunch = itemOf(await editor(), on.lunch);
    const course = (more: object) => ({
      ...lunch,
      setCourses: [
        {
          id: on.first,
          name: 'Starter',
          min: 1,
          max: 1,
          course: null,
          choices: [{ itemId: on.soup, supplement: 0 }],
          ...more,
        },
      ],
    });
    for (const bad of [
      course({ min: 2 }),
      course({ choices: [] }),
      course({ choices: [{ itemId: on.fish, supplement: 0 }] }),
      course({ choices: [{ itemId: on.lunch, supplement: 0 }] }),
      { ...lunch, groupIds: [on.sides] },
      { ...lunch, openPrice: true },
    ])
      await expect(edit('menu.saveItem', bad)).rejects.toMatchObject({ code: 'SET_INVALID' });
    await edit('menu.saveItem', course({}));
  });
});

describe('groups of choices', () => {
  it('go three deep and never in a circle', async () => {
    const { edit, editor } = await openEditor();
    const before = await editor();
    const asking = (groupId: string, below: string) => {
      const group = groupOf(before, groupId);
      return {
        ...group,
        modifiers: group.modifiers.map((one, index) => (index === 0 ? { ...one, groupIds: [below] } : one)),
      };
    };
    // Sides ask for a dressing, which asks for what is on it: that is as deep as it goes.
    for (const bad of [
      asking(on.extras, on.other),
      asking(on.extras, on.sides),
      asking(on.other, on.other),
      asking(on.temperature, on.sides),
    ])
      await expect(edit('menu.saveGroup', bad)).rejects.toMatchObject({ code: 'GROUP_TOO_DEEP' });
    await edit('menu.saveGroup', asking(on.temperature, on.dressing));
    await expect(edit('menu.saveGroup', asking(on.other, randomUUID()))).rejects.toMatchObject({
      code: 'GROUP_UNKNOWN',
    });
  });

  it('can be answered', async () => {
    const { edit, editor } = await openEditor();
    const sides = groupOf(await editor(), on.sides);
    for (const change of [
      { min: 3, max: 3 },
      { min: 2, max: 1 },
      { max: 1, modifiers: sides.modifiers.map((one) => ({ ...one, preselected: true })) },
    ])
      await expect(edit('menu.saveGroup', { ...sides, ...change })).rejects.toMatchObject({
        code: 'GROUP_LIMITS',
      });
  });

  it('are asked no more when they are removed, and again when they are back', async () => {
    const { edit, ...till } = await openEditor();
    const visitId = await till.seat();
    await edit('menu.removeGroup', { groupId: on.temperature });
    const steak = await till.ring(visitId, 'steak');
    expect((await till.draft(visitId, steak)).missing).toBe('Sides');
    await edit('menu.restoreGroup', { groupId: on.temperature });
    expect((await till.draft(visitId, steak)).missing).toBe('Temperature');
    await expect(edit('menu.removeGroup', { groupId: randomUUID() })).rejects.toMatchObject({
      code: 'GROUP_UNKNOWN',
    });
  });
});

describe('taxes', () => {
  it('never change the height of a rate, and are not taken from who has them', async () => {
    const { edit, editor } = await openEditor();
    const rate = { rateId: randomUUID(), name: 'City tax', basisPoints: 150, compound: true };
    await edit('menu.saveTaxRate', rate);
    await expect(edit('menu.saveTaxRate', { ...rate, basisPoints: 200 })).rejects.toMatchObject({
      code: 'TAX_RATE_FIXED',
    });
    await edit('menu.saveTaxRate', { ...rate, name: 'City' });
    const food = (await editor()).taxClasses.find(({ defaultFor }) => defaultFor === 'food');
    const sweets = {
      classId: randomUUID(),
      name: 'Sweets',
      defaultFor: null,
      rateIds: [...(food?.rateIds ?? []), rate.rateId],
      takeawayRateIds: [rate.rateId],
    };
    await edit('menu.saveTaxClass', sweets);
    expect((await editor()).taxClasses).toContainEqual(sweets);
    await expect(edit('menu.removeTaxRate', { rateId: rate.rateId })).rejects.toMatchObject({
      code: 'TAX_RATE_IN_USE',
    });
    await expect(edit('menu.removeTaxClass', { classId: food?.classId ?? '' })).rejects.toMatchObject({
      code: 'TAX_CLASS_IN_USE',
    });
    await edit('menu.saveItem', { ...itemOf(await editor(), on.sorbet), taxClassId: sweets.classId });
    await expect(edit('menu.removeTaxClass', { classId: sweets.classId })).rejects.toMatchObject({
      code: 'TAX_CLASS_IN_USE',
    });
    await edit('menu.saveItem', { ...itemOf(await editor(), on.sorbet), taxClassId: null });
    await edit('menu.removeTaxClass', { classId: sweets.classId });
    await edit('menu.removeTaxRate', { rateId: rate.rateId });
    expect((await editor()).taxRates.map(({ rateId }) => rateId)).not.toContain(rate.rateId);
  });

  it('have one default of a kind', async () => {
    const { edit, editor } = await openEditor();
    const food = (await editor()).taxClasses.find(({ defaultFor }) => defaultFor === 'food');
    await edit('menu.saveTaxClass', { ...food, classId: randomUUID(), name: 'Plates' });
    expect(
      (await editor()).taxClasses.filter(({ defaultFor }) => defaultFor === 'food').map(({ name }) => name),
    ).toEqual(['Plates']);
  });
});

describe('prices by the hour', () => {
  const happy: PriceRuleDraft = {
    ruleId: randomUUID(),
    name: 'Happy hour',
    weekdays: [5],
    fromTime: '18:00',
    toTime: '20:00',
    firstDay: null,
    lastDay: null,
    kind: { percentOff: 5_000 },
    priority: 0,
    itemIds: [],
    sectionIds: [on.drinks],
  };

  it('are rung while they hold, by name, and what was rung then keeps them', async () => {
    const { edit, ...till } = await openEditor();
    const visitId = await till.seat();
    const priced = async () => {
      const menu = await till.call('menu.view', {}, { session: till.server });
      const beer = menu.items.find(({ id }) => id === on.beer);
      return [beer?.priceNow, beer?.priceRule, menu.pricesUntil];
    };
    const full = await till.ring(visitId, 'beer');
    await edit('menu.savePriceRule', happy);
    expect(await priced()).toEqual([300, 'Happy hour', '2026-11-20T20:00:00.000Z']);
    const line = await till.ring(visitId, 'beer', { portion: 500 });
    till.clock.set('2026-11-20T20:00:00Z');
    expect(await priced()).toEqual([600, null, '2026-11-27T18:00:00.000Z']);
    const late = await till.ring(visitId, 'beer', { seat: 1 });
    const amounts = async () =>
      Promise.all([full, line, late].map(async (id) => (await till.draft(visitId, id)).amount));
    expect(await amounts()).toEqual([600, 150, 600]);
    await till.change(line, { quantity: 2, portion: null });
    expect(await till.draft(visitId, line)).toMatchObject({ amount: 600, priceRule: 'Happy hour' });
    const orderId = await till.fire(visitId, { all: true });
    expect((await storedLines(till, orderId)).map(({ price }) => price).sort()).toEqual([300, 600, 600]);
    await edit('menu.removePriceRule', { ruleId: happy.ruleId });
    await expect(edit('menu.removePriceRule', { ruleId: happy.ruleId })).rejects.toMatchObject({
      code: 'PRICE_RULE_UNKNOWN',
    });
  });

  it('are refused for what is not there, and for days that end before they begin', async () => {
    const { edit } = await openEditor();
    for (const [change, code] of [
      [{ itemIds: [randomUUID()] }, 'ITEM_UNKNOWN'],
      [{ sectionIds: [randomUUID()] }, 'SECTION_UNKNOWN'],
      [{ firstDay: '2026-12-02', lastDay: '2026-12-01' }, 'PRICE_RULE_DAYS'],
    ] as const)
      await expect(edit('menu.savePriceRule', { ...happy, ...change })).rejects.toMatchObject({ code });
  });
});
