import {
  Clock,
  ConciergeBell,
  Lock,
  type LucideIcon,
  ReceiptText,
  TriangleAlert,
  User,
  Utensils,
} from 'lucide-react';
import type { FloorTable, TableState } from '#contract/floor';
import { minutesBetween } from '#contract/time';
import type { Family } from '../../ui/families';

/** A state's icon and word, for the legend. Together with the look in the tile's style sheet. */
export const stateWords: Record<TableState, { word: string; icon: LucideIcon | null; family: Family }> = {
  late: { word: 'Late', icon: TriangleAlert, family: 'alert' },
  ready: { word: 'Ready', icon: ConciergeBell, family: 'warn' },
  paying: { word: 'Paying', icon: ReceiptText, family: 'info' },
  dining: { word: 'Dining', icon: Utensils, family: 'ok' },
  seated: { word: 'Seated', icon: User, family: 'ok' },
  reserved: { word: 'Reserved', icon: Clock, family: 'info' },
  free: { word: 'Free', icon: null, family: 'neutral' },
  blocked: { word: 'Blocked', icon: Lock, family: 'neutral' },
};

/** The legend's order: what needs somebody first. */
export const statesByUrgency = Object.keys(stateWords) as TableState[];

/** The state in the words of the moment: "Dining 2/3", "Ready 2" with the unit "min", "Food +6" likewise. */
export function stateWord(
  { state, late, visit, booking, seats }: FloorTable,
  now: Date,
): { word: string; unit?: string } {
  switch (state) {
    case 'late':
      return late ? lateWord(late) : { word: 'Late' };
    case 'ready':
      return visit?.readySince
        ? { word: `Ready ${minutesSince(visit.readySince, now)}`, unit: 'min' }
        : { word: 'Ready' };
    case 'dining':
      return {
        word: visit && visit.roundsSent > 0 ? `Dining ${visit.roundsServed}/${visit.roundsSent}` : 'Dining',
      };
    case 'reserved':
      return { word: booking?.time ?? 'Reserved' };
    case 'free':
      return { word: `Free · seats ${seats}` };
    default:
      return { word: stateWords[state].word };
  }
}

function lateWord({ what, minutes }: NonNullable<FloorTable['late']>): { word: string; unit?: string } {
  if (minutes === 0) return { word: what === 'kitchen' ? 'Food due' : 'Greet now' };
  return { word: `${what === 'kitchen' ? 'Food' : 'Greet'} +${minutes}`, unit: 'min' };
}

/** The same as one text, where there is room for it. */
export function stateText(table: FloorTable, now: Date): string {
  const { word, unit } = stateWord(table, now);
  return unit ? `${word} ${unit}` : word;
}

/** The whole table in one sentence: "Table 12, 4 seats, dining 48 minutes, 175.50 euros, server Ana Sousa". */
export function tableName(table: FloorTable, now: Date, spokenMoney: (amount: number) => string): string {
  const { number, seats, state, late, visit, booking, block } = table;
  const parts = [`Table ${number}`, plural(seats, 'seat')];
  if (late) {
    const what = late.what === 'kitchen' ? 'food' : 'greeting';
    parts.push(late.minutes === 0 ? `${what} due now` : `${what} late by ${plural(late.minutes, 'minute')}`);
  }
  if (visit) {
    const minutes = minutesSince(visit.seatedAt, now);
    const word = state === 'late' ? 'here' : stateWords[state].word.toLowerCase();
    parts.push(`${word} ${plural(minutes, 'minute')}`, plural(visit.partySize, 'guest'));
    if (visit.name) parts.push(visit.name);
    if (visit.readySince) parts.push(`food ready ${plural(minutesSince(visit.readySince, now), 'minute')}`);
    if (visit.amount > 0) parts.push(spokenMoney(visit.amount));
    if (visit.server) parts.push(`server ${visit.server.name}`);
    const others = visit.tableNumbers.filter((other) => other !== number);
    if (others.length > 0) parts.push(`joined with ${others.join(', ')}`);
  } else if (block) parts.push(`blocked, ${block.reason}`);
  else parts.push(stateWords[state].word.toLowerCase());
  if (booking)
    parts.push(`booked at ${booking.time} for ${booking.name}, ${plural(booking.partySize, 'guest')}`);
  return parts.join(', ');
}

/** "1 guest", "4 guests". */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Whole minutes since an instant, never below zero. */
export function minutesSince(since: string, now: Date): number {
  return Math.max(0, minutesBetween(new Date(since), now));
}
