/** A document in receiptline's notation, line by line. Everything here makes such lines. */
export type Paper = string[];

/** What receiptline reads as more than a letter. */
const SIGNS = /[\\{|}_"`^~=-]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\u00a0]+/g;

/** Text as it is printed, whatever it holds: a name can neither draw, nor cut, nor send commands. */
export function literal(text: string): string {
  return text.replace(SIGNS, (sign) => `\\x${(sign.codePointAt(0) as number).toString(16).padStart(2, '0')}`);
}

/** One line of text without what cannot be seen: line breaks, control characters, turns of direction. */
export function plain(text: string): string {
  return text.normalize().replace(UNSEEN, ' ').replace(/ +/g, ' ').trim();
}

const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** How many places text takes: a letter of East Asia takes two. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((width, letter) => width + (WIDE.test(letter) ? 2 : 1), 0);
}

/** Breaks text between words; a word that is longer than the line, within. Never answers an empty list. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of plain(text)
    .split(' ')
    .flatMap((long) => pieces(long, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function pieces(word: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of Array.from(word)) {
    if (widthOf(part + letter) > width && part !== '') {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

/** How large letters are: `tall` is twice as high, `large` twice as high and wide. */
export type Size = 'normal' | 'bold' | 'tall' | 'large';

const marks: Record<Size, string> = { normal: '', bold: '"', tall: '^^', large: '^^^' };
const wide = (size: Size): number => (size === 'large' ? 2 : 1);
const styled = (text: string, size: Size): string => `${marks[size]}${literal(text)}${marks[size]}`;

/** In the middle of the line. */
export function centred(text: string, columns: number, size: Size = 'normal'): Paper {
  return wrap(text, Math.floor(columns / wide(size))).map((line) => styled(line, size));
}

/** From the left, set in by some places; what is broken is set in by two more. */
export function left(
  text: string,
  columns: number,
  { size = 'normal', indent = 0 }: LeftOptions = {},
): Paper {
  const room = Math.floor((columns - indent) / wide(size)) - 2;
  return wrap(text, room).map(
    (line, index) => `|${'~'.repeat(indent + (index > 0 ? 2 : 0))}${styled(line, size)}`,
  );
}

interface LeftOptions {
  size?: Size;
  indent?: number;
}

/** Words to the left, an amount to the right of their last line. What is too large for one line is only tall. */
export function pair(words: string, amount: string, columns: number, options: LeftOptions = {}): Paper {
  const { size = 'normal', indent = 0 } = options;
  if (size === 'large' && (widthOf(words) + widthOf(amount)) * 2 + 2 > columns)
    return pair(words, amount, columns, { ...options, size: 'tall' });
  const amountWidth = widthOf(amount) * wide(size);
  const wordsWidth = columns - amountWidth - 1;
  const lines = left(words, wordsWidth, { size, indent });
  return [
    `{width:${wordsWidth},${amountWidth}}`,
    ...lines.map((line, index) =>
      index < lines.length - 1 ? `${line} ||` : `${line} | ${styled(amount, size)}|`,
    ),
    AUTO,
  ];
}

/** Every column takes what is left of the line again. */
const AUTO = '{width:auto}';
/** A line across the paper. */
export const RULE = '-';
export const BLANK = '';

/** In a frame, in the middle. */
export function boxed(text: string, columns: number, size: Size = 'bold'): Paper {
  return ['{border:line}', ...centred(text, columns - 2, size), '{border:space}'];
}

/** White on black, across the line. */
export function inverted(text: string, columns: number): Paper {
  return wrap(text, Math.floor(columns / 2) - 2).map((line) => `\`^^^\\x20${literal(line)}\\x20^^^\``);
}
