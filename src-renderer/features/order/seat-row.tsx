import { Plus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useOrderScreen } from './order.store';
import { MOST_SEATS, seatWords, useSeats } from './use-seats';

const seatClass =
  'grid min-t1 min-w-12 flex-1 place-items-center rounded-2 border border-line bg-surface-2 px-1 font-semibold whitespace-nowrap text-text-2 select-none data-disabled:opacity-50 data-pressed:bg-sunken data-selected:border-primary data-selected:bg-primary data-selected:text-on-primary';

/** For whom the next lines are. */
export function SeatRow() {
  const seat = useOrderScreen((screen) => screen.seat);
  const seats = useSeats();
  return (
    <div className="flex gap-1 overflow-x-auto border-b border-line px-3.5 py-1.5 wide:gap-1.5 wide:px-5 wide:py-2">
      <ToggleButtonGroup
        aria-label="For whom the next lines are"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[String(seat ?? 0)]}
        onSelectionChange={([key]) => {
          if (key !== undefined) useOrderScreen.setState({ seat: Number(key) || null });
        }}
        className="flex flex-1 gap-1 wide:gap-1.5"
      >
        {[0, ...seats].map((value) => (
          <ToggleButton
            key={value}
            id={String(value)}
            aria-label={seatWords(value || null)}
            className={seatClass}
          >
            <span className="hidden wide:inline">
              {seats.length > 5 && value ? value : seatWords(value || null)}
            </span>
            <span className="wide:hidden">{value || 'All'}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Button
        aria-label="Add a seat"
        isDisabled={seats.length >= MOST_SEATS}
        onPress={() =>
          useOrderScreen.setState(({ extraSeats }) => ({
            extraSeats: extraSeats + 1,
            seat: seats.length + 1,
          }))
        }
        className={`${seatClass} max-w-14`}
      >
        <Plus aria-hidden size={20} />
      </Button>
    </div>
  );
}
