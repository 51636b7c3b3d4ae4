import type { Category } from '#contract/menu';
import type { Cents } from '#contract/money';
import {
  type Cell,
  fold,
  type KnownSection,
  readCategory,
  readDescription,
  readName,
  readPreparation,
  readPrice,
  readTags,
} from './cells.rules';
import { type Column, readSheet, type Sheet } from './sheet.rules';

/** What the menu holds already. */
export interface KnownMenu {
  names: readonly string[];
  sections: readonly KnownSection[];
}

export interface ImportProblem {
  column: string;
  message: string;
}

export interface ImportItem {
  name: string;
  description: string | null;
  price: Cents;
  category: Category;
  sectionId: string | null;
  dietaryTags: string[];
  preparationTime: number;
}

/** A row of the file: the item it makes, or what is wrong with it. */
export interface ImportRow {
  /** The row of the file, the header being 1. */
  row: number;
  name: string;
  category: string;
  price: Cents | null;
  problems: ImportProblem[];
  /** Null when there are problems. */
  item: ImportItem | null;
}

/**
 * Reads a menu from CSV text, every row on its own: one bad cell spoils its row and no other. A name that
 * stands in an earlier row or on the menu is a problem of the later row. Refuses CSV_INVALID, as `readSheet`
 * does, when the text as a whole is no menu.
 */
export function readMenuCsv(text: string, known: KnownMenu): ImportRow[] {
  const sheet = readSheet(text);
  const onMenu = new Set(known.names.map(fold));
  const firstRowOf = new Map<string, number>();
  return sheet.rows.map((entry) => {
    const key = fold(entry.cells.name);
    const earlier = firstRowOf.get(key);
    if (earlier === undefined) firstRowOf.set(key, entry.row);
    const taken =
      earlier !== undefined
        ? `is in row ${earlier} already`
        : onMenu.has(key)
          ? 'is on the menu already'
          : null;
    return readRow(entry, sheet.width, known.sections, taken);
  });
}

function readRow(
  { row, cells, beyond }: Sheet['rows'][number],
  width: number,
  sections: readonly KnownSection[],
  taken: string | null,
): ImportRow {
  const problems: ImportProblem[] = [];
  const take = <T>(column: Column, cell: Cell<T>): T | undefined => {
    if ('value' in cell) return cell.value;
    problems.push({ column, message: cell.problem });
    return undefined;
  };
  const name = take('name', uniqueName(readName(cells.name), taken));
  const place = take('category', readCategory(cells.category, sections));
  const price = take('price', readPrice(cells.price));
  const description = take('description', readDescription(cells.description));
  const dietaryTags = take('dietary tags', readTags(cells['dietary tags']));
  const preparationTime = take('preparation time', readPreparation(cells['preparation time']));
  if (beyond > 0)
    problems.push({
      column: `column ${beyond}`,
      message: `is beyond the ${width} columns of the header: put text that holds a separator in quotes`,
    });
  const item =
    problems.length === 0 ? { name, description, price, ...place, dietaryTags, preparationTime } : null;
  return {
    row,
    name: cells.name,
    category: cells.category,
    price: price ?? null,
    problems,
    item: item as ImportItem | null,
  };
}

function uniqueName(cell: Cell<string>, taken: string | null): Cell<string> {
  return 'value' in cell && taken !== null ? { problem: taken } : cell;
}
