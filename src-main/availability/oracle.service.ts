import { type Asked, type Book, NEW_PARTY, problemOf } from '../assignment/book.rules';
import { type Choice, movesIn, type Problem } from '../assignment/problem.rules';
import type { Inquiry } from '../assignment/solver';
import type { Unit } from '../assignment/units.rules';

/** What the exact search says of a party at a time. */
export interface Verdict {
  /** Where it can sit; null where it cannot, or the time ran out. */
  unit: Unit | null;
  problem: Problem;
  choice: Choice;
  /** How many bookings are given other tables for it. */
  moves: number;
  /** That it cannot sit is proven, or that it can with no fewer moves. */
  proven: boolean;
  seconds: number;
}

/** Asks whether a party fits when bookings that may be moved are. Nobody in the book loses a place by it. */
export async function askOracle(
  inquiry: Inquiry,
  book: Book,
  asked: Asked,
  seconds: number,
): Promise<Verdict> {
  const problem = problemOf(book, asked);
  const solution = await inquiry.ask(problem, seconds);
  const { choice } = solution;
  const at = problem.seekers.findIndex(({ id }) => id === NEW_PARTY);
  const tables = problem.seekers[at]?.options[choice[at] ?? -1]?.tables;
  const unit = tables && book.room.units.find((candidate) => candidate.tables.join() === tables.join());
  return {
    unit: unit ?? null,
    problem,
    choice,
    moves: movesIn(problem, choice),
    proven: unit ? solution.provenMoves : solution.provenSeated,
    seconds: solution.seconds,
  };
}
