import type { Output } from '#contract/contract';
import type { ModifierGroup } from '#contract/menu';
import { indexMenu, type Menu } from '../../../../../src-renderer/features/order/menu-index';

const choice = (id: string, available = true) => ({ id, name: id, priceDelta: 0, available });

export const temperature: ModifierGroup = {
  id: 'temperature',
  name: 'Temperature',
  min: 1,
  max: 1,
  modifiers: [choice('rare'), choice('medium'), choice('done')],
};
export const sides: ModifierGroup = {
  id: 'sides',
  name: 'Sides',
  min: 1,
  max: 2,
  modifiers: [choice('chips'), choice('salad'), choice('mash'), choice('rings', false)],
};
export const sauce: ModifierGroup = {
  id: 'sauce',
  name: 'Sauce',
  min: 0,
  max: 1,
  modifiers: [choice('pepper'), choice('herb')],
};

const item = (
  id: string,
  modifierGroupIds: string[] = [],
  available = true,
): Output<'menu.view'>['items'][number] => ({
  id,
  sectionId: 'grill',
  name: id,
  description: null,
  price: 1000,
  category: 'mains',
  available,
  dietaryTags: [],
  preparationMinutes: 10,
  modifierGroupIds,
});

export const menu: Menu = indexMenu({
  sections: [{ id: 'grill', name: 'Grill', category: 'mains', colour: 1 }],
  items: [item('steak', ['temperature', 'sides']), item('beer'), item('oysters', [], false)],
  modifierGroups: [temperature, sides, sauce],
});
