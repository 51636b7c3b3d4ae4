import { type Cents, formatMoney } from '#contract/money';
import { BLANK, centred, left, type Paper, pair, plain, RULE } from './notation.rules';

export interface BillVenue {
  name: string;
  head: string;
  foot: string;
  currency: string;
  locale: string;
}

/** A tax of one rate, and what it is of. */
export interface BillTax {
  name: string;
  basisPoints: number;
  base: Cents;
  amount: Cents;
}

/** What a page is laid out for. */
export interface BillPage {
  columns: number;
  money(amount: Cents): string;
}

export function pageFor({ currency, locale }: BillVenue, columns: number): BillPage {
  // A space that must not break is one that a printer may not have.
  return { columns, money: (amount) => plain(formatMoney(amount, currency, locale)) };
}

/** Whose house a page is of, and which check. */
export interface BillHead {
  venue: BillVenue;
  /** With its letter, where the bill was split. */
  number: string;
  table: string;
  server: string | null;
  guests: number;
  at: string;
}

/** Whose house it is, and which check. */
export function headOf({ venue, number, table, at, server, guests }: BillHead, { columns }: BillPage): Paper {
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

export function footOf({ foot }: BillVenue, { columns }: BillPage): Paper {
  return foot.trim() === '' ? [] : [BLANK, ...textLines(foot, columns)];
}

/** The venue names its rates; the rate is added where the name lacks it. */
export function taxRows(taxes: readonly BillTax[], isIncluded: boolean, page: BillPage): Paper {
  const { columns, money } = page;
  return taxes.flatMap(({ name, basisPoints, base, amount }) => {
    const rate = String(basisPoints / 100);
    const words = `${name.includes(rate) ? name : `${name} ${rate} %`} on ${money(base)}`;
    return pair(isIncluded ? `${words}, included` : words, money(amount), columns);
  });
}

function textLines(text: string, columns: number): Paper {
  return text.trim() === '' ? [] : text.split('\n').flatMap((line) => centred(line, columns));
}
