import type { Room } from '#main/assignment/units.rules';
import { type Arrivals, waysToGoOn } from '#main/waitlist/arrivals.rules';
import { corrected, type Outcome, type Said, said, type Wait } from '#main/waitlist/quote.rules';
import { type Comer, replay, type Scene, type Seeker, waitAt } from '#main/waitlist/replay.rules';
import { choicesOf, nextSeating } from '#main/waitlist/seating.rules';
import { type Learned, leastStay, type Mark, type PastStay, stayOf, turnOf } from '#main/waitlist/turn.rules';
import { baselines, type Seated } from './baselines';
import type { Party } from './evening';

/** What one party that had to wait was told, by each method, and how long it waited. */
export interface Told {
  partySize: number;
  actual: number;
  computed: Wait;
  quoted: Wait;
  range: Said;
  rollingAverage: number;
  partiesAhead: number;
  milliseconds: number;
}

/** What the house knows when it quotes. */
export interface Knowledge {
  learned: Learned;
  /** Who came to the door on nights like this one. */
  evenings: readonly Arrivals[];
  /** Whether who comes later is known too: no house does, and no replay can do better. */
  knowsWhoComes?: boolean;
  /** Whether what the till sees of a meal is used. */
  seesCourses: boolean;
  /** Misses of the nights before; this one's are added as they come. */
  outcomes: Outcome[];
}

interface Sitting {
  party: Party;
  tables: readonly number[];
  since: number;
}

const CONFIGURED = 120;
const NEEDED_SHARE = 0.75;

/** The stays of an evening as the house remembers them. */
export function remembered(parties: readonly Party[]): PastStay[] {
  return parties.map(
    ({ partySize, stays, ordered, served: [firstServed, secondServed, thirdServed], paying }) => ({
      partySize,
      minutes: stays,
      isLunch: false,
      marks: {
        ...{ ordered, paying },
        ...(firstServed !== undefined && { firstServed }),
        ...(secondServed !== undefined && { secondServed }),
        ...(thirdServed !== undefined && { thirdServed }),
      },
    }),
  );
}

/** Who came to the door on an evening, as the house remembers it. */
export function arrivalsOf(parties: readonly Party[]): Arrivals {
  return parties.map(({ partySize, arrives }) => ({ partySize, minute: arrives }));
}

/** Plays one evening with the product's own order of seating, and quotes everybody who cannot sit down at once. */
export function playEvening(room: Room, parties: readonly Party[], knowledge: Knowledge): Told[] {
  const seats = room.tables.map((table) => table.seats);
  const sitting: Sitting[] = [];
  const queue: { party: Party; told: Told | null }[] = [];
  const told: Told[] = [];
  const recent: Seated[] = [];
  const seekers = new Map<number, Seeker>();
  const seekerOf = (partySize: number): Seeker => {
    const known = seekers.get(partySize);
    if (known) return known;
    const stay = turnOf(knowledge.learned, partySize, false, CONFIGURED);
    const choices = choicesOf(room, { partySize, areaId: null, wishes: [] });
    const seeker = { choices, needsMinutes: NEEDED_SHARE * Math.exp(stay.mu), stay };
    seekers.set(partySize, seeker);
    return seeker;
  };
  const forever = seats.map(() => Number.POSITIVE_INFINITY);
  const free = () =>
    seats.flatMap((_, table) => (sitting.some(({ tables }) => tables.includes(table)) ? [] : [table]));
  const seatAll = (now: number) => {
    for (;;) {
      const next = nextSeating(
        queue.map(({ party }) => seekerOf(party.partySize)),
        free(),
        forever,
        seats,
      );
      const entry = next && queue[next.party];
      if (!entry) return;
      queue.splice(next.party, 1);
      sitting.push({ party: entry.party, tables: next.tables, since: now });
      if (!entry.told) continue;
      entry.told.actual = now - entry.party.arrives;
      recent.push({ at: now, waited: entry.told.actual });
      knowledge.outcomes.push({ computed: entry.told.computed, actual: entry.told.actual });
    }
  };

  let coming = 0;
  for (;;) {
    const leaves = Math.min(...sitting.map(({ party, since }) => since + party.stays));
    const arrives = parties[coming]?.arrives ?? Number.POSITIVE_INFINITY;
    if (leaves === Number.POSITIVE_INFINITY && arrives === Number.POSITIVE_INFINITY) return told;
    const now = Math.min(leaves, arrives);
    if (leaves <= arrives) {
      const gone = sitting.findIndex(({ party, since }) => since + party.stays === leaves);
      sitting.splice(gone, 1);
      seatAll(now);
      continue;
    }
    const party = parties[coming++] as Party;
    const entry = { party, told: null as Told | null };
    queue.push(entry);
    seatAll(now);
    if (!queue.includes(entry)) continue;
    const scene = sceneOf(
      seats,
      sitting,
      queue.map((one) => seekerOf(one.party.partySize)),
      knowledge,
      now,
    );
    const began = performance.now();
    const ways = knowledge.knowsWhoComes
      ? [
          parties
            .slice(coming)
            .map((later): Comer => ({ ...seekerOf(later.partySize), from: later.arrives - now })),
        ]
      : waysToGoOn(knowledge.evenings, arrivalsOf(parties.slice(0, coming)), now, seekerOf);
    const fate = replay(scene, ways).at(-1);
    const computed = {
      likely: (fate && waitAt(fate, 0.5)) ?? 360,
      safe: (fate && waitAt(fate, 0.8)) ?? 360,
    };
    const quoted = corrected(computed, knowledge.outcomes);
    entry.told = {
      partySize: party.partySize,
      actual: 0,
      computed,
      quoted,
      range: said(quoted),
      ...baselines(recent, queue.length, now),
      milliseconds: performance.now() - began,
    };
    told.push(entry.told);
  }
}

function sceneOf(
  seats: readonly number[],
  sitting: readonly Sitting[],
  queue: Scene['queue'],
  { learned, seesCourses }: Knowledge,
  now: number,
): Scene {
  return {
    seats,
    sitting: sitting.map(({ party, tables, since }) => {
      const sat = now - since;
      const last = seesCourses ? lastMark(party, sat) : null;
      const turn = turnOf(learned, party.partySize, false, CONFIGURED);
      const least = seesCourses ? leastStay(turn, learned.places, last?.mark ?? null, sat) : sat;
      return { tables, stay: stayOf(turn, learned.places, last), sat, least };
    }),
    bookings: [],
    blocks: [],
    queue,
    due: [],
  };
}

function lastMark(party: Party, sat: number): { mark: Mark; afterMinutes: number } | null {
  const all: [Mark, number | undefined][] = [
    ['ordered', party.ordered],
    ['firstServed', party.served[0]],
    ['secondServed', party.served[1]],
    ['thirdServed', party.served[2]],
    ['paying', party.paying],
  ];
  const last = all.findLast(([, at]) => at !== undefined && at <= sat);
  return last?.[1] === undefined ? null : { mark: last[0], afterMinutes: last[1] };
}
