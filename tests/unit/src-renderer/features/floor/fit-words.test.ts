import { expect, it } from 'vitest';
import type { Suggestion } from '#contract/floor';
import { reasonsFor, shortReason } from '../../../../../src-renderer/features/floor/fit-words';

const ana = {
  id: 'a',
  name: 'Ana Sousa',
  initials: 'AS',
  isNext: true,
  covers: 1,
  seatedMinutesAgo: null,
};
const best: Suggestion = {
  tableIds: ['t'],
  numbers: ['19'],
  seats: 2,
  area: 'Main Hall',
  freeUntil: null,
  emptySeats: 0,
  next: null,
  turnMinutes: 90,
  wholeTurn: true,
  keptFor: null,
  breaksJoin: false,
  neededBy: null,
  features: [],
  section: null,
  server: ana,
};
const keane = { name: 'Maeve Keane', time: '21:00', minutes: 74, kind: 'booked' as const };

it.each<[string[], Partial<Suggestion>, string]>([
  [['Nobody booked after', 'Ana’s turn', 'Fits exactly'], {}, 'Ana’s turn'],
  [['Maeve Keane 21:00, 74 min', 'Ana’s turn', 'Fits exactly'], { next: keane }, 'Ana’s turn'],
  [
    ['Nobody booked after', 'Ana’s turn', 'Fits exactly', '! Sørensen 5, 20:30, has no table yet'],
    { neededBy: { name: 'Sørensen', partySize: 5, time: '20:30' } },
    'Sørensen 5, 20:30, has no table yet',
  ],
  [
    ['! Maeve Keane 21:00, only 74 of 90 min', 'Ana’s turn', 'Fits exactly'],
    { next: keane, wholeTurn: false },
    '74 min free',
  ],
  [
    ['! blocked from 21:00, only 74 of 90 min', 'Fits exactly'],
    { next: { ...keane, kind: 'blocked' }, wholeTurn: false, server: null },
    '74 min free',
  ],
  [
    ['Nobody booked after', 'Ana, 1 cover tonight', '2 seats to spare', 'Takes one of a pair that joins'],
    { emptySeats: 2, breaksJoin: true, server: { ...ana, isNext: false } },
    'Ana, 1 cover tonight',
  ],
  [
    ['Nobody booked after', '! Ana was seated 3 min ago', 'Fits exactly'],
    { server: { ...ana, seatedMinutesAgo: 3 } },
    'Ana was seated 3 min ago',
  ],
  [
    ['Nobody booked after', 'Ana’s turn', '6 seats to spare', '! Kept for 5 and more'],
    { emptySeats: 6, keptFor: 5 },
    'Kept for 5 and more',
  ],
])('%j', (expected, facts, short) => {
  const suggestion = { ...best, ...facts };
  expect(reasonsFor(suggestion).map(({ words, warns }) => (warns ? `! ${words}` : words))).toEqual(expected);
  expect(shortReason(suggestion)).toBe(short);
});
