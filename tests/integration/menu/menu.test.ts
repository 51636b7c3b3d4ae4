import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { menuItemModifierGroups, menuItems, menuSections, modifierGroups, modifiers } from '#db/schema/menu';
import { openTestHost } from '#tests/support/host';

const header = 'name,category,price,description,dietary tags,preparation time';

describe('menu.view', () => {
  it('shows sections by position and items by section and position, with their choices', async () => {
    const [starters, mains, soup, stew, salad, group, extra] = Array.from({ length: 7 }, () => randomUUID());
    const ids = { starters, mains, soup, stew, salad, group, extra } as Record<string, string>;
    const id = (name: string) => ids[name] as string;
    const { call, signInAs } = await openTestHost({
      prepare: async (tx) => {
        await tx.insert(menuSections).values([
          { id: id('mains'), name: 'From the grill', category: 'mains', colour: 7, position: -1 },
          { id: id('starters'), name: 'To begin', category: 'appetizers', colour: 2, position: -2 },
        ]);
        await tx.insert(menuItems).values([
          {
            id: id('stew'),
            name: 'Stew',
            price: 1850,
            category: 'mains',
            sectionId: id('mains'),
            position: 2,
          },
          {
            id: id('salad'),
            name: 'Salad',
            price: 900,
            category: 'appetizers',
            position: 3,
            available: false,
          },
          {
            id: id('soup'),
            name: 'Soup',
            price: 700,
            category: 'mains',
            sectionId: id('starters'),
            position: 1,
            dietaryTags: ['vegan'],
            preparationTime: 5,
            description: 'Of the day',
          },
          { name: 'Gone', price: 1, category: 'mains', deletedAt: new Date('2026-01-01') },
        ]);
        await tx
          .insert(modifierGroups)
          .values({ id: id('group'), name: 'Extras', minChoices: 0, maxChoices: 3 });
        await tx
          .insert(modifiers)
          .values({ id: id('extra'), groupId: id('group'), name: 'Bread', priceDelta: 150, position: 1 });
        await tx
          .insert(menuItemModifierGroups)
          .values({ menuItemId: id('soup'), groupId: id('group'), position: 1 });
      },
    });
    const menu = await call('menu.view', {}, { session: await signInAs('kitchen') });
    expect(menu.sections.map(({ name }) => name)).toEqual([
      'To begin',
      'From the grill',
      'Starters',
      'Mains',
      'Desserts',
      'Drinks',
      'Specials',
    ]);
    expect(menu.items.map(({ name, sectionId, available }) => [name, sectionId, available])).toEqual([
      ['Soup', id('starters'), true],
      ['Salad', id('starters'), false],
      ['Stew', id('mains'), true],
    ]);
    expect(menu.items[0]).toEqual({
      id: id('soup'),
      sectionId: id('starters'),
      name: 'Soup',
      description: 'Of the day',
      price: 700,
      priceNow: 700,
      priceRule: null,
      category: 'mains',
      available: true,
      soldBy: 'piece',
      openPrice: false,
      course: null,
      favourite: null,
      setCourses: [],
      dietaryTags: ['vegan'],
      preparationMinutes: 5,
      modifierGroupIds: [id('group')],
    });
    expect(menu.modifierGroups).toEqual([
      {
        id: id('group'),
        name: 'Extras',
        min: 0,
        max: 3,
        maxEach: 1,
        isSize: false,
        modifiers: [
          {
            id: id('extra'),
            name: 'Bread',
            priceDelta: 150,
            removal: false,
            available: true,
            preselected: false,
            freeText: false,
            groupIds: [],
            prices: [],
          },
        ],
      },
    ]);
  });
});

describe('menu.setAvailable', () => {
  it('86es an item and brings it back, with a trace of both', async () => {
    const { call, signInAs, stored } = await openTestHost();
    const session = await signInAs('manager');
    await call('menu.import', { csv: `${header}\nSoup,mains,7,,,`, take: 'all' }, { session });
    const itemId = (await call('menu.view', {}, { session })).items[0]?.id as string;
    const kitchen = await signInAs('kitchen');
    await call('menu.setAvailable', { itemId, available: false }, { session: kitchen });
    expect((await call('menu.view', {}, { session })).items[0]?.available).toBe(false);
    await call('menu.setAvailable', { itemId, available: true }, { session: kitchen });
    expect((await call('menu.view', {}, { session })).items[0]?.available).toBe(true);

    const { rows } = await stored((tx) =>
      tx.execute(sql`SELECT before, after FROM audit_log WHERE action = 'menu.setAvailable' ORDER BY seq`),
    );
    expect(rows).toEqual([
      { before: { available: true }, after: { available: false } },
      { before: { available: false }, after: { available: true } },
    ]);
  });

  it('refuses an item that is not on the menu', async () => {
    const { call, signInAs } = await openTestHost();
    const session = await signInAs('server');
    await expect(
      call('menu.setAvailable', { itemId: randomUUID(), available: false }, { session }),
    ).rejects.toMatchObject({ code: 'ITEM_UNKNOWN' });
  });
});

