import { expect, test } from 'vitest';
import type { FloorTable } from '#contract/floor';
import { stateText, tableName } from '../../../../../src-renderer/features/floor/table-state';

const now = new Date('2026-11-20T19:46:30Z');
const spoken = (cents: number) => `${(cents / 100).toFixed(2)} euros`;

const free: FloorTable = {
  id: 'a',
  number: '12',
  seats: 4,
  areaId: 'hall',
  shape: 'square',
  place: { x: 0, y: 0, width: 100, height: 100 },
  minParty: 1,
  features: [],
  sectionId: null,
  joinIds: [],
  state: 'free',
  late: null,
  visit: null,
  booking: null,
  block: null,
  actions: ['seat'],
};
const visit: NonNullable<FloorTable['visit']> = {
  id: 'v',
  name: 'Okafor',
  partySize: 4,
  seatedAt: '2026-11-20T18:58:00Z',
  amount: 17_550,
  roundsSent: 3,
  roundsServed: 2,
  readySince: null,
  server: { id: 's', name: 'Ana Sousa', initials: 'AS' },
  canMerge: false,
  tableNumbers: ['12'],
};

test.each<[string, Partial<FloorTable>]>([
  ['Free · seats 4', {}],
  [
    '20:00',
    { state: 'reserved', booking: { reservationId: 'r', time: '20:00', name: 'Brandt', partySize: 4 } },
  ],
  ['Seated', { state: 'seated', visit }],
  ['Dining 2/3', { state: 'dining', visit }],
  ['Ready 2 min', { state: 'ready', visit: { ...visit, readySince: '2026-11-20T19:44:00Z' } }],
  ['Paying', { state: 'paying', visit }],
  ['Food +6 min', { state: 'late', late: { what: 'kitchen', minutes: 6 }, visit }],
  ['Greet +1 min', { state: 'late', late: { what: 'greeting', minutes: 1 }, visit }],
  ['Greet now', { state: 'late', late: { what: 'greeting', minutes: 0 }, visit }],
  ['Blocked', { state: 'blocked', block: { id: 'b', reason: 'Repair' } }],
])('a table says "%s"', (words, part) => {
  expect(stateText({ ...free, ...part }, now)).toBe(words);
});

test('a table is named in one sentence', () => {
  expect(tableName({ ...free, state: 'dining', visit }, now, spoken)).toBe(
    'Table 12, 4 seats, dining 48 minutes, 4 guests, Okafor, 175.50 euros, server Ana Sousa',
  );
  expect(tableName({ ...free, seats: 1 }, now, spoken)).toBe('Table 12, 1 seat, free');
  expect(tableName({ ...free, state: 'blocked', block: { id: 'b', reason: 'Repair' } }, now, spoken)).toBe(
    'Table 12, 4 seats, blocked, Repair',
  );
});

test('the name says what is late, and which tables are joined', () => {
  const joined = { ...visit, tableNumbers: ['12', '13'], amount: 0, name: null };
  expect(
    tableName({ ...free, state: 'late', late: { what: 'kitchen', minutes: 6 }, visit: joined }, now, spoken),
  ).toBe(
    'Table 12, 4 seats, food late by 6 minutes, here 48 minutes, 4 guests, server Ana Sousa, joined with 13',
  );
});
