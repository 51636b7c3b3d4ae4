import type { Output } from '#contract/contract';
import { problemOf } from '../assignment/book.rules';
import type { Solver } from '../assignment/solver';
import { Afterwards, type ReadContext } from '../host/context';
import { clockOf, holdersOf, movesOf, partyView } from './answer.rules';
import { loadDayBook, namesIn } from './day-book.service';
import { demandOf, refused, unitsFor } from './slots.rules';

type Plan = Output<'availability.plan'>;

const SECONDS = 10;

/**
 * Tables for all bookings of a day that have none, exactly, with the fewest moves of others. Changes nothing: the moves
 * are applied by whoever likes them. The search begins when the transaction has ended.
 */
export async function planDay(
  { tx, now, venue, actor, terminal }: ReadContext,
  solver: Solver,
  date: string,
): Promise<Afterwards<Plan>> {
  const day = await loadDayBook(tx, { now, venue }, date);
  const words = { clock: clockOf(venue.timeZone), names: await namesIn(tx, day) };
  const { book } = day;
  return new Afterwards(async () => {
    const problem = problemOf(book);
    const asker = `plan of ${date} for ${actor.id} at ${terminal}`;
    const solution = await solver.inquire(asker, (inquiry) => inquiry.ask(problem, SECONDS));
    const demand = demandOf(book);
    const unplaced = book.bookings.filter((_, index) => (solution.choice[index] ?? null) === null);
    return {
      date,
      moves: movesOf(book, problem, solution.choice, words),
      unplaced: unplaced.map((booking) => {
        const units = unitsFor(demand, booking);
        return {
          ...partyView(booking, words),
          why: refused(units.length === 0 ? 'no_table_large_enough' : 'tables_taken'),
          holders: holdersOf(book, units, booking, words),
        };
      }),
      placed: solution.seated,
      bound: solution.bound,
      gap: solution.bound - solution.seated,
      proven: solution.provenMoves,
      seconds: solution.seconds,
    };
  });
}
