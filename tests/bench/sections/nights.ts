import loadHighs, { type Highs } from 'highs';
import { type Book, problemOf } from '#main/assignment/book.rules';
import { type Problem, seatedIn } from '#main/assignment/problem.rules';
import { solve } from '#main/assignment/solve';
import { openSolver } from '#main/assignment/solver';
import type { Figure } from '../figures';
import { progress } from '../progress';
import type { ReservationsBench } from '../reservations';
import { benchRoom, loads, nightOfRequests } from '../rig/generated-book';
import { type Answered, takeNight } from '../rig/host-stand';
import { takeLocked } from '../rig/locked-nights';
import { percentile, ratioOf } from '../samples';

/** What a night's parties should be, against those of whoever knows all requests in advance. */
const goals: Record<number, number> = { 30: 0.97, 40: 0.967, 50: 0.935, 60: 0.875 };
const NIGHTS = 25;
/** On so many of them, who is refused takes the nearest time that there is. */
const STEERED_NIGHTS = 5;
const SECONDS = 4;
const FEW_MOVES = 3;

/** How many parties each way of taking a night's requests has seated. */
interface Night {
  best: number;
  exact: number;
  firstFit: number;
  bestFit: number;
  /** Null where it was not played. */
  steered: number | null;
}

interface Load {
  load: number;
  nights: Night[];
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
    const result: Load = { load, nights: [], answers: [] };
    for (let night = 0; night < nights; night++) {
      const requests = nightOfRequests(`night ${load}.${night}`, load);
      const answers = await takeNight(solver, room, requests, SECONDS);
      const isSteered = night < STEERED_NIGHTS;
      const steered = isSteered ? await takeNight(solver, room, requests, SECONDS, true) : null;
      result.answers.push(...answers);
      result.nights.push({
        best: seatedBy(highs, problemOf({ room, bookings: requests, fixed: [] })),
        exact: takenIn(answers),
        ...takeLocked(room, requests),
        steered: steered && takenIn(steered),
      });
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
  const reshuffles = answers.filter(({ state }) => state === 'reshuffle');
  const moves = reshuffles.map((answer) => answer.moves);
  const many = reshuffles.filter((answer) => answer.moves > FEW_MOVES);
  const least = many.filter(({ proven }) => proven).length;
  const milliseconds = answers.map((answer) => answer.milliseconds);
  progress('refusals checked');
  const section = `${nights} nights of each load, requests in any order`;
  return [
    ...measured.flatMap((load) => valuesOf(section, load)),
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
      goal: FEW_MOVES,
      detail: `${moves.length} of ${answers.length} needed moves, ${many.length} more than ${FEW_MOVES}: of ${least} it is proven that fewer do not do`,
    },
    {
      section,
      name: 'an answer, p99',
      value: percentile(milliseconds, 0.99),
      unit: 'ms',
      detail: `most ${Math.round(Math.max(...milliseconds))} ms`,
    },
  ];
}

/** What is taken of the best possible, with how far chance moves it; the same nights with tables given for good. */
function valuesOf(section: string, { load, nights }: Load): Figure[] {
  const of = (seated: (night: Night) => number, among = nights) =>
    ratioOf(
      among.map(seated),
      among.map(({ best }) => best),
    );
  const exact = of((night) => night.exact);
  const [firstFit, bestFit] = [of((night) => night.firstFit), of((night) => night.bestFit)];
  const steered = nights.filter((night) => night.steered !== null);
  const share = nights.reduce((sum, { best }) => sum + best, 0) / (load * nights.length);
  return [
    {
      section,
      name: `${load} requests: parties of the best possible`,
      value: exact.ratio,
      unit: '',
      least: goals[load] ?? 0,
      detail: `± ${exact.error.toFixed(3)} by chance; tables for good: first fit ${firstFit.ratio.toFixed(3)}, best fit ${bestFit.ratio.toFixed(3)}; the best takes ${Math.round(100 * share)} % of all`,
    },
    {
      section,
      name: `${load} requests: where who is refused takes the nearest time`,
      value: of((night) => night.steered ?? 0, steered).ratio,
      unit: '',
      detail: `${steered.length} nights, up to 90 min away; without it ${of((night) => night.exact, steered).ratio.toFixed(3)}`,
    },
  ];
}

function takenIn(answers: readonly Answered[]): number {
  return answers.filter(({ state }) => state !== 'full').length;
}

/** Asked anew of the solver, with nobody at a table and all the time it likes: can all who were taken and this one sit? */
function couldBeSeated(highs: Highs, { before, request }: Answered): boolean {
  const bookings: Book['bookings'] = [...before.bookings, request].map((booking) => ({
    ...booking,
    tables: [],
  }));
  return seatedBy(highs, problemOf({ ...before, bookings })) === bookings.length;
}

/** How many can sit, however they do. */
function seatedBy(highs: Highs, { seekers }: Problem): number {
  const indifferent = seekers.map((seeker) => ({
    ...seeker,
    options: seeker.options.map((option) => ({ ...option, cost: 0 })),
  }));
  return seatedIn(solve(highs, { seekers: indifferent }, { seconds: 60 }).choice);
}
