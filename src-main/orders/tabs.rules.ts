import type { TabView } from '#contract/tabs';

/** What is known of a tab. */
export interface TabFacts {
  drafts: number;
  roundsSent: number;
  roundsServed: number;
  /** Since when the oldest round stands ready. */
  readySince: Date | null;
  /** Minor units. */
  amount: number;
  paid: number;
}

/** The one state a tab shows: of all that is true, what most needs a person. */
export function tabState({
  drafts,
  roundsSent,
  roundsServed,
  readySince,
  amount,
  paid,
}: TabFacts): TabView['state'] {
  if (readySince !== null) return 'ready';
  if (drafts > 0) return 'unsent';
  if (roundsServed < roundsSent) return 'sent';
  return amount > paid ? 'to_pay' : 'open';
}
