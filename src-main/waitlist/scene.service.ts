import { addDays, serviceDay, wallTime } from '#contract/time';
import type { WaitlistPlace } from '#contract/waitlist';
import type { Tx } from '#db/store';
import type { Room } from '../assignment/units.rules';
import { type DayBook, loadDayBook } from '../availability/day-book.service';
import type { ReadContext } from '../host/context';
import { serviceMinute } from '../hours/hours.rules';
import { whenIn } from '../hours/hours.service';
import { waysToGoOn } from './arrivals.rules';
import type { Memory } from './learned.service';
import type { Outcome } from './quote.rules';
import type { Comer, Scene, Seeker } from './replay.rules';
import { type Asked, choicesOf } from './seating.rules';
import { isLunchAt, listArrivals, listSitting, type Sitting } from './stays.queries';
import { type Learned, leastStay, marks, stayOf, turnOf } from './turn.rules';
import { type ListedEntry, listEntries, listOutcomes } from './waitlist.queries';
import { isForgotten } from './waitlist.rules';

type Clock = Pick<ReadContext, 'now' | 'venue'>;

/** The room, who waits, and all that decides for how long. */
export interface WaitScene {
  now: Date;
  entries: ListedEntry[];
  /** Those of the entries that wait, in the order of the house: the head of the scene's queue. */
  waiting: ListedEntry[];
  /** Who is on the list still since an earlier day, and in nobody's way. */
  forgotten: ListedEntry[];
  scene: Scene;
  /** Who else may come to the door: worked out by whoever plays the evening through. */
  waysToGoOn(): Comer[][];
  outcomes: Outcome[];
  /** Tables of the scene as people know them. */
  placeOf(tables: readonly number[]): WaitlistPlace;
}

/** How much of its usual stay a party must be able to have. */
const NEEDED_SHARE = 0.75;
/** The misses that are learned from: recent ones, and not more than say something of now. */
const OUTCOME_DAYS = 28;
const MOST_OUTCOMES = 300;

/** Loads the room and the queue; with somebody who is not on the list yet, that party stands at its end. */
export async function loadScene(tx: Tx, clock: Clock, memory: Memory, newcomer?: Asked): Promise<WaitScene> {
  const { now, venue } = clock;
  const day = serviceDay(now, venue.timeZone, venue.dayCutover);
  const book = await loadDayBook(tx, clock, day);
  const entries = await listEntries(tx, day);
  const open = entries.filter(({ state }) => state === 'waiting' || state === 'notified');
  const waiting = open.filter((entry) => !isForgotten(entry, day, now));
  const asked: Asked[] = newcomer ? [...waiting, newcomer] : waiting;
  const { learned, evenings } = await memory(tx, clock);
  const seekerOf = seekers(book, learned, clock);
  const [tonight = []] = await listArrivals(tx, [day], venue.timeZone);
  const sitting = await listSitting(tx, now);
  const { room } = book.book;
  const minute = serviceMinute(wallTime(now, venue.timeZone).time, venue.dayCutover);
  const scene: Scene = {
    seats: room.tables.map(({ seats }) => seats),
    sitting: sittingIn(room, sitting, seekerOf),
    ...promisedIn(book, seekerOf),
    queue: asked.map((party) => seekerOf(party).seeker),
  };
  return {
    now,
    entries,
    waiting,
    forgotten: open.filter((entry) => isForgotten(entry, day, now)),
    scene,
    waysToGoOn: () => waysToGoOn(evenings, tonight, minute, comersOf(seekerOf)),
    outcomes: await listOutcomes(tx, addDays(day, -OUTCOME_DAYS), MOST_OUTCOMES),
    placeOf: places(room, scene, clock),
  };
}

type Seekers = (asked: Asked) => { seeker: Seeker; learned: Learned };

/** What a party of this size and with these wishes needs, by now. */
function seekers({ hours, book }: DayBook, learned: Learned, { now, venue }: Clock): Seekers {
  const wall = wallTime(now, venue.timeZone);
  const isLunch = isLunchAt(wall.time, venue.dayCutover);
  return (asked) => {
    const { turnMinutes } = whenIn(hours, wall, asked.partySize);
    const stay = turnOf(learned, asked.partySize, isLunch, turnMinutes);
    const needsMinutes = NEEDED_SHARE * Math.exp(stay.mu);
    return { seeker: { choices: choicesOf(book.room, asked), needsMinutes, stay }, learned };
  };
}

function sittingIn(room: Room, sitting: readonly Sitting[], seekerOf: Seekers): Scene['sitting'] {
  const places = new Map(room.tables.map(({ id }, index) => [id, index]));
  return sitting.map(({ partySize, tableIds, satMinutes: sat, marks: seen }) => {
    const { seeker, learned } = seekerOf({ partySize, areaId: null, wishes: [] });
    const mark = marks.findLast((one) => seen[one] !== undefined) ?? null;
    const last = mark && { mark, afterMinutes: seen[mark] ?? 0 };
    return {
      tables: tableIds.flatMap((id) => places.get(id) ?? []),
      stay: stayOf(seeker.stay, learned.places, last),
      sat,
      least: leastStay(seeker.stay, learned.places, mark, sat),
    };
  });
}

/** What the ledger has promised: bookings with their tables, those without, and what is blocked. */
function promisedIn({ book, now }: DayBook, seekerOf: Seekers): Pick<Scene, 'bookings' | 'due' | 'blocks'> {
  const minute = (at: number) => (at - now.getTime()) / 60_000;
  const booked = [
    ...book.bookings,
    ...book.fixed
      .filter(({ kind }) => kind === 'booked')
      .map((fixed) => ({ ...fixed, areaId: null, wishes: [] })),
  ].map(({ tables, from, partySize, areaId, wishes }) => ({
    tables,
    from: minute(from),
    ...seekerOf({ partySize: partySize ?? 2, areaId, wishes }).seeker,
  }));
  return {
    bookings: booked.filter(({ tables }) => tables.length > 0),
    due: booked.filter(({ tables }) => tables.length === 0),
    blocks: book.fixed
      .filter(({ kind }) => kind === 'blocked')
      .flatMap(({ tables, from, to }) =>
        tables.map((table) => ({ table, from: minute(from), to: minute(to) })),
      ),
  };
}

function places(room: Room, { bookings, blocks }: Scene, { now, venue }: Clock): WaitScene['placeOf'] {
  return (tables) => {
    const members = tables.flatMap((table) => room.tables[table] ?? []);
    const next = Math.min(
      ...bookings
        .filter((booking) => booking.tables.some((table) => tables.includes(table)))
        .map(({ from }) => from),
      ...blocks.filter(({ table, from }) => tables.includes(table) && from > 0).map(({ from }) => from),
    );
    return {
      tableIds: members.map(({ id }) => id),
      numbers: members.map(({ number }) => number),
      seats: members.reduce((sum, { seats }) => sum + seats, 0),
      area: members[0]?.area ?? '',
      freeUntil:
        next === Number.POSITIVE_INFINITY
          ? null
          : wallTime(new Date(now.getTime() + next * 60_000), venue.timeZone).time,
    };
  };
}

/** Parties at the door of each size, who ask for nothing else. */
function comersOf(seekerOf: Seekers): (partySize: number) => Seeker {
  const known = new Map<number, Seeker>();
  return (partySize) => {
    const seeker = known.get(partySize) ?? seekerOf({ partySize, areaId: null, wishes: [] }).seeker;
    known.set(partySize, seeker);
    return seeker;
  };
}
