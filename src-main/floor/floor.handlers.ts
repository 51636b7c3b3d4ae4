import type { Handlers, Of } from '../host/handlers';
import { blockTable, releaseBlock } from './blocks.service';
import { floorView } from './floor.view';
import { addTable } from './layout.service';
import { fittingNow } from './tables.service';
import { closeFreeVisit, moveVisit, openVisit } from './visits.service';

/** The floor: who sits where, and who may. */
export const floorHandlers: Handlers<Of<'floor'>> = {
  'floor.view': (context) => floorView(context),
  'floor.fittingTables': ({ tx, now, venue }, { partySize }) => fittingNow(tx, { now, venue }, partySize),
  'floor.seatWalkIn': async (context, { visitId, tableIds, partySize, name }) => {
    const party = {
      visitId,
      tableIds,
      partySize,
      name: name ?? null,
      guestId: null,
      reservationId: null,
      promisedUntil: null,
    };
    await openVisit(context.tx, context, party);
    context.note({ entityType: 'visit', entityId: visitId, after: { tableIds, partySize, name } });
    return {};
  },
  'floor.moveVisit': async (context, { visitId, tableIds }) => {
    await moveVisit(context.tx, context, visitId, tableIds);
    context.note({ entityType: 'visit', entityId: visitId, after: { tableIds } });
    return {};
  },
  'floor.closeVisit': async ({ tx, now, note }, { visitId }) => {
    await closeFreeVisit(tx, now, visitId);
    note({ entityType: 'visit', entityId: visitId, after: { closed: true } });
    return {};
  },
  'floor.blockTable': async (context, { blockId, tableId, reason }) => {
    await blockTable(context, { id: blockId, tableId, reason });
    return {};
  },
  'floor.unblockTable': async (context, { blockId }) => {
    await releaseBlock(context, blockId);
    return {};
  },
  'floor.addTable': async ({ tx, note }, { tableId, ...table }) => {
    await addTable(tx, { id: tableId, ...table });
    note({ entityType: 'table', entityId: tableId, after: table });
    return {};
  },
};
