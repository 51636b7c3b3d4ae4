import { createContext, useContext } from 'react';
import type { Venue } from '#contract/setup';

export const VenueContext = createContext<Venue | null>(null);

/** The restaurant this screen works for. Only inside the shell, which waits until it is known. */
export function useVenue(): Venue {
  const venue = useContext(VenueContext);
  if (!venue) throw new Error('useVenue outside of the shell');
  return venue;
}
