import type { Handlers, Of } from '../host/handlers';
import { addJoin, changeTable, removeJoin, removeTable, restoreTable, viewSetUp } from './set-up.service';

/** How the room is set up: what each table is like, and which can be pushed together. */
export const tablesHandlers: Handlers<Of<'tables'>> = {
  'tables.setUp': (context) => viewSetUp(context),
  'tables.change': async (context, input) => {
    await changeTable(context, input);
    const { tableId, ...after } = input;
    context.note({ entityType: 'table', entityId: tableId, after });
    return {};
  },
  'tables.remove': async (context, { tableId }) => {
    await removeTable(context, tableId);
    context.note({ entityType: 'table', entityId: tableId, after: { inUse: false } });
    return {};
  },
  'tables.restore': async (context, { tableId }) => {
    await restoreTable(context, tableId);
    context.note({ entityType: 'table', entityId: tableId, after: { inUse: true } });
    return {};
  },
  'tables.addJoin': async (context, { tableId, otherId }) => {
    await addJoin(context, tableId, otherId);
    context.note({ entityType: 'table', entityId: tableId, after: { joins: otherId } });
    return {};
  },
  'tables.removeJoin': async (context, { tableId, otherId }) => {
    await removeJoin(context, tableId, otherId);
    context.note({ entityType: 'table', entityId: tableId, before: { joins: otherId } });
    return {};
  },
};
