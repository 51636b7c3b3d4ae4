import type { CheckTotals } from '#contract/check-totals';

type Totals = ReadonlyMap<string, CheckTotals>;

const linesWith = (totals: Totals, adjustmentId: string) =>
  [...totals.values()].flatMap((check) =>
    check.lines.flatMap((line) => {
      const taken = line.taken.find((part) => part.id === adjustmentId);
      return taken ? [{ ...line, off: taken.amount }] : [];
    }),
  );

/** What an adjustment takes off all of a bill. */
export function takenBy(totals: Totals, adjustmentId: string): number {
  return linesWith(totals, adjustmentId).reduce((all, line) => all + line.off, 0);
}

/** Whether the discounts on the lines of one, it and others together, are within so many basis points of their prices. */
export function isWithinLimit(totals: Totals, adjustmentId: string, limit: number): boolean {
  const lines = linesWith(totals, adjustmentId);
  const discount = lines.reduce((all, line) => all + line.discount, 0);
  const amount = lines.reduce((all, line) => all + line.amount, 0);
  return discount * 10_000 <= amount * limit;
}
