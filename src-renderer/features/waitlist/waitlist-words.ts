import type { Wish } from '#contract/fields';
import { minutesBetween } from '#contract/time';
import type { Quote } from '#contract/waitlist';
import type { Family } from '../../ui/families';

export const wishWords: Record<Wish, string> = {
  window: 'Window',
  accessible: 'Accessible',
  high_chair: 'High chair',
  quiet: 'Quiet',
};

/** "19:46", and with its day where that is not today: "yesterday 22:10". */
export function sinceWords(moment: string): string {
  return moment.replace(/^today /, '');
}

/** "20-30 min" */
export function rangeWords({ from, to }: Pick<Quote, 'from' | 'to'>): string {
  return from === 0 ? `up to ${to} min` : `${from}–${to} min`;
}

/** Where the clock stands against what was told: how long there is, that it is due, or how far it is over. */
export function countdown({ likelyAt, safeAt }: Quote, now: Date): { word: string; family: Family } {
  const over = minutesBetween(new Date(safeAt), now);
  if (over > 0) return { word: `${over} min over`, family: 'alert' };
  const left = -over;
  if (now < new Date(likelyAt)) return { word: `${left} min left`, family: 'neutral' };
  return { word: left === 0 ? 'Due now' : `Due, ${left} min left`, family: 'warn' };
}
