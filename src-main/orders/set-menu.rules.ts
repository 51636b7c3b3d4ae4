import { type Groups, missingOf, preselectedOf, treeOf } from '#contract/choices';
import { DomainError } from '#contract/errors';
import { allocate, type Cents, sum } from '#contract/money';
import type { Dish } from '#contract/orders';
import { type Chosen, chooseModifiers, unitPriceOf } from './modifiers.rules';

/** A course of a set menu as the menu offers it. */
interface Course {
  id: string;
  name: string;
  min: number;
  max: number;
  course: number | null;
  choices: readonly { itemId: string; supplement: Cents }[];
}

/** A dish as the menu knows it. */
interface DishItem {
  name: string;
  available: boolean;
  course: number | null;
  groupIds: readonly string[];
  groups: Groups;
}

/** A dish of a set menu as a draft keeps it. */
export interface ChosenDish {
  setCourseId: string;
  itemId: string;
  name: string;
  supplement: Cents;
  course: number | null;
  modifiers: Chosen[];
  /** What one costs, from the moment a dish of the set was sent: then nothing changes it any more. */
  unitPrice?: Cents;
}

type Dishes = ReadonlyMap<string, DishItem>;

/**
 * The dishes that were asked for, in the order of the set's courses, each with its choices. Refuses DISHES_INVALID,
 * saying `why`, for a dish the set does not offer there and for more than a course allows, ITEM_SOLD_OUT for one that is 86ed,
 * and MODIFIERS_INVALID as a dish by itself would. Too few is no refusal: a guest is still choosing.
 */
export function chooseDishes(
  courses: readonly Course[],
  asked: readonly Dish[],
  dishes: Dishes,
): ChosenDish[] {
  if (asked.some(({ setCourseId }) => !courses.some(({ id }) => id === setCourseId)))
    throw new DomainError('DISHES_INVALID', { why: 'the set has no such course' });
  return courses.flatMap((course) => {
    const wanted = asked.filter(({ setCourseId }) => setCourseId === course.id);
    if (wanted.length > course.max)
      throw new DomainError('DISHES_INVALID', {
        why: 'too many dishes',
        course: course.name,
        max: course.max,
      });
    return wanted.map((dish) => chooseDish(course, dish, dishes));
  });
}

function chooseDish(course: Course, { itemId, choices }: Dish, dishes: Dishes): ChosenDish {
  const offer = course.choices.find((choice) => choice.itemId === itemId);
  const item = dishes.get(itemId);
  if (!offer || !item)
    throw new DomainError('DISHES_INVALID', { why: 'the set does not offer this dish', course: course.name });
  if (!item.available) throw new DomainError('ITEM_SOLD_OUT', { item: item.name, left: 0 });
  const { groupIds, groups } = item;
  return {
    setCourseId: course.id,
    itemId,
    name: item.name,
    supplement: offer.supplement,
    course: course.course ?? item.course,
    modifiers: chooseModifiers(groupIds, groups, choices ?? preselectedOf(groupIds, groups)),
  };
}

/** The dishes that need no choosing: a course that offers only one has it from the start. */
export function presetDishes(courses: readonly Course[]): Dish[] {
  return courses.flatMap(({ id, min, choices }) => {
    const [only, ...others] = choices;
    return min === 1 && only && others.length === 0 ? [{ setCourseId: id, itemId: only.itemId }] : [];
  });
}

/** The course, or the choice of a dish, that a guest must still make; null when the set can be sent. */
export function missingDish(
  courses: readonly Course[],
  chosen: readonly Pick<ChosenDish, 'setCourseId' | 'itemId' | 'modifiers'>[],
  dishes: Dishes,
): string | null {
  for (const { id, name, min } of courses) {
    const own = chosen.filter(({ setCourseId }) => setCourseId === id);
    if (own.length < min) return name;
    for (const { itemId, modifiers } of own) {
      const item = dishes.get(itemId);
      const missing = item && missingOf(item.groupIds, item.groups, treeOf(modifiers));
      if (missing) return missing.group.name;
    }
  }
  return null;
}

/**
 * What each dish of a set costs: its part of the set's price, by what the dishes cost on the menu, with its supplement and
 * its choices. The parts add up to the set's price exactly; what comes on top of a part never takes it below zero.
 */
export function dishPrices(
  setPrice: Cents,
  chosen: readonly Pick<ChosenDish, 'supplement' | 'modifiers' | 'unitPrice'>[],
  listPrices: readonly Cents[],
): Cents[] {
  if (chosen.length === 0) return [];
  const fixed = chosen.flatMap(({ unitPrice }) => unitPrice ?? []);
  if (fixed.length === chosen.length) return fixed;
  const weights = sum(listPrices) > 0 ? listPrices : chosen.map(() => 1);
  const parts = allocate(setPrice, weights);
  return chosen.map(({ supplement, modifiers }, index) =>
    unitPriceOf((parts[index] ?? 0) + supplement, modifiers),
  );
}
