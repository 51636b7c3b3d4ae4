import { type Chance, chanceOf, evenChances } from './chance.rules';
import { nextSeating, type Seating, type Waiting } from './seating.rules';
import { minutesAt, minutesLeft, type Spread } from './spread.rules';

/** A party that waits, or will: where it may sit, and how long it will stay. */
export interface Seeker extends Waiting {
  stay: Spread;
}

/** The room at one moment. Minutes count from it; tables are places in the room's list. */
export interface Scene {
  seats: readonly number[];
  /** Parties that sit: how long their stay will be in all, and the least that it can be. `sat` is how long it has been. */
  sitting: readonly { tables: readonly number[]; stay: Spread; sat: number; least: number }[];
  /** What is promised: a booking takes its tables when it begins, or as soon as they are free, for a stay. */
  bookings: readonly { tables: readonly number[]; from: number; stay: Spread }[];
  blocks: readonly { table: number; from: number; to: number }[];
  /** Who waits, in the order of the house. */
  queue: readonly Seeker[];
  /** Bookings that have no table yet: they come to the head of the queue when they begin. */
  due: readonly Comer[];
}

/** A party that comes so many minutes from now. */
export type Comer = Seeker & { from: number };

/** How one party fared over all replays. */
export interface Fate {
  /** Minutes until it sat, one for each replay, shortest first; Infinity where it found no table. */
  waits: number[];
  /** Where it sat most often, and at what minute in the middle of those. */
  likely: { tables: readonly number[]; minutes: number } | null;
}

const REPLAYS = 200;
const SEED = 1_946;
/** Nobody is told to wait longer than this. */
const HORIZON = 6 * 60;

/**
 * Plays the rest of the evening a few hundred times: each party that sits leaves at a time it may leave at, bookings
 * take what they were promised, and who waits is seated in the order of the house. The same scene gives the same fates.
 *
 * @param ways who else may come to the door and stand behind, each in the order of their coming: one way for each
 *   replay, over and over.
 */
export function replay(scene: Scene, ways: readonly (readonly Comer[])[], replays = REPLAYS): Fate[] {
  const chance = chanceOf(SEED);
  const even = (of: readonly unknown[]) => of.map(() => evenChances(replays, chance));
  const chances = { sitting: even(scene.sitting), bookings: even(scene.bookings) };
  const seekers = { due: even(scene.due), queue: even(scene.queue) };
  const seen: Seat[][] = scene.queue.map(() => []);
  for (let round = 0; round < replays; round++) {
    const at = (numbers: readonly number[][]) => numbers.map((of) => of[round] ?? 0.5);
    const comers = ways[round % ways.length] ?? [];
    const evening = new Evening(scene, comers, chanceOf(SEED + 1 + round), {
      left: at(chances.sitting),
      booked: at(chances.bookings),
      seekers: [...at(seekers.due), ...at(seekers.queue)],
    });
    evening.play((party, seat) => seen[party]?.push(seat));
  }
  return seen.map((seats) => fateOf(seats, replays));
}

/** Where each of those who wait would sit down at this moment, in the order of the house; null for who goes on waiting. */
export function seatedAtOnce(scene: Scene): (readonly number[] | null)[] {
  const places: (readonly number[] | null)[] = scene.queue.map(() => null);
  const evening = new Evening(scene, [], chanceOf(SEED), { left: [], booked: [], seekers: [] });
  evening.playMoment((party, { tables }) => {
    places[party] = tables;
  });
  return places;
}

interface Seat {
  tables: readonly number[];
  minutes: number;
}

interface Chances {
  left: readonly number[];
  booked: readonly number[];
  /** Of those who are due, and of those who wait. */
  seekers: readonly number[];
}

/** One way the evening may go on. */
class Evening {
  private now = 0;
  private readonly busyUntil: Float64Array;
  private readonly freeFor: Float64Array;
  /** Who is due, who waits, who comes later: null while they are not here, and once they sit. */
  private readonly waiting: (Seeker | null)[];
  private readonly booked: Uint8Array;
  private readonly come: Uint8Array;
  /** How many of the comers have come. */
  private arrived = 0;

  constructor(
    private readonly scene: Scene,
    private readonly comers: readonly Comer[],
    private readonly chance: Chance,
    private readonly chances: Chances,
  ) {
    const { seats, sitting, bookings, due, queue } = scene;
    this.busyUntil = new Float64Array(seats.length);
    this.freeFor = new Float64Array(seats.length);
    this.booked = new Uint8Array(bookings.length);
    this.come = new Uint8Array(due.length);
    this.waiting = [...due.map(() => null), ...queue];
    for (let index = 0; index < sitting.length; index++) {
      const party = sitting[index] as Scene['sitting'][number];
      const passed = Math.max(party.sat, party.least);
      const left = passed - party.sat + minutesLeft(party.stay, passed, chances.left[index] ?? 0.5);
      // Who sits now is not gone yet.
      this.keep(party.tables, Math.max(left, 1e-6));
    }
  }

