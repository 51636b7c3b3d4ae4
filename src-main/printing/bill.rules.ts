import { type Cents, formatMoney, sum } from '#contract/money';
import { BLANK, boxed, centred, inverted, left, type Paper, pair, plain, RULE } from './notation.rules';

/** Something taken off, or put on: with why, where somebody gave a reason. Below zero is taken off. */
export interface BillChange {
  name: string;
  reason?: string | null;
  amount: Cents;
}

export interface BillLine {
  /** "2", "1/2", "0.350 kg". */
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

export interface BillPayment {
  words: string;
  /** What went to the check. */
  amount: Cents;
  tip: Cents;
  /** What small coins would have been. */
  rounding: Cents;
  /** Cash: what was handed over, and what went back. */
  tendered: Cents | null;
  change: Cents;
}

/** A check as it goes on paper. Amounts in minor units; times as they are to be read. */
export interface Bill {
  venue: { name: string; head: string; foot: string; currency: string; locale: string };
  /** With its letter, where the bill was split. */
  number: string;
  table: string;
  server: string | null;
  guests: number;
  at: string;
  lines: readonly BillLine[];
  /** Of the whole check. */
  changes: readonly BillChange[];
  charges: readonly BillChange[];
  taxIncluded: boolean;
  /** The lines at their prices; printed where it is not the total. */
  subtotal: Cents;
  taxes: readonly { name: string; basisPoints: number; amount: Cents }[];
  /** What an exempt check does not pay of prices that include tax. */
  taxOff: Cents;
  total: Cents;
  payments: readonly BillPayment[];
  refunds: readonly { words: string; amount: Cents }[];
  due: Cents;
  /** What is due, in the parts it is to be paid in. */
  parts: readonly Cents[];
  /** What nobody was asked for yet of what is due, and tips in basis points of it. */
  payable: Cents;
  tips: readonly { basisPoints: number; amount: Cents }[];
}

interface Page {
  columns: number;
  money(amount: Cents): string;
}

/** The receipt of what was paid. */
export function receiptPaper(bill: Bill, columns: number): Paper {
  const page = pageFor(bill, columns);
  return [
    ...headOf(bill, page),
    ...body(bill, page),
    ...payments(bill, page),
    ...(bill.due > 0 ? pair('Left to pay', page.money(bill.due), columns, { size: 'bold' }) : []),
    ...footOf(bill.venue.foot, columns),
  ];
}

/** What is to be paid, for the guests to look at: it says that it is no receipt, and of what a tip would be a part. */
export function guestCheckPaper(bill: Bill, columns: number): Paper {
  const page = pageFor(bill, columns);
  const { due, parts, payable, tips } = bill;
  return [
    ...headOf(bill, page),
    ...inverted('Guest check', columns),
    BLANK,
    ...body(bill, page),
    ...payments(bill, page),
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
    ...footOf(bill.venue.foot, columns),
    ...boxed('This is not a receipt.', columns),
  ];
}

function pageFor({ venue: { currency, locale } }: Bill, columns: number): Page {
  // A space that must not break is one that a printer may not have.
  return { columns, money: (amount) => plain(formatMoney(amount, currency, locale)) };
}

function headOf({ venue, number, table, at, server, guests }: Bill, { columns }: Page): Paper {
  return [
    ...centred(venue.name, columns, 'large'),
    ...textLines(venue.head, columns),
    BLANK,
    ...pair(number, table, columns, { size: 'bold' }),
    ...pair(at, guests === 1 ? '1 guest' : `${guests} guests`, columns),
    ...(server === null ? [] : left(`Server ${server}`, columns)),
    RULE,
  ];
}

function body(bill: Bill, page: Page): Paper {
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
    ...(taxIncluded ? [] : taxRows(bill, page)),
    ...pair('Total', money(total), columns, { size: 'large' }),
    ...(taxIncluded ? taxRows(bill, page) : []),
  ];
}

/** Lines in their order; those of a set menu together, where its first one stands, under its name and price. */
function linesPaper(lines: readonly BillLine[], page: Page): Paper {
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

function linePaper(line: BillLine, page: Page): Paper {
  return [
    ...pair(`${line.quantity} ${line.name}`, page.money(line.amount), page.columns),
    ...details(line, page, 2),
  ];
}

function dishPaper(line: BillLine, page: Page): Paper {
  return [...left(`${line.quantity} ${line.name}`, page.columns, { indent: 2 }), ...details(line, page, 4)];
}

function details({ modifiers, changes }: BillLine, page: Page, indent: number): Paper {
  return [
    ...modifiers.flatMap(({ name, price }) =>
      left(price === 0 ? name : `${name} (${price > 0 ? '+' : ''}${page.money(price)})`, page.columns, {
        indent,
      }),
    ),
    ...changes.flatMap((change) => changeRow(change, page, indent)),
  ];
}

function changeRow({ name, reason, amount }: BillChange, { columns, money }: Page, indent: number): Paper {
  return pair(reason ? `${name}: ${reason}` : name, money(amount), columns, { indent });
}

/** The venue names its rates; the rate is added where the name lacks it. */
function taxRows({ taxes, taxIncluded }: Bill, { columns, money }: Page): Paper {
  return taxes.flatMap(({ name, basisPoints, amount }) => {
    const rate = String(basisPoints / 100);
    const words = name.includes(rate) ? name : `${name} ${rate} %`;
    return pair(taxIncluded ? `${words}, included` : words, money(amount), columns);
  });
}

function payments({ payments, refunds }: Bill, { columns, money }: Page): Paper {
  if (payments.length + refunds.length === 0) return [];
  return [
    RULE,
    ...payments.flatMap(({ words, amount, tip, rounding, tendered, change }) => [
      ...pair(words, money(tendered ?? amount), columns),
      ...(tip > 0 ? pair(tendered === null ? 'Tip, on top' : 'Tip', money(tip), columns, { indent: 2 }) : []),
      ...(rounding === 0 ? [] : pair('Rounded', money(rounding), columns, { indent: 2 })),
      ...(change > 0 ? pair('Change', money(change), columns, { indent: 2 }) : []),
    ]),
    ...refunds.flatMap(({ words, amount }) => pair(words, money(-amount), columns)),
  ];
}

function footOf(foot: string, columns: number): Paper {
  return foot.trim() === '' ? [] : [BLANK, ...textLines(foot, columns)];
}

function textLines(text: string, columns: number): Paper {
  return text.trim() === '' ? [] : text.split('\n').flatMap((line) => centred(line, columns));
}
