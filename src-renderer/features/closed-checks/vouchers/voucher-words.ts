import { Ban, CalendarX2, CircleCheck, CircleDashed, type LucideIcon } from 'lucide-react';
import type { VoucherEvent, VoucherView } from '#contract/vouchers';
import type { Family } from '../../../ui/families';

/** How a voucher stands: colour, icon and word together. */
export const stateLooks: Record<VoucherView['state'], { word: string; icon: LucideIcon; family: Family }> = {
  good: { word: 'Good', icon: CircleCheck, family: 'ok' },
  spent: { word: 'Spent', icon: CircleDashed, family: 'neutral' },
  expired: { word: 'Expired', icon: CalendarX2, family: 'warn' },
  blocked: { word: 'Blocked', icon: Ban, family: 'alert' },
};

/** "Sold, by card", "Paid with on". */
export function eventWords({ kind, tender }: VoucherEvent): string {
  switch (kind) {
    case 'sold':
      return tender === 'card' ? 'Sold, paid by card' : 'Sold, paid in cash';
    case 'paid':
      return 'Paid with it';
    case 'given_back':
      return 'Given back to it';
    case 'blocked':
      return 'Blocked';
  }
}
