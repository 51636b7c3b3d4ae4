import { type Bar, idOf } from './board';
import type { Mover } from './landing';

/** What is being moved: where it would go if it were let go now. */
export interface Lifted {
  bar: Bar;
  fromMinute: number;
  toMinute: number;
  /** Null leaves it at its tables, none takes it off. */
  tableIds: string[] | null;
  /** Let go: on its way to the host, and shown here until the page says so. */
  isDropped: boolean;
}

/** Lifts a bar where it is. */
export function liftedFrom(bar: Bar): Lifted {
  const { fromMinute, toMinute } = movableSpan(bar);
  return { bar, fromMinute, toMinute, tableIds: null, isDropped: false };
}

/** When a bar was promised: a booking's own time, whatever its bar shows. */
export function movableSpan({ subject, fromMinute, toMinute }: Bar): {
  fromMinute: number;
  toMinute: number;
} {
  if (subject.kind !== 'booking' || subject.booking.phase === 'seated') return { fromMinute, toMinute };
  const { startMinute, durationMinutes } = subject.booking;
  return { fromMinute: startMinute, toMinute: startMinute + durationMinutes };
}

/** The tables a bar's party or block has. */
export function tablesOf({ subject }: Bar): string[] {
  if (subject.kind === 'booking') return subject.booking.tableIds;
  return subject.kind === 'walkIn' ? subject.walkIn.tableIds : subject.block.tableIds;
}

/** The same as somebody who looks for a place. */
export function moverOf(bar: Bar): Mover {
  const { subject } = bar;
  const partySize =
    subject.kind === 'booking'
      ? subject.booking.partySize
      : subject.kind === 'walkIn'
        ? subject.walkIn.partySize
        : null;
  return { id: idOf(bar), partySize, fromMinute: movableSpan(bar).fromMinute };
}

/** What can be moved about a bar: everything, only the tables of a party that sits, or nothing. */
export function movable({ subject }: Bar, may: { book: boolean; seat: boolean }): 'all' | 'tables' | null {
  if (subject.kind === 'block') return may.book && subject.block.open ? 'all' : null;
  if (subject.kind === 'walkIn') return may.seat && subject.walkIn.open ? 'tables' : null;
  if (subject.booking.phase === 'seated') return may.seat ? 'tables' : null;
  return may.book && subject.booking.actions.includes('move') ? 'all' : null;
}
