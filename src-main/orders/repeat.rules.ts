import { type Choice, type Groups, groupsOf, mostOf } from '#contract/choices';
import type { Dish } from '#contract/orders';

interface OfferedCourse {
  id: string;
  max: number;
  choices: readonly { itemId: string }[];
}

/** Those of some choices that can still be made, and the ids of those that cannot. */
export function stillOffered(
  groupIds: readonly string[],
  groups: Groups,
  choices: readonly Choice[],
  depth = 1,
): { choices: Choice[]; gone: string[] } {
  const kept: Choice[] = [];
  const left = new Map(choices.map((choice) => [choice.id, choice]));
  const gone: string[] = [];
  for (const group of groupsOf(groupIds, groups, depth)) {
    let room = group.max;
    for (const modifier of group.modifiers) {
      const choice = left.get(modifier.id);
      const quantity = Math.min(choice?.quantity ?? 1, mostOf(group, modifier), room);
      if (!choice || !modifier.available || quantity < 1) continue;
      left.delete(modifier.id);
      room -= quantity;
      const below = stillOffered(modifier.groupIds, groups, choice.choices ?? [], depth + 1);
      gone.push(...below.gone);
      const text = modifier.freeText ? choice.text : undefined;
      kept.push({ id: modifier.id, quantity, ...(text !== undefined && { text }), choices: below.choices });
    }
  }
  return { choices: kept, gone: [...left.keys(), ...gone] };
}

/** To which course of a set each dish belongs: the first that offers it and has room. Null when one finds none. */
export function dishesAgain(
  courses: readonly OfferedCourse[],
  dishes: readonly { itemId: string; choices: Choice[] }[],
): Dish[] | null {
  const taken = new Map<string, number>();
  const placed: Dish[] = [];
  for (const { itemId, choices } of dishes) {
    const course = courses.find(
      ({ id, max, choices: offered }) =>
        (taken.get(id) ?? 0) < max && offered.some((choice) => choice.itemId === itemId),
    );
    if (!course) return null;
    taken.set(course.id, (taken.get(course.id) ?? 0) + 1);
    placed.push({ setCourseId: course.id, itemId, choices: choices as NonNullable<Dish['choices']> });
  }
  return placed;
}
