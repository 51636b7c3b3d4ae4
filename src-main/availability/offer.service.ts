import type { Output, ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { addMinutes, instantsOf } from '#contract/time';
import type { Asked } from '../assignment/book.rules';
import type { Inquiry, Solver } from '../assignment/solver';
import { pointsOf, suggestions } from '../assignment/suggest.rules';
import type { Unit } from '../assignment/units.rules';
import { Afterwards, type ReadContext } from '../host/context';
import { bookingDay } from '../reservations/booking.rules';
import { clockOf, holdersOf, movesOf, unitView, type Words } from './answer.rules';
import { type DayBook, loadDayBook, namesIn } from './day-book.service';
import { askOracle, type Verdict } from './oracle.service';
import { type Demand, demandOf, refused, tablesSay, unitsFor } from './slots.rules';
import { askedAt, limitAt, type Moment, momentsOf, shortestTurn, type Wanted } from './times.service';

type Offer = Output<'availability.offer'>;

/** Who makes room by moving more bookings than this is told of other times too: one of them may ask for less. */
const MANY_MOVES = 3;
/** How long the question itself may take, and all the other times together. */
const SECONDS = 4;
const SECONDS_ELSEWHERE = 4;
const ELSEWHERE_MINUTES = 90;
const MOST_ELSEWHERE = 6;

interface Question {
  day: DayBook;
  demand: Demand;
  units: Unit[];
  wanted: Wanted;
  moment: Moment;
  asked: Asked;
}

/** One that is not answered at once: who is in the way has a name. */
interface Searched extends Question {
  words: Words;
}

/**
 * Tables for a party at one time. What is free is answered at once; whether moves make room, and which other times do, is
 * found out after the transaction. Refuses TIME_SKIPPED.
 */
export async function offerTables(
  { tx, now, venue, actor, terminal }: ReadContext,
  solver: Solver,
  { exceptReservationId, date, time, laterFold, ...wanted }: ParsedInput<'availability.offer'>,
): Promise<Offer | Afterwards<Offer>> {
  const shown = instantsOf({ date, time }, venue.timeZone);
  const at = shown[laterFold ? shown.length - 1 : 0];
  if (!at) throw new DomainError('TIME_SKIPPED', { date, time });
  const moment = { date, time, laterFold: laterFold && shown.length > 1, at };
  const day = await loadDayBook(tx, { now, venue }, bookingDay(moment, venue), { exceptReservationId });
  const demand = demandOf(day.book);
  const asked = askedAt(day, wanted, moment);
  const question: Question = { day, demand, units: unitsFor(demand, asked), wanted, moment, asked };
  const offer = atOnce(question);
  if (offer.state === 'free' && offer.limit === null) return offer;
  const words = { clock: clockOf(venue.timeZone), names: await namesIn(tx, day) };
  const asker = `offer for ${exceptReservationId ?? 'a new booking'} to ${actor.id} at ${terminal}`;
  return new Afterwards(() =>
    solver.inquire(asker, (inquiry) => searched({ ...question, words }, offer, inquiry)),
  );
}

/** What is known without a search: the free tables, or that nothing will help. */
function atOnce({ day, demand, units, moment, asked }: Question): Offer {
  const { at: _, ...when } = moment;
  const { state, why } = tablesSay(demand, units, asked);
  const clock = clockOf(day.venue.timeZone);
  const free = state === 'free' ? suggestions(day.book.room, demand.held, asked, shortestTurn(day)) : [];
  return {
    ...when,
    durationMinutes: (asked.to - asked.from) / 60_000,
    limit: limitAt(day, asked, moment).limit,
    state: state === 'free' ? 'free' : 'full',
    units: free.map((suggestion) => unitView(day.book, suggestion, clock)),
    moves: [],
    why,
    holders: [],
    nearest: [],
    proven: state !== 'tight',
    seconds: 0,
  };
}

async function searched(question: Searched, offer: Offer, inquiry: Inquiry): Promise<Offer> {
  const { day, units, asked, words } = question;
  const verdict = offer.proven ? null : await askOracle(inquiry, day.book, asked, SECONDS);
  const answer: Offer = verdict ? { ...offer, ...judged(question, verdict) } : offer;
  const isFull = answer.state === 'full';
  if (!isFull && answer.limit === null && answer.moves.length <= MANY_MOVES) return answer;
  return {
    ...answer,
    why: isFull ? (answer.why ?? refused('tables_taken')) : null,
    holders: isFull ? holdersOf(day.book, units, asked, words) : [],
    nearest: await nearestTimes(question, inquiry),
  };
}

function judged(
  { day, asked, words }: Searched,
  { unit, problem, choice, moves, proven, seconds }: Verdict,
): Partial<Offer> {
  if (!unit) return { state: 'full', proven, seconds };
  const { room } = day.book;
  const moved = movesOf(day.book, problem, choice, words).filter(({ from }) => from.tableIds.length > 0);
  return {
    state: moves === 0 ? 'free' : 'reshuffle',
    units: [unitView(day.book, { unit, freeUntil: null, points: pointsOf(room, unit, asked) }, words.clock)],
    moves: moved,
    proven,
    seconds,
  };
}

/** The nearest times at which the party can come, by the same search: those that are free need none. */
async function nearestTimes(
  { day, demand, wanted, moment }: Question,
  inquiry: Inquiry,
): Promise<Offer['nearest']> {
  const from = addMinutes(moment.at, -ELSEWHERE_MINUTES);
  const to = addMinutes(moment.at, ELSEWHERE_MINUTES);
  const distance = ({ at }: Moment) => Math.abs(at.getTime() - moment.at.getTime());
  const others = momentsOf(day)
    .filter(({ at }) => at >= from && at <= to && at.getTime() !== moment.at.getTime())
    .sort((a, b) => distance(a) - distance(b) || a.at.getTime() - b.at.getTime());
  const until = performance.now() + SECONDS_ELSEWHERE * 1_000;
  const found: Offer['nearest'] = [];
  for (const other of others) {
    if (found.length === MOST_ELSEWHERE || inquiry.isGivenUp) break;
    const asked = askedAt(day, wanted, other);
    if (limitAt(day, asked, other).limit) continue;
    const { date, time, laterFold } = other;
    const { state } = tablesSay(demand, unitsFor(demand, asked), asked);
    if (state === 'free') found.push({ date, time, laterFold, state, moves: 0 });
    const seconds = (until - performance.now()) / 1_000;
    if (state !== 'tight' || seconds <= 0) continue;
    const { unit, moves } = await askOracle(inquiry, day.book, asked, seconds);
    if (unit) found.push({ date, time, laterFold, state: moves === 0 ? 'free' : 'reshuffle', moves });
  }
  return found;
}
