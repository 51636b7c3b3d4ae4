import type { Input } from '#contract/contract';
import type { Repair } from '#contract/repairs';
import type { ReservationView } from '#contract/reservations';
import type { CallError } from '../../api/call-error';
import { attempt, run, tellRefusal } from '../../api/live';
import { offerUndo } from '../../ui/notices.store';
import type { Block, DayView, Place } from './book.types';
import { lengthWords } from './book-time';
import { placeName, plural } from './book-words';
import { type Lifted, movableSpan, tablesOf } from './lifted';
import { momentAt, type PageMoment } from './page-time';

/** Where a booking is wished: a time, a length, and tables. */
export interface Arrangement {
  booking: ReservationView;
  moment: PageMoment;
  durationMinutes: number;
  place: Place;
}

/** What became of a move: the wish behind it where others can make room for it, and why it was refused. */
interface Outcome {
  wish: Arrangement | null;
  error: CallError | null;
}

/** Refusals that other arrangements can mend, or a reason. */
const MENDABLE = new Set(['TABLE_TAKEN', 'TABLES_TOO_SMALL', 'OVER_PACING', 'HOUSE_CLOSED']);

/** Does what letting go of a bar means: the host decides whether it can be. */
export async function arrange(day: DayView, lifted: Lifted): Promise<Outcome> {
  const { subject } = lifted.bar;
  const tableIds = lifted.tableIds ?? tablesOf(lifted.bar);
  const place = { tableIds, numbers: numbersOf(day, tableIds) };
  if (subject.kind === 'block') return told(await moveBlock(day, subject.block, lifted));
  if (subject.kind === 'walkIn')
    return told(await moveParty(day, subject.walkIn.visitId, subject.walkIn.tableIds, place));
  const { booking } = subject;
  if (booking.phase === 'seated')
    return booking.visitId === null
      ? { wish: null, error: null }
      : told(await moveParty(day, booking.visitId, booking.tableIds, place));
  const wish = {
    booking,
    moment: momentAt(day, lifted.fromMinute),
    durationMinutes: lifted.toMinute - lifted.fromMinute,
    place,
  };
  const error = await rearrange(wish);
  if (error && !MENDABLE.has(error.code)) return told(error);
  return { wish, error };
}

function told(error: CallError | null): Outcome {
  if (error) tellRefusal(error);
  return { wish: null, error };
}

/** Gives a booking another time, length or place, and offers the way back. Resolves to why it was refused. */
export async function rearrange(wish: Arrangement, overrideReason?: string): Promise<CallError | null> {
  const { booking, moment, durationMinutes, place } = wish;
  const reservationId = booking.id;
  const change: Input<'reservations.change'> = { reservationId };
  const back: Input<'reservations.change'> = { reservationId };
  if (!isSameMoment(moment, momentOf(booking))) {
    Object.assign(change, moment);
    Object.assign(back, momentOf(booking));
  }
  if (durationMinutes !== booking.durationMinutes) {
    change.durationMinutes = durationMinutes;
    back.durationMinutes = booking.durationMinutes;
  }
  if (!sameTables(place.tableIds, booking.tableIds)) {
    change.tableIds = place.tableIds;
    Object.assign(back, { tableIds: booking.tableIds, locked: booking.tableLocked });
  }
  if (Object.keys(change).length === 1) return null;
  const error = await attempt('reservations.change', {
    ...change,
    ...(overrideReason && { overrideReason }),
  });
  if (error) return error;
  const words = [
    change.time,
    change.durationMinutes && lengthWords(change.durationMinutes),
    change.tableIds && placeWords(place),
  ];
  offerUndo(`${booking.guest.lastName}: ${words.filter(Boolean).join(', ')}`, () => {
    void run('reservations.change', back);
  });
  return null;
}

