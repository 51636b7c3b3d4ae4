import type { Chance } from '../random';
import { roomJoins, roomTables } from './room';

/** A booking as the clients remember it: they may be wrong, as people are. */
export interface KnownBooking {
  id: string;
  date: string;
  tableIds: string[];
  state: 'open' | 'seated' | 'ended';
}

/** As many of what is over as somebody may still try to bring back. */
const REMEMBERED = 60;

/** What the clients know of the book between them. */
export class Known {
  readonly bookings = new Map<string, KnownBooking>();
  readonly visits = new Map<string, { id: string; tableIds: string[]; reservationId: string | null }>();
  readonly blocks = new Set<string>();
  #ended: string[] = [];

  constructor(private readonly chance: Chance) {}

  booking(state: KnownBooking['state']): KnownBooking | undefined {
    const some = [...this.bookings.values()].filter((booking) => booking.state === state);
    return some.length === 0 ? undefined : this.chance.oneOf(some);
  }

  visit() {
    return this.visits.size === 0 ? undefined : this.chance.oneOf([...this.visits.values()]);
  }

  block(): string | undefined {
    return this.blocks.size === 0 ? undefined : this.chance.oneOf([...this.blocks]);
  }

  /** A booking that is over is forgotten after a while. */
  end(id: string): void {
    const booking = this.bookings.get(id);
    if (!booking) return;
    booking.state = 'ended';
    this.#ended.push(id);
    for (const old of this.#ended.splice(0, this.#ended.length - REMEMBERED))
      if (this.bookings.get(old)?.state === 'ended') this.bookings.delete(old);
  }

  /** Bookings of days that are over are nobody's any more. */
  turnTo(date: string): void {
    for (const [id, booking] of this.bookings) if (booking.date < date) this.bookings.delete(id);
  }

  /** One table, sometimes neighbours, now and then two that do not stand together. */
  tables(): string[] {
    if (this.chance.happens(0.2)) return [...this.chance.oneOf(roomJoins)];
    if (this.chance.happens(0.03))
      return [this.chance.oneOf(roomTables).id, this.chance.oneOf(roomTables).id];
    return [this.chance.oneOf(roomTables).id];
  }
}
