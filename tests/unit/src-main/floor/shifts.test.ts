import { expect, it } from 'vitest';
import { fittingUnits, type Seatable } from '#main/floor/fit.rules';
import { rankCandidates } from '#main/floor/suggest.rules';
import {
  GUARD_MINUTES,
  gini,
  guardMinutes,
  type ServerTonight,
  serverFor,
} from '#main/sections/rotation.rules';

/** Four equal sections: three tables for two, three for four and one for six each. */
const SECTIONS = ['a', 'b', 'c', 'd'];
const SEATS = [2, 2, 2, 4, 4, 4, 6];
const SHIFT_MINUTES = 300;
const sizes = [2, 2, 2, 2, 2, 2, 4, 4, 4, 3, 3, 1, 5, 6];

/** Small numbers in a fixed order for a seed. */
function dice(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Seating {
  server: string;
  minute: number;
  covers: number;
}

/** One evening at the door: each minute the first in the queue gets the best table, or waits when none is free. */
function playShift(seed: number): Seating[] {
  const roll = dice(seed);
  const start = new Date('2026-11-20T17:00:00Z');
  const tables: (Seatable & { section: string; busyUntil: number })[] = SECTIONS.flatMap((section) =>
    SEATS.map((seats, index) => ({
      id: `${section}${index}`,
      number: `${section}${index}`,
      seats,
      area: 'Hall',
      section,
      busyUntil: 0,
    })),
  );
  const servers: ServerTonight[] = SECTIONS.map((id) => ({
    id,
    firstName: id,
    lastName: '',
    sectionIds: [id],
    parties: 0,
    covers: 0,
    openParties: 0,
    openCovers: 0,
    lastSeatedAt: null,
  }));
  const queue: number[] = [];
  const seatings: Seating[] = [];
  for (let minute = 0; minute < SHIFT_MINUTES; minute++) {
    const now = new Date(start.getTime() + minute * 60_000);
    // Busiest in the middle: about sixty parties.
    if (roll(100) < (minute > 60 && minute < 210 ? 32 : 18)) queue.push(sizes[roll(sizes.length)] ?? 2);
    const [size] = queue;
    if (size === undefined) continue;
    const free = tables.filter(({ busyUntil }) => busyUntil <= minute);
    const candidates = fittingUnits(size, free, []).map((unit) => ({
      unit,
      minParty: 1,
      nextAt: null,
      breaksJoin: false,
      neededBy: null,
      server: serverFor(
        free.filter(({ id }) => unit.tableIds.includes(id)).map(({ section }) => section),
        servers,
        now,
      ),
    }));
    const [best] = rankCandidates(candidates, { size, turnMinutes: 90 }, now);
    if (!best?.server || guardMinutes(best.server, now) > 0) continue;
    queue.shift();
    const server = best.server;
    Object.assign(server, { parties: server.parties + 1, covers: server.covers + size, lastSeatedAt: now });
    const table = tables.find(({ id }) => id === best.unit.tableIds[0]);
    if (table) table.busyUntil = minute + 70 + roll(40);
    seatings.push({ server: server.id, minute, covers: size });
  }
  return seatings;
}

const shifts = Array.from({ length: 20 }, (_, seed) => playShift(seed + 1));

it.each(shifts.map((seatings, index) => [index + 1, seatings] as const))(
  'shift %i of equal sections ends with covers spread evenly',
  (_, seatings) => {
    const covers = SECTIONS.map((section) =>
      seatings.filter(({ server }) => server === section).reduce((sum, seating) => sum + seating.covers, 0),
    );
    expect(seatings.length).toBeGreaterThan(40);
    expect(gini(covers)).toBeLessThanOrEqual(0.08);
  },
);

it('no server is given two parties within ten minutes in any of them', () => {
  const tooSoon = shifts.flatMap((seatings) =>
    seatings.filter(
      ({ server, minute }, index) =>
        seatings.findIndex(
          (later, place) => place > index && later.server === server && later.minute < minute + GUARD_MINUTES,
        ) >= 0,
    ),
  );
  expect(tooSoon).toEqual([]);
});
