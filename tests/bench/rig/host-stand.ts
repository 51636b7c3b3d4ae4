import { performance } from 'node:perf_hooks';
import type { Book, Booked } from '#main/assignment/book.rules';
import type { Solver } from '#main/assignment/solver';
import { suggestions } from '#main/assignment/suggest.rules';
import type { Room } from '#main/assignment/units.rules';
import { askOracle } from '#main/availability/oracle.service';
import { demandOf, tablesSay, unitsFor } from '#main/availability/slots.rules';

/** How a request was answered. */
export interface Answered {
  request: Booked;
  state: 'free' | 'reshuffle' | 'full';
  /** How many bookings were given other tables for it. */
  moves: number;
  proven: boolean;
  milliseconds: number;
  /** The book when it was asked. */
  before: Book;
}

const SHORTEST_TURN = 75;
const QUARTER = 15 * 60_000;
/** As the house offers them to who is refused: the nearest first. */
const ELSEWHERE = [-1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6].map((quarters) => quarters * QUARTER);
const [OPENS, CLOSES] = [17 * 4 * QUARTER, 21.5 * 4 * QUARTER];

/**
 * Takes a night's requests in their order, as the house does: what is free gets the table that is suggested, what needs
 * moves gets them made, and what is full is refused; where asked, it takes the nearest time that it can have.
 */
export async function takeNight(
  solver: Solver,
  room: Room,
  requests: readonly Booked[],
  seconds: number,
  isSteered = false,
): Promise<Answered[]> {
  const answers: Answered[] = [];
  let book: Book = { room, bookings: [], fixed: [] };
  for (const request of requests) {
    const began = performance.now();
    const times = isSteered ? timesFor(request) : [request];
    const { taken, ...answer } = await takeFirst(solver, book, times, seconds);
    answers.push({ request, before: book, ...answer, milliseconds: performance.now() - began });
    book = taken;
  }
  return answers;
}

/** The time that is wished for, and those near it. */
function timesFor(request: Booked): Booked[] {
  const moved = ELSEWHERE.map((by) => ({ ...request, from: request.from + by, to: request.to + by }));
  return [request, ...moved.filter(({ from }) => from >= OPENS && from <= CLOSES)];
}

async function takeFirst(solver: Solver, book: Book, [first, ...others]: readonly Booked[], seconds: number) {
  if (!first) throw new Error('a request has a time');
  let answer = await take(solver, book, first, seconds);
  for (const other of others) if (answer.state === 'full') answer = await take(solver, book, other, seconds);
  return answer;
}

async function take(solver: Solver, book: Book, request: Booked, seconds: number) {
  const demand = demandOf(book);
  const { state } = tablesSay(demand, unitsFor(demand, request), request);
  const [best] = state === 'free' ? suggestions(book.room, demand.held, request, SHORTEST_TURN) : [];
  if (best)
    return {
      taken: withBooking(book, request, best.unit.tables),
      state: 'free' as const,
      moves: 0,
      proven: true,
    };
  if (state === 'full') return { taken: book, state, moves: 0, proven: true };
  const verdict = await solver.inquire('bench', (inquiry) => askOracle(inquiry, book, request, seconds));
  if (!verdict.unit) return { taken: book, state: 'full' as const, moves: 0, proven: verdict.proven };
  const bookings = book.bookings.map((booking, index) => {
    const option = verdict.choice[index] ?? -1;
    return { ...booking, tables: verdict.problem.seekers[index]?.options[option]?.tables ?? booking.tables };
  });
  const taken = withBooking({ ...book, bookings }, request, verdict.unit.tables);
  return { taken, state: 'reshuffle' as const, moves: verdict.moves, proven: verdict.proven };
}

function withBooking(book: Book, request: Booked, tables: readonly number[]): Book {
  return { ...book, bookings: [...book.bookings, { ...request, tables }] };
}