  play(seated: (party: number, seat: Seat) => void): void {
    for (let left = this.scene.queue.length; left > 0 && this.now <= HORIZON; this.now = this.nextMoment())
      left -= this.playMoment(seated);
  }

  /** Lets everybody sit down who can now; how many of those who wait that are. */
  playMoment(seated: (party: number, seat: Seat) => void): number {
    const { queue, due } = this.scene;
    let count = 0;
    this.seatBookings();
    this.letIn();
    for (let next = this.seatOne(); next; next = this.seatOne()) {
      const party = next.party - due.length;
      if (party < 0 || party >= queue.length) continue;
      seated(party, { tables: next.tables, minutes: this.now });
      count++;
    }
    return count;
  }

  private keep(tables: readonly number[], until: number): void {
    for (const table of tables) this.busyUntil[table] = until;
  }

  private isBusy(table: number): boolean {
    return (this.busyUntil[table] ?? 0) > this.now;
  }

  private seatBookings(): void {
    const { bookings } = this.scene;
    for (let index = 0; index < bookings.length; index++) {
      const booking = bookings[index] as Scene['bookings'][number];
      if (this.booked[index] || booking.from > this.now) continue;
      if (booking.tables.some((table) => this.isBusy(table))) continue;
      this.booked[index] = 1;
      this.keep(booking.tables, this.now + minutesAt(booking.stay, this.chances.booked[index] ?? 0.5));
    }
  }

  private letIn(): void {
    const { due } = this.scene;
    for (let index = 0; index < due.length; index++) {
      const party = due[index] as Scene['due'][number];
      if (this.come[index] || party.from > this.now) continue;
      this.come[index] = 1;
      this.waiting[index] = party;
    }
    for (let comer = this.comers[this.arrived]; comer && comer.from <= this.now; ) {
      this.waiting.push(comer);
      comer = this.comers[++this.arrived];
    }
  }

  private seatOne(): Seating | null {
    const next = nextSeating(this.waiting, this.freeTables(), this.freeFor, this.scene.seats);
    const party = next && this.waiting[next.party];
    if (!party) return null;
    this.waiting[next.party] = null;
    this.keep(
      next.tables,
      this.now + minutesAt(party.stay, this.chances.seekers[next.party] ?? this.chance()),
    );
    return next;
  }

  /** The tables that are free now; for how long is noted in `freeFor`. */
  private freeTables(): number[] {
    const { seats, bookings, blocks } = this.scene;
    const free: number[] = [];
    for (let table = 0; table < seats.length; table++) {
      if (this.isBusy(table)) continue;
      this.freeFor[table] = Number.POSITIVE_INFINITY;
      free.push(table);
    }
    if (free.length === 0) return free;
    for (let index = 0; index < bookings.length; index++) {
      const booking = bookings[index] as Scene['bookings'][number];
      if (!this.booked[index]) this.limit(booking.tables, booking.from);
    }
    for (const { table, from, to } of blocks) if (to > this.now) this.limit([table], from);
    return free.filter((table) => (this.freeFor[table] ?? 0) > 0);
  }

  private limit(tables: readonly number[], until: number): void {
    for (const table of tables)
      this.freeFor[table] = Math.min(this.freeFor[table] ?? 0, Math.max(0, until - this.now));
  }

  /** When something changes next: somebody leaves or comes, a booking is due, a block ends. */
  private nextMoment(): number {
    const { bookings, blocks, due } = this.scene;
    let next = this.comers[this.arrived]?.from ?? Number.POSITIVE_INFINITY;
    const sooner = (minute: number) => {
      if (minute > this.now && minute < next) next = minute;
    };
    for (let table = 0; table < this.busyUntil.length; table++) sooner(this.busyUntil[table] ?? 0);
    for (let index = 0; index < bookings.length; index++)
      if (!this.booked[index]) sooner(bookings[index]?.from ?? 0);
    for (let index = 0; index < due.length; index++) if (!this.come[index]) sooner(due[index]?.from ?? 0);
    for (const { to } of blocks) sooner(to);
    return next;
  }
}

function fateOf(seats: readonly Seat[], replays: number): Fate {
  const waits = seats.map(({ minutes }) => minutes).sort((a, b) => a - b);
  while (waits.length < replays) waits.push(Number.POSITIVE_INFINITY);
  const byPlace = new Map<string, Seat[]>();
  for (const seat of seats) {
    const key = seat.tables.join();
    byPlace.set(key, [...(byPlace.get(key) ?? []), seat]);
  }
  const [most] = [...byPlace.values()].sort((a, b) => b.length - a.length);
  const minutes = most?.map((seat) => seat.minutes).sort((a, b) => a - b) ?? [];
  return {
    waits,
    likely: most?.[0]
      ? { tables: most[0].tables, minutes: minutes[Math.floor(minutes.length / 2)] ?? 0 }
      : null,
  };
}

/** The wait that this share of the replays stays within; null when it found no table in so many of them. */
export function waitAt({ waits }: Fate, share: number): number | null {
  const wait = waits[Math.max(0, Math.ceil(share * waits.length) - 1)];
  return wait === undefined || wait === Number.POSITIVE_INFINITY ? null : wait;
}
