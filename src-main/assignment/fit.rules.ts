import type { Room, Table, Unit } from './units.rules';

/** A party as far as finding it a table is concerned. */
export interface Party {
  partySize: number;
  wishes: readonly string[];
  /** Where it would like to sit; null is anywhere. */
  areaId: string | null;
}

/** What must be there; everything else that is wished for is a preference. */
const needs: ReadonlySet<string> = new Set(['accessible', 'high_chair']);

/**
 * Whether a party can be put here without anybody saying so: it is large enough and has what the party needs, no table
 * of it is unneeded, and a table alone is not kept for larger parties.
 */
export function suits(room: Room, unit: Unit, { partySize, wishes }: Party): boolean {
  if (unit.seats < partySize) return false;
  const members = membersOf(room, unit);
  const [only] = members;
  if (members.length === 1 && only && only.minParty > partySize) return false;
  if (members.length > 1 && unit.seats - Math.min(...members.map(({ seats }) => seats)) >= partySize)
    return false;
  return wishes.every((wish) => !needs.has(wish) || members.some(({ features }) => features.includes(wish)));
}

/** The units that suit a party, in the room's order. */
export function suitingUnits(room: Room, party: Party): Unit[] {
  return room.units.filter((unit) => suits(room, unit, party));
}

/** What a party would have liked and does not get here: its area counts as one wish. */
export function missedWishes(room: Room, unit: Unit, { wishes, areaId }: Party): string[] {
  const members = membersOf(room, unit);
  const missed = wishes.filter((wish) => !members.some(({ features }) => features.includes(wish)));
  const isElsewhere = areaId !== null && members.some((table) => table.areaId !== areaId);
  return isElsewhere ? [...missed, 'area'] : missed;
}

export function emptySeats(unit: Unit, { partySize }: Pick<Party, 'partySize'>): number {
  return Math.max(0, unit.seats - partySize);
}

/** With how many tables beside its own this unit could still be joined: what seating somebody here gives up. */
export function joinsLost(room: Room, unit: Unit): number {
  const ofMembers = unit.tables.reduce((sum, index) => sum + (room.neighbours[index] ?? 0), 0);
  return Math.max(0, ofMembers - 2 * (unit.tables.length - 1));
}

function membersOf(room: Room, unit: Unit): Table[] {
  return unit.tables.map((index) => room.tables[index] as Table);
}
