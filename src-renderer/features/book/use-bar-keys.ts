import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ReservationView } from '#contract/reservations';
import type { Bar, Board } from './board';
import type { DayView } from './book.types';
import { move } from './book-commands';
import { whenOf } from './book-time';
import { isRtl } from './use-bar-drag';
import { type Lifted, placesFor } from './use-lifted';

const STEP_MINUTES = 15;
/** Several steps in time are one move: it goes to the host when the keys rest. */
const REST_MS = 450;

interface KeyParts {
  day: DayView;
  board: Board;
  lifted: Lifted | null;
  setLifted(lifted: Lifted | null): void;
  drop(lifted: Lifted): Promise<void>;
}

/**
 * The bars by keyboard: arrows go from bar to bar, Shift with left or right moves a booking by a quarter of an
 * hour, Ctrl with up or down to the next tables that are free for it.
 */
export function useBarKeys(parts: KeyParts) {
  const { day, board, lifted, setLifted, drop } = parts;
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isMoving = useRef(false);
  useEffect(() => () => clearTimeout(rest.current), []);

  const shift = (bar: Bar, booking: ReservationView, minutes: number): void => {
    // The page may still show an older time than the one it was last moved to.
    const from = lifted?.booking.id === booking.id ? lifted.minute : null;
    const next: Lifted = {
      bar,
      booking,
      minute: (from ?? booking.startMinute) + minutes,
      row: null,
      isDropped: false,
    };
    setLifted(next);
    clearTimeout(rest.current);
    rest.current = setTimeout(() => void drop(next), REST_MS);
  };

  const toNextTables = async (booking: ReservationView, step: 1 | -1): Promise<void> => {
    if (isMoving.current) return;
    isMoving.current = true;
    try {
      const rowOf = (tableId: string | undefined) =>
        board.rows.find((row) => row.kind === 'table' && row.table.id === tableId)?.at.rows ?? -1;
      const from = rowOf(booking.tableIds[0]);
      const places = (await placesFor(booking, whenOf(day.date, booking.startMinute)))
        .map((place) => ({ place, row: rowOf(place.tableIds[0]) }))
        .filter(({ row }) => (step > 0 ? row > from : row < from && row >= 0))
        .sort((a, b) => (a.row - b.row) * step);
      const [next] = places;
      if (next) await move(booking, { place: next.place });
    } finally {
      isMoving.current = false;
    }
  };

  return (event: KeyboardEvent<HTMLElement>): void => {
    const element = (event.target as HTMLElement).closest<HTMLElement>('[data-key]');
    const bar = board.bars.find(({ key }) => key === element?.dataset['key']);
    const arrow = arrowOf(event);
    if (!element || !bar || !arrow) return;
    event.preventDefault();
    const movable = bar.subject.kind === 'booking' && bar.subject.booking.actions.includes('move');
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      if (!movable || bar.subject.kind !== 'booking') return;
      const { booking } = bar.subject;
      if (event.shiftKey && arrow.axis === 'time') shift(bar, booking, arrow.step * STEP_MINUTES);
      else if (!event.shiftKey && arrow.axis === 'rows') void toNextTables(booking, arrow.step);
      return;
    }
    const next = neighbour(board, bar, arrow);
    const frame = element.closest('.book-board');
    if (next) frame?.querySelector<HTMLElement>(`[data-key="${CSS.escape(next.key)}"]`)?.focus();
  };
}

interface Arrow {
  axis: 'time' | 'rows';
  step: 1 | -1;
}

function arrowOf(event: KeyboardEvent<HTMLElement>): Arrow | null {
  const rtl = isRtl(event.currentTarget);
  switch (event.key) {
    case 'ArrowRight':
      return { axis: 'time', step: rtl ? -1 : 1 };
    case 'ArrowLeft':
      return { axis: 'time', step: rtl ? 1 : -1 };
    case 'ArrowDown':
      return { axis: 'rows', step: 1 };
    case 'ArrowUp':
      return { axis: 'rows', step: -1 };
    default:
      return null;
  }
}

/** The next bar in the row, or in the nearest row that has one the bar closest in time. */
function neighbour({ bars }: Board, from: Bar, { axis, step }: Arrow): Bar | undefined {
  const reachable = bars.filter(({ subject, key }) => subject.kind !== 'block' && key !== from.key);
  if (axis === 'time')
    return reachable
      .filter((bar) => bar.at.rows === from.at.rows && (bar.fromMinute - from.fromMinute) * step > 0)
      .sort((a, b) => (a.fromMinute - b.fromMinute) * step)[0];
  const beyond = reachable.filter((bar) => (bar.at.rows - from.at.rows) * step > 0);
  const nearest = Math.min(...beyond.map((bar) => Math.abs(bar.at.rows - from.at.rows)));
  return beyond
    .filter((bar) => Math.abs(bar.at.rows - from.at.rows) === nearest)
    .sort((a, b) => Math.abs(a.fromMinute - from.fromMinute) - Math.abs(b.fromMinute - from.fromMinute))[0];
}
