import { useOrderScreen } from './order.store';
import { useOrder } from './order-context';

/** The most a line's seat may be. */
export const MOST_SEATS = 40;

/** The seats of the table: one for each guest, those that lines were rung for, and any that were added. */
export function useSeats(): number[] {
  const { evening, drafts } = useOrder();
  const extraSeats = useOrderScreen((screen) => screen.extraSeats);
  const used = [...drafts, ...evening.rounds.flatMap(({ lines }) => lines)].map(({ seat }) => seat ?? 0);
  const count = Math.min(MOST_SEATS, Math.max(evening.visit.partySize, ...used) + extraSeats);
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** "Seat 2", or "All" for what the table shares. */
export function seatWords(seat: number | null): string {
  return seat === null ? 'All' : `Seat ${seat}`;
}
