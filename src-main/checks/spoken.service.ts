import type { CheckTotals } from '#contract/check-totals';
import { type Cents, sum } from '#contract/money';
import type { Tx } from '#db/store';
import type { VenueSettings } from '../host/context';
import { loadBill, newBill } from './bill.service';
import { findOpenCheck } from './checks.queries';
import { billTotals } from './totals.rules';

/** A line that was spoken and not sent, as far as it matters to a bill. */
export interface SpokenLine {
  id: string;
  quantity: number;
  unitPrice: Cents;
  taxRateIds: readonly string[];
  discountable: boolean;
}

/** What these lines would add to what a visit pays, and to the taxes in it, were they sent now. */
export async function spokenOnTop(
  tx: Tx,
  venue: VenueSettings,
  visitId: string,
  spoken: readonly SpokenLine[],
): Promise<{ added: Cents; tax: Cents }> {
  if (spoken.length === 0) return { added: 0, tax: 0 };
  const check = await findOpenCheck(tx, visitId);
  const bill = check ? await loadBill(tx, venue, check.number) : await newBill(tx, venue, visitId);
  const checkId = check?.id ?? '';
  const lines = spoken.map((line) => ({ ...line, lineId: line.id, checkId, sharePart: 1, shareOf: 1 }));
  const before = together(billTotals(bill));
  const after = together(billTotals({ ...bill, lines: [...bill.lines, ...lines] }));
  return { added: after.total - before.total, tax: after.tax - before.tax };
}

function together(totals: ReadonlyMap<string, CheckTotals>) {
  const all = [...totals.values()];
  return {
    total: sum(all.map((check) => check.total)),
    tax: sum(all.flatMap((check) => check.taxes).map((tax) => tax.amount)),
  };
}
