import loadHighs from 'highs';
import { problemOf } from '#main/assignment/book.rules';
import { solve } from '#main/assignment/solve';
import { openSolver } from '#main/assignment/solver';
import type { Figure } from '../figures';
import { progress } from '../progress';
import type { ReservationsBench } from '../reservations';
import { benchRoom, loads, nightOfRequests } from '../rig/generated-book';
import { percentile } from '../samples';

const BOOKS = 100;
const SECONDS = 10;

/**
 * Books in which everybody can be seated, none with a table yet: the parties that the best plan of a night takes. How many
 * of them the product's plan seats, and how long it takes.
 */
export async function measureSeatableBooks({ quick }: ReservationsBench): Promise<Figure[]> {
  const highs = await loadHighs();
  const solver = openSolver(progress);
  const room = benchRoom();
  const books = quick ? loads.length : BOOKS;
  let parties = 0;
  let placed = 0;
  let whole = 0;
  const seconds: number[] = [];
  for (let book = 0; book < books; book++) {
    const load = loads[book % loads.length] as number;
    const requests = nightOfRequests(`book ${book}`, load);
    const best = solve(highs, problemOf({ room, bookings: requests, fixed: [] }), { seconds: 60 });
    const bookings = requests.filter((_, index) => best.choice[index] !== null);
    const problem = problemOf({ room, bookings, fixed: [] });
    const plan = await solver.inquire('bench', (inquiry) => inquiry.ask(problem, SECONDS));
    parties += bookings.length;
    placed += plan.seated;
    whole += Number(plan.seated === bookings.length);
    seconds.push(plan.seconds);
  }
  await solver.close();
  progress('seatable books');
  const section = `${books} books that can be seated, 20 tables and 15 joins`;
  const detail = `${parties.toLocaleString('en')} parties, ${whole} of ${books} books whole`;
  return [
    { section, name: 'parties placed', value: (100 * placed) / parties, unit: '%', least: 100, detail },
    { section, name: 'plan, median', value: percentile(seconds, 0.5), unit: 's', goal: 0.5 },
    { section, name: 'plan, p99', value: percentile(seconds, 0.99), unit: 's', goal: 5 },
  ];
}
