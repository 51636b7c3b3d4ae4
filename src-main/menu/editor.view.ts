import type { Output } from '#contract/contract';
import type { Tx } from '#db/store';
import { listEditableItems, listItemGroups, listSetCourses } from './edit-items.queries';
import { listTaxes } from './edit-prices.queries';
import { listGroups } from './groups.queries';
import { listSections } from './menu.queries';
import { listPriceRules } from './prices.queries';
import type { PriceRule } from './prices.rules';

type Editor = Output<'menu.editor'>;

/** All that the menu is made of, each part as it is saved. */
export async function editorView(tx: Tx): Promise<Editor> {
  const sections = await listSections(tx);
  const { rates, classes, ofClasses, stations } = await listTaxes(tx);
  const ratesOf = (classId: string, takeaway: boolean): string[] =>
    ofClasses.flatMap((row) =>
      row.taxClassId === classId && row.takeaway === takeaway ? [row.taxRateId] : [],
    );
  return {
    sections: sections.map(({ id, ...section }) => ({ sectionId: id, ...section })),
    items: await editableItems(tx, sections),
    groups: (await listGroups(tx)).map(({ id, ...group }) => ({ groupId: id, ...group })),
    stations: stations.map(({ id, name }) => ({ id, name })),
    taxRates: rates.map(({ id, name, basisPoints, compound }) => ({
      rateId: id,
      name,
      basisPoints,
      compound,
    })),
    taxClasses: classes.map(({ id, name, defaultFor }) => ({
      classId: id,
      name,
      defaultFor,
      rateIds: ratesOf(id, false),
      takeawayRateIds: ratesOf(id, true),
    })),
    priceRules: (await listPriceRules(tx)).map(ruleView),
  };
}

async function editableItems(
  tx: Tx,
  sections: readonly { id: string; category: string }[],
): Promise<Editor['items']> {
  const groups = await listItemGroups(tx);
  const { courses, choices } = await listSetCourses(tx);
  const groupsOf = groupBy(groups, ({ menuItemId }) => menuItemId);
  const coursesOf = groupBy(courses, ({ itemId }) => itemId);
  const choicesOf = groupBy(choices, ({ setCourseId }) => setCourseId);
  return (await listEditableItems(tx)).flatMap((item) => {
    // Where an item names no section it stands in the first of its category.
    const section =
      sections.find(({ id }) => id === item.sectionId) ??
      sections.find(({ category }) => category === item.category) ??
      sections[0];
    if (!section) return [];
    return {
      itemId: item.id,
      sectionId: section.id,
      name: item.name,
      description: item.description,
      price: item.price,
      kitchenName: item.kitchenName,
      stationId: item.stationId,
      taxClassId: item.taxClassId,
      dietaryTags: item.dietaryTags ?? [],
      preparationMinutes: item.preparationTime ?? 15,
      soldBy: item.soldBy,
      halfPrice: item.halfPrice,
      openPrice: item.openPrice,
      discountable: item.discountable,
      course: item.course,
      favourite: item.favourite,
      groupIds: (groupsOf.get(item.id) ?? []).map(({ groupId }) => groupId),
      setCourses: (coursesOf.get(item.id) ?? []).map(({ id, name, minChoices, maxChoices, course }) => ({
        id,
        name,
        min: minChoices,
        max: maxChoices,
        course,
        choices: (choicesOf.get(id) ?? []).map(({ itemId, supplement }) => ({ itemId, supplement })),
      })),
    };
  });
}

function ruleView({
  id,
  percentOff,
  amountOff,
  fixedPrice,
  ...rule
}: PriceRule): Editor['priceRules'][number] {
  const kind =
    percentOff !== null
      ? { percentOff }
      : amountOff !== null
        ? { amountOff }
        : { fixedPrice: fixedPrice ?? 0 };
  const { weekdays, itemIds, sectionIds, ...said } = rule;
  return {
    ruleId: id,
    ...said,
    weekdays: [...weekdays],
    itemIds: [...itemIds],
    sectionIds: [...sectionIds],
    kind,
  };
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const own = grouped.get(keyOf(row));
    if (own) own.push(row);
    else grouped.set(keyOf(row), [row]);
  }
  return grouped;
}
