import type { modifierChildGroups, modifierGroups, modifierPrices, modifiers } from '#db/schema/menu';
import { demoId } from '../demo-id';

interface DemoModifier {
  name: string;
  priceDelta?: number;
  soldOut?: true;
  preselected?: true;
  freeText?: true;
  /** What is asked once it is chosen. */
  asks?: readonly string[];
  /** What it costs with the size of this name. */
  withSize?: { group: string; size: string; priceDelta: number };
}

interface DemoGroup {
  number: number;
  name: string;
  min: number;
  max: number;
  /** "No onion": what the kitchen must not miss. */
  removal?: true;
  maxEach?: number;
  /** Other choices may cost by what is chosen here. */
  isSize?: true;
  options: readonly DemoModifier[];
}

/** Choices without a price. */
const plain = (...names: string[]): DemoModifier[] => names.map((name) => ({ name }));

/** What is left out of a dish, as many of them as the guest wants. */
const leftOut = (number: number, ...names: string[]): DemoGroup => ({
  number,
  name: 'Leave out',
  min: 0,
  max: names.length,
  removal: true,
  options: plain(...names),
});

/** The choices that items offer. Options get their ids from their place: add at the end. */
const groups = {
  temperature: {
    number: 1,
    name: 'Temperature',
    min: 1,
    max: 1,
    options: plain('Blue', 'Rare', 'Medium rare', 'Medium', 'Well done'),
  },
  sides: {
    number: 2,
    name: 'Sides',
    min: 1,
    max: 2,
    options: [
      { name: 'Hand-cut chips' },
      { name: 'Green salad', asks: ['dressing'] },
      { name: 'Mash', priceDelta: 100 },
      { name: 'Creamed spinach', priceDelta: 150 },
      { name: 'Onion rings', soldOut: true },
      { name: 'Roast carrots' },
    ],
  },
  sauce: {
    number: 3,
    name: 'Sauce',
    min: 0,
    max: 2,
    options: [
      { name: 'Peppercorn', priceDelta: 250 },
      { name: 'Béarnaise', priceDelta: 250 },
      { name: 'Chimichurri', priceDelta: 200 },
      { name: 'Café de Paris', priceDelta: 250 },
      { name: 'Horseradish' },
      { name: 'On the side' },
    ],
  },
  size: {
    number: 4,
    name: 'Size',
    min: 1,
    max: 1,
    isSize: true,
    options: [{ name: 'Half' }, { name: 'Pint', priceDelta: 320 }],
  },
  carafe: {
    number: 5,
    name: 'Size',
    min: 1,
    max: 1,
    options: [
      { name: 'Carafe 250 ml' },
      { name: 'Carafe 500 ml', priceDelta: 1050 },
      { name: 'Bottle', priceDelta: 2000 },
    ],
  },
  milk: {
    number: 6,
    name: 'Milk',
    min: 0,
    max: 1,
    options: [
      { name: 'Skimmed' },
      { name: 'Oat', priceDelta: 50 },
      { name: 'Almond', priceDelta: 50 },
      { name: 'Lactose-free' },
    ],
  },
  cup: {
    number: 7,
    name: 'Size',
    min: 1,
    max: 1,
    options: [{ name: 'Regular' }, { name: 'Large', priceDelta: 80 }],
  },
  burgerExtras: {
    number: 8,
    name: 'Add-ons',
    min: 0,
    max: 4,
    maxEach: 2,
    options: [
      { name: 'Smoked bacon', priceDelta: 200 },
      { name: 'Fried egg', priceDelta: 150 },
      { name: 'Extra cheese', priceDelta: 150 },
      { name: 'Second patty', priceDelta: 550 },
    ],
  },
  dessertExtras: {
    number: 9,
    name: 'Add-ons',
    min: 0,
    max: 2,
    options: [
      { name: 'Scoop of vanilla', priceDelta: 250 },
      { name: 'Whipped cream', priceDelta: 100 },
      { name: 'Candle' },
    ],
  },
  starterExtras: {
    number: 10,
    name: 'Add-ons',
    min: 0,
    max: 2,
    options: [
      { name: 'Extra bread', priceDelta: 200 },
      { name: 'Anchovies', priceDelta: 250 },
    ],
  },
  noneOfSteak: leftOut(11, 'No butter', 'No watercress', 'No salt'),
  noneOfBurger: leftOut(12, 'No onion', 'No cheese', 'No pickles', 'No sauce', 'No bun'),
  noneOfLamb: leftOut(13, 'No mint', 'No garlic'),
  noneOfSkewer: leftOut(14, 'No chilli', 'No coriander', 'No sesame'),
  noneOfMixedGrill: leftOut(15, 'No black pudding', 'No kidneys'),
  noneOfFish: leftOut(16, 'No fennel', 'No butter', 'No capers'),
  noneOfPans: leftOut(17, 'No cheese', 'No cream', 'No nuts', 'No truffle'),
  noneOfCold: leftOut(18, 'No onion', 'No nuts', 'No dressing', 'No sesame'),
  noneOfDrink: leftOut(19, 'No ice', 'No straw', 'No garnish'),
  dressing: {
    number: 20,
    name: 'Dressing',
    min: 0,
    max: 1,
    options: [
      { name: 'House vinaigrette', preselected: true },
      { name: 'Blue cheese', priceDelta: 100, asks: ['served'] },
      { name: 'As the guest says', freeText: true },
    ],
  },
  served: { number: 21, name: 'Served', min: 0, max: 1, options: plain('Tossed', 'In a jug beside it') },
  top: {
    number: 22,
    name: 'Top',
    min: 0,
    max: 1,
    options: [
      { name: 'Lime', priceDelta: 30, withSize: { group: 'size', size: 'Pint', priceDelta: 50 } },
      { name: 'Lemonade', priceDelta: 30, withSize: { group: 'size', size: 'Pint', priceDelta: 50 } },
    ],
  },
} as const satisfies Record<string, DemoGroup>;

