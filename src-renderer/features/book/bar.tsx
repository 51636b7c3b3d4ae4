import { CalendarOff, Link2, Lock, PartyPopper, StickyNote, TriangleAlert, Wrench } from 'lucide-react';
import { type CSSProperties, memo, type PointerEvent } from 'react';
import type { ReservationView } from '#contract/reservations';
import { type Bar, idOf } from './board';
import type { Block, DayView } from './book.types';
import { placeName, plural } from './book-words';
import { bookingState, type Scene, type State, walkInState } from './booking-state';
import { Fits } from './fits';
import { clockAt } from './page-time';

interface BarProps {
  bar: Bar;
  scene: Scene;
  day: DayView;
  /** What of it can be moved. */
  movable: 'all' | 'tables' | null;
  isSelected: boolean;
  isDragged: boolean;
  /** It waits for another to swap tables with. */
  isSwapping: boolean;
  /** The one bar that the Tab key reaches; arrows lead on from there. */
  isTabStop: boolean;
  on: BarEvents;
}

/** What happens at a bar; the same functions for as long as the page is shown. */
export interface BarEvents {
  press(bar: Bar): void;
  focus(bar: Bar): void;
  pointerDown(event: PointerEvent, bar: Bar): void;
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

/** A party's time at its tables, or a block's. Drawn again only when something about it changes. */
export const BarButton = memo(function BarButton(props: BarProps) {
  const { bar, scene, day, movable, isSelected, isDragged, isSwapping, isTabStop, on } = props;
  const { subject } = bar;
  const state =
    subject.kind === 'booking'
      ? bookingState(subject.booking, scene)
      : subject.kind === 'walkIn'
        ? walkInState(subject.walkIn, scene)
        : null;
  return (
    <button
      type="button"
      className="book-bar"
      style={barStyle(bar, day.fromMinute)}
      data-key={bar.key}
      data-id={idOf(bar)}
      data-look={state?.look ?? 'blocked'}
      data-movable={movable ?? undefined}
      data-dragged={isDragged || undefined}
      data-swapping={isSwapping || undefined}
      aria-expanded={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => on.press(bar)}
      onFocus={() => on.focus(bar)}
      onPointerDown={(event) => movable && on.pointerDown(event, bar)}
    >
      <span className="sr-only">{nameOf(bar, state, day)}</span>
      {subject.kind === 'block' ? (
        <BlockFace block={subject.block} />
      ) : (
        <>
          <span aria-hidden className="who">
            <bdi className="name">
              {subject.kind === 'booking'
                ? subject.booking.guest.lastName
                : (subject.walkIn.name ?? 'Walk-in')}
            </bdi>
            <span>{subject.kind === 'booking' ? subject.booking.partySize : subject.walkIn.partySize}</span>
            {subject.kind === 'booking' && <Marks booking={subject.booking} />}
          </span>
          <span aria-hidden className="word">
            {state && <BarWord bar={bar} state={state} />}
          </span>
        </>
      )}
      {movable === 'all' && (
        <>
          <span aria-hidden className="book-grip" data-grip="start" />
          <span aria-hidden className="book-grip" data-grip="end" />
        </>
      )}
    </button>
  );
});

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

function Marks({ booking: { tableNumbers, tableLocked, allergies, note } }: { booking: ReservationView }) {
  return (
    <>
      {tableNumbers.length > 1 && (
        <>
          <Link2 aria-hidden size={14} />
          <span className="text-12">{tableNumbers.join(' + ')}</span>
        </>
      )}
      {tableLocked && <Lock aria-hidden size={12} />}
      {allergies !== null && <TriangleAlert aria-hidden size={14} />}
      {note !== null && <StickyNote aria-hidden size={14} />}
    </>
  );
}

const blockIcons = { maintenance: Wrench, event: PartyPopper, other: CalendarOff };

function BlockFace({ block: { kind, reason } }: { block: Block }) {
  const Icon = blockIcons[kind];
  return (
    <span aria-hidden className="who">
      <Lock aria-hidden size={14} />
      <Icon aria-hidden size={14} />
      <span className="name">Blocked</span>
      <bdi>{reason}</bdi>
    </span>
  );
}

/** The whole bar in one sentence. */
function nameOf({ subject, fromMinute, toMinute }: Bar, state: State | null, day: DayView): string {
  const time = `${clockAt(day, fromMinute)} to ${clockAt(day, toMinute)}`;
  const word = state?.word ?? '';
  if (subject.kind === 'walkIn')
    return [subject.walkIn.name ?? 'Walk-in', plural(subject.walkIn.partySize, 'guest'), time, word].join(
      ', ',
    );
  if (subject.kind === 'block') {
    const { reason, tableNumbers, to } = subject.block;
    return `Blocked, ${reason}, ${placeName(tableNumbers)}, ${to ? time : `from ${clockAt(day, fromMinute)} until further notice`}`;
  }
  const { guest, partySize, tableNumbers, tableLocked, note, allergies } = subject.booking;
  return [
    guest.name,
    plural(partySize, 'guest'),
    time,
    tableNumbers.length > 0 ? placeName(tableNumbers) : 'no table',
    state?.look === 'coming' ? 'booked' : word,
    tableLocked && 'locked',
    allergies && `allergy: ${allergies}`,
    note,
  ]
    .filter(Boolean)
    .join(', ');
}
