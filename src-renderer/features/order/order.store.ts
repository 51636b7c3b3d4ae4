import { create } from 'zustand';

interface OrderScreen {
  visitId: string | null;
  /** Kept from table to table: a server who rings drinks goes on ringing drinks. */
  sectionId: string | null;
  search: string;
  /** For whom the next line is; null is the whole table. */
  seat: number | null;
  /** Seats beyond the size of the party. */
  extraSeats: number;
  /** The line whose sheet is open. */
  lineId: string | null;
  /** A note that is being typed and is not with the host yet. */
  typedNote: { lineId: string; text: string } | null;
  /** What the next tap on a tile does instead of ringing it: marks it sold out, or says how many are left. */
  eightySix: 'mark' | 'count' | null;
  /** The item whose portions are being counted. */
  counted: string | null;
  /** The page of a section, or of what was found, that is shown. */
  page: number;
  /** The words for who cannot see that a line was added. */
  spoken: string;
}

const fresh = {
  search: '',
  seat: null,
  extraSeats: 0,
  lineId: null,
  typedNote: null,
  eightySix: null,
  counted: null,
  page: 0,
  spoken: '',
} satisfies Partial<OrderScreen>;

/** Where this screen is in an order. What a guest has spoken is with the host, not here. */
export const useOrderScreen = create<OrderScreen>()(() => ({ visitId: null, sectionId: null, ...fresh }));

/** Comes to a party: seat, search and sheet begin anew. */
export function enterVisit(visitId: string): void {
  if (useOrderScreen.getState().visitId !== visitId) useOrderScreen.setState({ visitId, ...fresh });
}
