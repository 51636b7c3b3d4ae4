import type { MenuItem, Modifier, ModifierGroup } from '#contract/menu';
import { indexMenu, type Menu } from '../../../../../src-renderer/features/order/menu-index';

const choice = (id: string, more: Partial<Modifier> = {}): Modifier => ({
  id,
  name: id,
  priceDelta: 0,
  removal: false,
  available: true,
  preselected: false,
  freeText: false,
  groupIds: [],
  prices: [],
  ...more,
});

const group = (
  id: string,
  name: string,
  [min, max]: [number, number],
  modifiers: Modifier[],
  maxEach = 1,
): ModifierGroup => ({ id, name, min, max, maxEach, isSize: false, modifiers });

export const temperature = group(
  'temperature',
  'Temperature',
  [1, 1],
  [choice('rare'), choice('medium'), choice('done')],
);
export const sides = group(
  'sides',
  'Sides',
  [1, 2],
  [
    choice('chips'),
    choice('salad', { groupIds: ['dressing'] }),
    choice('mash'),
    choice('rings', { available: false }),
  ],
);
export const dressing = group('dressing', 'Dressing', [1, 1], [choice('ranch'), choice('oil')]);
export const sauce = group('sauce', 'Sauce', [0, 1], [choice('pepper'), choice('herb')]);
export const extras = group(
  'extras',
  'Extras',
  [0, 3],
  [choice('cheese'), choice('other', { freeText: true })],
  2,
);
export const milk = group('milk', 'Milk', [1, 1], [choice('whole', { preselected: true }), choice('oat')]);

export const item = (id: string, more: Partial<MenuItem> = {}): MenuItem => ({
  id,
  sectionId: 'grill',
  name: id,
  description: null,
  price: 1000,
  priceNow: 1000,
  priceRule: null,
  category: 'mains',
  available: true,
  dietaryTags: [],
  preparationMinutes: 10,
  modifierGroupIds: [],
  soldBy: 'piece',
  openPrice: false,
  course: null,
  favourite: null,
  setCourses: [],
  ...more,
});

const dishes = (...itemIds: string[]) => itemIds.map((itemId) => ({ itemId, supplement: 0 }));

export const menu: Menu = indexMenu({
  sections: [{ id: 'grill', name: 'Grill', category: 'mains', colour: 1, course: null }],
  items: [
    item('steak', { modifierGroupIds: ['temperature', 'sides'], course: 2 }),
    item('beer', { favourite: 2 }),
    item('oysters', { available: false }),
    item('coffee', { modifierGroupIds: ['milk'], favourite: 1 }),
    item('fish', { soldBy: 'weight' }),
    item('lunch', {
      setCourses: [
        { id: 'first', name: 'Starter', min: 1, max: 1, choices: dishes('beer', 'coffee') },
        { id: 'second', name: 'Main', min: 1, max: 1, choices: dishes('steak') },
      ],
    }),
  ],
  modifierGroups: [temperature, sides, dressing, sauce, extras, milk],
  pricesUntil: null,
  weightUnit: 'kg',
});
