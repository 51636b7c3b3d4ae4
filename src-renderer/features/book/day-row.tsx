import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { ReservationView } from '#contract/reservations';
import { useMay } from '../../app/session.store';
import { Chip } from '../../ui/chip';
import { select, useBookScreen } from './book.store';
import { clockOf } from './book-time';
import { placeName, plural } from './book-words';
import { ReleaseTable } from './booking-primary';
import { type Scene, type State, spokenState, walkInState } from './booking-state';
import { type Entry, LARGE_PARTY, needOf } from './list-sections';

/** A large party that has not said again that it comes. */
function reconfirmWord(booking: ReservationView): string | null {
  return needOf(booking) === null || booking.reconfirmedAt !== null || booking.partySize < LARGE_PARTY
    ? null
    : 'not reconfirmed';
}

/** One party: time, name, what to know, and where it is. */
export function DayRow({ entry, scene }: { entry: Entry; scene: Scene }) {
  const [, navigate] = useLocation();
  const mayOrder = useMay('orders:see');
  const selectedId = useBookScreen(({ selected }) => selected?.id);
  if (entry.kind === 'walkIn') {
    const { walkIn } = entry;
    return (
      <Row
        id={walkIn.visitId}
        time={clockOf(walkIn.startMinute)}
        name={walkIn.name ?? 'Walk-in'}
        facts={[plural(walkIn.partySize, 'guest'), walkIn.name && 'walk-in']}
        state={walkInState(walkIn, scene)}
        isSelected={false}
        {...(walkIn.open && mayOrder && { onPress: () => navigate(`/order/${walkIn.visitId}`) })}
      />
    );
  }
  const { booking } = entry;
  const { id, guest, partySize, tableNumbers, note, occasion, stranded } = booking;
  return (
    <Row
      id={id}
      time={booking.time}
      name={guest.lastName}
      isAllergic={booking.allergies !== null}
      facts={[
        plural(partySize, 'guest'),
        stranded,
        tableNumbers.length > 0 && placeName(tableNumbers),
        reconfirmWord(booking),
        occasion,
        note,
      ]}
      state={spokenState(booking, scene)}
      action={booking.releaseOffered && <ReleaseTable booking={booking} />}
      isSelected={id === selectedId}
      onPress={() => select(id === selectedId ? null : id, 'row')}
    />
  );
}

interface RowProps {
  id: string;
  time: string;
  name: string;
  isAllergic?: boolean;
  facts: (string | false | null)[];
  state: State;
  isSelected: boolean;
  onPress?: () => void;
  /** What can be done without opening it. */
  action?: ReactNode;
}

function Row({ id, time, name, isAllergic = false, facts, state, isSelected, onPress, action }: RowProps) {
  const { family, filled, icon, word, look } = state;
  return (
    <li className="border-b border-line">
      <button
        type="button"
        data-list-row={id}
        disabled={!onPress}
        aria-expanded={isSelected}
        onClick={onPress}
        className={`relative grid w-full grid-cols-[3rem_minmax(0,1fr)] items-center gap-x-3 px-4 py-2.5 text-start min-t1 active:bg-press focus-visible:z-10 focus-visible:outline-offset-[-3px] ${isSelected ? 'bg-sunken before:absolute before:inset-y-0 before:start-0 before:w-1 before:bg-primary' : ''}`}
      >
        <time className={`self-start pt-0.5 font-semibold ${look === 'ended' ? 'text-text-3' : ''}`}>
          {time}
        </time>
        <span className="grid min-w-0 gap-0.5">
          {/* A long name has the line to itself, and the state goes below it. */}
          <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-0.5">
            <span className="flex max-w-full min-w-0 items-center gap-1.5 font-semibold leading-snug">
              <bdi className="truncate">{name}</bdi>
              {isAllergic && (
                <TriangleAlert aria-label="allergy" size={14} className="shrink-0 text-alert-ink" />
              )}
            </span>
            <Chip family={family} filled={filled} icon={icon}>
              <bdi>{word}</bdi>
            </Chip>
          </span>
          <span className="line-clamp-2 text-13 leading-snug text-text-2">
            <bdi>{facts.filter(Boolean).join(' · ')}</bdi>
          </span>
        </span>
      </button>
      {action && <div className="flex justify-end px-4 pb-2.5">{action}</div>}
    </li>
  );
}
