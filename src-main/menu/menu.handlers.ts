import type { Handlers, Of } from '../host/handlers';
import { importMenu, readImport, setAvailable, viewMenu } from './menu.service';
import { menuEditHandlers } from './menu-edit.handlers';
import { setPortions, viewStock } from './stock.service';

/** The menu: what there is, what is sold out, and what a file would add. */
export const menuHandlers: Handlers<Of<'menu'>> = {
  'menu.view': (context) => viewMenu(context),
  'menu.stock': ({ tx }) => viewStock(tx),
  'menu.setPortions': async ({ tx, note }, { itemId, left }) => {
    const before = await setPortions(tx, itemId, left);
    note({ entityType: 'menu_item', entityId: itemId, before: { left: before }, after: { left } });
    return {};
  },
  'menu.setAvailable': async ({ tx, note }, { itemId, available }) => {
    const before = await setAvailable(tx, itemId, available);
    note({
      entityType: 'menu_item',
      entityId: itemId,
      before: { available: before },
      after: { available },
    });
    return {};
  },
  'menu.previewImport': async ({ tx }, { csv }) => {
    const rows = await readImport(tx, csv);
    const good = rows.filter((row) => row.item !== null).length;
    return { rows: rows.map(({ item: _, ...row }) => row), good, bad: rows.length - good };
  },
  'menu.import': async ({ tx, note }, { csv, take }) => {
    const items = await importMenu(tx, csv, take);
    for (const { id, ...item } of items) note({ entityType: 'menu_item', entityId: id, after: item });
    return { added: items.length };
  },
  ...menuEditHandlers,
};
