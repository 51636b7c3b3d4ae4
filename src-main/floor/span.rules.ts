/** A half-open span of instants. */
export interface Span {
  from: Date;
  to: Date;
}

/** The end of what has none: a block until further notice. An instant like others, so that it compares as they do. */
export const ENDLESS = new Date('9999-01-01T00:00:00Z');

/** Whether a span goes on until somebody ends it. */
export function isEndless({ to }: Pick<Span, 'to'>): boolean {
  return to >= ENDLESS;
}
