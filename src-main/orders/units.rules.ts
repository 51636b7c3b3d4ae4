import type { CoursedLine } from '#contract/courses';

interface Coursed {
  course: number | null;
  heldAt: Date | null;
  components: readonly { course: number | null }[];
}

/** The course of a line; of a set menu, that of the dish that comes first of those that were not sent. */
export function courseOfLine({ course, components }: Omit<Coursed, 'heldAt'>): number | null {
  if (components.length === 0) return course;
  const courses = components.map((dish) => dish.course);
  return courses.includes(null) ? null : Math.min(...courses.map(Number));
}

/** A line as the rule of courses sees it. */
export function coursed(line: Coursed): CoursedLine {
  return { course: courseOfLine(line), held: line.heldAt !== null };
}

/** Dishes of a set menu up to a course, and those of later ones. What belongs to no course goes with the first. */
export function dishesUpTo<Dish extends { course: number | null }>(
  dishes: readonly Dish[],
  upTo: number,
): { now: Dish[]; later: Dish[] } {
  const isNow = ({ course }: Dish): boolean => course === null || course <= upTo;
  return { now: dishes.filter(isNow), later: dishes.filter((dish) => !isNow(dish)) };
}
