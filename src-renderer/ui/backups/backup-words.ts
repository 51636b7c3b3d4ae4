import { useContext } from 'react';
import type { Output } from '#contract/contract';
import { formatMoney } from '#contract/money';
import { VenueContext } from '../venue';
import { plural } from '../words';

export type BackupsView = Output<'backups.view'>;
export type Backup = BackupsView['backups'][number];
export type Prepared = NonNullable<BackupsView['prepared']>;
type Holdings = Backup['holds'];

/** Why a backup was made. */
export const kindWords: Record<Backup['kind'], string> = {
  daily: 'Daily',
  manual: 'By hand',
  'before-update': 'Before an update',
  'after-restore': 'After a restore',
};

/** A backup is known by its folder too: the second folder holds copies of the same ones. */
export function backupKey({ folder, id }: Pick<Backup, 'folder' | 'id'>): string {
  return `${folder}\n${id}`;
}

/** Counts as people say them: "1,204 orders · 1,190 payments". */
export function sayHolds({ orders, payments, reservations, guests }: Holdings): string {
  return [
    counted(orders, 'order'),
    counted(payments, 'payment'),
    counted(reservations, 'booking'),
    counted(guests, 'guest'),
  ].join(' · ');
}

/** What goes when a copy takes the place of now, as a sentence; null when nothing does. */
export function sayLost(copy: Holdings, now: Holdings): string | null {
  const lost = [
    [now.orders - copy.orders, 'order'],
    [now.payments - copy.payments, 'payment'],
    [now.reservations - copy.reservations, 'booking'],
    [now.guests - copy.guests, 'guest'],
  ] as const;
  const parts = lost.filter(([count]) => count > 0).map(([count, word]) => counted(count, word));
  if (parts.length === 0) return null;
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(parts);
  const single = parts.length === 1 && lost.some(([count]) => count === 1);
  return `${list} newer than this copy ${single ? 'goes' : 'go'}.`;
}

/** Writes amounts as the venue does; as plain figures where no restaurant is open to say the currency. */
export function useTakings(): (amount: number) => string {
  const venue = useContext(VenueContext);
  if (venue) return (amount) => formatMoney(amount, venue.currency, venue.locale);
  const plain = new Intl.NumberFormat(navigator.language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return (amount) => plain.format(amount / 100);
}

function counted(count: number, word: string): string {
  return plural(count, word).replace(String(count), count.toLocaleString('en'));
}
