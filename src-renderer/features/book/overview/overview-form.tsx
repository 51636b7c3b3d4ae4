import { useView } from '../../../api/live';
import { useBookScreen } from '../book.store';
import { BookingSheet } from '../booking-sheet';

/** The form for a booking over a week or a month: the page of its day is loaded for it. */
export function OverviewForm({ date }: { date: string }) {
  const form = useBookScreen((screen) => screen.form);
  const day = useView('reservations.day', { date }, { enabled: form !== null, keepPrevious: true }).data;
  return day ? <BookingSheet day={day} /> : null;
}
