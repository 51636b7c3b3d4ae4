import { wallTime } from '#contract/time';
import type { Tx } from '#db/store';
import { heldNow, pooled } from '../assignment/book.rules';
import { loadDayBook, namesIn } from '../availability/day-book.service';
import type { ReadContext } from '../host/context';
import { tonight } from '../sections/rotation.service';
import type { HeldBack } from './suggest.rules';

/**
 * Tonight's bookings that have no table yet, by when they come, each with the tables that are set aside for it: the same
 * ones that count as taken when a time is offered. Who would find none is left out.
 */
export async function heldBackTonight(
  tx: Tx,
  clock: Pick<ReadContext, 'now' | 'venue'>,
  exceptReservationId?: string,
): Promise<HeldBack[]> {
  const day = await loadDayBook(tx, clock, tonight(clock), { exceptReservationId });
  const { room, bookings } = day.book;
  const placed = pooled(day.book, heldNow(day.book));
  if (placed.size === 0) return [];
  const names = await namesIn(tx, day);
  return bookings
    .flatMap(({ id, partySize, from, to }) => {
      const tableIds = placed.get(id)?.tables.flatMap((table) => room.tables[table]?.id ?? []);
      if (!tableIds) return [];
      const time = wallTime(new Date(from), clock.venue.timeZone).time;
      return [{ tableIds, name: names.get(id) ?? '', partySize, time, from, to }];
    })
    .sort((a, b) => a.from - b.from);
}
