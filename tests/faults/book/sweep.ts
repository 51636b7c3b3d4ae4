import { roomJoins } from './room';
import type { Line, Stored, StoredBooking } from './stored';
import type { WallClock } from './wall-clock';

/**
 * A party that moves on in the instant it sat down still was there for a second, and what it left before is pushed back
 * by one. The driven clock stands still for some commands, so that this may happen a few times over.
 */
const SLACK_MS = 5_000;

export interface Findings {
  overlaps: string[];
  /** A booking, a visit or a block that does not have what its row says, and the documented columns. */
  disagreements: string[];
  /** Confirmation numbers that are missing or were given twice. */
  gaps: string[];
}

/** Goes over all that is stored and says what cannot be. Knows nothing of how the product asks. */
export function sweep(stored: Stored, clock: WallClock): Findings {
  return {
    overlaps: overlapsIn(stored),
    disagreements: [...bookingsAgree(stored, clock), ...visitsAgree(stored), ...blocksAgree(stored)],
    gaps: gapsIn(stored),
  };
}

/** What holds a table may not meet, and no two parties were at one table at a time. */
export function overlapsIn({ lines }: Pick<Stored, 'lines'>): string[] {
  const live = lines.filter(({ state }) => state !== 'released');
  const sat = lines.filter(({ visit }) => visit !== null);
  return [...meeting(live, 0), ...meeting(sat, SLACK_MS)];
}

/** Lines come by table and beginning. */
function meeting(lines: readonly Line[], slack: number): string[] {
  const found: string[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    if (last && last.table === line.table && Math.min(line.to, last.to) - line.from > slack)
      found.push(
        `${nameOf(line)} begins ${iso(line.from)} at ${line.table}, where ${nameOf(last)} has it until ${iso(last.to)}`,
      );
    if (!last || last.table !== line.table || line.to > last.to) last = line;
  }
  return found;
}

function bookingsAgree({ bookings, lines, tables, visits }: Stored, clock: WallClock): string[] {
  const ofBooking = groupBy(
    lines.filter((line) => line.reservation !== null && line.state !== 'released'),
    (line) => line.reservation as string,
  );
  const ofVisit = groupBy(
    lines.filter((line) => line.visit !== null),
    (line) => line.visit as string,
  );
  const openVisits = new Set(visits.filter(({ open }) => open).map(({ id }) => id));
  const seats = new Map(tables.map((table) => [table.id, table.seats]));
  return bookings.flatMap((booking) => {
    const claims = ofBooking.get(booking.id) ?? [];
    const wrong = (what: string) => `${booking.number} (${booking.status}) ${what}`;
    const isSeated = booking.visit !== null && openVisits.has(booking.visit);
    if (booking.status !== 'confirmed' || isSeated) {
      const here = booking.visit === null ? [] : placeOf(ofVisit.get(booking.visit) ?? []);
      return [
        ...(claims.length > 0 ? [wrong(`still holds ${claims.length} tables`)] : []),
        ...(booking.visit !== null && booking.table !== null && !here.includes(booking.table)
          ? [wrong(`says table ${booking.table}, and the party sits at ${here.join(', ')}`)]
          : []),
        ...(isSeated && booking.status !== 'confirmed' ? [wrong('is over, and its party sits')] : []),
      ];
    }
    return planAgrees(booking, claims, seats, clock).map(wrong);
  });
}

/** A party that moved has lines of several places: the open ones count, or those that began last. */
function placeOf(lines: readonly Line[]): string[] {
  const open = lines.filter(({ state }) => state === 'open');
  const last = Math.max(...lines.map(({ from }) => from));
  return (open.length > 0 ? open : lines.filter(({ from }) => from === last)).map(({ table }) => table);
}

