import type { ReservationView } from '#contract/reservations';
import type { DayView, WalkIn } from './book.types';

/** One line of the day's list. */
export type Entry = { kind: 'booking'; booking: ReservationView } | { kind: 'walkIn'; walkIn: WalkIn };

export interface Section {
  title: string;
  entries: Entry[];
}

/** The day's parties by where they are, each in the order of time. */
export function sortDay({ reservations, walkIns }: DayView) {
  const byPhase = (...phases: ReservationView['phase'][]) =>
    reservations.filter(({ phase }) => phases.includes(phase)).map(asEntry);
  const visits = (open: boolean): Entry[] =>
    walkIns.filter((walkIn) => walkIn.open === open).map((walkIn) => ({ kind: 'walkIn', walkIn }));
  return {
    coming: byPhase('booked', 'arrived'),
    here: [...byPhase('seated'), ...visits(true)].sort(byStart),
    done: [...byPhase('completed', 'cancelled', 'no_show'), ...visits(false)].sort(byStart),
  };
}

/** Those who wait for somebody to do something, before those who only have to come. */
export function comingSections(entries: readonly Entry[]): Section[] {
  const needing = entries.filter(needsSomebody).sort((a, b) => needRank(a) - needRank(b));
  const rest = entries.filter((entry) => !needsSomebody(entry));
  return [
    { title: 'Needs you', entries: needing },
    { title: 'Next', entries: rest },
  ].filter((section) => section.entries.length > 0);
}

/** From this size on a party that has not said again that it comes is worth a call. */
export const LARGE_PARTY = 6;

/**
 * How urgently a party waits for somebody: late enough to give the table away, late, at the door, in parts, stranded by
 * a change of hours, without a table, large and not reconfirmed. Null where it only has to come.
 */
export function needOf({ phase, partySize, ...booking }: ReservationView): number | null {
  const needs = [
    booking.releaseOffered,
    booking.lateMinutes !== null,
    phase === 'arrived' && booking.arrivedSize === null,
    booking.arrivedSize !== null,
    booking.stranded !== null,
    booking.tableIds.length === 0,
    partySize >= LARGE_PARTY && phase === 'booked' && booking.reconfirmedAt === null,
  ];
  const need = needs.indexOf(true);
  return need === -1 ? null : need;
}

function needRank(entry: Entry): number {
  return entry.kind === 'booking' ? (needOf(entry.booking) ?? 0) : 0;
}

function needsSomebody(entry: Entry): boolean {
  return entry.kind === 'booking' && needOf(entry.booking) !== null;
}

/** Entries whose name, number or table holds the text, or whose guest the phone search found. */
export function matching(entries: readonly Entry[], query: string, guestIds: ReadonlySet<string>): Entry[] {
  const wanted = fold(query);
  return entries.filter((entry) => {
    if (entry.kind === 'walkIn') return fold(entry.walkIn.name ?? 'Walk-in').includes(wanted);
    const { guest, number, tableNumbers } = entry.booking;
    return (
      guestIds.has(guest.id) ||
      [guest.name, number, ...tableNumbers].some((text) => fold(text).includes(wanted))
    );
  });
}

export function guestsIn(entries: readonly Entry[]): number {
  return entries.reduce(
    (total, entry) => total + (entry.kind === 'booking' ? entry.booking.partySize : entry.walkIn.partySize),
    0,
  );
}

function asEntry(booking: ReservationView): Entry {
  return { kind: 'booking', booking };
}

function byStart(a: Entry, b: Entry): number {
  return startOf(a) - startOf(b);
}

function startOf(entry: Entry): number {
  return entry.kind === 'booking' ? entry.booking.startMinute : entry.walkIn.startMinute;
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o');
}
