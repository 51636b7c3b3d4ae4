import { CalendarDays, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { Output } from '#contract/contract';
import { Chip } from '../../ui/chip';
import { EmptyState } from '../../ui/states';
import { Facts, Panel } from './panel';
import { RotationList } from './rotation-list';
import { SizeChips } from './size-chips';
import { plural } from './table-state';

type FloorView = Output<'floor.view'>;

interface RoomPanelProps {
  view: FloorView;
  maySeat: boolean;
  onBooking(reservationId: string): void;
}

/** The room at a glance, the door, whose turn it is and who comes next: what shows while no table is chosen. */
export function RoomPanel({ view, maySeat, onBooking }: RoomPanelProps) {
  const parties = new Map(view.tables.flatMap(({ visit }) => (visit ? [[visit.id, visit.partySize]] : [])));
  const free = view.tables.filter(({ state }) => state === 'free');
  return (
    <Panel
      title="The room"
      facts={`${plural(view.tables.length, 'table')} in ${plural(view.areas.length, 'area')}`}
    >
      <Facts
        items={[
          { name: 'Guests', value: [...parties.values()].reduce((sum, size) => sum + size, 0) },
          { name: 'Parties', value: parties.size },
          { name: 'Free', value: free.length },
          { name: 'Coming', value: view.next.length },
        ]}
      />
      {maySeat && (
        <section aria-label="Walk-in" className="grid gap-2">
          <h3 className="text-14 font-medium text-text-2">Walk-in, how many?</h3>
          <SizeChips value={null} />
        </section>
      )}
      <RotationList maySeat={maySeat} />
      <h3 className="text-14 font-medium text-text-2">Next</h3>
      {view.next.length === 0 ? (
        <EmptyState
          icon={CalendarDays}
          title="Nobody is booked"
          words="Bookings for the next hours show here."
        />
      ) : (
        <ul className="-mt-2 divide-y divide-line">
          {view.next.map((booking) => (
            <li key={booking.reservationId}>
              <BookingRow booking={booking} onPress={() => onBooking(booking.reservationId)} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function BookingRow({ booking, onPress }: { booking: FloorView['next'][number]; onPress(): void }) {
  const { time, name, partySize, tableNumbers, allergies, note } = booking;
  const facts = [
    plural(partySize, 'guest'),
    tableNumbers.length ? `Table ${tableNumbers.join(' + ')}` : 'no table',
    note,
  ];
  return (
    <Button
      onPress={onPress}
      className="flex min-h-15 w-full items-center gap-3 rounded-2 py-2 text-start leading-snug data-hovered:bg-press data-pressed:bg-press"
    >
      <b className="min-w-[3rem] text-16 font-semibold">{time}</b>
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-1.5 font-semibold">
          <bdi className="truncate">{name}</bdi>
          {allergies !== null && (
            <TriangleAlert
              aria-label={`allergy: ${allergies}`}
              size={14}
              className="shrink-0 text-alert-ink"
            />
          )}
        </span>
        <bdi className="block truncate text-13 text-text-3">{facts.filter(Boolean).join(' · ')}</bdi>
      </span>
      <BookingChip {...booking} />
    </Button>
  );
}

/** Where a party that is expected is: here, late, or nothing to say. */
export function BookingChip({
  arrived,
  lateMinutes,
  arrivedSize,
  partySize,
}: Pick<FloorView['next'][number], 'arrived' | 'lateMinutes' | 'arrivedSize' | 'partySize'>) {
  if (arrived && arrivedSize !== null)
    return (
      <Chip family="warn">
        <bdi>
          {arrivedSize} of {partySize} here
        </bdi>
      </Chip>
    );
  if (arrived) return <Chip family="ok">Here</Chip>;
  if (lateMinutes !== null)
    return (
      <Chip family="alert">
        <bdi>{lateMinutes} min late</bdi>
      </Chip>
    );
  return null;
}
