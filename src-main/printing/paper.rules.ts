import { BLANK, centred, inverted, left, type Paper, pair, RULE } from './notation.rules';

/** What a job's paper says of itself. */
export interface Marks {
  isCopy: boolean;
  /** The printer it was meant for, where another one prints it. */
  insteadOf: string | null;
}

/** A document with its marks above it. An empty one, which only opens the drawer, stays empty. */
export function marked(document: string, { isCopy, insteadOf }: Marks, columns: number): string {
  if (document === '') return '';
  return [
    ...(isCopy ? inverted('COPY', columns) : []),
    ...(insteadOf === null ? [] : [...centred(`Printed here for ${insteadOf}`, columns, 'bold'), RULE]),
    document,
  ].join('\n');
}

const SAMPLES = [
  'Crème brûlée, jalapeño, smørrebrød',
  'Żurek, Knödel, gulyás, ćevapi',
  'Борщ, пельмени',
  'חומוס 12',
  'ラーメン 拉麺',
  '€ 1,234.50  £ 9.99',
];

/** A page that shows whether paper, width and letters are as they were set up. */
export function testPaper(printer: { name: string; address: string }, time: string, columns: number): Paper {
  return [
    ...centred(printer.name, columns, 'large'),
    ...centred(`Test page, ${time}`, columns),
    ...centred(printer.address, columns),
    RULE,
    `|${'1234567890'.repeat(7).slice(0, columns)}|`,
    ...SAMPLES.flatMap((sample) => left(sample, columns)),
    ...pair('Two Tests with a rather long name that has to be broken', '€12.50', columns),
    RULE,
    ...centred('If the numbers fill one line, the width is right.', columns),
    BLANK,
  ];
}
