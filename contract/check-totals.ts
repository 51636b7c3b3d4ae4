import type { Cents } from './money';

/** A tax of one rate. `base` is what it was applied to, in minor units. */
export interface TaxPart {
  rateId: string;
  base: Cents;
  amount: Cents;
}

/** What a line of a check comes to, all in minor units. `amount` is its price, before anything was taken off. */
export interface LineTotals {
  /** The line on the check, not the one that was sent. */
  id: string;
  amount: Cents;
  discount: Cents;
  comp: Cents;
  charge: Cents;
  /** None on an exempt check. */
  taxes: TaxPart[];
  total: Cents;
  /** What each adjustment took off it, and each charge put on it. */
  taken: { id: string; amount: Cents }[];
  charges: { id: string; amount: Cents }[];
}

/**
 * What a check comes to, as it is kept with it and frozen once it is closed:
 * `subtotal` - `discount` - `comp` + `charge` + `taxAdded` - `taxOff` = `total`, of the check and of each line.
 */
export interface CheckTotals {
  lines: LineTotals[];
  /** The lines at their prices. */
  subtotal: Cents;
  discount: Cents;
  comp: Cents;
  charge: Cents;
  /** By rate, the lowest first. None on an exempt check. */
  taxes: (TaxPart & { name: string; basisPoints: number })[];
  /** The taxes, where prices do not include them; else nothing. */
  taxAdded: Cents;
  /** What an exempt check does not pay of prices that include tax. */
  taxOff: Cents;
  total: Cents;
}
