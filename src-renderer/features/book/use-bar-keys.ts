import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ReservationAction, ReservationView } from '#contract/reservations';
import type { CallError } from '../../api/call-error';
import { tellRefusal } from '../../api/live';
import { notify } from '../../ui/notices.store';
import { setLock } from './arrange-commands';
import { type BarKey, barKeyOf } from './bar-keys';
import { type Bar, type Board, idOf } from './board';
import { select } from './book.store';
import type { DayView } from './book.types';
import { arrive, seat } from './book-commands';
import { type Lifted, liftedFrom, movable, tablesOf } from './lifted';
import { give, joinedMore, markForSwap, placesFor } from './table-commands';

const STEP_MINUTES = 15;
/** Several steps are one move: it goes to the host when the keys rest. */
const REST_MS = 450;

interface KeyParts {
  day: DayView;
  board: Board;
  lifted: Lifted | null;
  may: { book: boolean; seat: boolean };
  setLifted(lifted: Lifted | null): void;
  drop(lifted: Lifted): Promise<void>;
}

/** The bars by keyboard: all that a pointer can do to them, as `keyWords` says. */
export function useBarKeys(parts: KeyParts) {
  const { day, board, lifted, may, setLifted, drop } = parts;
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isBusy = useRef(false);
  useEffect(() => () => clearTimeout(rest.current), []);

  const step = (bar: Bar, change: (from: Lifted) => Lifted): void => {
    // The page may still show an older time than the one it was last moved to.
    const from = lifted && idOf(lifted.bar) === idOf(bar) ? lifted : liftedFrom(bar);
    const next = { ...change(from), isDropped: false };
    setLifted(next);
    clearTimeout(rest.current);
    rest.current = setTimeout(() => void drop(next), REST_MS);
  };

  const once = async (work: () => Promise<unknown>): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await work();
    } finally {
      isBusy.current = false;
    }
  };

  const toTables = (bar: Bar, tableIds: string[]): void => {
    void once(() => drop({ ...liftedFrom(bar), tableIds }));
  };

  /** What each key does to a bar; one that cannot be done now does nothing. */
  const acts: Record<Exclude<BarKey['act'], 'go' | 'shift' | 'length' | 'tables'>, (bar: Bar) => void> = {
    join: (bar) => {
      const wider = movable(bar, may) && joinedMore(day, tablesOf(bar));
      if (wider) toTables(bar, wider);
      else notify('No table beside it can be joined.');
    },
    part: (bar) => {
      const [first, ...more] = tablesOf(bar);
      if (movable(bar, may) && first !== undefined && more.length > 0) toTables(bar, [first]);
    },
    unassign: (bar) => whole(bar, ({ tableIds }) => tableIds.length > 0 && toTables(bar, [])),
    assign: (bar) => whole(bar, (booking) => void once(() => toBestTables(booking))),
    swap: (bar) => whole(bar, (booking) => void once(() => markForSwap(booking))),
    lock: (bar) => ifAllowed(bar, 'lock', may.book, setLock),
    arrive: (bar) => ifAllowed(bar, 'arrive', may.book, (booking) => arrive(booking).then(tell)),
    seat: (bar) =>
      ifAllowed(bar, 'seat', may.seat, async (booking) => {
        const { id, tableIds, tableNumbers } = booking;
        if (tableIds.length === 0) select(id);
        else await seat(booking, { tableIds, numbers: tableNumbers }).then(tell);
      }),
  };

  const whole = (bar: Bar, work: (booking: ReservationView) => unknown): void => {
    if (bar.subject.kind === 'booking' && movable(bar, may) === 'all') work(bar.subject.booking);
  };

  const ifAllowed = (
    { subject }: Bar,
    action: ReservationAction,
    mayDo: boolean,
    work: (booking: ReservationView) => Promise<unknown>,
  ): void => {
    if (subject.kind !== 'booking' || !mayDo || !subject.booking.actions.includes(action)) return;
    const { booking } = subject;
    void once(() => work(booking));
  };

  const act = (key: Exclude<BarKey, { act: 'go' }>, bar: Bar): void => {
    if (!('step' in key)) acts[key.act](bar);
    else if (key.act === 'tables') whole(bar, (booking) => void once(() => toNextTables(booking, key.step)));
    else if (movable(bar, may) === 'all')
      step(bar, (from) => stepped(from, key.act, key.step * STEP_MINUTES));
  };

  const toNextTables = async (booking: ReservationView, by: 1 | -1): Promise<void> => {
    const rowOf = (tableId: string | undefined) =>
      board.rows.find((row) => row.kind === 'table' && row.table.id === tableId)?.at.rows ?? -1;
    const from = rowOf(booking.tableIds[0]);
    const [next] = (await placesFor(day, booking))
      .map((place) => ({ place, row: rowOf(place.tableIds[0]) }))
      .filter(({ row }) => (by > 0 ? row > from : row < from && row >= 0))
      .sort((a, b) => (a.row - b.row) * by);
    if (next) await give(booking, next.place);
    else
      notify(
        `No other table ${by > 0 ? 'further down' : 'further up'} is free for ${booking.guest.lastName}.`,
      );
  };

  const toBestTables = async (booking: ReservationView): Promise<void> => {
    const [best] = await placesFor(day, booking);
    if (best) await give(booking, best);
    else notify(`No table is free for ${booking.guest.lastName} then.`, 'warn');
  };

  return (event: KeyboardEvent<HTMLElement>): void => {
    const element = (event.target as HTMLElement).closest<HTMLElement>('[data-key]');
    const bar = board.bars.find(({ key }) => key === element?.dataset['key']);
    const key = barKeyOf(event);
    if (!element || !bar || !key) return;
    event.preventDefault();
    if (key.act !== 'go') {
      act(key, bar);
      return;
    }
    const next = neighbour(board, bar, key);
    const frame = element.closest('.book-board');
    if (next) frame?.querySelector<HTMLElement>(`[data-key="${CSS.escape(next.key)}"]`)?.focus();
  };
}

function stepped(from: Lifted, act: 'shift' | 'length', by: number): Lifted {
  if (act === 'shift') return { ...from, fromMinute: from.fromMinute + by, toMinute: from.toMinute + by };
  return { ...from, toMinute: Math.max(from.fromMinute + STEP_MINUTES, from.toMinute + by) };
}

/** The next bar in the row, or in the nearest row that has one the bar closest in time. */
function neighbour(
  { bars }: Board,
  from: Bar,
  { axis, step }: { axis: 'time' | 'rows'; step: 1 | -1 },
): Bar | undefined {
  const others = bars.filter(({ key }) => key !== from.key);
  if (axis === 'time')
    return others
      .filter((bar) => bar.at.rows === from.at.rows && (bar.fromMinute - from.fromMinute) * step > 0)
      .sort((a, b) => (a.fromMinute - b.fromMinute) * step)[0];
  const beyond = others.filter((bar) => (bar.at.rows - from.at.rows) * step > 0);
  const nearest = Math.min(...beyond.map((bar) => Math.abs(bar.at.rows - from.at.rows)));
  return beyond
    .filter((bar) => Math.abs(bar.at.rows - from.at.rows) === nearest)
    .sort((a, b) => Math.abs(a.fromMinute - from.fromMinute) - Math.abs(b.fromMinute - from.fromMinute))[0];
}

function tell(error: CallError | null): void {
  if (error) tellRefusal(error);
}
