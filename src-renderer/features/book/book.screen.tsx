import { CalendarDays } from 'lucide-react';
import { ScreenHeader } from '../../ui/header';
import { EmptyState } from '../../ui/states';

/** The day’s bookings, as a list and as a timeline. */
export default function BookScreen() {
  return (
    <>
      <ScreenHeader title="Book" />
      <EmptyState icon={CalendarDays} title="Book" words="This screen is being built." />
    </>
  );
}
