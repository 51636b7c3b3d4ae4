import type { Holdings } from '#contract/backups';
import { fromDecimal } from '#contract/money';

/** What was counted in a copy when it was opened. */
interface Counted {
  rows: Record<string, number>;
  lastSaleAt: string | null;
  /** All payments together: "1234.50". */
  paid: string;
}

/** What a copy holds, for the screens. Staff are users too, and no guests. */
export function holdingsOf({ rows, lastSaleAt, paid }: Counted): Holdings {
  const count = (table: string) => rows[table] ?? 0;
  return {
    orders: count('orders'),
    payments: count('payments'),
    reservations: count('reservations'),
    guests: count('users') - count('staff_profiles'),
    takings: fromDecimal(paid),
    lastSaleAt,
  };
}
