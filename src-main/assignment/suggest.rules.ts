import type { OfferedUnit } from '#contract/availability';
import type { Wish } from '#contract/fields';
import type { Asked, Holdings } from './book.rules';
import { emptySeats, joinsLost, missedWishes, suitingUnits } from './fit.rules';
import type { Room, Unit } from './units.rules';

type Point = OfferedUnit['points'][number];

/** A unit that is free for a party, with what speaks for it. */
export interface Suggestion {
  unit: Unit;
  /** When somebody else has it, in milliseconds; null when nobody follows. */
  freeUntil: number | null;
  points: Point[];
}

/**
 * Where a party fits as the book stands, best first: no wish is missed; then the fewest tables, the fewest empty seats, no
 * gap too short for another party, and what can be joined is kept for those who need it; then the order of the room.
 */
export function suggestions(room: Room, held: Holdings, asked: Asked, shortestTurn: number): Suggestion[] {
  return suitingUnits(room, asked)
    .filter(({ tables }) => held.isFree(tables, asked))
    .map((unit, order) => {
      const gap = held.gapAround(unit.tables, asked);
      const lost = lostMinutes(asked, gap, shortestTurn);
      const key = [
        missedWishes(room, unit, asked).length,
        unit.tables.length,
        emptySeats(unit, asked),
        lost > 0 ? 1 : 0,
        joinsLost(room, unit),
        order,
      ];
      return { key, unit, freeUntil: gap.until, points: pointsOf(room, unit, asked, lost) };
    })
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ key: _, ...suggestion }) => suggestion);
}

/** The minutes before and after a party that are too few for anybody else. */
function lostMinutes(
  { from, to }: Asked,
  gap: { since: number | null; until: number | null },
  shortestTurn: number,
): number {
  const around = [gap.since === null ? 0 : from - gap.since, gap.until === null ? 0 : gap.until - to];
  return around
    .map((milliseconds) => Math.round(milliseconds / 60_000))
    .filter((minutes) => minutes > 0 && minutes < shortestTurn)
    .reduce((sum, minutes) => sum + minutes, 0);
}

/** What speaks for a unit and against it, in the order of what decides. */
export function pointsOf(room: Room, unit: Unit, asked: Asked, lost = 0): Point[] {
  const missed = missedWishes(room, unit, asked);
  const empty = emptySeats(unit, asked);
  const joinable = joinsLost(room, unit);
  const point = (code: Point['code'], good: boolean, more: Partial<Point> = {}): Point => ({
    code,
    good,
    wish: null,
    count: null,
    ...more,
  });
  const wishes = asked.wishes.map((wish) => {
    const isMissed = missed.includes(wish);
    return point(isMissed ? 'wish_missed' : 'wish_met', !isMissed, { wish: wish as Wish });
  });
  const isElsewhere = missed.includes('area');
  return [
    ...wishes,
    ...(asked.areaId === null ? [] : [point(isElsewhere ? 'area_missed' : 'area_met', !isElsewhere)]),
    ...(unit.tables.length > 1 ? [point('joins_tables', false, { count: unit.tables.length })] : []),
    empty === 0 ? point('exact_fit', true) : point('empty_seats', false, { count: empty }),
    ...(lost > 0 ? [point('leaves_gap', false, { count: lost })] : []),
    ...(joinable > 0 ? [point('breaks_join', false, { count: joinable })] : []),
  ];
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}
