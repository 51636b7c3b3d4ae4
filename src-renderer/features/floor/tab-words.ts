import { BellRing, CookingPot, type LucideIcon, PencilLine, ReceiptText, Sparkles } from 'lucide-react';
import type { TabView } from '#contract/tabs';
import type { Family } from '../../ui/families';

/** What a tab is waiting for: word, icon and colour. */
export const tabStates: Record<TabView['state'], { word: string; icon: LucideIcon; family: Family }> = {
  open: { word: 'New', icon: Sparkles, family: 'neutral' },
  unsent: { word: 'Not sent', icon: PencilLine, family: 'warn' },
  sent: { word: 'In the kitchen', icon: CookingPot, family: 'info' },
  ready: { word: 'Ready', icon: BellRing, family: 'ok' },
  to_pay: { word: 'To pay', icon: ReceiptText, family: 'neutral' },
};

/** "Takeaway 19:40, paid", "Bar". */
export function tabKind({
  orderType,
  pickup,
  isPaid,
}: Pick<TabView, 'orderType' | 'pickup' | 'isPaid'>): string {
  if (orderType === 'bar') return 'Bar';
  return `${pickup ? `Takeaway ${pickup}` : 'Takeaway'}${isPaid ? ', paid' : ''}`;
}
