import type { ReservationView } from '#contract/reservations';
import { useView } from '../../api/live';
import { useMay } from '../../app/session.store';

/** A booking with its guest's contact details, for those who may see them. Leaves a trace. */
export function useDetail({ id }: ReservationView) {
  const mayContact = useMay('guests:contact');
  return useView('reservations.detail', { reservationId: id }, { enabled: mayContact });
}
