import type { Output } from '#contract/contract';
import type { FloorTable } from '#contract/floor';
import type { Place } from './floor-commands';

type FloorView = Pick<Output<'floor.view'>, 'tables'>;
export type Visit = NonNullable<FloorTable['visit']>;

/** What dropping one table on another does, or tapping it while a party is being moved or joined. */
export type Act =
  | { kind: 'move'; visit: Visit; to: FloorTable }
  | { kind: 'swap'; visit: Visit; other: Visit }
  | { kind: 'join'; visit: Visit; table: FloorTable }
  | { kind: 'separate'; visit: Visit; table: FloorTable }
  | { kind: 'merge'; visit: Visit; into: Visit };

/** All tables a party sits at. */
export function placeOf({ tables }: FloorView, visitId: string): Place & { visit: Visit | null } {
  const own = tables.filter(({ visit }) => visit?.id === visitId);
  return {
    tableIds: own.map(({ id }) => id),
    numbers: own.map(({ number }) => number),
    visit: own[0]?.visit ?? null,
  };
}

/** Whether a table can be pushed to one that the party sits at. */
export function standsBy(view: FloorView, visitId: string, table: FloorTable): boolean {
  const { tableIds } = placeOf(view, visitId);
  return table.joinIds.some((id) => tableIds.includes(id));
}

/** Which of two parties would sit down with the other; null when both have booked or paid something. */
export function mergeOf(one: Visit, other: Visit): Extract<Act, { kind: 'merge' }> | null {
  if (one.canMerge) return { kind: 'merge', visit: one, into: other };
  return other.canMerge ? { kind: 'merge', visit: other, into: one } : null;
}

/** What a tap on a table means for the party that is being moved or joined; null when nothing. */
export function actOn(
  view: FloorView,
  job: { kind: 'move' | 'join'; visitId: string },
  table: FloorTable,
): Act | null {
  const { visit, tableIds } = placeOf(view, job.visitId);
  if (!visit || table.block) return null;
  const isOwn = tableIds.includes(table.id);
  if (job.kind === 'move') {
    if (isOwn) return null;
    return table.visit ? { kind: 'swap', visit, other: table.visit } : { kind: 'move', visit, to: table };
  }
  if (isOwn) return tableIds.length > 1 ? { kind: 'separate', visit, table } : null;
  if (table.visit) return mergeOf(visit, table.visit);
  return standsBy(view, visit.id, table) ? { kind: 'join', visit, table } : null;
}

/**
 * What dragging one table onto another does: a party is moved, or swaps; a free table is pushed to the party it
 * stands by.
 */
export function dropOn(view: FloorView, from: FloorTable, onto: FloorTable): Act | null {
  if (from.visit)
    return from.actions.includes('move') ? actOn(view, { kind: 'move', visitId: from.visit.id }, onto) : null;
  const { visit } = onto;
  const joins = !from.block && visit !== null && standsBy(view, visit.id, from);
  return joins ? { kind: 'join', visit, table: from } : null;
}

/** The act in the words of the moment, short enough for beside the pointer. */
export function actWords(act: Act, view: FloorView): string {
  const { visit } = act;
  const who = visit.name ?? `Table ${placeOf(view, visit.id).numbers.join(' + ')}`;
  switch (act.kind) {
    case 'move':
      return `Move ${who} to ${act.to.number}`;
    case 'swap':
      return `Swap ${who} with ${act.other.name ?? `table ${act.other.tableNumbers.join(' + ')}`}`;
    case 'join':
      return `Join ${act.table.number} to ${visit.tableNumbers.join(' + ')}`;
    case 'separate':
      return `Give ${act.table.number} back`;
    case 'merge':
      return `Seat ${who} with ${act.into.name ?? `table ${act.into.tableNumbers.join(' + ')}`}`;
  }
}
