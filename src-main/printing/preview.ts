import type { PageView } from '#contract/printed-pages';
import type { PrinterLetters } from '#contract/printing';
import type { Paper } from './notation.rules';
import { marked } from './paper.rules';
import type { PrinterRow } from './printers.queries';
import { pictureOf, textOf } from './render';

/** What a page looks like where no printer prints it yet. */
const NO_PRINTER: { columns: number; letters: PrinterLetters } = { columns: 48, letters: 'multilingual' };

/** A page as it would be printed, marked as a copy where it would be one: as a picture and as text. */
export function previewPage(
  printer: PrinterRow | null,
  isCopy: boolean,
  layOut: (columns: number) => Paper,
): PageView {
  const sheet = printer ?? NO_PRINTER;
  const paper = layOut(sheet.columns).join('\n');
  const page = marked(paper, { isCopy, insteadOf: null }, sheet.columns);
  return { svg: pictureOf(page, sheet), text: textOf(page, sheet), printer: printer?.name ?? null, isCopy };
}
