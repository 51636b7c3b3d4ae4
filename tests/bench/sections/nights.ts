import loadHighs, { type Highs } from 'highs';
import { problemOf } from '#main/assignment/book.rules';
import { seatedIn } from '#main/assignment/problem.rules';
import { solve } from '#main/assignment/solve';
import { openSolver } from '#main/assignment/solver';
import type { Figure } from '../figures';
import { progress } from '../progress';
import type { ReservationsBench } from '../reservations';
import { benchRoom, loads, nightOfRequests } from '../rig/generated-book';
import { type Answered, takeNight } from '../rig/host-stand';
import { percentile } from '../samples';

/** What a night's parties should be, against those of whoever knows all requests in advance. */
const goals: Record<number, number> = { 30: 0.97, 40: 0.967, 50: 0.935, 60: 0.875 };
const NIGHTS = 15;
const SECONDS = 4;

interface Load {
  load: number;
  accepted: number;
  best: number;
  answers: Answered[];
}

/** Evenings whose requests come in any order: who is taken, who is refused though there was a way, and who is moved. */
export async function measureNights({ quick }: ReservationsBench): Promise<Figure[]> {
  const highs = await loadHighs();
  const solver = openSolver(progress);
  const room = benchRoom();
  const nights = quick ? 1 : NIGHTS;
  const measured: Load[] = [];
  for (const load of loads) {
    const result: Load = { load, accepted: 0, best: 0, answers: [] };
    for (let night = 0; night < nights; night++) {
      const requests = nightOfRequests(`night ${load}.${night}`, load);
      result.best += solve(highs, problemOf({ room, bookings: requests, fixed: [] }), { seconds: 60 }).seated;
      const answers = await takeNight(solver, room, requests, SECONDS);
      result.accepted += answers.filter(({ state }) => state !== 'full').length;
      result.answers.push(...answers);
    }
    progress(`${nights} nights of ${load} requests`);
    measured.push(result);
  }
  await solver.close();
  return figuresOf(measured, highs, nights);
}

function figuresOf(measured: readonly Load[], highs: Highs, nights: number): Figure[] {
  const answers = measured.flatMap((load) => load.answers);
  const refusals = answers.filter(({ state }) => state === 'full');
  const wrong = refusals.filter((refusal) => couldBeSeated(highs, refusal)).length;
  const moves = answers.filter(({ state }) => state === 'reshuffle').map((answer) => answer.moves);
  const searched = answers
    .filter(({ milliseconds }) => milliseconds > 0)
    .map(({ milliseconds }) => milliseconds);
  progress('refusals checked');
  const section = `${nights} nights of each load, requests in any order`;
  return [
    ...measured.map(({ load, accepted, best }) => ({
      section,
      name: `${load} requests: parties of the best possible`,
      value: accepted / best,
      unit: '' as const,
      least: goals[load] ?? 0,
      detail: `${accepted} of ${best}; the best takes ${Math.round((100 * best) / (load * nights))} % of all`,
    })),
    {
      section,
      name: 'refused though there was a way',
      value: (100 * wrong) / Math.max(1, refusals.length),
      unit: '%',
      goal: 0,
      detail: `${wrong} of ${refusals.length}; ${refusals.filter(({ proven }) => !proven).length} without a proof in ${SECONDS} s`,
    },
    { section, name: 'bookings moved for one, median', value: percentile(moves, 0.5), unit: '', goal: 1 },
    {
      section,
      name: 'bookings moved for one, most',
      value: Math.max(...moves),
      unit: '',
      goal: 3,
      detail: `${moves.length} of ${answers.length} needed moves, ${moves.filter((count) => count > 3).length} more than 3`,
    },
    {
      section,
      name: 'an answer, p99',
      value: percentile(searched, 0.99),
      unit: 'ms',
      detail: `most ${Math.round(Math.max(...searched))} ms`,
    },
  ];
}

/** Asked anew of the solver, with nobody at a table and all the time it likes: can all who were taken and this one sit? */
function couldBeSeated(highs: Highs, { before, request }: Answered): boolean {
  const bookings = [...before.bookings, request].map((booking) => ({ ...booking, tables: [] }));
  return (
    seatedIn(solve(highs, problemOf({ ...before, bookings }), { seconds: 60 }).choice) === bookings.length
  );
}
