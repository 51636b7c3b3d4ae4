import { expect, test } from 'vitest';
import type { MenuItem } from '#contract/menu';
import { matches, soldOutGroups } from '../../../../../src-renderer/features/kitchen/sold-out.rules';

const item = (id: string, sectionId: string): MenuItem => ({
  id,
  sectionId,
  name: id,
  description: null,
  price: 100,
  category: 'mains',
  available: true,
  dietaryTags: [],
  preparationMinutes: 10,
  modifierGroupIds: [],
  priceNow: 0,
  priceRule: null,
  soldBy: 'piece',
  openPrice: false,
  course: null,
  favourite: null,
  setCourses: [],
});

test.each([
  ['Côte de boeuf', 'cote', true],
  ['Côte de boeuf', 'boe', true],
  ['Côte de boeuf', 'de co', true],
  ['Côte de boeuf', 'oeuf', false],
  ['Lamb shoulder', '  SH ', true],
  ['Lamb shoulder', '', true],
])('%s answers to "%s": %s', (name, query, found) => {
  expect(matches(name, query)).toBe(found);
});

test('what is sold out stands in front, the rest by section', () => {
  const section = (id: string) => ({ id, name: id, category: 'mains' as const, colour: 1, course: null });
  const groups = soldOutGroups(
    {
      sections: [section('Starters'), section('Mains')],
      items: [item('soup', 'Starters'), item('lamb', 'Mains'), item('ribeye', 'Mains')],
    },
    ['lamb'],
  );
  expect(groups.map(({ title, items }) => [title, items.map(({ id }) => id)])).toEqual([
    ['Sold out', ['lamb']],
    ['Starters', ['soup']],
    ['Mains', ['ribeye']],
  ]);
});
