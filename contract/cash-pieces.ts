import { type Cents, sum } from './money';

/** Coins and notes in use, in minor units, the largest first. Where a currency is not listed, those most have. */
const byCurrency: Record<string, readonly Cents[]> = {
  EUR: [50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  USD: [10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 25, 10, 5, 1],
  GBP: [5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  CHF: [100_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5],
  CAD: [10_000, 5_000, 2_000, 1_000, 500, 200, 100, 25, 10, 5],
  AUD: [10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5],
};
const elsewhere: readonly Cents[] = [
  100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1,
];

/** The coins and notes a drawer of this currency is counted by, the largest first. */
export function piecesOf(currency: string): readonly Cents[] {
  return byCurrency[currency] ?? elsewhere;
}

/** What so many of each piece come to; pieces are named by their minor units. */
export function sumPieces(pieces: Readonly<Record<string, number>>): Cents {
  return sum(Object.entries(pieces).map(([piece, count]) => Number(piece) * count));
}
