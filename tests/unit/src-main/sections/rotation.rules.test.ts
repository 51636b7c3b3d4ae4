import { describe, expect, it } from 'vitest';
import {
  fairnessWord,
  GUARD_MINUTES,
  gini,
  guardMinutes,
  rotationOrder,
  type ServerTonight,
  sectionLetter,
  serverFor,
} from '#main/sections/rotation.rules';

const now = new Date('2026-11-20T19:46:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

function server(id: string, facts: Partial<ServerTonight> = {}): ServerTonight {
  return {
    id,
    firstName: id,
    lastName: '',
    sectionIds: [`of ${id}`],
    parties: 0,
    covers: 0,
    openParties: 0,
    openCovers: 0,
    lastSeatedAt: null,
    ...facts,
  };
}

const order = (...servers: ServerTonight[]) => rotationOrder(servers, now).map(({ id }) => id);

describe('the rotation', () => {
  it.each([
    ['fewest covers tonight', { covers: 4 }, { covers: 5 }],
    ['fewest covers here now, among equals', { covers: 4, openCovers: 0 }, { covers: 4, openCovers: 4 }],
    [
      'who has waited longest, among equals',
      { lastSeatedAt: minutesAgo(50) },
      { lastSeatedAt: minutesAgo(30) },
    ],
    ['who was never given a party before who was', {}, { lastSeatedAt: minutesAgo(60) }],
    [
      'anybody before one who was given a party just now, whatever the covers',
      { covers: 40, lastSeatedAt: minutesAgo(10) },
      { covers: 0, lastSeatedAt: minutesAgo(9) },
    ],
  ])('goes to %s', (_, first, second) => {
    expect(order(server('first', first), server('second', second))).toEqual(['first', 'second']);
    expect(order(server('second', second), server('first', first))).toEqual(['first', 'second']);
  });

  it('leaves out who was cut everywhere', () => {
    expect(order(server('cut', { sectionIds: [] }), server('on', { covers: 9 }))).toEqual(['on']);
  });

  it('guards for ten minutes, to the second, also when the clock went back', () => {
    const guard = (lastSeatedAt: Date | null) => guardMinutes({ lastSeatedAt }, now);
    expect(guard(null)).toBe(0);
    expect(guard(minutesAgo(0))).toBe(GUARD_MINUTES);
    expect(guard(minutesAgo(9.99))).toBe(1);
    expect(guard(minutesAgo(10))).toBe(0);
    expect(guard(minutesAgo(-30))).toBe(GUARD_MINUTES);
  });

  it('gives a table to the server of its section whose turn it is, and to nobody where there is none', () => {
    const two = [
      server('ana', { sectionIds: ['a'], covers: 12 }),
      server('milo', { sectionIds: ['a', 'b'], covers: 8 }),
    ];
    expect(serverFor(['a'], two, now)?.id).toBe('milo');
    expect(serverFor(['b'], two, now)?.id).toBe('milo');
    expect(serverFor(['c'], two, now)).toBeNull();
    expect(serverFor([null], two, now)).toBeNull();
  });
});

describe('fairness', () => {
  it.each([
    [[], 0],
    [[7], 0],
    [[5, 5, 5], 0],
    [[0, 0, 0], 0],
    [[0, 10], 0.5],
    [[0, 0, 0, 12], 0.75],
    [[10, 20], 1 / 6],
  ])('of %j is %d', (covers, expected) => expect(gini(covers)).toBeCloseTo(expected, 10));

  it('has a word', () => {
    expect([0, 0.1, 0.11, 0.25, 0.26].map(fairnessWord)).toEqual(['even', 'even', 'fair', 'fair', 'uneven']);
  });
});

it('letters go on after Z', () => {
  expect([0, 1, 25, 26, 52].map(sectionLetter)).toEqual(['A', 'B', 'Z', 'A2', 'A3']);
});
