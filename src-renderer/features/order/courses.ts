import { type CoursedLine, goesNow } from '#contract/courses';
import type { ShownDraft } from './shown-drafts';

/** The unsent lines that go together: with Send, or when their course is fired. */
export interface CourseBlock {
  key: string;
  kind: 'now' | 'later' | 'held';
  course: number | null;
  drafts: ShownDraft[];
}

/** A course as a person says it. */
export function courseWords(course: number | null): string {
  return course === null ? 'No course' : `Course ${course}`;
}

/** The course of a line; of a set menu, that of the dish that comes first. */
function coursed({ course, components, held }: ShownDraft): CoursedLine {
  if (components.length === 0) return { course, held };
  const courses = components.map((dish) => dish.course);
  return { course: courses.includes(null) ? null : Math.min(...courses.map(Number)), held };
}

/**
 * The unsent lines in the order they will go: first what Send takes along, then course by course what it holds, or what
 * is held already.
 */
export function courseBlocks(drafts: readonly ShownDraft[], lastFired: number | null): CourseBlock[] {
  const all = drafts.map(coursed);
  const blocks = new Map<string, CourseBlock>();
  drafts.forEach((draft, index) => {
    const line = all[index] as CoursedLine;
    const kind = goesNow(line, all, lastFired) ? 'now' : line.held ? 'held' : 'later';
    const key = kind === 'now' ? 'now' : `${line.course}`;
    const block = blocks.get(key);
    // Of a course that is held in part, the part that is not says so by its own row.
    if (block) block.drafts.push(draft);
    else blocks.set(key, { key, kind, course: kind === 'now' ? null : line.course, drafts: [draft] });
  });
  const order = (block: CourseBlock): number => (block.kind === 'now' ? -1 : (block.course ?? 0));
  return [...blocks.values()].sort((a, b) => order(a) - order(b));
}

/** What Send takes along, and what it lets wait because its course is later. */
export function toSend(blocks: readonly CourseBlock[]): { now: ShownDraft[]; later: ShownDraft[] } {
  const of = (isNow: boolean): ShownDraft[] =>
    blocks.flatMap(({ kind, drafts }) =>
      (kind === 'now') === isNow ? drafts.filter(({ held }) => !held) : [],
    );
  return { now: of(true), later: of(false) };
}
