import { randomUUID } from 'node:crypto';
import type { Output } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { fromDecimal } from '#contract/money';
import { wallTime } from '#contract/time';
import type { Tx } from '#db/store';
import type { ReadContext } from '../host/context';
import { listGroups } from './groups.queries';
import { type ImportItem, type ImportRow, readMenuCsv } from './import.rules';
import { withCents } from './items.service';
import {
  findAvailable,
  findNames,
  findWeightUnit,
  insertItems,
  listItems,
  listSections,
  updateAvailable,
} from './menu.queries';
import { listPriceRules } from './prices.queries';
import { holdsAt, priceBy, pricesUntil } from './prices.rules';

/** The whole menu in its order, with the prices of this hour. */
export async function viewMenu({ tx, now, venue }: ReadContext): Promise<Output<'menu.view'>> {
  const sections = await listSections(tx);
  const items = await listItems(tx);
  const rules = await listPriceRules(tx);
  const wall = wallTime(now, venue.timeZone);
  const holding = rules.filter((rule) => holdsAt(rule, wall));
  return {
    sections,
    items: items.flatMap((row) => {
      // Without any section there is nowhere to show an item; set-up makes five.
      if (row.section_id === null) return [];
      const price = fromDecimal(row.price);
      const { id, section_id: sectionId, open_price: openPrice } = row;
      const ruled = priceBy({ id, sectionId, price, openPrice }, holding);
      return {
        id,
        sectionId,
        name: row.name,
        description: row.description,
        price,
        priceNow: ruled.price,
        priceRule: ruled.rule,
        category: row.category,
        available: row.available,
        dietaryTags: row.dietary_tags,
        preparationMinutes: row.preparation_time,
        modifierGroupIds: row.group_ids,
        soldBy: row.sold_by,
        openPrice,
        course: row.course,
        favourite: row.favourite,
        setCourses: (row.set_courses ?? []).map(withCents).map(({ course: _, ...course }) => course),
      };
    }),
    modifierGroups: await listGroups(tx),
    pricesUntil: pricesUntil(rules, now, venue.timeZone)?.toISOString() ?? null,
    weightUnit: await weightUnit(tx),
  };
}

/** What weights are in. */
export async function weightUnit(tx: Tx): Promise<'kg' | 'lb'> {
  return findWeightUnit(tx);
}

/** 86es an item or brings it back; returns how it was before. Refuses ITEM_UNKNOWN. */
export async function setAvailable(tx: Tx, itemId: string, available: boolean): Promise<boolean> {
  const before = await findAvailable(tx, itemId);
  if (before === null) throw new DomainError('ITEM_UNKNOWN', { itemId });
  if (before !== available) await updateAvailable(tx, itemId, available);
  return before;
}

/** What importing this text would add, and what is wrong with it by row. Refuses CSV_INVALID with a `reason`. */
export async function readImport(tx: Tx, csv: string): Promise<ImportRow[]> {
  const { names } = await findNames(tx);
  return readMenuCsv(csv, { names, sections: await listSections(tx) });
}

/** Enough to mend a file by; a file with more wrong with it is another file. */
const PROBLEMS_TOLD = 200;

/**
 * Adds the items of a CSV at the end of the menu. With `all` it refuses CSV_INVALID unless every row is good,
 * with `details.problems` (row, column, message; the first 200) and `details.bad`, the number of bad rows.
 */
export async function importMenu(
  tx: Tx,
  csv: string,
  take: 'all' | 'good',
): Promise<(ImportItem & { id: string })[]> {
  const { names, lastPosition } = await findNames(tx);
  const rows = readMenuCsv(csv, { names, sections: await listSections(tx) });
  const bad = rows.filter((row) => row.item === null);
  if (take === 'all' && bad.length > 0) {
    const problems = bad.flatMap(({ row, problems }) => problems.map((problem) => ({ row, ...problem })));
    throw new DomainError('CSV_INVALID', {
      reason: 'problems',
      bad: bad.length,
      problems: problems.slice(0, PROBLEMS_TOLD),
    });
  }
  const items = rows.flatMap(({ item }) => (item === null ? [] : { ...item, id: randomUUID() }));
  await insertItems(
    tx,
    items.map((item, index) => ({ ...item, position: lastPosition + index + 1 })),
  );
  return items;
}