function planAgrees(
  booking: StoredBooking,
  claims: readonly Line[],
  seats: ReadonlyMap<string, number>,
  clock: WallClock,
): string[] {
  if (booking.table === null) return claims.length > 0 ? ['holds tables, and its row has none'] : [];
  const start = clock.instant(booking.date, booking.time, booking.later);
  const places = claims.map(({ table }) => table);
  const held = claims.reduce((total, { table }) => total + (seats.get(table) ?? 0), 0);
  return [
    ...(places.includes(booking.table)
      ? []
      : [`says table ${booking.table} and holds ${places.join(', ') || 'none'}`]),
    ...(start === null ? ['is at a time that does not exist'] : []),
    ...claims
      .filter(({ from, to }) => from !== start || to !== (start ?? 0) + booking.minutes * 60_000)
      .map(({ from, to }) => `holds ${iso(from)} to ${iso(to)}, and says ${booking.date} ${booking.time}`),
    ...(held < booking.size && !booking.overridden ? [`is ${booking.size} guests on ${held} seats`] : []),
    ...(standTogether(places) ? [] : [`holds tables that do not stand together: ${places.join(', ')}`]),
  ];
}

function standTogether(places: readonly string[]): boolean {
  const reached = new Set(places.slice(0, 1));
  for (let grew = true; grew; ) {
    const before = reached.size;
    for (const [a, b] of roomJoins) {
      if (reached.has(a) && places.includes(b)) reached.add(b);
      if (reached.has(b) && places.includes(a)) reached.add(a);
    }
    grew = reached.size > before;
  }
  return reached.size === new Set(places).size && reached.size === places.length;
}

function visitsAgree({ visits, lines }: Stored): string[] {
  const open = groupBy(
    lines.filter(({ state }) => state === 'open'),
    (line) => line.visit as string,
  );
  const wrong = visits.flatMap((visit) => {
    const claims = open.get(visit.id) ?? [];
    open.delete(visit.id);
    if (!visit.open) return claims.length > 0 ? [`the visit ${visit.id} has ended and holds a table`] : [];
    if (claims.length === 0) return [`the visit ${visit.id} goes on and holds no table`];
    return new Set(claims.map(({ from, to }) => `${from} ${to}`)).size > 1
      ? [`the visit ${visit.id} has its tables at different times`]
      : [];
  });
  return [
    ...wrong,
    ...[...open.keys()].map((id) => `a table is held by the visit ${id}, which there is not`),
  ];
}

function blocksAgree({ lines }: Stored): string[] {
  const blocks = groupBy(
    lines.filter(({ state }) => state === 'blocked'),
    (line) => line.block as string,
  );
  return [...blocks].flatMap(([id, claims]) =>
    new Set(claims.map(({ from, to }) => `${from} ${to}`)).size > 1
      ? [`the block ${id} has several spans`]
      : [],
  );
}

function gapsIn({ bookings, counters }: Stored): string[] {
  const byYear = groupBy(bookings, ({ number }) => number.slice(0, 'RES-2026'.length));
  return [...byYear].flatMap(([year, made]) => {
    const numbers = made.map(({ number }) => Number(number.slice(year.length + 1))).sort((a, b) => a - b);
    const missing = numbers.flatMap((number, index) =>
      number === index + 1 ? [] : [`${year}: ${number} is where ${index + 1} should be`],
    );
    const counter = counters.find(({ name }) => name === year)?.value;
    return [
      ...missing.slice(0, 1),
      ...(Number(counter) === numbers.length
        ? []
        : [`${year}: the counter says ${counter}, there are ${numbers.length}`]),
    ];
  });
}

/** The documented status of every table, worked out from the ledger. */
export function statusesIn({ tables, lines }: Stored, now: number, horizonMinutes: number): string[] {
  const byTable = groupBy(
    lines.filter(({ state }) => state !== 'released'),
    ({ table }) => table,
  );
  return tables.flatMap(({ id, number, status }) => {
    const claims = byTable.get(id) ?? [];
    const has = (test: (line: Line) => boolean) => claims.some(test);
    const covers = ({ from, to }: Line) => from <= now && now < to;
    const due = ({ state, from, to }: Line) =>
      state === 'booked' && to > now && from <= now + horizonMinutes * 60_000;
    const should = has(({ state }) => state === 'open')
      ? 'occupied'
      : has((line) => line.state === 'blocked' && covers(line))
        ? 'maintenance'
        : has(due)
          ? 'reserved'
          : 'available';
    return status === should ? [] : [`table ${number} is ${status} and should be ${should}`];
  });
}

function nameOf({ reservation, visit, block }: Line): string {
  if (reservation) return `the booking ${reservation}`;
  return visit ? `the visit ${visit}` : `the block ${block}`;
}

function iso(at: number): string {
  return Number.isFinite(at) ? new Date(at).toISOString() : 'for ever';
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
