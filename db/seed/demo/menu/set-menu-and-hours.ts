import type { priceRules, priceRuleTargets, setChoices, setCourses } from '#db/schema/menu';
import { demoId } from '../demo-id';
import { demoItem, type ItemKey } from './menu';

interface DemoCourse {
  name: string;
  dishes: readonly { item: ItemKey; supplement?: number }[];
}

/** The menu of the day: one of each. */
const courses: readonly DemoCourse[] = [
  { name: 'Starter', dishes: [{ item: 'onionSoup' }, { item: 'tartare', supplement: 350 }] },
  {
    name: 'Main',
    dishes: [{ item: 'lamb' }, { item: 'seaBass' }, { item: 'risotto' }, { item: 'ribeye', supplement: 900 }],
  },
  { name: 'Dessert', dishes: [{ item: 'cheesecake' }, { item: 'lemonSorbet' }] },
];

/** The courses of the set menu as rows. */
export function setCourseRows(): (typeof setCourses.$inferInsert)[] {
  return courses.map(({ name }, index) => ({
    id: demoId('setCourse', index + 1),
    itemId: demoItem('threeCourses').id,
    name,
    minChoices: 1,
    maxChoices: 1,
    position: index + 1,
  }));
}

/** The dishes of each course as rows. */
export function setChoiceRows(): (typeof setChoices.$inferInsert)[] {
  return courses.flatMap(({ dishes }, index) =>
    dishes.map(({ item, supplement = 0 }, position) => ({
      setCourseId: demoId('setCourse', index + 1),
      itemId: demoItem(item).id,
      supplement,
      position: position + 1,
    })),
  );
}

const ruleId = demoId('priceRule', 1);

/** Cocktails cost a fifth less on weekdays before dinner. */
export const happyHour = {
  rule: {
    id: ruleId,
    name: 'Aperitivo hour',
    weekdays: [1, 2, 3, 4, 5],
    fromTime: '16:00',
    toTime: '18:00',
    percentOff: 2_000,
  },
  target: { id: demoId('priceRule', 101), ruleId, sectionId: demoId('section', 7) },
} satisfies {
  rule: typeof priceRules.$inferInsert;
  target: typeof priceRuleTargets.$inferInsert;
};
