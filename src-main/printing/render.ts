import openBidi from 'bidi-js';
import { type BaseCommand, commands, transform } from 'receiptline';
import type { PrinterLetters } from '#contract/printing';
import { DRAWER_PULSE, TELL_WHEN_DONE } from './escpos.rules';

/** What a document has to fit. */
export interface Sheet {
  columns: number;
  letters: PrinterLetters;
}

const bidi = openBidi();

/**
 * Printers set letters in the order they come, from the left. So does receiptline, after it has broken the lines: each
 * piece of a line is put in the order it is read here.
 */
function asRead(text: string): string {
  return bidi.getReorderedString(text, bidi.getEmbeddingLevels(text));
}

type TextCommand = BaseCommand & { text(text: string, letters: string): string };

const reading = (command: TextCommand): TextCommand => ({
  ...command,
  text(text, letters) {
    return command.text.call(this, asRead(text), letters);
  },
});

const HEBREW = /([\u05d0-\u05ea]+)/;
/** ESC t 36: the page of Hebrew letters, which receiptline does not know. */
const HEBREW_PAGE = '\x1bt\x24';
const escpos = commands.escpos as TextCommand & { multiconv(text: string): string };
const printing = {
  ...reading(escpos),
  multiconv: (text: string): string =>
    text
      .replace(/[\u0591-\u05c7]/g, '')
      .split(HEBREW)
      .map((run) => (HEBREW.test(run) ? HEBREW_PAGE + hebrew(run) : escpos.multiconv(run)))
      .join(''),
};

/** Alef to tav lie together on the page, as they do in Unicode. */
const hebrew = (run: string): string =>
  Array.from(run, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x05d0 + 0x80)).join('');

/** A document as an ESC/POS printer takes it, cut off at its end; the printer is asked to say when it is done. */
export function bytesFor(document: string, { columns, letters }: Sheet, opensDrawer: boolean): Uint8Array {
  const pulse = opensDrawer ? DRAWER_PULSE : new Uint8Array();
  if (document === '') return Buffer.concat([pulse, TELL_WHEN_DONE]);
  const options = { cpl: columns, encoding: letters, spacing: true, command: printing };
  return Buffer.concat([pulse, Buffer.from(transform(document, options), 'binary')]);
}

/** A document as a picture. receiptline's own links to a font server: nothing here leaves the house. */
export function pictureOf(document: string, { columns, letters }: Sheet): string {
  const command = reading(commands.svg as TextCommand);
  return transform(document, { cpl: columns, encoding: letters, spacing: true, command })
    .replace(/<style.*?<\/style>/s, '')
    .replace(/font-family="[^"]*"/, 'font-family="monospace"');
}

/** A document as plain lines, in the order they are spoken. */
export function textOf(document: string, { columns, letters }: Sheet): string {
  return transform(document, { cpl: columns, encoding: letters, command: 'text' });
}
