import type { Handlers, Of } from '../host/handlers';
import { blockTable, releaseBlock } from './blocks.service';
import { floorView } from './floor.view';
import { addTable } from './layout.service';
import { movesHandlers } from './moves.handlers';
import { rotationView } from './rotation.view';
import { suggestTables } from './suggest.service';
import { unseatWalkIn } from './unseat.service';
import { closeFreeVisit, openVisit } from './visits.service';

/** The floor: who sits where, and who may. */
export const floorHandlers: Handlers<Of<'floor'>> = {
  ...movesHandlers,
  'floor.view': (context) => floorView(context),
  'floor.fittingTables': (context, asked) => suggestTables(context.tx, context, asked),
  'floor.rotation': (context) => rotationView(context),
  'floor.seatWalkIn': async (context, { visitId, tableIds, partySize, name, serverId }) => {
    const party = {
      visitId,
      tableIds,
      partySize,
      name: name ?? null,
      guestId: null,
      reservationId: null,
      promisedUntil: null,
      serverId,
    };
    await openVisit(context.tx, context, party);
    context.note({ entityType: 'visit', entityId: visitId, after: { tableIds, partySize, name, serverId } });
    return {};
  },
  'floor.unseatWalkIn': async (context, { visitId }) => {
    await unseatWalkIn(context, visitId);
    return {};
  },
  'floor.closeVisit': async (context, { visitId }) => {
    await closeFreeVisit(context, visitId);
    context.note({ entityType: 'visit', entityId: visitId, after: { closed: true } });
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
