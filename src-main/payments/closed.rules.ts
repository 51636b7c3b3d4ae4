import { type Cents, parseAmount } from '#contract/money';

/** What a text that was typed to find a closed check may mean. */
export interface Sought {
  /** CHK-012, or with a letter CHK-012B: on whatever day. */
  number: string | null;
  table: string | null;
  amount: Cents | null;
  /** HH:MM of the venue's clock. */
  time: string | null;
}

/** "12" is a check, a table or an amount; "T5" a table, "12.50" an amount, "19:42" a time. Null is everything. */
export function soughtBy(text: string): Sought | null {
  const words = text.trim();
  if (words === '') return null;
  const number = /^(?:chk[- ]?)?(\d{1,9})([a-z]{0,2})$/i.exec(words);
  const time = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(words);
  const table = /^(?:table|t)?\s*([\p{L}\d-]{1,10})$/iu.exec(words);
  return {
    number: number ? `CHK-${(number[1] ?? '').padStart(3, '0')}${(number[2] ?? '').toUpperCase()}` : null,
    table: table?.[1] ?? null,
    amount: parseAmount(words.replace(/[\s\p{Sc}]/gu, '')),
    time: time ? `${(time[1] ?? '').padStart(2, '0')}:${time[2]}` : null,
  };
}
