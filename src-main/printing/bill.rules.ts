import { type Cents, sum } from '#contract/money';
import { type BillPayment, type BillRefund, moneyPaper } from './bill-money.rules';
import {
  type BillHead,
  type BillPage,
  type BillTax,
  footOf,
  headOf,
  pageFor,
  taxRows,
} from './bill-page.rules';
import { BLANK, boxed, centred, inverted, left, type Paper, pair, RULE } from './notation.rules';

/** Something taken off, or put on: with why, where somebody gave a reason. Below zero is taken off. */
export interface BillChange {
  name: string;
  reason?: string | null;
  amount: Cents;
}

export interface BillLine {
  /** "2", "1/3 of", "1/3 of 2". */
  quantity: string;
  name: string;
  /** Of all of them, with their modifiers, before anything was taken off. */
  amount: Cents;
  /** `price` is what one of them adds; it is in the amount. */
  modifiers: readonly { name: string; price: Cents }[];
  changes: readonly BillChange[];
  /** The dishes of one set menu share it and stand together. */
  set?: { id: string; name: string } | null;
}

/** A check as it goes on paper. Amounts in minor units; times as they are to be read. */
export interface Bill extends BillHead {
  lines: readonly BillLine[];
  /** Of the whole check. */
  changes: readonly BillChange[];
  charges: readonly BillChange[];
  taxIncluded: boolean;
  /** The lines with what was taken off them; printed where it is not the total. */
  subtotal: Cents;
  taxes: readonly BillTax[];
  /** Its check was opened again after it was paid. */
  isCorrected: boolean;
  /** What an exempt check does not pay of prices that include tax. */
  taxOff: Cents;
  total: Cents;
  payments: readonly BillPayment[];
  refunds: readonly BillRefund[];
  due: Cents;
  /** What is due, in the parts it is to be paid in. */
  parts: readonly Cents[];
  /** What nobody was asked for yet of what is due, and tips in basis points of it. */
  payable: Cents;
  tips: readonly { basisPoints: number; amount: Cents }[];
}

/** The receipt of what was paid. */
export function receiptPaper(bill: Bill, columns: number): Paper {
  const page = pageFor(bill.venue, columns);
  return [
    ...headOf(bill, page),
    ...(bill.isCorrected
      ? [...centred('Corrected: it replaces the one before.', columns, 'bold'), RULE]
      : []),
    ...body(bill, page),
    ...moneyPaper(bill, page),
    ...(bill.due > 0 ? pair('Left to pay', page.money(bill.due), columns, { size: 'bold' }) : []),
    ...footOf(bill.venue, page),
  ];
}

/** What is to be paid, for the guests to look at: it says that it is no receipt, and of what a tip would be a part. */
export function guestCheckPaper(bill: Bill, columns: number): Paper {
  const page = pageFor(bill.venue, columns);
  const { due, parts, payable, tips } = bill;
  return [
    ...headOf(bill, page),
    ...inverted('Guest check', columns),
    BLANK,
    ...body(bill, page),
    ...moneyPaper(bill, page),
    ...(bill.payments.length > 0 ? pair('Left to pay', page.money(due), columns, { size: 'large' }) : []),
    ...(parts.length > 1
      ? parts.flatMap((part, index) =>
          pair(`Part ${index + 1} of ${parts.length}`, page.money(part), columns),
        )
      : []),
    ...(tips.length > 0
      ? [
          RULE,
          ...centred(`A tip, if you like, on the ${page.money(payable)} to pay`, columns),
          ...tips.flatMap(({ basisPoints, amount }) =>
            pair(`${basisPoints / 100} %`, page.money(amount), columns, { indent: 2 }),
          ),
        ]
      : []),
    ...footOf(bill.venue, page),
    ...boxed('This is not a receipt.', columns),
  ];
}

function body(bill: Bill, page: BillPage): Paper {
  const { columns, money } = page;
  const { lines, changes, charges, taxIncluded, taxOff, subtotal, total } = bill;
  const hasSteps = [...lines, bill].some((one) => one.changes.length > 0) || subtotal !== total;
  const of = (list: readonly BillChange[]) => list.flatMap((change) => changeRow(change, page, 0));
  return [
    ...linesPaper(lines, page),
    RULE,
    ...(hasSteps ? pair('Subtotal', money(subtotal), columns) : []),
    ...of(changes),
    ...of(charges),
    ...(taxOff > 0 ? pair('Tax, not charged', money(-taxOff), columns) : []),
    ...(taxIncluded ? [] : taxRows(bill.taxes, taxIncluded, page)),
    ...pair('Total', money(total), columns, { size: 'large' }),
    ...(taxIncluded ? taxRows(bill.taxes, taxIncluded, page) : []),
  ];
}

/** Lines in their order; those of a set menu together, where its first one stands, under its name and price. */
function linesPaper(lines: readonly BillLine[], page: BillPage): Paper {
  const shown = new Set<string>();
  return lines.flatMap((line) => {
    if (!line.set) return linePaper(line, page);
    const { id, name } = line.set;
    if (shown.has(id)) return [];
    shown.add(id);
    const dishes = lines.filter((other) => other.set?.id === id);
    return [
      ...pair(name, page.money(sum(dishes.map(({ amount }) => amount))), page.columns),
      ...dishes.flatMap((dish) => dishPaper(dish, page)),
    ];
  });
}

function linePaper(line: BillLine, page: BillPage): Paper {
  return [
    ...pair(`${line.quantity} ${line.name}`, page.money(line.amount), page.columns),
    ...details(line, page, 2),
  ];
}

function dishPaper(line: BillLine, page: BillPage): Paper {
  return [...left(`${line.quantity} ${line.name}`, page.columns, { indent: 2 }), ...details(line, page, 4)];
}

function details({ modifiers, changes }: BillLine, page: BillPage, indent: number): Paper {
  return [
    ...modifiers.flatMap(({ name, price }) =>
      left(price === 0 ? name : `${name} (${price > 0 ? '+' : ''}${page.money(price)})`, page.columns, {
        indent,
      }),
    ),
    ...changes.flatMap((change) => changeRow(change, page, indent)),
  ];
}

function changeRow(
  { name, reason, amount }: BillChange,
  { columns, money }: BillPage,
  indent: number,
): Paper {
  return pair(reason ? `${name}: ${reason}` : name, money(amount), columns, { indent });
}
