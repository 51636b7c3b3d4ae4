import type { ReservationView } from '#contract/reservations';
import { plural } from './book-words';
import { wishWords } from './refusal-words';

/** A line of the confirmation: what it is, and what was promised. */
export type ConfirmationLine = readonly [label: string, text: string];

interface Named {
  venue: string;
  /** "Friday 20 November 2026" */
  day: string;
}

/** What the guest is promised, line by line. Nothing of what the house thinks of the guest. */
export function confirmationLines(booking: ReservationView, { day }: Named): ConfirmationLine[] {
  const { number, time, until, fold, partySize, wishes, area, occasion, allergies } = booking;
  const which = fold === null ? '' : fold === 'later' ? ' winter time (second)' : ' summer time (first)';
  const wished = [...wishes.map((wish) => wishWords[wish]), area?.name].filter(Boolean).join(', ');
  const lines: (ConfirmationLine | null)[] = [
    ['Name', booking.guest.name],
    ['Date', day],
    ['Time', `${time}${which} to ${until}`],
    ['Party', plural(partySize, 'guest')],
    wished === '' ? null : ['Wishes', wished],
    occasion === null ? null : ['Occasion', occasion],
    allergies === null ? null : ['Allergies', allergies],
    ['Number', number],
  ];
  return lines.filter((line) => line !== null);
}

/** The same as text, to send or to read out. */
export function confirmationText(booking: ReservationView, named: Named): string {
  const lines = confirmationLines(booking, named).map(([label, text]) => `${label}: ${text}`);
  return [`${named.venue}: your table is booked.`, '', ...lines].join('\n');
}
