import { useEffect, useState } from 'react';
import type { ReservationView } from '#contract/reservations';
import { client } from '../../api/client';
import type { Bar, BoardRow } from './board';
import type { DayView, Place } from './book.types';
import { move } from './book-commands';
import { whenOf } from './book-time';

/** A booking that is being moved: where it would go if it were let go now. */
export interface Lifted {
  bar: Bar;
  booking: ReservationView;
  minute: number;
  /** Null leaves it in its row. */
  row: BoardRow | null;
  /** Let go: on its way to the host, and shown here until the page says so. */
  isDropped: boolean;
}

/** How long a page may take to show a move before the bar goes back to what the page says. */
const PATIENCE_MS = 1_500;

/** The one booking that is being moved on this page. */
export function useLifted(day: DayView) {
  const [lifted, setLifted] = useState<Lifted | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is what it waits for
  useEffect(() => setLifted((before) => (before?.isDropped ? null : before)), [day]);

  const drop = async (what: Lifted): Promise<void> => {
    const when = whenOf(day.date, what.minute);
    const dropped = { ...what, isDropped: true };
    setLifted(dropped);
    const place = what.row ? await placeAt(what.row, what.booking, when) : null;
    const isDone = await move(what.booking, { ...when, ...(place && { place }) });
    const clear = () => setLifted((before) => (before === dropped ? null : before));
    if (isDone) setTimeout(clear, PATIENCE_MS);
    else clear();
  };
  return { lifted, setLifted, drop };
}

/** The tables a booking gets in a row: the row's own, or the join around it that is large enough. */
async function placeAt(
  row: BoardRow,
  booking: ReservationView,
  when: { date: string; time: string },
): Promise<Place> {
  if (row.kind !== 'table') return { tableIds: [], numbers: [] };
  const { id, number, seats } = row.table;
  const alone = { tableIds: [id], numbers: [number] };
  if (seats >= booking.partySize) return alone;
  const joins = await placesFor(booking, when);
  return joins.find(({ tableIds }) => tableIds.includes(id)) ?? alone;
}

/** Where a booking would fit at a time, its own tables included, best first. None when the host cannot say. */
export async function placesFor(
  { id, partySize, durationMinutes }: ReservationView,
  when: { date: string; time: string },
): Promise<Place[]> {
  const asked = { ...when, partySize, durationMinutes, exceptReservationId: id };
  return client.read('reservations.freeTables', asked).catch(() => []);
}
