import type { Handlers, Of } from '../host/handlers';
import { boardView } from './board.view';
import { bumpItem, bumpTicket, recallTicket, seeTickets, startTicket } from './kitchen.service';
import { acknowledgeVoid } from './voided.service';

/** The kitchen's board and what cooks do with it. */
export const kitchenHandlers: Handlers<Of<'kitchen'>> = {
  'kitchen.board': (context, { stationId }) => boardView(context, stationId),
  'kitchen.see': async (context, { ticketIds }) => {
    await seeTickets(context, ticketIds);
    return {};
  },
  'kitchen.start': async (context, { ticketId }) => {
    await startTicket(context, ticketId);
    return {};
  },
  'kitchen.bumpItem': async (context, { lineId, done }) => {
    await bumpItem(context, lineId, done);
    return {};
  },
  'kitchen.bumpTicket': async (context, { ticketId }) => {
    await bumpTicket(context, ticketId);
    return {};
  },
  'kitchen.acknowledgeVoid': async (context, { lineId }) => {
    await acknowledgeVoid(context, lineId);
    return {};
  },
  'kitchen.recall': async (context, { ticketId }) => {
    await recallTicket(context, ticketId);
    return {};
  },
};
