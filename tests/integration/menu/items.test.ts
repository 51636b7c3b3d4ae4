import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Modifier } from '#contract/menu';
import {
  menuItemModifierGroups,
  menuItems,
  modifierGroups,
  modifiers,
  stations,
  taxClasses,
  taxClassRates,
  taxRates,
} from '#db/schema/menu';
import type { Tx } from '#db/store';
import { orderableItem, orderableItems } from '#main/menu/items.service';
import { openTestStore } from '#tests/support/store';

const ids = (count: number) => Array.from({ length: count }, () => randomUUID());

async function addItem(tx: Tx, item: Partial<typeof menuItems.$inferInsert> = {}): Promise<string> {
  const id = randomUUID();
  await tx.insert(menuItems).values({ id, name: 'Soup', price: 850, category: 'mains', ...item });
  return id;
}

const group = (
  id: string,
  name: string,
  min: number,
  max: number,
  offered: (Partial<Modifier> & { id: string; name: string })[],
) => ({
  id,
  name,
  min,
  max,
  maxEach: 1,
  isSize: false,
  modifiers: offered.map((modifier) => ({
    priceDelta: 0,
    removal: false,
    available: true,
    preselected: false,
    freeText: false,
    groupIds: [],
    prices: [],
    ...modifier,
  })),
});

describe('orderableItem', () => {
  it('knows the price in minor units, and the choices in the order they are asked', async () => {
    const { store } = await openTestStore();
    const [station, sauce, temperature, pepper, rare, blue] = ids(6) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    await store.write(async (tx) => {
      await tx.insert(stations).values({ id: station, name: 'Grill', position: 1 });
      const id = await addItem(tx, { name: 'Ribeye', price: 3600 });
      await tx.insert(modifierGroups).values([
        { id: sauce, name: 'Sauce', minChoices: 0, maxChoices: 2 },
        { id: temperature, name: 'Temperature', minChoices: 1, maxChoices: 1 },
      ]);
      await tx.insert(menuItemModifierGroups).values([
        { menuItemId: id, groupId: sauce, position: 2 },
        { menuItemId: id, groupId: temperature, position: 1 },
      ]);
      await tx.insert(modifiers).values([
        { id: pepper, groupId: sauce, name: 'Peppercorn', priceDelta: 250, position: 1 },
        { id: rare, groupId: temperature, name: 'Rare', position: 2 },
        { id: blue, groupId: temperature, name: 'Blue', position: 1, available: false, removal: true },
      ]);
      expect(await orderableItem(tx, id)).toEqual({
        id,
        name: 'Ribeye',
        price: 3600,
        sectionId: null,
        halfPrice: null,
        soldBy: 'piece',
        openPrice: false,
        available: true,
        discountable: true,
        course: null,
        taxes: [],
        stationId: station,
        groupIds: [temperature, sauce],
        groups: new Map([
          [sauce, group(sauce, 'Sauce', 0, 2, [{ id: pepper, name: 'Peppercorn', priceDelta: 250 }])],
          [
            temperature,
            group(temperature, 'Temperature', 1, 1, [
              { id: blue, name: 'Blue', removal: true, available: false },
              { id: rare, name: 'Rare' },
            ]),
          ],
        ]),
        setCourses: [],
      });
    });
  });

  it('routes to its own station, else the default of its kind, else the first', async () => {
    const { store } = await openTestStore();
    const [first, grill, kitchen, bar, food, drinks, own, away] = ids(8) as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    await store.write(async (tx) => {
      await tx.insert(stations).values([
        { id: grill, name: 'Grill', position: 2 },
        { id: first, name: 'Cold', position: 1 },
      ]);
      const [main, drink, steak] = [
        await addItem(tx),
        await addItem(tx, { category: 'drinks' }),
        await addItem(tx, { stationId: grill }),
      ];
      const stationOf = async (id: string) => (await orderableItem(tx, id))?.stationId;
      expect([await stationOf(main), await stationOf(drink), await stationOf(steak)]).toEqual([
        first,
        first,
        grill,
      ]);

      await tx.insert(stations).values([{ id: kitchen, name: 'Pans', position: 3, defaultFor: 'food' }]);
      expect([await stationOf(main), await stationOf(drink)]).toEqual([kitchen, kitchen]);

      await tx.insert(stations).values([{ id: bar, name: 'Bar', position: 4, defaultFor: 'drinks' }]);
      await tx.insert(taxRates).values([
        { id: own, name: 'Alcohol', basisPoints: 2300 },
        { id: food, name: 'Food', basisPoints: 1350 },
        { id: drinks, name: 'Soft', basisPoints: 900 },
        { id: away, name: 'Food to go', basisPoints: 700 },
      ]);
      await tx.insert(taxClasses).values([
        { id: own, name: 'Alcohol' },
        { id: food, name: 'Food', defaultFor: 'food' },
        { id: drinks, name: 'Soft', defaultFor: 'drinks' },
      ]);
      await tx
        .insert(taxClassRates)
        .values([
          ...[own, food, drinks].map((id) => ({ taxClassId: id, taxRateId: id })),
          { taxClassId: own, taxRateId: drinks },
          { taxClassId: food, taxRateId: away, takeaway: true },
        ]);
      const wine = await addItem(tx, { category: 'drinks', taxClassId: own });
      const routed = new Map((await orderableItems(tx, [main, drink, wine])).map((item) => [item.id, item]));
      const tax = (id: string, basisPoints: number) => ({ id, basisPoints, compound: false });
      expect(routed.get(main)).toMatchObject({ stationId: kitchen, taxes: [tax(food, 1350)] });
      expect(routed.get(drink)).toMatchObject({ stationId: bar, taxes: [tax(drinks, 900)] });
      expect(
        routed
          .get(wine)
          ?.taxes.map(({ basisPoints }) => basisPoints)
          .sort(),
      ).toEqual([2300, 900]);
      const taken = await orderableItems(tx, [main, drink], { takeaway: true });
      expect(new Map(taken.map((item) => [item.id, item.taxes]))).toEqual(
        new Map([
          [main, [tax(away, 700)]],
          [drink, [tax(drinks, 900)]],
        ]),
      );
    });
  });

  it('shows what is 86ed and hides what was taken off the menu', async () => {
    const { store } = await openTestStore();
    await store.write(async (tx) => {
      await tx.insert(stations).values({ id: randomUUID(), name: 'Kitchen', position: 1 });
      const soldOut = await addItem(tx, { available: false });
      const gone = await addItem(tx, { deletedAt: new Date('2026-01-01') });
      expect(await orderableItem(tx, soldOut)).toMatchObject({ available: false });
      expect(await orderableItem(tx, gone)).toBeNull();
      expect(await orderableItem(tx, randomUUID())).toBeNull();
      expect(await orderableItems(tx, [])).toEqual([]);
    });
  });
});