describe('menu.import', () => {
  const mixed = `${header}\nSoup,mains,7,,vegan,\nStew,stews,8,,,\nSalad,appetizers,9,,,`;

  it('previews every row and writes nothing', async () => {
    const { call, signInAs } = await openTestHost();
    const session = await signInAs('manager');
    const preview = await call('menu.previewImport', { csv: mixed }, { session });
    expect(preview).toMatchObject({ good: 2, bad: 1 });
    expect(preview.rows[1]).toEqual({
      row: 3,
      name: 'Stew',
      category: 'stews',
      price: 800,
      problems: [{ column: 'category', message: expect.stringContaining('section of your menu') }],
    });
    expect((await call('menu.view', {}, { session })).items).toEqual([]);
  });

  it('with all, writes nothing unless every row is good', async () => {
    const { call, signInAs } = await openTestHost();
    const session = await signInAs('manager');
    await expect(call('menu.import', { csv: mixed, take: 'all' }, { session })).rejects.toMatchObject({
      code: 'CSV_INVALID',
      details: { reason: 'problems', bad: 1, problems: [{ row: 3, column: 'category' }] },
    });
    expect((await call('menu.view', {}, { session })).items).toEqual([]);
  });

  it('with good, writes the good rows after what is there, once for its command id', async () => {
    const { call, signInAs, stored } = await openTestHost();
    const session = await signInAs('manager');
    const command = { session, commandId: randomUUID() };
    expect(await call('menu.import', { csv: mixed, take: 'good' }, command)).toEqual({ added: 2 });
    expect(await call('menu.import', { csv: mixed, take: 'good' }, command)).toEqual({ added: 2 });
    const added = `${header}\nTea,Drinks,2.5,,,\n=1+1,Mains,3,<b>bold</b>,,`;
    expect(await call('menu.import', { csv: added, take: 'all' }, { session })).toEqual({ added: 2 });
    const { items } = await call('menu.view', {}, { session });
    expect(items.map(({ name, price, description }) => [name, price, description])).toEqual([
      ['Salad', 900, null],
      ['Soup', 700, null],
      ['=1+1', 300, '<b>bold</b>'],
      ['Tea', 250, null],
    ]);
    await expect(call('menu.import', { csv: mixed, take: 'all' }, { session })).rejects.toMatchObject({
      details: { bad: 3 },
    });

    const { rows } = await stored((tx) =>
      tx.execute(sql`SELECT l.after->>'name' AS name FROM audit_log l JOIN menu_items i ON i.id = l.entity_id
        WHERE l.action = 'menu.import' ORDER BY l.seq`),
    );
    expect(rows.map((row) => row['name'])).toEqual(['Soup', 'Salad', 'Tea', '=1+1']);
  });

  it('takes the largest file there may be', async () => {
    const { call, signInAs } = await openTestHost();
    const session = await signInAs('manager');
    const lines = Array.from({ length: 5_000 }, (_, n) => `Item ${n},mains,${n}.99,Nothing to say,vegan,`);
    const csv = [header, ...lines].join('\n');
    expect(await call('menu.import', { csv, take: 'all' }, { session })).toEqual({ added: 5_000 });
    expect((await call('menu.view', {}, { session })).items).toHaveLength(5_000);
  });

  it('refuses a text that is no menu, and whoever may not edit it', async () => {
    const { call, signInAs } = await openTestHost();
    const csv = 'Soup,mains,7';
    await expect(
      call('menu.previewImport', { csv }, { session: await signInAs('manager') }),
    ).rejects.toMatchObject({ code: 'CSV_INVALID', details: { reason: 'columns' } });
    const session = await signInAs('server');
    await expect(call('menu.previewImport', { csv }, { session })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await expect(call('menu.import', { csv, take: 'good' }, { session })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});
