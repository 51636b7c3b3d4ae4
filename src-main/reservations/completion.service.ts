import { eq } from 'drizzle-orm';
import { reservations } from '#db/schema/book';
import type { Tx } from '#db/store';

/** The party of this booking has left: the booking is completed. */
export async function completeReservation(tx: Tx, reservationId: string): Promise<void> {
  await tx.update(reservations).set({ status: 'completed' }).where(eq(reservations.id, reservationId));
}
