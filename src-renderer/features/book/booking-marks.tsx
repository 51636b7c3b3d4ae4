import {
  Accessibility,
  Baby,
  Gift,
  Lock,
  type LucideIcon,
  PhoneCall,
  Sun,
  Users,
  VolumeX,
} from 'lucide-react';
import type { Wish } from '#contract/fields';
import type { ReservationView } from '#contract/reservations';
import { Chip } from '../../ui/chip';
import { wishWords } from './refusal-words';

const wishIcons: Record<Wish, LucideIcon> = {
  window: Sun,
  accessible: Accessibility,
  high_chair: Baby,
  quiet: VolumeX,
};

/** What is special about a booking, each as an icon and a word. */
export function BookingMarks({ booking }: { booking: ReservationView }) {
  const { occasion, wishes, tableLocked, reconfirmedAt, arrivedSize, partySize } = booking;
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {occasion !== null && (
        <Chip icon={Gift}>
          <bdi>{occasion}</bdi>
        </Chip>
      )}
      {wishes.map((wish) => (
        <Chip key={wish} icon={wishIcons[wish]}>
          {wishWords[wish]}
        </Chip>
      ))}
      {arrivedSize !== null && (
        <Chip family="warn" icon={Users}>
          {arrivedSize} of {partySize} here
        </Chip>
      )}
      {reconfirmedAt !== null && (
        <Chip family="ok" icon={PhoneCall}>
          Reconfirmed
        </Chip>
      )}
      {tableLocked && <Chip icon={Lock}>Table kept</Chip>}
    </div>
  );
}
