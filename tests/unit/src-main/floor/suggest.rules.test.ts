import { describe, expect, it } from 'vitest';
import { type Candidate, neededBy, rankCandidates } from '#main/floor/suggest.rules';
import type { ServerTonight } from '#main/sections/rotation.rules';

const now = new Date('2026-11-20T19:46:00Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const couple = { size: 2, turnMinutes: 90 };

const server = (covers: number, seatedMinutesAgo: number | null = null): ServerTonight => ({
  id: `${covers}`,
  firstName: '',
  lastName: '',
  sectionIds: ['a'],
  parties: 0,
  covers,
  openParties: 0,
  openCovers: 0,
  lastSeatedAt: seatedMinutesAgo === null ? null : inMinutes(-seatedMinutesAgo),
});

function table(number: string, seats: number, facts: Partial<Omit<Candidate, 'unit'>> = {}): Candidate {
  const numbers = number.split('+');
  return {
    unit: { tableIds: numbers, numbers, seats, area: 'Hall' },
    minParty: 1,
    nextAt: null,
    breaksJoin: false,
    neededBy: null,
    server: null,
    ...facts,
  };
}

const best = (...candidates: Candidate[]) =>
  rankCandidates(candidates, couple, now).map(({ unit }) => unit.numbers.join('+'));

const sorensen = {
  tableIds: ['9'],
  name: 'Sørensen',
  partySize: 2,
  time: '20:30',
  from: inMinutes(44).getTime(),
  to: inMinutes(164).getTime(),
};

it('a table is needed by who has none only if they come before the party leaves', () => {
  expect(neededBy([sorensen], ['9'], couple, now)).toBe(sorensen);
  expect(neededBy([sorensen], ['9', '10'], couple, now)).toBe(sorensen);
  expect(neededBy([sorensen], ['10'], couple, now)).toBeNull();
  expect(neededBy([sorensen], ['9'], { ...couple, turnMinutes: 44 }, now)).toBeNull();
  expect(neededBy([sorensen], ['9'], { ...couple, turnMinutes: 45 }, now)).toBe(sorensen);
});

describe('the best table for a walk-in', () => {
  it.each([
    ['the one with fewer empty seats', table('9', 2), table('2', 4)],
    ['one that nobody without a table needs', table('2', 4), table('9', 2, { neededBy: sorensen })],
    ['one table before two', table('2', 4), table('18+19', 4)],
    ['one that is free for a whole turn', table('2', 4), table('9', 2, { nextAt: inMinutes(44) })],
    [
      'one that is free for a whole turn exactly',
      table('9', 2, { nextAt: inMinutes(90) }),
      table('19', 2, { nextAt: inMinutes(89) }),
    ],
    [
      'of two that are short, the one that is free longer',
      table('2', 2, { nextAt: inMinutes(70) }),
      table('9', 2, { nextAt: inMinutes(44) }),
    ],
    [
      'of equal ones, that of the server with fewer covers',
      table('23', 2, { server: server(8) }),
      table('9', 2, { server: server(14) }),
    ],
    [
      'one whose server was not given a party just now',
      table('2', 6, { server: server(30), nextAt: inMinutes(40) }),
      table('9', 2, { server: server(0, 9) }),
    ],
    ['one that is not kept for larger parties', table('2', 8), table('15', 4, { minParty: 3 })],
    [
      'one whose neighbour is taken: together the others seat more',
      table('23', 2),
      table('9', 2, { breaksJoin: true }),
    ],
    ['the first in the room, among equals', table('9', 2), table('19', 2)],
  ])('is %s', (_, first, second) => {
    const other = first.unit.numbers[0] === '9' && second.unit.numbers[0] === '19';
    expect(best(first, second)[0]).toBe(first.unit.numbers.join('+'));
    // Whatever order the room is in, unless that is what decides.
    if (!other || second.nextAt) expect(best(second, first)[0]).toBe(first.unit.numbers.join('+'));
  });

  it('loses and doubles nobody, and is the same for the same room', () => {
    const room = Array.from({ length: 40 }, (_, index) =>
      table(String(index), 2 + (index % 5), {
        server: server((index * 7) % 13, index % 3 === 0 ? index : null),
        nextAt: index % 4 === 0 ? inMinutes(index * 5) : null,
      }),
    );
    const once = best(...room);
    expect([...once].sort()).toEqual(room.map(({ unit }) => unit.numbers[0]).sort());
    expect(best(...room)).toEqual(once);
  });
});