export type GroupKey = keyof typeof groups;

/** The id of a group of choices. */
export function groupId(key: GroupKey): string {
  return demoId('modifierGroup', groups[key].number);
}

/** The groups as rows. */
export function modifierGroupRows(): (typeof modifierGroups.$inferInsert)[] {
  return Object.values<DemoGroup>(groups).map(({ number, name, min, max, maxEach = 1, isSize = false }) => ({
    id: demoId('modifierGroup', number),
    name,
    minChoices: min,
    maxChoices: max,
    maxEach,
    isSize,
  }));
}

const optionId = (group: DemoGroup, index: number): string =>
  demoId('modifier', group.number * 100 + index + 1);

/** The choices as rows, in the order of their groups. */
export function modifierRows() {
  return Object.values<DemoGroup>(groups).flatMap((group) =>
    group.options.map((option, index) => ({
      id: optionId(group, index),
      groupId: demoId('modifierGroup', group.number),
      name: option.name,
      priceDelta: option.priceDelta ?? 0,
      removal: group.removal ?? false,
      available: !option.soldOut,
      position: index + 1,
      preselected: option.preselected ?? false,
      freeText: option.freeText ?? false,
    })),
  ) satisfies (typeof modifiers.$inferInsert)[];
}

/** Which groups a choice asks for. */
export function childGroupRows(): (typeof modifierChildGroups.$inferInsert)[] {
  return Object.values<DemoGroup>(groups).flatMap((group) =>
    group.options.flatMap((option, index) =>
      (option.asks ?? []).map((key, position) => ({
        modifierId: optionId(group, index),
        groupId: groupId(key as GroupKey),
        position: position + 1,
      })),
    ),
  );
}

/** What choices cost by size. */
export function sizePriceRows(): (typeof modifierPrices.$inferInsert)[] {
  return Object.values<DemoGroup>(groups).flatMap((group) =>
    group.options.flatMap(({ withSize }, index) => {
      if (!withSize) return [];
      const sizes: DemoGroup = groups[withSize.group as GroupKey];
      const size = sizes.options.findIndex(({ name }) => name === withSize.size);
      return {
        modifierId: optionId(group, index),
        sizeId: optionId(sizes, size),
        priceDelta: withSize.priceDelta,
      };
    }),
  );
}
