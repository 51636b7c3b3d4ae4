import type { menuEditContract } from '#contract/menu-edit';
import type { Handlers } from '../host/handlers';
import { saveGroup, setGroupGone } from './edit-groups.service';
import { removeItem, removeSection, reorder, restoreItem, saveItem, saveSection } from './edit-items.service';
import {
  removePriceRule,
  removeTaxClass,
  removeTaxRate,
  savePriceRule,
  saveTaxClass,
  saveTaxRate,
} from './edit-prices.service';
import { editorView } from './editor.view';

/** The menu as it is edited. The log keeps what was said. */
export const menuEditHandlers: Handlers<keyof typeof menuEditContract> = {
  'menu.editor': ({ tx }) => editorView(tx),
  'menu.saveSection': ({ tx }, input) => done(saveSection(tx, input)),
  'menu.removeSection': ({ tx }, { sectionId }) => done(removeSection(tx, sectionId)),
  'menu.reorder': ({ tx }, input) => done(reorder(tx, input)),
  'menu.saveItem': ({ tx }, input) => done(saveItem(tx, input)),
  'menu.removeItem': (context, { itemId }) => done(removeItem(context, itemId)),
  'menu.restoreItem': ({ tx }, { itemId }) => done(restoreItem(tx, itemId)),
  'menu.saveGroup': (context, input) => done(saveGroup(context, input)),
  'menu.removeGroup': ({ tx, now }, { groupId }) => done(setGroupGone(tx, groupId, now)),
  'menu.restoreGroup': ({ tx }, { groupId }) => done(setGroupGone(tx, groupId, null)),
  'menu.saveTaxRate': ({ tx }, input) => done(saveTaxRate(tx, input)),
  'menu.removeTaxRate': ({ tx, now }, { rateId }) => done(removeTaxRate(tx, rateId, now)),
  'menu.saveTaxClass': ({ tx }, input) => done(saveTaxClass(tx, input)),
  'menu.removeTaxClass': ({ tx }, { classId }) => done(removeTaxClass(tx, classId)),
  'menu.savePriceRule': ({ tx }, input) => done(savePriceRule(tx, input)),
  'menu.removePriceRule': ({ tx, now }, { ruleId }) => done(removePriceRule(tx, ruleId, now)),
};

async function done(work: Promise<void>): Promise<Record<string, never>> {
  await work;
  return {};
}
