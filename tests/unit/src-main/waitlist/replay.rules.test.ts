import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Room, roomOf, type Table } from '#main/assignment/units.rules';
import { replay, type Scene, seatedAtOnce, waitAt } from '#main/waitlist/replay.rules';
import { choicesOf } from '#main/waitlist/seating.rules';

const stay = { mu: Math.log(80), sigma: 0.25 };

/** Tables of these sizes in one room; neighbours in the list can be joined where asked. */
function roomWith(seats: readonly number[], joined: boolean): Room {
  const tables: Table[] = seats.map((count, index) => ({
    id: `t${index}`,
    number: `${index + 1}`,
    seats: count,
    minParty: 1,
    areaId: 'hall',
    area: 'Hall',
    features: [],
  }));
  const pairs = tables.slice(1).map((table, index) => [`t${index}`, table.id] as const);
  return roomOf(tables, joined ? pairs : []);
}

interface Told {
  seats?: readonly number[];
  joined?: boolean;
  /** For how long the party at each table has sat; null where nobody does. */
  sat: readonly (number | null)[];
  queue: readonly number[];
  bookings?: Scene['bookings'];
  blocks?: Scene['blocks'];
}

function sceneOf({
  seats = [2, 2, 4, 4],
  joined = false,
  sat,
  queue,
  bookings = [],
  blocks = [],
}: Told): Scene {
  const room = roomWith(seats, joined);
  const seeker = (partySize: number) => ({
    choices: choicesOf(room, { partySize, areaId: null, wishes: [] }),
    needsMinutes: 60,
    stay,
  });
  return {
    seats,
    sitting: sat.flatMap((minutes, table) =>
      minutes === null ? [] : [{ tables: [table], stay, sat: minutes, least: minutes }],
    ),
    bookings,
    blocks,
    due: [],
    queue: queue.map(seeker),
  };
}

const median = (scene: Scene) => replay(scene, []).map((fate) => waitAt(fate, 0.5));

describe('the order of the house', () => {
  it('gives a table to who has waited longest of its class', () => {
    const scene = sceneOf({ sat: [null, 30, 30, null], queue: [4, 2, 2, 4] });
    expect(seatedAtOnce(scene)).toEqual([[3], [0], null, null]);
  });

  it('gives a larger table to a smaller party only where nobody of its class waits', () => {
    const free = [30, 30, null, 30];
    expect(seatedAtOnce(sceneOf({ sat: free, queue: [2, 4] }))).toEqual([null, [2]]);
    expect(seatedAtOnce(sceneOf({ sat: free, queue: [2, 2] }))).toEqual([[2], null]);
  });

  it('gives a couple a table in a house that has only large ones', () => {
    expect(seatedAtOnce(sceneOf({ seats: [6, 6], sat: [null, 30], queue: [2] }))).toEqual([[0]]);
  });

  it('joins tables that happen to be free, and keeps none empty for its neighbour', () => {
    const joined = { seats: [4, 4, 2], joined: true, queue: [7] };
    expect(seatedAtOnce(sceneOf({ ...joined, sat: [null, null, 10] }))).toEqual([[0, 1]]);
    expect(seatedAtOnce(sceneOf({ ...joined, sat: [null, 10, 10], queue: [7, 4] }))).toEqual([null, [0]]);
  });

  it('gives nobody a table that the next booking wants too soon', () => {
    const bookings = (from: number) => [{ tables: [0], from, stay }];
    const scene = { seats: [2], sat: [null], queue: [2] };
    expect(seatedAtOnce(sceneOf({ ...scene, bookings: bookings(45) }))).toEqual([null]);
    expect(seatedAtOnce(sceneOf({ ...scene, bookings: bookings(75) }))).toEqual([[0]]);
    expect(seatedAtOnce(sceneOf({ ...scene, blocks: [{ table: 0, from: -5, to: 30 }] }))).toEqual([null]);
  });
});

describe('the evening played through', () => {
  it('gives the same waits for the same room', () => {
    const scene = sceneOf({ sat: [20, 50, 70, 5], queue: [2, 4, 2] });
    expect(replay(scene, [])).toEqual(replay(scene, []));
  });

  it('waits longer for a room that has just sat down', () => {
    const [late] = median(sceneOf({ sat: [75, 80, 90, 70], queue: [2] }));
    const [early] = median(sceneOf({ sat: [5, 5, 5, 5], queue: [2] }));
    expect(late).toBeLessThan(20);
    expect(early).toBeGreaterThan((late ?? 0) + 20);
  });

  it('lets a booking have its table first', () => {
    const alone = median(sceneOf({ seats: [2], sat: [60], queue: [2] }));
    const bookings = [{ tables: [0], from: 40, stay }];
    const behind = median(sceneOf({ seats: [2], sat: [60], queue: [2], bookings }));
    expect(behind[0]).toBeGreaterThan((alone[0] ?? 0) + 40);
  });

  it('finds no table for who is larger than the house', () => {
    expect(median(sceneOf({ sat: [60, 60, 60, 60], queue: [9] }))).toEqual([null]);
  });

  it('never quotes less than nothing, nor less to who stands further back with the same wish', () => {
    const minutes = fc.option(fc.integer({ min: 0, max: 150 }), { nil: null });
    const rooms = fc.record({
      sat: fc.array(minutes, { minLength: 4, maxLength: 4 }),
      ahead: fc.array(fc.constantFrom(1, 2, 3, 4), { maxLength: 4 }),
      size: fc.constantFrom(2, 4),
      after: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(rooms, ({ sat, ahead, size, after }) => {
        const queue = [...ahead, ...Array.from({ length: after + 1 }, () => size)];
        const own = replay(sceneOf({ sat, queue }), [], 60).slice(ahead.length);
        for (const share of [0.2, 0.5, 0.8]) {
          const waits = own.map((fate) => waitAt(fate, share) ?? Number.POSITIVE_INFINITY);
          expect(Math.min(...waits)).toBeGreaterThanOrEqual(0);
          expect(waits).toEqual([...waits].sort((a, b) => a - b));
        }
      }),
      { numRuns: 40 },
    );
  });
});
