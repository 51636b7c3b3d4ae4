import { Lock, LockOpen, UserCheck } from 'lucide-react';
import { useState } from 'react';
import type { FloorTable } from '#contract/floor';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { useIsBusy } from './floor.store';
import { blockTable, seatBooking, seatWalkIn, unblockTable } from './floor-commands';
import { Panel } from './panel';
import { plural, stateWords } from './table-state';

const MORE_THAN_SEATS = 2;
const BLOCK_REASONS = ['Repair', 'Not cleared', 'Kept free', 'Too cold'];

interface FreePanelProps {
  table: FloorTable;
  onClose?: (() => void) | undefined;
}

/** A table without a party: a tap on a number seats that many. */
export function FreePanel({ table, onClose }: FreePanelProps) {
  const isBusy = useIsBusy(table.id);
  const { number, seats, state, booking, actions } = table;
  const place = { tableIds: [table.id], numbers: [number] };
  const sizes = Array.from({ length: Math.min(20, seats + MORE_THAN_SEATS) }, (_, index) => index + 1);
  const { word, icon, family } = stateWords[state];
  return (
    <Panel
      title={`Table ${number}`}
      facts={`${plural(seats, 'seat')}${booking ? ` · free until ${booking.time}` : ''}`}
      status={
        <Chip family={family} {...(icon && { icon })}>
          {isBusy ? 'Waiting for the host' : word}
        </Chip>
      }
      {...(onClose && { onClose })}
      actions={
        booking && (
          <Button
            kind="primary"
            size="t2"
            icon={UserCheck}
            isDisabled={isBusy || !actions.includes('seat')}
            onPress={() => void seatBooking(booking, place, 'own')}
          >
            <span className="truncate">
              Seat <bdi>{booking.name}</bdi>
            </span>
          </Button>
        )
      }
    >
      {booking && (
        <p className="rounded-3 border border-line px-3 py-2.5 leading-snug">
          <span className="text-13 text-text-3">Next here</span>
          <br />
          <b className="font-semibold">
            {booking.time} <bdi>{booking.name}</bdi>
          </b>
          , {plural(booking.partySize, 'guest')}
        </p>
      )}
      <div>
        <h3 className="mb-2 text-14 text-text-2">Seat a party of</h3>
        <div className="grid grid-cols-4 gap-2">
          {sizes.map((size) => (
            <Button
              key={size}
              aria-label={`Seat ${plural(size, 'guest')}${size > seats ? ', more than the seats' : ''}`}
              isDisabled={isBusy || !actions.includes('seat')}
              onPress={() => void seatWalkIn(place, size)}
              className={`min-h-14! text-20! wide:min-h-16! ${size > seats ? 'border-dashed text-text-3' : ''}`}
            >
              {size}
            </Button>
          ))}
        </div>
      </div>
      {actions.includes('block') && <BlockReasons table={table} />}
    </Panel>
  );
}

function BlockReasons({ table }: { table: FloorTable }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Button kind="quiet" icon={Lock} onPress={() => setOpen(true)} className="mt-auto self-start">
        Block the table
      </Button>
    );
  return (
    <div className="mt-auto grid grid-cols-2 gap-2">
      {BLOCK_REASONS.map((reason) => (
        <Button key={reason} className="text-14" onPress={() => void blockTable(table, reason)}>
          {reason}
        </Button>
      ))}
    </div>
  );
}

/** A table that is out of use. */
export function BlockedPanel({ table, onClose }: FreePanelProps) {
  const isBusy = useIsBusy(table.id);
  return (
    <Panel
      title={`Table ${table.number}`}
      facts={plural(table.seats, 'seat')}
      status={
        <Chip filled icon={Lock}>
          Blocked
        </Chip>
      }
      {...(onClose && { onClose })}
      actions={
        <Button
          kind="primary"
          size="t2"
          icon={LockOpen}
          isDisabled={isBusy || !table.actions.includes('unblock')}
          onPress={() => void unblockTable(table)}
        >
          Put back into use
        </Button>
      }
    >
      <p className="text-text-2">{table.block?.reason}</p>
    </Panel>
  );
}
