import { run } from '../../api/live';
import { offerUndo } from '../../ui/notices.store';
import { once, type Place, placeName, showTable } from './floor-commands';
import type { Act, Visit } from './table-acts';

/** Moves a party, and what it ordered, to other tables. */
export function moveVisit(visitId: string, from: Place, to: Place): Promise<void> {
  return once([visitId, ...to.tableIds], async (stillHere) => {
    if (!(await run('floor.moveVisit', { visitId, tableIds: to.tableIds }))) return false;
    if (stillHere()) showTable(to);
    offerUndo(`${placeName(from)} moved to ${to.numbers.join(' + ')}`, () => {
      void run('floor.moveVisit', { visitId, tableIds: from.tableIds });
    });
    return true;
  });
}

/** Two parties change tables. */
export function swapVisits(visit: Visit, other: Visit): Promise<void> {
  return once([visit.id, other.id], async () => {
    const swap = { visitId: visit.id, otherVisitId: other.id };
    if (!(await run('floor.swapVisits', swap))) return false;
    offerUndo(
      `Tables ${numbersOf(visit)} and ${numbersOf(other)} swapped`,
      () => void run('floor.swapVisits', swap),
    );
    return true;
  });
}

/** Pushes a free table to a party's. */
export function joinTable(visit: Visit, table: { id: string; number: string }): Promise<void> {
  return once([visit.id, table.id], async () => {
    const join = { visitId: visit.id, tableIds: [table.id] };
    if (!(await run('floor.joinTables', join))) return false;
    offerUndo(`Table ${table.number} joined to ${numbersOf(visit)}`, () => {
      void run('floor.separateTables', join);
    });
    return true;
  });
}

/** Takes a table away from a party that has several. */
export function separateTable(visit: Visit, table: { id: string; number: string }): Promise<void> {
  return once([visit.id, table.id], async () => {
    const separate = { visitId: visit.id, tableIds: [table.id] };
    if (!(await run('floor.separateTables', separate))) return false;
    offerUndo(`Table ${table.number} is free`, () => void run('floor.joinTables', separate));
    return true;
  });
}

/** A walk-in sits down with another party: one bill, until that is taken back. */
export function mergeVisits(visit: Visit, into: Visit): Promise<void> {
  return once([visit.id, into.id], async () => {
    const merged = await run('floor.mergeVisits', { visitId: visit.id, intoVisitId: into.id });
    if (!merged) return false;
    offerUndo(`${tablesOf(visit)} sits with ${numbersOf(into)}`, () => {
      void run('floor.unmergeVisits', { visitId: visit.id, ...merged });
    });
    return true;
  });
}

/** Does what a tap or a drop on a table means. */
export function runAct(act: Act, from: Place, place: Place | null): void {
  switch (act.kind) {
    case 'move':
      return void moveVisit(act.visit.id, from, place ?? { tableIds: [act.to.id], numbers: [act.to.number] });
    case 'swap':
      return void swapVisits(act.visit, act.other);
    case 'join':
      return void joinTable(act.visit, act.table);
    case 'separate':
      return void separateTable(act.visit, act.table);
    case 'merge':
      return void mergeVisits(act.visit, act.into);
  }
}

function numbersOf({ tableNumbers }: Visit): string {
  return tableNumbers.join(' + ');
}

function tablesOf(visit: Visit): string {
  return placeName({ numbers: visit.tableNumbers });
}
