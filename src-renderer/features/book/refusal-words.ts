import type { Output } from '#contract/contract';
import { plural } from './book-words';

type Offer = Output<'availability.offer'>;
type Refusal = NonNullable<Offer['why']>;
type Unit = Offer['units'][number];
type Point = Unit['points'][number];

export const wishWords = {
  window: 'Window',
  accessible: 'Wheelchair',
  high_chair: 'High chair',
  quiet: 'Quiet',
} as const;

/** Why a time does not do, in one line. */
export function refusalWords({ code, reason, limit, present }: Refusal): string {
  const because = reason === null ? '' : ` (${reason})`;
  switch (code) {
    case 'closed':
      return reason ?? 'The house is closed that day';
    case 'outside_hours':
      return `No service takes bookings then${because}`;
    case 'past':
      return 'That time has passed';
    case 'pacing_starting':
      return `Too many for the kitchen: ${limit ?? 0} guests may start then, ${present ?? 0} are booked${because}`;
    case 'pacing_present':
      return `Too many for the house: ${limit ?? 0} guests may be there then, ${present ?? 0} are booked${because}`;
    case 'no_table_large_enough':
      return 'No table or join suits the party';
    case 'tables_taken':
      return 'Every table that suits is taken';
  }
}

/** What speaks for a table most. */
export function unitWords({ points: [first], area, seats }: Unit): string {
  return first ? pointWords(first, area) : `${area}, ${plural(seats, 'seat')}`;
}

/** What speaks for a table, or against it. */
function pointWords({ code, wish, count }: Point, area: string): string {
  const many = count ?? 0;
  switch (code) {
    case 'wish_met':
      return wish === null ? 'As wished' : wishWords[wish];
    case 'wish_missed':
      return wish === null ? 'Not as wished' : `No ${wishWords[wish].toLowerCase()}`;
    case 'area_met':
      return area;
    case 'area_missed':
      return `In the ${area} instead`;
    case 'exact_fit':
      return 'Fits exactly';
    case 'empty_seats':
      return plural(many, 'empty seat');
    case 'joins_tables':
      return `${many} tables joined`;
    case 'leaves_gap':
      return `Leaves ${many} min unused`;
    case 'breaks_join':
      return 'Large parties may need it';
  }
}
