import { describe, expect, it, test } from 'vitest';
import { boardAllergies, ticketRows } from '../../../../../src-renderer/features/kitchen/rows.rules';
import { line } from './ticket';

const rare = { name: 'Rare', removal: false };
const noButter = { name: 'No butter', removal: true };

describe('the rows of a ticket', () => {
  it('join lines that differ in nothing but the seat, and keep their order', () => {
    const rows = ticketRows([
      line('a', { name: 'Lamb', seat: 6 }),
      line('b', { name: 'Ribeye', modifiers: [rare] }),
      line('c', { name: 'Lamb', seat: 5, quantity: 2 }),
    ]);
    expect(rows).toMatchObject([
      { id: 'a', lineIds: ['a', 'c'], name: 'Lamb', quantity: 3, seats: [5, 6] },
      { id: 'b', lineIds: ['b'], name: 'Ribeye', quantity: 1, seats: [] },
    ]);
  });

  it('name a seat once', () => {
    expect(ticketRows([line('a', { seat: 1 }), line('b', { seat: 1 })])[0]?.seats).toEqual([1]);
  });

  it.each([
    ['choices', { modifiers: [rare] }],
    ['removals', { modifiers: [noButter] }],
    ['notes', { note: 'carve' }],
    ['what is done', { done: true }],
    ['where it goes now', { movedTo: 'T7' }],
    ['names', { name: 'Sirloin' }],
  ])('keep lines apart that differ in %s', (_what, change) => {
    expect(ticketRows([line('a'), line('b', change)])).toHaveLength(2);
  });

  it.each([
    ['No butter', 'butter'],
    ['no onion', 'onion'],
    ['Mint', 'Mint'],
    ['Nothing hot', 'Nothing hot'],
  ])('say of the removal "%s" what is left out: %s', (name, removal) => {
    const [row] = ticketRows([line('a', { modifiers: [rare, { name, removal: true }] })]);
    expect(row).toMatchObject({ choices: ['Rare'], removals: [removal] });
  });
});

test.each([
  ['Sesame, seat 3', 'Sesame S3'],
  ['Nuts seat 1, shellfish Seat 2', 'Nuts S1, shellfish S2'],
  ['Seat 4 coeliac', 'S4 coeliac'],
  ['Gluten', 'Gluten'],
  ['Seating away from the cats', 'Seating away from the cats'],
])('allergies "%s" read "%s" on the board', (told, read) => {
  expect(boardAllergies(told)).toBe(read);
});
