import type { ReportSection } from '#contract/day-report';
import type { Cents } from '#contract/money';
import { BLANK, centred, left, type Paper, pair, RULE } from './notation.rules';

/** An X or Z report as it goes on paper. */
export interface PrintedReport {
  house: string;
  title: string;
  /** Which day, from when to when, and who closed it. */
  head: readonly string[];
  sections: readonly ReportSection[];
  /** Of a Z: the seal over it and the one before. */
  seal: { hash: string; intact: boolean } | null;
}

/** Its sections in their order: each row with how many, and what they come to. */
export function reportPaper(
  { house, title, head, sections, seal }: PrintedReport,
  columns: number,
  money: (amount: Cents) => string,
): Paper {
  return [
    ...centred(house, columns, 'bold'),
    ...centred(title, columns, 'large'),
    ...head.flatMap((line) => centred(line, columns)),
    ...sections.flatMap((section) => [
      RULE,
      ...left(section.title, columns, { size: 'bold' }),
      ...section.rows.flatMap((row) => rowPaper(row, columns, money)),
    ]),
    ...(seal === null ? [] : sealPaper(seal, columns)),
    BLANK,
  ];
}

function rowPaper(
  { label, count, detail, amount, strong }: ReportSection['rows'][number],
  columns: number,
  money: (amount: Cents) => string,
): Paper {
  const size = strong ? 'bold' : 'normal';
  const words = amount === null || count === null ? label : `${label} (${count})`;
  const figure = amount === null ? count : money(amount);
  return [
    ...(figure === null ? left(words, columns, { size }) : pair(words, String(figure), columns, { size })),
    ...(detail === null ? [] : left(detail, columns, { indent: 2 })),
  ];
}

function sealPaper({ hash, intact }: { hash: string; intact: boolean }, columns: number): Paper {
  const words = intact ? 'Sealed with the report before' : 'The figures are not as they were sealed';
  return [RULE, ...left(words, columns, { size: 'bold' }), ...left(hash, columns)];
}
