import type { BillPart } from '#contract/check-splits';
import type { CheckTotals } from '#contract/check-totals';
import type { SplitBill } from './units.rules';

/** The checks of a bill as parts of it, with what each comes to. */
export function partsOf(bill: SplitBill, totals: ReadonlyMap<string, CheckTotals>): BillPart[] {
  return bill.checks.flatMap((check) => {
    const own = totals.get(check.id);
    return own ? [partOf(bill, check, own)] : [];
  });
}

function partOf(
  bill: SplitBill,
  { id, letter, open, paid, asked }: SplitBill['checks'][number],
  totals: CheckTotals,
): BillPart {
  const { subtotal, discount, comp, charge, taxAdded, taxOff, total } = totals;
  const lines = new Map(bill.lines.map((line) => [line.id, line]));
  return {
    checkId: id,
    letter,
    open,
    lines: totals.lines.map((line) => {
      const { lineId = '', quantity = 0, sharePart = 1, shareOf = 1 } = lines.get(line.id) ?? {};
      return {
        checkLineId: line.id,
        lineId,
        quantity,
        share: shareOf > 1 ? { part: sharePart, of: shareOf } : null,
        amount: line.amount,
        total: line.total,
      };
    }),
    subtotal,
    discount,
    comp,
    charge,
    taxAdded,
    taxOff,
    total,
    paid,
    // What was given back of a closed part is not owed again.
    due: open ? Math.max(0, total - paid - asked) : 0,
  };
}
