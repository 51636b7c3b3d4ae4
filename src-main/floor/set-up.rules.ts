import { areJoined } from './fit.rules';

/** What a party needs of the tables it has. */
interface Needs {
  partySize: number | null;
  tableIds: readonly string[];
}

/** Whether the tables a party has still seat it when some of them have other seats. */
export function stillFits({ partySize, tableIds }: Needs, seatsOf: (tableId: string) => number): boolean {
  return partySize === null || tableIds.reduce((seats, id) => seats + seatsOf(id), 0) >= partySize;
}

/** Whether a party's tables would still stand together without a join. */
export function standsWithout(
  { tableIds }: Needs,
  [one, other]: readonly [string, string],
  joins: readonly (readonly [string, string])[],
): boolean {
  const left = joins.filter(([a, b]) => !(a === one && b === other) && !(a === other && b === one));
  return tableIds.length < 2 || areJoined(tableIds, left);
}
