import type { ReservationView } from '#contract/reservations';
import type { Block, BookTable, DayView, WalkIn } from './book.types';

/** A place in the board's block direction: so many table rows and so many area heads from the top. */
export interface Offset {
  rows: number;
  heads: number;
}

export type BoardRow =
  | { kind: 'noTable'; at: Offset; rows: number; count: number }
  | {
      kind: 'area';
      at: Offset;
      id: string;
      name: string;
      tables: number;
      inUse: number | null;
      folded: boolean;
    }
  | { kind: 'table'; at: Offset; table: BookTable };

export type BarSubject =
  | { kind: 'booking'; booking: ReservationView }
  | { kind: 'walkIn'; walkIn: WalkIn }
  | { kind: 'block'; block: Block };

export interface Bar {
  /** The subject's id, and which part where a party sits in several places. */
  key: string;
  subject: BarSubject;
  at: Offset;
  /** Over how many rows it reaches: neighbours that are joined are one block. */
  rows: number;
  fromMinute: number;
  toMinute: number;
}

export interface Board {
  rows: BoardRow[];
  bars: Bar[];
  /** How far it reaches. */
  size: Offset;
  /** Where each table's row is; those of folded areas have none. */
  rowOfTable: ReadonlyMap<string, Offset>;
}

/** The booking, the visit or the block that a bar stands for. */
export function idOf({ subject }: Bar): string {
  if (subject.kind === 'booking') return subject.booking.id;
  return subject.kind === 'walkIn' ? subject.walkIn.visitId : subject.block.id;
}

/** The lane has room for its name and its button, however few wait in it. */
const FEWEST_LANES = 2;

/** Lays a day out: first who has no table, then each area's tables in their order. */
export function layOut(day: DayView, folded: readonly string[]): Board {
  const waiting = day.reservations.filter(
    ({ phase, tableIds }) => tableIds.length === 0 && (phase === 'booked' || phase === 'arrived'),
  );
  const isToday = day.date === day.today;
  const lanes = intoLanes(waiting);
  const at: Offset = { rows: 0, heads: 0 };
  const rows: BoardRow[] = [];
  if (waiting.length > 0) {
    const laneRows = Math.max(FEWEST_LANES, lanes.length);
    rows.push({ kind: 'noTable', at: { ...at }, rows: laneRows, count: waiting.length });
    at.rows += laneRows;
  }
  const rowOfTable = new Map<string, Offset>();
  for (const area of day.areas) {
    const tables = day.tables.filter(({ areaId }) => areaId === area.id);
    if (tables.length === 0) continue;
    const isFolded = folded.includes(area.id);
    const inUse = isToday ? tables.filter(({ occupied }) => occupied).length : null;
    rows.push({ kind: 'area', at: { ...at }, ...area, tables: tables.length, inUse, folded: isFolded });
    at.heads += 1;
    if (isFolded) continue;
    for (const table of tables) {
      rows.push({ kind: 'table', at: { ...at }, table });
      rowOfTable.set(table.id, { ...at });
      at.rows += 1;
    }
  }
  const laneBars = lanes.flatMap((lane, index) =>
    lane.map((booking) => barOf({ kind: 'booking', booking }, booking.id, { rows: index, heads: 0 }, 1)),
  );
  return { rows, bars: [...laneBars, ...placedBars(day, rowOfTable)], size: at, rowOfTable };
}

function placedBars(day: DayView, rowOfTable: ReadonlyMap<string, Offset>): Bar[] {
  const placed = (subject: BarSubject, id: string, tableIds: readonly string[]) =>
    placeRuns({ rowOfTable }, tableIds).map((run, part) =>
      barOf(subject, part === 0 ? id : `${id} ${part}`, run.at, run.rows),
    );
  return [
    ...day.blocks.flatMap((block) =>
      placed({ kind: 'block', block }, block.id, block.tableIds).map((bar) => ({
        ...bar,
        fromMinute: Math.max(bar.fromMinute, day.fromMinute),
        toMinute: Math.min(bar.toMinute, day.toMinute),
      })),
    ),
    ...day.reservations
      .filter(({ phase }) => phase !== 'cancelled' && phase !== 'no_show')
      .flatMap((booking) => placed({ kind: 'booking', booking }, booking.id, booking.tableIds)),
    ...day.walkIns.flatMap((walkIn) => placed({ kind: 'walkIn', walkIn }, walkIn.visitId, walkIn.tableIds)),
  ];
}

function barOf(subject: BarSubject, key: string, at: Offset, rows: number): Bar {
  return { key, subject, at, rows, ...spanOf(subject) };
}

function spanOf(subject: BarSubject): { fromMinute: number; toMinute: number } {
  if (subject.kind === 'booking') return subject.booking.held;
  if (subject.kind === 'walkIn')
    return { fromMinute: subject.walkIn.startMinute, toMinute: subject.walkIn.endMinute };
  return { fromMinute: subject.block.startMinute, toMinute: subject.block.endMinute };
}

/** Where tables lie on the board: those that follow one another as one. */
export function placeRuns({ rowOfTable }: Pick<Board, 'rowOfTable'>, tableIds: readonly string[]) {
  return runsOf(tableIds.flatMap((tableId) => rowOfTable.get(tableId) ?? []));
}

/** Rows that follow one another without an area's head between them. */
function runsOf(offsets: readonly Offset[]): { at: Offset; rows: number }[] {
  const runs: { at: Offset; rows: number }[] = [];
  for (const at of [...offsets].sort((a, b) => a.rows - b.rows)) {
    const last = runs.at(-1);
    if (last && last.at.heads === at.heads && last.at.rows + last.rows === at.rows) last.rows += 1;
    else runs.push({ at, rows: 1 });
  }
  return runs;
}

/** As few lanes as it takes for nobody to cover anybody else. */
function intoLanes(bookings: readonly ReservationView[]): ReservationView[][] {
  const lanes: ReservationView[][] = [];
  for (const booking of [...bookings].sort((a, b) => a.held.fromMinute - b.held.fromMinute)) {
    const lane = lanes.find((taken) => (taken.at(-1)?.held.toMinute ?? 0) <= booking.held.fromMinute);
    if (lane) lane.push(booking);
    else lanes.push([booking]);
  }
  return lanes;
}

/** The tables nobody has claimed at a minute of the page. */
export function freeTables(day: DayView, minute: number): BookTable[] {
  const covers = (from: number, to: number) => from <= minute && minute < to;
  const taken = new Set([
    ...day.reservations
      .filter(({ phase, held }) => isLive(phase) && covers(held.fromMinute, held.toMinute))
      .flatMap(({ tableIds }) => tableIds),
    ...day.walkIns
      .filter((walkIn) => walkIn.open && covers(walkIn.startMinute, walkIn.endMinute))
      .flatMap(({ tableIds }) => tableIds),
    ...day.blocks
      .filter((block) => covers(block.startMinute, block.endMinute))
      .flatMap(({ tableIds }) => tableIds),
  ]);
  return day.tables.filter(({ id }) => !taken.has(id));
}

function isLive(phase: ReservationView['phase']): boolean {
  return phase === 'booked' || phase === 'arrived' || phase === 'seated';
}
