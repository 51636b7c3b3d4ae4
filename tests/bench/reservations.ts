import type { Figure } from './figures';
import { measureAvailability } from './sections/availability';
import { measureGuestSearch } from './sections/guests';
import { measureNights } from './sections/nights';
import { measureSeatableBooks } from './sections/seatable-books';
import { measureWaits } from './sections/waits';

/** One part of `npm run bench -- reservations`: a file in `sections/`. */
export interface ReservationsBench {
  /** A folder of its own for what it writes. */
  folder: string;
  /** With less: to see whether it runs. */
  quick: boolean;
}

const sections: Record<string, (bench: ReservationsBench) => Promise<Figure[]>> = {
  'seatable-books': measureSeatableBooks,
  nights: measureNights,
  availability: measureAvailability,
  waits: measureWaits,
  guests: measureGuestSearch,
};

/** The figures of the host stand, section by section; `only` names one. */
export async function measureReservations(
  folderOf: (name: string) => string,
  quick: boolean,
  only: string | undefined,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(sections))
    if (only === undefined || only === name)
      figures.push(...(await measure({ folder: folderOf(name), quick })));
  return figures;
}
