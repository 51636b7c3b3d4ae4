import type { areas, Decor, floorLayout, tableJoins, tables } from '#db/schema/floor';
import { demoId } from './demo-id';
import { sectionOf } from './sections';

interface DemoArea {
  number: number;
  name: string;
  decor: Decor[];
}

interface DemoTable {
  number: string;
  seats: number;
  area: DemoArea;
  shape: 'round' | 'square';
  /** x, y, width and height in thousandths of the area. */
  place: readonly [number, number, number, number];
}

const hall: DemoArea = {
  number: 1,
  name: 'Main Hall',
  decor: [
    { kind: 'window', label: 'Street windows', x: 20, y: 14, width: 620, height: 40 },
    { kind: 'pass', label: 'Kitchen pass', x: 672, y: 16, width: 304, height: 36 },
  ],
};

const patio: DemoArea = {
  number: 2,
  name: 'Patio',
  decor: [
    { kind: 'wall', label: 'Herb wall', x: 20, y: 16, width: 960, height: 36 },
    { kind: 'window', label: 'Garden doors', x: 300, y: 946, width: 400, height: 40 },
  ],
};

const bar: DemoArea = {
  number: 3,
  name: 'Bar',
  decor: [
    { kind: 'wall', label: 'Back bar', x: 40, y: 60, width: 920, height: 60 },
    { kind: 'pass', label: 'Counter', x: 40, y: 240, width: 920, height: 110 },
  ],
};

const demoAreas: readonly DemoArea[] = [hall, patio, bar];

/** Tables of one kind side by side: numbers, their left edges, then what they have in common. */
function row(
  area: DemoArea,
  shape: DemoTable['shape'],
  seats: number,
  [y, width, height]: readonly [number, number, number],
  places: Record<string, number>,
): DemoTable[] {
  return Object.entries(places).map(([number, x]) => ({
    number,
    seats,
    area,
    shape,
    place: [x, y, width, height],
  }));
}

/**
 * Round tables are as wide as high when the area is 1.65 times as wide as high. A row has one upper edge, so
 * that tables sorted by place are sorted by number.
 */
const demoTables: readonly DemoTable[] = [
  ...row(hall, 'square', 4, [76, 131, 165], { 1: 21, 2: 184, 3: 347, 4: 510, 5: 673, 6: 836 }),
  ...row(hall, 'round', 4, [313, 123, 203], { 7: 27, 8: 190 }),
  ...row(hall, 'square', 2, [313, 117, 203], { 9: 354, 10: 517 }),
  ...row(hall, 'round', 6, [313, 123, 203], { 11: 677 }),
  ...row(hall, 'square', 4, [313, 131, 203], { 12: 836 }),
  ...row(hall, 'square', 2, [565, 117, 203], { 13: 29, 14: 191 }),
  ...row(hall, 'square', 8, [565, 294, 203], { 15: 347 }),
  ...row(hall, 'round', 6, [565, 123, 203], { 16: 676 }),
  ...row(hall, 'square', 4, [565, 131, 203], { 17: 836 }),
  ...row(hall, 'square', 2, [809, 117, 165], {
    18: 21,
    19: 161,
    20: 301,
    21: 441,
    22: 581,
    23: 721,
    24: 861,
  }),
  ...row(patio, 'square', 4, [140, 190, 220], { P1: 60, P2: 290, P3: 570 }),
  ...row(patio, 'round', 2, [140, 140, 231], { P4: 820 }),
  ...row(patio, 'square', 4, [600, 190, 220], { P5: 60, P6: 290 }),
  ...row(patio, 'round', 2, [600, 140, 231], { P7: 560 }),
  ...row(patio, 'square', 4, [600, 190, 220], { P8: 760 }),
  ...row(bar, 'round', 1, [440, 130, 215], {
    'Bar 1': 40,
    'Bar 2': 198,
    'Bar 3': 356,
    'Bar 4': 514,
    'Bar 5': 672,
    'Bar 6': 830,
  }),
];

type TableNumber = string;

/** 1 to 24 for the hall, 101 to 108 for the patio, 201 to 206 for the bar. */
export function tableNumber(number: TableNumber): number {
  const table = demoTables.find((candidate) => candidate.number === number);
  if (!table) throw new Error(`the demo has no table ${number}`);
  return (table.area.number - 1) * 100 + Number(number.replace(/\D/g, ''));
}

/** The id of a table. */
export function tableId(number: TableNumber): string {
  return demoId('table', tableNumber(number));
}

/** The id of an area. */
export function areaId(name: string): string {
  const area = demoAreas.find((candidate) => candidate.name === name);
  if (!area) throw new Error(`the demo has no area ${name}`);
  return demoId('area', area.number);
}

/** Neighbours that can be pushed together, the smaller id first. */
const joins: readonly (readonly [TableNumber, TableNumber])[] = [
  ['2', '3'],
  ['3', '4'],
  ['4', '5'],
  ['9', '10'],
  ['13', '14'],
  ['18', '19'],
  ['20', '21'],
  ['22', '23'],
  ['P1', 'P2'],
  ['P5', 'P6'],
  ['P7', 'P8'],
  ['Bar 1', 'Bar 2'],
  ['Bar 2', 'Bar 3'],
  ['Bar 3', 'Bar 4'],
  ['Bar 4', 'Bar 5'],
  ['Bar 5', 'Bar 6'],
];

/** What a guest may ask of a table. */
const features: Record<string, readonly TableNumber[]> = {
  window: ['1', '2', '3', '4'],
  accessible: ['5', '12', '17', 'P3', 'P8'],
  high_chair: ['5', '11', '16', 'P1', 'P2'],
  quiet: ['7', '13', '14', '18', 'P7'],
};

/** A large table is kept for those who need it. */
function smallestParty(seats: number): number {
  if (seats <= 2) return 1;
  return seats <= 4 ? 2 : seats - 3;
}

export type TableStatus = 'available' | 'occupied' | 'reserved' | 'maintenance';

/** The areas as rows. */
export function areaRows(): (typeof areas.$inferInsert)[] {
  return demoAreas.map((area) => ({
    id: demoId('area', area.number),
    name: area.name,
    position: area.number,
    decor: area.decor,
  }));
}

/** The tables as rows, each with the status it has now. */
export function tableRows(
  statusOf: (number: TableNumber) => TableStatus,
  now: Date,
): (typeof tables.$inferInsert)[] {
  return demoTables.map((table) => ({
    id: tableId(table.number),
    tableNumber: table.number,
    capacity: table.seats,
    location: table.area.name,
    status: statusOf(table.number),
    createdAt: new Date(now.getTime() - 365 * 86_400_000),
    updatedAt: now,
  }));
}

/** Where each table stands, what it is like, and whose section it is in. */
export function layoutRows(): (typeof floorLayout.$inferInsert)[] {
  return demoTables.map(({ number, seats, area, shape, place: [x, y, width, height] }) => ({
    tableId: tableId(number),
    areaId: demoId('area', area.number),
    shape,
    x,
    y,
    width,
    height,
    minParty: smallestParty(seats),
    features: Object.keys(features).filter((feature) => features[feature]?.includes(number)),
    sectionId: sectionOf(number),
  }));
}

/** Which tables can be joined. */
export function joinRows(): (typeof tableJoins.$inferInsert)[] {
  return joins.map(([a, b]) => ({ tableA: tableId(a), tableB: tableId(b) }));
}
