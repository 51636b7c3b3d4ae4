import type { CheckTotals } from '#contract/check-totals';
import { choiceWords } from '#contract/line-words';
import type { BillChange, BillLine } from './bill.rules';
import { type Portioned, portionedName } from './portion.rules';

/** What was taken off, in the order it was, and put on. */
export type ChangeNames = readonly {
  id: string;
  name: string;
  reason: string | null;
  scope: 'lines' | 'check' | 'bill' | 'charge';
}[];

/** A line of a check as it is stored. */
interface StoredLine extends Portioned {
  id: string;
  quantity: number;
  shareOf: number;
  modifiers: readonly { name: string; priceDelta: number; quantity?: number; text?: string }[];
  setId: string | null;
  setName: string | null;
}

/** The lines with their amounts as they are kept with the check, each with what was taken off it alone. */
export function billLines(
  lines: readonly StoredLine[],
  totals: CheckTotals,
  changes: ChangeNames,
): BillLine[] {
  const kept = new Map(totals.lines.map((line) => [line.id, line]));
  return lines.map((line) => ({
    quantity: quantityWords(line),
    name: portionedName(line),
    amount: kept.get(line.id)?.amount ?? 0,
    modifiers: line.modifiers.map((modifier) => ({
      name: choiceWords(modifier),
      price: modifier.priceDelta * (modifier.quantity ?? 1),
    })),
    changes: rowsOf(
      kept.get(line.id)?.taken ?? [],
      changes.filter(({ scope }) => scope === 'lines'),
      -1,
    ),
    set: line.setId === null ? null : { id: line.setId, name: line.setName ?? line.name },
  }));
}

/** What was taken off all of a check or bill, or put on it: this check's part. */
export function ofCheck(totals: CheckTotals, changes: ChangeNames, kind: 'taken' | 'charges'): BillChange[] {
  const named = changes.filter(({ scope }) =>
    kind === 'charges' ? scope === 'charge' : scope === 'check' || scope === 'bill',
  );
  return rowsOf(
    totals.lines.flatMap((line) => line[kind]),
    named,
    kind === 'taken' ? -1 : 1,
  );
}

function rowsOf(
  parts: readonly { id: string; amount: number }[],
  changes: ChangeNames,
  sign: 1 | -1,
): BillChange[] {
  return changes.flatMap(({ id, name, reason }) => {
    const amount = parts.filter((part) => part.id === id).reduce((sum, part) => sum + part.amount, 0);
    return amount === 0 ? [] : [{ name, reason, amount: sign * amount }];
  });
}

/** "2"; shared, "1/3 of" one and "1/3 of 2". */
function quantityWords({ quantity, shareOf }: StoredLine): string {
  if (shareOf === 1) return String(quantity);
  return quantity === 1 ? `1/${shareOf} of` : `1/${shareOf} of ${quantity}`;
}
