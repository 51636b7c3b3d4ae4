/** An unsent line, as the rule of courses sees it. */
export interface CoursedLine {
  /** Null belongs to no course: it goes at once. */
  course: number | null;
  /** Told to wait. */
  held: boolean;
}

/**
 * Up to which course Send goes: the one that was fired last, or where nothing waits for that, the next that waits.
 * Null when no line that may go belongs to a course.
 */
export function nextCourse(lines: readonly CoursedLine[], lastFired: number | null): number | null {
  const waiting = lines.flatMap(({ course, held }) => (held || course === null ? [] : [course]));
  if (waiting.length === 0) return null;
  return Math.max(Math.min(...waiting), lastFired ?? 0);
}

/**
 * Whether Send takes a line along: one that is not held, and belongs to no course, to the next one, or to one that the
 * kitchen has been told of already. What belongs to a later course is held by Send until it is fired.
 */
export function goesNow(line: CoursedLine, lines: readonly CoursedLine[], lastFired: number | null): boolean {
  if (line.held) return false;
  return line.course === null || line.course <= (nextCourse(lines, lastFired) ?? 0);
}
