import { type Category, categories } from '#contract/menu';
import { type Cents, MAX_CENTS, parseAmount, toDecimal } from '#contract/money';

/** A cell that was read, or why it cannot be: words for the person who mends the file. */
export type Cell<T> = { value: T } | { problem: string };

export interface KnownSection {
  id: string;
  name: string;
  category: Category;
}

const NAME_MAX = 200;
const DESCRIPTION_MAX = 2_000;
const TAGS_MAX = 20;
const PREPARATION_MAX = 600;
/** As the documented column says for an item that names none. */
const PREPARATION_DEFAULT = 15;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
const controlCharacter = /[\u0000-\u001f\u007f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
const controlBesideBreaks = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const unreadable = /\ufffd/;
const tag = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} '&+-]{0,39}$/u;

/** A name of 1 to 200 characters on one line. Markup and formulas are names like any other. */
export function readName(text: string): Cell<string> {
  if (text === '') return { problem: 'is missing' };
  if (characters(text) > NAME_MAX) return { problem: `is longer than ${NAME_MAX} characters` };
  if (controlCharacter.test(text)) return { problem: 'has a line break or a control character' };
  if (unreadable.test(text)) return { problem: 'has letters that cannot be read: save the file as UTF-8' };
  return { value: text };
}

/** One of the documented categories, or a section of this restaurant's menu; either way in any case. */
export function readCategory(
  text: string,
  sections: readonly KnownSection[],
): Cell<{ category: Category; sectionId: string | null }> {
  if (text === '') return { problem: 'is missing' };
  const wanted = fold(text);
  const documented = categories.find((category) => category === wanted);
  const section = sections.find(
    ({ name, category }) => fold(name) === wanted && (documented === undefined || category === documented),
  );
  const category = documented ?? section?.category;
  if (category === undefined)
    return { problem: `must be ${categories.join(', ')} or a section of your menu` };
  return { value: { category, sectionId: section?.id ?? null } };
}

/** A price of at most two decimals that the documented column holds. */
export function readPrice(text: string): Cell<Cents> {
  if (text === '') return { problem: 'is missing' };
  const price = parseAmount(text);
  if (price !== null) return { value: price };
  if (/^[-\u2212]/.test(text)) return { problem: 'must not be negative' };
  if (/^\d+[.,]\d{3,}$/.test(text)) return { problem: 'has more than two decimals' };
  if (/^\d{9,}([.,]\d{1,2})?$/.test(text)) return { problem: `is more than ${toDecimal(MAX_CENTS)}` };
  return { problem: 'must be an amount such as 12.50' };
}

/** Free text of several lines; null when there is none. */
export function readDescription(text: string): Cell<string | null> {
  if (characters(text) > DESCRIPTION_MAX) return { problem: `is longer than ${DESCRIPTION_MAX} characters` };
  if (controlBesideBreaks.test(text)) return { problem: 'has a control character' };
  if (unreadable.test(text)) return { problem: 'has letters that cannot be read: save the file as UTF-8' };
  return { value: text === '' ? null : text };
}

/** Tags between semicolons, commas or bars, in lower case, each once. */
export function readTags(text: string): Cell<string[]> {
  const tags = [
    ...new Set(
      text
        .split(/[;,|]/)
        .map((part) => fold(part))
        .filter((part) => part !== ''),
    ),
  ];
  const odd = tags.find((part) => !tag.test(part));
  if (odd !== undefined) return { problem: 'must be words such as vegetarian; gluten-free' };
  if (tags.length > TAGS_MAX) return { problem: `has more than ${TAGS_MAX} tags` };
  return { value: tags };
}

/** Whole minutes up to ten hours. */
export function readPreparation(text: string): Cell<number> {
  if (text === '') return { value: PREPARATION_DEFAULT };
  const minutes = /^\d{1,9}$/.test(text) ? Number(text) : null;
  if (minutes === null || minutes > PREPARATION_MAX)
    return { problem: `must be whole minutes from 0 to ${PREPARATION_MAX}` };
  return { value: minutes };
}

/** Two texts that a person would call the same have the same fold. */
export function fold(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function characters(text: string): number {
  return [...text].length;
}
