import { DomainError } from '#contract/errors';
import type { BillAdjustment } from './bill.rules';
import type { SplitBill, SplitCheck, SplitLine } from './units.rules';

/** Some of a line: all of it, unless it says how many. */
export interface Wanted {
  checkLineId: string;
  quantity?: number | undefined;
}

/** A check that can be changed. Refuses CHECK_CLOSED, and CHECK_BELOW_PAID where all of it is paid, or being paid. */
export function changeable<Check extends SplitCheck>(
  bill: { checks: readonly Check[] },
  checkId: string,
): Check {
  const check = bill.checks.find((one) => one.id === checkId);
  if (!check?.open) throw new DomainError('CHECK_CLOSED');
  if (check.kept) throw new DomainError('CHECK_BELOW_PAID', { paid: check.paid + check.asked });
  return check;
}

/** All parts of what a line is one of: itself, where it is not shared. Refuses CHECK_CLOSED where one is paid. */
export function wholeOf(bill: SplitBill, line: SplitLine): SplitLine[] {
  const rows = line.shareId === null ? [line] : bill.lines.filter((one) => one.shareId === line.shareId);
  for (const row of rows) changeable(bill, row.checkId);
  return rows;
}

/** A line by its id. Refuses CHECK_LINE_UNKNOWN, and QUANTITY_TOO_LARGE where there are not so many. */
export function wantedLine(bill: SplitBill, { checkLineId, quantity }: Wanted): SplitLine {
  const line = bill.lines.find((one) => one.id === checkLineId);
  if (!line) throw new DomainError('CHECK_LINE_UNKNOWN', { checkLineId });
  if (quantity !== undefined && quantity > line.quantity)
    throw new DomainError('QUANTITY_TOO_LARGE', { checkLineId, quantity: line.quantity });
  return line;
}

/**
 * The bill with what is wanted of its lines in rows of their own, and the ids of those. Some of a line are cut off it
 * and take its adjustments along; what is shared is wanted whole. Refuses LINE_SHARED, and what the lines refuse.
 */
export function cutOut(
  bill: SplitBill,
  wanted: readonly Wanted[],
  newId: () => string,
): { bill: SplitBill; ids: string[] } {
  let cut = bill;
  const ids = new Set<string>();
  for (const one of wanted) {
    const line = wantedLine(cut, one);
    const quantity = one.quantity ?? line.quantity;
    if (quantity < line.quantity && line.shareId !== null) throw new DomainError('LINE_SHARED');
    const whole = wholeOf(cut, line);
    if (quantity === line.quantity) for (const row of whole) ids.add(row.id);
    else {
      const id = newId();
      cut = withCut(cut, line, { ...line, id, quantity });
      ids.add(id);
    }
  }
  return { bill: cut, ids: [...ids] };
}

function withCut(bill: SplitBill, line: SplitLine, piece: SplitLine): SplitBill {
  return {
    ...bill,
    lines: bill.lines.flatMap((one) =>
      one === line ? [{ ...one, quantity: one.quantity - piece.quantity }, piece] : [one],
    ),
    adjustments: bill.adjustments.map((one) => withLine(one, line.id, piece.id)),
  };
}

function withLine(adjustment: BillAdjustment, lineId: string, more: string): BillAdjustment {
  const { lineIds } = adjustment;
  return lineIds?.includes(lineId) ? { ...adjustment, lineIds: [...lineIds, more] } : adjustment;
}
