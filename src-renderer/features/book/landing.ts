import type { ReservationView } from '#contract/reservations';
import type { BookTable, DayView } from './book.types';
import { clockAt } from './page-time';

/** What letting go here would come to, as far as this page can tell: the host decides. */
export interface Landing {
  tone: 'ok' | 'warn' | 'alert';
  words: string;
}

/** Somebody who is moved: a booking, a party, or a block, which has no size. */
export interface Mover {
  id: string;
  partySize: number | null;
  /** When it begins now: only another time must lie ahead. */
  fromMinute: number;
}

export interface Target {
  tableIds: readonly string[];
  fromMinute: number;
  toMinute: number;
}

interface Taken {
  id: string;
  name: string;
  tableIds: readonly string[];
  fromMinute: number;
  toMinute: number;
}

/** No more than this are pushed together. */
const MOST_JOINED = 4;

/** Whether it fits, and if not why, in words. */
export function landingOf(day: DayView, mover: Mover, target: Target): Landing {
  const { tableIds, fromMinute } = target;
  if (day.nowMinute !== null && fromMinute !== mover.fromMinute && fromMinute <= day.nowMinute)
    return { tone: 'alert', words: 'That time has passed' };
  if (tableIds.length === 0) return { tone: 'ok', words: 'No table' };
  const clash = clashesOn(day, mover.id, target)[0];
  if (clash) {
    const at = clockAt(day, clash.fromMinute);
    return { tone: 'alert', words: `Clashes with ${clash.name} ${at}` };
  }
  const tables = tableIds.flatMap((id) => day.tables.find((table) => table.id === id) ?? []);
  if (mover.partySize === null) return { tone: 'ok', words: 'Fits' };
  if (tables.length > 1 && !standTogether(day, tableIds))
    return { tone: 'alert', words: 'Do not stand together' };
  const short = mover.partySize - seatsOf(tables);
  if (short > 0) return { tone: 'warn', words: `Too small by ${short}` };
  return tables.length > 1
    ? { tone: 'ok', words: `Joins ${tables.map(({ number }) => number).join(' + ')}` }
    : { tone: 'ok', words: 'Fits' };
}

/** Who has one of the tables in a part of the time. */
export function clashesOn(day: DayView, moverId: string, target: Target): Taken[] {
  return takenOn(day).filter(
    ({ id, tableIds, fromMinute, toMinute }) =>
      id !== moverId &&
      tableIds.some((tableId) => target.tableIds.includes(tableId)) &&
      fromMinute < target.toMinute &&
      target.fromMinute < toMinute,
  );
}

/** Whether a party that sits at these tables is expected to be there still at a minute of the page. */
export function sitsUntil(day: DayView, tableIds: readonly string[], minute: number): boolean {
  const sitting = [
    ...day.reservations
      .filter(({ phase }) => phase === 'seated')
      .map((booking) => ({ tableIds: booking.tableIds, until: booking.held.toMinute })),
    ...day.walkIns.filter(({ open }) => open).map((party) => ({ ...party, until: party.endMinute })),
  ];
  return sitting.some(
    (party) => party.until > minute && party.tableIds.some((tableId) => tableIds.includes(tableId)),
  );
}

/** A table, or the smallest join around it that seats the party; free ones before others. */
export function unitAround(
  day: DayView,
  table: BookTable,
  mover: Mover,
  span: Omit<Target, 'tableIds'>,
): string[] {
  const partySize = mover.partySize ?? 0;
  let sets: BookTable[][] = [[table]];
  for (let size = 1; size <= MOST_JOINED && sets.length > 0; size++) {
    const enough = sets
      .filter((tables) => seatsOf(tables) >= partySize)
      .map((tables) => tables.map(({ id }) => id));
    const free = enough.find((tableIds) => clashesOn(day, mover.id, { ...span, tableIds }).length === 0);
    const chosen = free ?? enough[0];
    if (chosen) return chosen;
    sets = sets.flatMap((tables) => neighboursOf(day, tables).map((next) => [...tables, next]));
  }
  return [table.id];
}

/** The tables that can be pushed against these, in the order of the room. */
export function neighboursOf(day: DayView, tables: readonly { id: string }[]): BookTable[] {
  const has = new Set(tables.map(({ id }) => id));
  const beside = new Set(
    day.joins.flatMap(([a, b]) => (has.has(a) ? [b] : has.has(b) ? [a] : [])).filter((id) => !has.has(id)),
  );
  return day.tables.filter(({ id }) => beside.has(id));
}

function standTogether(day: DayView, tableIds: readonly string[]): boolean {
  const inSet = day.tables.filter(({ id }) => tableIds.includes(id));
  let reached = inSet.slice(0, 1);
  for (let size = 0; size < reached.length; ) {
    size = reached.length;
    reached = [...reached, ...neighboursOf(day, reached).filter((table) => inSet.includes(table))];
  }
  return reached.length === inSet.length;
}

function takenOn(day: DayView): Taken[] {
  return [
    ...day.reservations.filter(isExpected).map((booking) => ({
      id: booking.id,
      name: booking.guest.lastName,
      tableIds: booking.tableIds,
      ...booking.held,
    })),
    ...day.walkIns
      .filter(({ open }) => open)
      .map(({ visitId, name, tableIds, startMinute, endMinute }) => ({
        id: visitId,
        name: name ?? 'a walk-in',
        tableIds,
        fromMinute: startMinute,
        toMinute: endMinute,
      })),
    ...day.blocks.map(({ id, reason, tableIds, startMinute, endMinute }) => ({
      id,
      name: reason,
      tableIds,
      fromMinute: startMinute,
      toMinute: endMinute,
    })),
  ];
}

/** Who sits there or is to come. */
function isExpected({ phase }: ReservationView): boolean {
  return phase === 'booked' || phase === 'arrived' || phase === 'seated';
}

function seatsOf(tables: readonly BookTable[]): number {
  return tables.reduce((total, { seats }) => total + seats, 0);
}
