import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxed, centred, inverted, left, pair, plain, widthOf, wrap } from '#main/printing/notation.rules';
import { bytesFor, pictureOf, textOf } from '#main/printing/render';

const sheet = { columns: 32, letters: 'multilingual' } as const;
const inOne = (text: string) => text.replace(/\s/g, '');
/** What people type, and what somebody might who means harm. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      '{',
      '}',
      '|',
      '\\',
      '"',
      '_',
      '`',
      '^',
      '~',
      '-',
      '=',
      'x',
      '5',
      'c',
      ' ',
      ';',
      ':',
      '\n',
    ),
  }),
);

describe('text in a document', () => {
  it('comes out as it was typed, whatever it holds', () => {
    fc.assert(
      fc.property(words, (text) => {
        fc.pre(plain(text) !== '');
        for (const paper of [left(text, 32), centred(text, 32), pair(text, '', 32)])
          expect(inOne(textOf(paper.join('\n'), sheet))).toBe(inOne(text));
      }),
      { numRuns: 500 },
    );
  });

  it('sends no command to the printer and draws nothing in the picture', () => {
    const bad = [
      '\u001bp\u0000\u0019z',
      '{command:\\x1b@}',
      '{code:1;option:qrcode}',
      '=',
      '---',
      '<image href="x"/>',
      '\u202eabc',
    ];
    const clean = bytesFor(left('x', 32).join('\n'), sheet, false).filter((byte) => byte < 32).length;
    for (const text of bad) {
      const paper = left(text, 32).join('\n');
      expect(bytesFor(paper, sheet, false).filter((byte) => byte < 32)).toHaveLength(clean);
      expect(pictureOf(paper, sheet)).not.toMatch(/<image|<path|href/);
    }
  });

  it('is broken between words, and within one only where it is longer than the line', () => {
    expect(wrap('the quick brown fox', 9)).toEqual(['the quick', 'brown fox']);
    expect(wrap('Donaudampfschifffahrt here', 10)).toEqual(['Donaudampf', 'schifffahr', 't here']);
    expect(wrap('拉麺 ラーメン', 6)).toEqual(['拉麺', 'ラーメ', 'ン']);
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 48 }), (text, width) => {
        for (const line of wrap(text, width)) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('stays on the paper in every size, with an amount at its end', () => {
    const long = 'Slow-roasted shoulder of lamb with rosemary and garlic for two to share';
    for (const columns of [24, 32, 48]) {
      for (const size of ['normal', 'bold', 'tall', 'large'] as const) {
        const paper = [
          ...pair(long, '€1,234.50', columns, { size, indent: 2 }),
          ...left(long, columns, { size }),
        ];
        const lines = textOf(paper.join('\n'), { ...sheet, columns }).split('\n');
        expect(inOne(lines.join(''))).toBe(inOne(`${long}€1,234.50${long}`));
        for (const line of lines) expect(line.trimEnd().length).toBeLessThanOrEqual(columns);
      }
    }
  });

  it('that runs from right to left is set as it is read, in the letters of the printer', () => {
    const paper = left('חומוס 12 Tahini', 32).join('\n');
    expect(bytesFor(paper, sheet, false).toString()).not.toContain('?');
    expect(
      pictureOf(paper, sheet)
        .replace(/<[^>]*>|&#xa0;/g, '')
        .trim(),
    ).toBe('Tahini12סומוח');
  });

  it('in a frame or on black keeps inside of the line', () => {
    const text = 'peanuts, tree nuts, sesame and crustaceans';
    for (const paper of [boxed(text, 32), inverted(text, 32)])
      for (const line of textOf(paper.join('\n'), sheet).split('\n'))
        expect(line.length).toBeLessThanOrEqual(33);
  });
});
