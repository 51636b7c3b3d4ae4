import { ChevronDown } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button } from '../../ui/button';
import { menuItemClass, menuPopoverClass } from './menu-look';
import { seatWords, useSeats } from './use-seats';

interface SeatPickerProps {
  seat: number | null;
  onChange(seat: number | null): void;
}

/** For whom a line is. */
export function SeatPicker({ seat, onChange }: SeatPickerProps) {
  const seats = useSeats();
  return (
    <MenuTrigger>
      <Button aria-label={`For ${seatWords(seat)}. Change`} className="whitespace-nowrap">
        {seatWords(seat)}
        <ChevronDown aria-hidden size={16} />
      </Button>
      <Popover placement="bottom end" className={menuPopoverClass}>
        <Menu
          aria-label="For whom"
          selectionMode="single"
          selectedKeys={[String(seat ?? 0)]}
          onAction={(key) => onChange(Number(key) || null)}
          className="max-h-[50vh] overflow-y-auto p-1 outline-none"
        >
          {[0, ...seats].map((value) => (
            <MenuItem key={value} id={String(value)} className={menuItemClass}>
              {seatWords(value || null)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
