import { Link2, Lock, StickyNote, TriangleAlert, User } from 'lucide-react';
import type { CSSProperties, PointerEvent } from 'react';
import type { ReservationView } from '#contract/reservations';
import { useView } from '../../api/live';
import type { Bar } from './board';
import { clockOf } from './book-time';
import { placeName, plural } from './book-words';
import { bookingState, type Scene, type State, walkInState } from './booking-state';

interface BarProps {
  bar: Bar;
  scene: Scene;
  isSelected: boolean;
  isDragged: boolean;
  /** The one bar that the Tab key reaches; arrows lead on from there. */
  isTabStop: boolean;
  onPress(element: HTMLElement): void;
  onFocus(): void;
  onPointerDown(event: PointerEvent): void;
}

/** Where a bar lies, for the style sheet. */
export function barStyle({ at, rows, fromMinute, toMinute }: Omit<Bar, 'key' | 'subject'>, origin: number) {
  return {
    '--from': fromMinute - origin,
    '--length': toMinute - fromMinute,
    '--rows': at.rows,
    '--heads': at.heads,
    '--span': rows,
  } as CSSProperties;
}

/** A party's time at its tables. */
export function BarButton(props: BarProps & { origin: number }) {
  const { bar, scene, origin, isSelected, isDragged, isTabStop, onPress, onFocus, onPointerDown } = props;
  const { subject } = bar;
  if (subject.kind === 'block') return <BlockBar bar={bar} reason={subject.block.reason} origin={origin} />;
  const isBooking = subject.kind === 'booking';
  const state = isBooking ? bookingState(subject.booking, scene) : walkInState(subject.walkIn, scene);
  const movable = isBooking && subject.booking.actions.includes('move');
  return (
    <button
      type="button"
      className="book-bar"
      style={barStyle(bar, origin)}
      data-key={bar.key}
      data-look={state.look}
      data-movable={movable || undefined}
      data-dragged={isDragged || undefined}
      aria-expanded={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      onClick={(event) => onPress(event.currentTarget)}
      onFocus={onFocus}
      onPointerDown={(event) => movable && onPointerDown(event)}
    >
      <span className="sr-only">{nameOf(bar, state)}</span>
      <span aria-hidden className="who">
        <bdi className="name">
          {isBooking ? subject.booking.guest.lastName : (subject.walkIn.name ?? 'Walk-in')}
        </bdi>
        <span>{isBooking ? subject.booking.partySize : subject.walkIn.partySize}</span>
        {isBooking && <Marks booking={subject.booking} />}
      </span>
      <span aria-hidden className="word">
        <BarWord bar={bar} state={state} />
      </span>
    </button>
  );
}

/** What the state's word is on a bar: its place already says which table, so a booking only says what is special. */
function BarWord({ bar, state }: { bar: Bar; state: State }) {
  const { icon: Icon, look, word } = state;
  if (bar.subject.kind === 'booking' && look === 'waiting') return <Fits booking={bar.subject.booking} />;
  if (look === 'coming' || look === 'ended') return null;
  return (
    <>
      <Icon aria-hidden size={14} />
      <bdi>{word}</bdi>
    </>
  );
}

function Marks({ booking: { tableNumbers, guest, note } }: { booking: ReservationView }) {
  return (
    <>
      {tableNumbers.length > 1 && (
        <>
          <Link2 aria-hidden size={14} />
          <span className="text-12">{tableNumbers.join(' + ')}</span>
        </>
      )}
      {guest.allergies !== null && <TriangleAlert aria-hidden size={14} />}
      {note !== null && <StickyNote aria-hidden size={14} />}
    </>
  );
}

/** Where a booking without a table would fit. */
function Fits({ booking }: { booking: ReservationView }) {
  const { date, time, partySize, durationMinutes, id } = booking;
  const view = useView('reservations.freeTables', {
    date,
    time,
    partySize,
    durationMinutes,
    exceptReservationId: id,
  });
  if (!view.data) return null;
  const names = view.data.slice(0, 2).map(({ numbers }) => numbers.join(' + '));
  return (
    <>
      <User aria-hidden size={14} />
      <bdi>{names.length > 0 ? `Fits ${names.join(', ')}` : 'Nothing is free'}</bdi>
    </>
  );
}

function BlockBar({ bar, reason, origin }: { bar: Bar; reason: string; origin: number }) {
  return (
    <div className="book-bar" data-look="blocked" style={barStyle(bar, origin)}>
      <span className="who">
        <Lock aria-hidden size={14} />
        <span className="name">Blocked</span>
        <bdi>{reason}</bdi>
      </span>
    </div>
  );
}

/** The whole bar in one sentence. */
function nameOf({ subject, fromMinute, toMinute }: Bar, { word }: State): string {
  const time = `${clockOf(fromMinute)} to ${clockOf(toMinute)}`;
  if (subject.kind === 'walkIn')
    return [subject.walkIn.name ?? 'Walk-in', plural(subject.walkIn.partySize, 'guest'), time, word].join(
      ', ',
    );
  if (subject.kind === 'block') return `Blocked, ${subject.block.reason}`;
  const { guest, partySize, tableNumbers, note, phase } = subject.booking;
  return [
    guest.name,
    plural(partySize, 'guest'),
    time,
    tableNumbers.length > 0 ? placeName(tableNumbers) : 'no table',
    phase === 'booked' && word.startsWith('Table') ? 'booked' : word,
    guest.allergies && `allergy: ${guest.allergies}`,
    note,
  ]
    .filter(Boolean)
    .join(', ');
}
