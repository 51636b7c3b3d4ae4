import { expect, it } from 'vitest';
import { learn } from '#main/waitlist/turn.rules';
import { benchRoom } from '#tests/bench/rig/generated-book';
import { eveningOf } from '#tests/bench/rig/waits/evening';
import { arrivalsOf, playEvening, remembered } from '#tests/bench/rig/waits/play';
import { chanceOf } from '#tests/faults/random';

const evenings = (name: string, count: number) =>
  Array.from({ length: count }, (_, night) => eveningOf(chanceOf(`${name}.${night}`)));

it('on simulated nights the replay is far closer than what most waitlists say, and its safe quote is kept', () => {
  const before = evenings('before', 10);
  const knowledge = {
    learned: learn(before.flatMap(remembered)),
    evenings: before.map(arrivalsOf),
    seesCourses: true,
    outcomes: [],
  };
  const told = evenings('tonight', 10).flatMap((parties) => playEvening(benchRoom(), parties, knowledge));
  const error = (of: (one: (typeof told)[number]) => number) =>
    told.reduce((sum, one) => sum + Math.abs(one.actual - of(one)), 0) / told.length;
  const replayed = error(({ quoted }) => quoted.likely);
  expect(told.length).toBeGreaterThan(150);
  expect(replayed).toBeLessThan(error(({ rollingAverage }) => rollingAverage) / 2);
  expect(replayed).toBeLessThan(error(({ partiesAhead }) => partiesAhead) / 2);
  const kept = told.filter(({ actual, quoted }) => actual <= quoted.safe).length / told.length;
  expect(kept).toBeGreaterThan(0.7);
  expect(kept).toBeLessThan(0.9);
}, 60_000);
