import type { AccountEntry } from '#contract/house-accounts';

/** "Charged", "Settled by card, INV 12". */
export function entryWords({ kind, tender, reference }: AccountEntry): string {
  switch (kind) {
    case 'charged':
      return 'Charged';
    case 'given_back':
      return 'Given back';
    case 'settled':
      return `${tender === 'card' ? 'Settled by card' : 'Settled in cash'}${reference ? `, ${reference}` : ''}`;
  }
}
