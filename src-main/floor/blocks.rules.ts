import { DomainError } from '#contract/errors';
import { instantOf, serviceDaySpan, type WallTime, wallTime } from '#contract/time';
import { ENDLESS, type Span } from './span.rules';

/** What is asked of a block's times; what is left out stays, and an end of null is until further notice. */
export interface AskedTimes {
  from?: WallTime | undefined;
  to?: WallTime | null | undefined;
}

/**
 * The span a block gets. What has begun earlier begins now, unless it is in force since then. In a night in which the
 * clock is put back it lasts until the later of two times; a time that is skipped is as far after the jump. Refuses
 * BLOCK_SPAN for one that ends before it begins, or before now.
 */
export function blockSpan(asked: AskedTimes, before: Span | null, zone: string, now: Date): Span {
  const from = asked.from === undefined ? (before?.from ?? now) : beginning(asked.from, before, zone, now);
  const to = asked.to === undefined ? (before?.to ?? ENDLESS) : ending(asked.to, zone);
  if (to <= from || to <= now) throw new DomainError('BLOCK_SPAN', { ...asked });
  return { from, to };
}

function beginning(wall: WallTime, before: Span | null, zone: string, now: Date): Date {
  if (before !== null && isShown(wall, before.from, zone)) return before.from;
  const at = instantOf(wall, zone) ?? afterJump(wall, zone);
  return at < now ? now : at;
}

function ending(wall: WallTime | null, zone: string): Date {
  return wall === null ? ENDLESS : (instantOf(wall, zone, 'later') ?? afterJump(wall, zone));
}

function afterJump({ date, time }: WallTime, zone: string): Date {
  return serviceDaySpan(date, zone, time).from;
}

function isShown(wall: WallTime, at: Date, zone: string): boolean {
  const shown = wallTime(at, zone);
  return shown.date === wall.date && shown.time === wall.time;
}
