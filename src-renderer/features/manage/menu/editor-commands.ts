import { run } from '../../../api/live';
import { offerUndo } from '../../../ui/notices.store';
import type {
  EditedClass,
  EditedGroup,
  EditedItem,
  EditedRate,
  EditedRule,
  EditedSection,
} from './menu-editor.types';

/** Saves a section; undo gives back what it was, or takes it away again. False when it was refused. */
export async function saveSection(section: EditedSection, before: EditedSection | null): Promise<boolean> {
  if (!(await run('menu.saveSection', section))) return false;
  offerUndo(`${section.name} saved`, () => {
    if (before) void run('menu.saveSection', before);
    else void run('menu.removeSection', { sectionId: section.sectionId });
  });
  return true;
}

/** Takes an empty section away; undo makes it again, at its place. */
export async function removeSection(section: EditedSection, order: readonly string[]): Promise<boolean> {
  if (!(await run('menu.removeSection', { sectionId: section.sectionId }))) return false;
  offerUndo(`${section.name} removed`, () => {
    void run('menu.saveSection', section).then(() =>
      run('menu.reorder', { kind: 'section', ids: [...order] }),
    );
  });
  return true;
}

/** Moves one of a row by one place; undo moves it back. */
export async function move(
  kind: 'section' | 'item',
  ids: readonly string[],
  id: string,
  by: -1 | 1,
  name: string,
): Promise<void> {
  const from = ids.indexOf(id);
  const other = ids[from + by];
  if (other === undefined) return;
  const after = ids.map((one) => (one === id ? other : one === other ? id : one));
  if (!(await run('menu.reorder', { kind, ids: after }))) return;
  offerUndo(`${name} moved`, () => void run('menu.reorder', { kind, ids: [...ids] }));
}

/** Saves an item; undo gives back what it was, or takes it off the menu again. */
export async function saveItem(item: EditedItem, before: EditedItem | null): Promise<boolean> {
  if (!(await run('menu.saveItem', item))) return false;
  offerUndo(`${item.name} saved`, () => {
    if (before) void run('menu.saveItem', before);
    else void run('menu.removeItem', { itemId: item.itemId });
  });
  return true;
}

/** Takes an item off the menu; undo puts it back. */
export async function removeItem({ itemId, name }: EditedItem): Promise<boolean> {
  if (!(await run('menu.removeItem', { itemId }))) return false;
  offerUndo(`${name} is off the menu`, () => void run('menu.restoreItem', { itemId }));
  return true;
}

/** Saves a group of choices; undo gives back what it was, or takes it away again. */
export async function saveGroup(group: EditedGroup, before: EditedGroup | null): Promise<boolean> {
  if (!(await run('menu.saveGroup', group))) return false;
  offerUndo(`${group.name} saved`, () => {
    if (before) void run('menu.saveGroup', before);
    else void run('menu.removeGroup', { groupId: group.groupId });
  });
  return true;
}

/** Takes a group of choices away; undo brings it back wherever it was asked. */
export async function removeGroup({ groupId, name }: EditedGroup): Promise<boolean> {
  if (!(await run('menu.removeGroup', { groupId }))) return false;
  offerUndo(`${name} removed`, () => void run('menu.restoreGroup', { groupId }));
  return true;
}

/** Saves a tax rate; undo gives back its name, or takes it away again. */
export async function saveRate(rate: EditedRate, before: EditedRate | null): Promise<boolean> {
  if (!(await run('menu.saveTaxRate', rate))) return false;
  offerUndo(`${rate.name} saved`, () => {
    if (before) void run('menu.saveTaxRate', before);
    else void run('menu.removeTaxRate', { rateId: rate.rateId });
  });
  return true;
}

/** Takes a tax rate away; undo makes it again. */
export async function removeRate(rate: EditedRate): Promise<boolean> {
  if (!(await run('menu.removeTaxRate', { rateId: rate.rateId }))) return false;
  offerUndo(`${rate.name} removed`, () => void run('menu.saveTaxRate', rate));
  return true;
}

/** Saves a tax class; undo gives back what it was, or takes it away again. */
export async function saveClass(tax: EditedClass, before: EditedClass | null): Promise<boolean> {
  if (!(await run('menu.saveTaxClass', tax))) return false;
  offerUndo(`${tax.name} saved`, () => {
    if (before) void run('menu.saveTaxClass', before);
    else void run('menu.removeTaxClass', { classId: tax.classId });
  });
  return true;
}

/** Takes a tax class away; undo makes it again. */
export async function removeClass(tax: EditedClass): Promise<boolean> {
  if (!(await run('menu.removeTaxClass', { classId: tax.classId }))) return false;
  offerUndo(`${tax.name} removed`, () => void run('menu.saveTaxClass', tax));
  return true;
}

/** Saves a price rule; undo gives back what it was, or takes it away again. */
export async function saveRule(rule: EditedRule, before: EditedRule | null): Promise<boolean> {
  if (!(await run('menu.savePriceRule', rule))) return false;
  offerUndo(`${rule.name} saved`, () => {
    if (before) void run('menu.savePriceRule', before);
    else void run('menu.removePriceRule', { ruleId: rule.ruleId });
  });
  return true;
}

/** Takes a price rule away; undo makes it again. */
export async function removeRule(rule: EditedRule): Promise<boolean> {
  if (!(await run('menu.removePriceRule', { ruleId: rule.ruleId }))) return false;
  offerUndo(`${rule.name} removed`, () => void run('menu.savePriceRule', rule));
  return true;
}