/** Makes room as the host proposed, in one act, and offers the way back in one. */
export async function repairWith({ booking, moment }: Arrangement, repair: Repair): Promise<void> {
  const { tableIds, durationMinutes, others } = repair;
  const reservationId = booking.id;
  const error = await attempt('reservations.change', {
    reservationId,
    ...moment,
    durationMinutes,
    tableIds,
    moves: others.map((other) => ({
      reservationId: other.reservationId,
      tableIds: other.tableIds,
      durationMinutes: other.durationMinutes,
    })),
    overLocks: true,
  });
  if (error) return tellRefusal(error);
  const names = [booking.guest.lastName, ...others.map(({ name }) => name)].join(', ');
  offerUndo(`${plural(others.length + 1, 'booking')} changed: ${names}`, () => {
    void run('reservations.change', {
      reservationId,
      ...momentOf(booking),
      durationMinutes: booking.durationMinutes,
      tableIds: booking.tableIds,
      locked: booking.tableLocked,
      moves: others.map((other) => ({ reservationId: other.reservationId, ...placeBefore(other) })),
      overLocks: true,
    });
  });
}

function placeBefore({ before: { tableIds, durationMinutes } }: Repair['others'][number]) {
  return { tableIds, durationMinutes };
}

/** Keeps a booking at its table when others are reshuffled, or lets it be moved again. */
export async function setLock({ id, guest, tableLocked }: ReservationView): Promise<void> {
  const lock = (locked: boolean) => run('reservations.setLock', { reservationId: id, locked });
  if (!(await lock(!tableLocked))) return;
  const words = tableLocked ? 'may be moved again' : 'keeps this table';
  offerUndo(`${guest.lastName} ${words}`, () => void lock(tableLocked));
}

async function moveBlock(day: DayView, block: Block, lifted: Lifted): Promise<CallError | null> {
  const span = movableSpan(lifted.bar);
  const change: Input<'blocks.change'> = { blockId: block.id };
  const back: Input<'blocks.change'> = { blockId: block.id };
  if (lifted.fromMinute !== span.fromMinute) {
    change.from = momentAt(day, lifted.fromMinute);
    back.from = block.from;
  }
  if (lifted.toMinute !== span.toMinute) {
    change.to = momentAt(day, lifted.toMinute);
    back.to = block.to;
  }
  if (lifted.tableIds && !sameTables(lifted.tableIds, block.tableIds)) {
    change.tableIds = lifted.tableIds;
    back.tableIds = block.tableIds;
  }
  if (Object.keys(change).length === 1) return null;
  const error = await attempt('blocks.change', change);
  if (!error) offerUndo(`Block moved: ${block.reason}`, () => void run('blocks.change', back));
  return error;
}

/** A party that sits goes to other tables with all it ordered; its time stays. */
async function moveParty(
  day: DayView,
  visitId: string,
  from: readonly string[],
  to: Place,
): Promise<CallError | null> {
  if (to.tableIds.length === 0 || sameTables(to.tableIds, from)) return null;
  const error = await attempt('floor.moveVisit', { visitId, tableIds: to.tableIds });
  if (!error)
    offerUndo(`${placeWords({ tableIds: [], numbers: numbersOf(day, from) })} to ${placeWords(to)}`, () => {
      void run('floor.moveVisit', { visitId, tableIds: [...from] });
    });
  return error;
}

/** What tables are called, in the order they are given. */
export function numbersOf(day: DayView, tableIds: readonly string[]): string[] {
  return tableIds.flatMap((id) => day.tables.find((table) => table.id === id)?.number ?? []);
}

/** What a booking was promised, as a promise is made. */
export function momentOf({ date, time, fold }: ReservationView): PageMoment {
  return { date, time, ...(fold && { fold }) };
}

function isSameMoment(a: PageMoment, b: PageMoment): boolean {
  return a.date === b.date && a.time === b.time && a.fold === b.fold;
}

function sameTables(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

function placeWords({ numbers }: Place): string {
  return numbers.length === 0 ? 'no table' : placeName(numbers).replace(/^Table/, 'table');
}
